import * as v from 'valibot';
import { jsonLine } from '../../../src/load/text/json-line';
import { DataFaults } from '../../data/data-faults';

/** Faults told of a file: a list of thirty thousand lines may have as many. */
const MOST = 40;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'rien';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** A fault as a person finds it in the file: `accessibilite.etat`, `frameAncestors[2]`. */
function sentence(file: string, { path, type, input, message }: v.BaseIssue<unknown>): string {
  const place = (path ?? [])
    .map(({ key }, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');
  const missing = path?.at(-1)?.origin === 'key' && type.startsWith('object');
  const what = missing
    ? 'clé absente'
    : type === 'never'
      ? 'clé inconnue'
      : `valeur refusée (lu\u00a0: ${shown(input)})`;
  return `${file}, ${place === '' ? 'fichier entier' : `clé « ${place} »`}\u00a0: ${what}. Attendu\u00a0: ${message}.`;
}

/**
 * What a JSON file holds, by its schema.
 * @param file as the person knows it
 * @throws DataFaults that lists every fault, in French: file, key, value, expected
 */
export function parseJson<S extends v.GenericSchema>(
  schema: S,
  text: string,
  file: string,
): v.InferOutput<S> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new DataFaults(file, [
      `${file}${jsonLine(text)}\u00a0: ce n’est pas du JSON. Attendu\u00a0: guillemets droits, virgule entre deux clés, pas de virgule après la dernière.`,
    ]);
  }
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  const faults = read.issues.slice(0, MOST).map((issue) => sentence(file, issue));
  const more = read.issues.length - faults.length;
  throw new DataFaults(file, more === 0 ? faults : [...faults, `… et ${more}\u00a0autres du même fichier.`]);
}
