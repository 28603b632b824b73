import { unzipSync } from 'fflate';
import { valuesSchema } from '../../load/indicators/implied-schemas';
import type { TableSchema } from '../../load/tables/table-schema';
import { decodeText } from '../../load/text/decode-text';
import { columnAt, type Lines, PACKAGE } from '../pack';
import type { OpenedFile } from './open-files';
import { MOST_BYTES } from './sizes';

const INDICATORS = 'indicateurs.csv';
const isDescription = (path: string): boolean => path.replace(/^.*[\\/]/, '') === PACKAGE;

/** The description of the tables among some files, by its path: asked for where no pack has one yet. */
export function descriptionIn(files: readonly OpenedFile[]): ReadonlyMap<string, string> {
  for (const { name, bytes } of files) {
    if (isDescription(name)) return new Map([[PACKAGE, decodeText(bytes)]]);
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes.length > MOST_BYTES) continue;
    try {
      let found = false;
      const parts = unzipSync(bytes, {
        filter: ({ name: path, originalSize }) => {
          const first = !found && isDescription(path) && originalSize < MOST_BYTES;
          found ||= first;
          return first;
        },
      });
      const [own] = Object.values(parts);
      if (own) return new Map([[PACKAGE, decodeText(own)]]);
    } catch {
      // Told when the file itself is read.
    }
  }
  return new Map();
}

/** Tables of values that a pack may hold: those of its list of indicators, and those that it has. */
export function valuesOf(tables: ReadonlyMap<string, Lines>): readonly TableSchema[] {
  const [header = [], ...rows] = tables.get(INDICATORS) ?? [];
  const [id, computed] = [columnAt([header], 'id'), columnAt([header], 'calcul')];
  const listed = rows.flatMap((cells) => {
    const own = cells[id] ?? '';
    return own !== '' && (cells[computed] ?? '') === '' ? [own] : [];
  });
  const held = [...tables.keys()].flatMap((path) => /^indicateurs\/(.+)\.csv$/.exec(path)?.[1] ?? []);
  return [...new Set([...listed, ...held])].map(valuesSchema);
}
