import { type Fault, fault, faultOf } from '../tables/fault';
import type { TableSchema } from '../tables/table-schema';
import { fold, suggestion } from '../text/nearest';
import { caused } from './causes';

/** The header of a file: which column stands where, or what is wrong with it. */
export interface Header {
  /** Names of the schema, in the order of the file. */
  readonly names: readonly string[];
  readonly faults: readonly Fault[];
}

const quoted = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

/** The column that a hand meant: `Montant EUR` is `montant_eur`. */
const meant = (typed: string, columns: readonly string[]): string =>
  columns.includes(typed) ? typed : (columns.find((name) => fold(name) === fold(typed)) ?? typed);

/** A sign that cuts the one cell of a header into our columns. */
function otherSeparator(cells: readonly string[], columns: readonly string[]): string | null {
  const signs = ['|', ':', '~', '^', ' '];
  return (
    signs.find(
      (sign) => (cells[0] ?? '').split(sign).filter((name) => columns.includes(name.trim())).length > 1,
    ) ?? null
  );
}

function unknownColumn(
  place: Pick<Fault, 'fichier' | 'ligne'>,
  colonne: string,
  columns: readonly string[],
): Fault {
  const { words, near } = suggestion(colonne, new Map(columns.map((name) => [name, ''])));
  return faultOf({ ...place, colonne }, caused('unknownColumn', `${columns.join(', ')}${words}`, { near }));
}

/** How many of the first lines are searched for a header that does not stand first. */
const SEARCHED = 6;

/**
 * Reads the header line against the schema: case, accents and spaces of a name are forgiven, every other difference is
 * one fault with its cause.
 * @param lines the first lines of the file, the header first
 * @param ligne line of the header in the file
 */
export function readHeader(
  lines: readonly (readonly string[])[],
  ligne: number,
  schema: TableSchema,
): Header {
  const fichier = schema.path;
  const columns = schema.fields.map(({ name }) => name);
  const cells = [...(lines[0] ?? [])];
  // Columns left empty at the right by a spreadsheet are nothing.
  while (cells.at(-1) === '') cells.pop();
  const names = cells.map((cell) => meant(cell, columns));
  const failed = (...faults: readonly Fault[]): Header => ({ names, faults });
  const missing = columns.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !columns.includes(name));
  const place = { fichier, ligne };

  if (missing.length === columns.length || (missing.length > 1 && unknown.length > names.length / 2)) {
    const sign = names.length === 1 ? otherSeparator(cells, columns) : null;
    if (sign !== null) {
      return failed(
        fault(
          place,
          `colonnes séparées par « ${sign} »`,
          'des colonnes séparées par des virgules ou des points-virgules',
        ),
      );
    }
    const below = lines
      .slice(1, SEARCHED)
      .findIndex(
        (line) =>
          columns.filter((name) => line.some((cell) => meant(cell, columns) === name)).length >
          columns.length / 2,
      );
    return failed(
      below < 0
        ? fault(
            { ...place, valeur: cells[0] ?? '' },
            'ce n’est pas la ligne d’en-tête',
            `${columns.join(', ')} en première ligne`,
          )
        : fault(
            place,
            `l’en-tête est ${below + 1} ligne(s) plus bas`,
            'l’en-tête en première ligne, sans rien au-dessus',
          ),
    );
  }
  const [one] = missing;
  const again = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  const [odd] = unknown.filter((name) => name !== '');
  if (missing.length === 1 && one !== undefined) {
    return failed(
      faultOf(
        { ...place, colonne: one },
        {
          ...(odd === undefined ? {} : { cause: 'misnamedColumn', instead: odd }),
          what:
            odd !== undefined
              ? `colonne manquante, « ${odd} » étant inconnue`
              : again === undefined
                ? 'colonne manquante'
                : `colonne manquante, « ${again} » étant écrite deux fois`,
          attendu: 'une colonne de ce nom en première ligne',
        },
      ),
    );
  }
  if (missing.length > 1) {
    return failed(
      fault(place, `colonnes manquantes : ${quoted(missing)}`, 'des colonnes de ces noms en première ligne'),
    );
  }
  const twice = [...new Set(names.filter((name, i) => name !== '' && names.indexOf(name) !== i))].map(
    (colonne) => faultOf({ ...place, colonne }, caused('columnTwice', 'une seule fois cette colonne')),
  );
  const extra = [...new Set(unknown)].map((colonne) =>
    colonne === ''
      ? faultOf(place, caused('unnamedColumn', 'un nom à chaque colonne, ou la colonne supprimée'))
      : unknownColumn(place, colonne, columns),
  );
  return failed(...twice, ...extra);
}
