import { type Around, readPacts } from '../../../../src/load/read-pacts';
import { files, known, spoil, withText } from '../../../fixtures/data/spoiled';

/** One mistake as people make it, on a sound pack, and the one sentence that answers it. */
export type Mistake = readonly [
  name: string,
  pack: () => ReadonlyMap<string, Uint8Array>,
  sentence: string,
  around?: Around,
];

/** The pack with one thing changed in one file. */
export const change = (file: string, from: string | RegExp, to: string) => () =>
  withText(file, spoil(file, from, to));

/** The pack with another content in place of one file; `null` takes it away. */
export const content = (file: string, bytes: string | Uint8Array | null) => () => withText(file, bytes);

/** The pack with one more file. */
export const added = (file: string) => () => new Map(files).set(file, new Uint8Array([65]));

export const sentences = ([, pack, , around]: Mistake): readonly string[] => {
  const result = readPacts(pack(), known, around);
  return result.ok ? [] : result.faults.map(({ message }) => message);
};
