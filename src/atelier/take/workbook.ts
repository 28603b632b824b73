import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { colToLetter, writeXlsx } from 'hucre/xlsx';
import type { Fault, KnownCodes } from '../../load/read-pacts';
import type { TableSchema } from '../../load/tables/table-schema';
import { faultsByCell } from '../check';
import { isCode, isList, optionsOf, referenceOf, wordsOf } from '../fields';
import { valuesOf } from '../open/described';
import { columnAt, type Lines, type Pack, schemasOf } from '../pack';
import { sheetName, sheetNames } from '../sheet-name';

/** Name of the column that the workbook adds at the right; it is not read back. */
export const HELP_COLUMN = 'aide';

/** Lines for which a list drops down: those to come as well. */
const MORE_LINES = 300;
/** Letters that a list written in the cell itself may take; Excel refuses more. */
const INLINE = 250;
const WIDEST = 60;

const names = new WeakMap<Pack, ReadonlyMap<string, string>>();

/** Tables that the pack holds or may hold have one count: what is written is found again by the same names. */
function sheetOfTable(pack: Pack, path: string): string {
  const kept =
    names.get(pack) ??
    sheetNames(
      [...schemasOf(pack), ...valuesOf(pack.tables)]
        .map((schema) => schema.path)
        .concat([...pack.tables.keys()]),
    );
  names.set(pack, kept);
  return kept.get(path) ?? sheetName(path);
}

/** Cells that a list takes its words from: the keys of another sheet. */
function rangeOf(pack: Pack, path: string, column: string): string | null {
  const reference = referenceOf(path, column);
  const lines = reference && pack.tables.get(reference.table);
  if (!reference || !lines) return null;
  const at = columnAt(lines, reference.key);
  // A header that was renamed: the fault is told, and there is no list to give.
  if (at < 0) return null;
  const letter = colToLetter(at);
  return `'${sheetOfTable(pack, reference.table)}'!$${letter}$2:$${letter}$${lines.length + MORE_LINES}`;
}

function validation(pack: Pack, path: string, column: string, at: number, last: number): DataValidation[] {
  // A list in one cell holds several words: a menu would let only one be.
  const options = isList(column) ? null : optionsOf(pack, path, column);
  if (options === null) return [];
  const from = rangeOf(pack, path, column);
  const words = options.map(({ value }) => value);
  if (from === null && (words.length === 0 || words.join(',').length > INLINE)) return [];
  return [
    {
      type: 'list',
      ...(from === null ? { values: words } : { formula1: from }),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: 'Valeur inconnue',
      errorMessage: 'Cette valeur n’est pas dans la liste.',
      range: `${colToLetter(at)}2:${colToLetter(at)}${last}`,
    },
  ];
}

/** What stands in the help column: the faults of the line, or the names behind its codes. */
function helpOf(
  pack: Pack,
  known: KnownCodes | null,
  path: string,
  header: readonly string[],
  cells: readonly string[],
  faults: readonly string[],
): string {
  if (faults.length > 0) return `À corriger\u00a0: ${faults.join(' ')}`;
  return header
    .flatMap((column, i) => {
      const words = wordsOf(pack, known, path, column, cells[i] ?? '');
      return words === '' ? [] : [words];
    })
    .join(' · ');
}

function sheetOf(
  pack: Pack,
  known: KnownCodes | null,
  faults: readonly Fault[],
  path: string,
  lines: Lines,
): WriteSheet {
  const [header = [], ...body] = lines;
  const schema = schemasOf(pack).find((one) => one.path === path);
  const said = faultsByCell(pack, path, faults);
  const own = new Map<string, readonly string[]>();
  for (const [key, sentences] of said) {
    const [line = ''] = key.split('¦');
    own.set(line, [...(own.get(line) ?? []), ...sentences]);
  }
  const last = lines.length + MORE_LINES;
  const isNumber = (column: string): boolean => {
    const field = schema?.fields.find(({ name }) => name === column);
    return field?.type === 'integer' && !isCode(column);
  };
  const rows = body.map((cells, i) => [
    ...header.map((column, at) => {
      const text = cells[at] ?? '';
      // Only what is a right number becomes one: anything else stays as it was typed.
      return isNumber(column) && /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text === '' ? null : text;
    }),
    helpOf(pack, known, path, header, cells, own.get(String(i + 1)) ?? []),
  ]);
  const widths = header.map((column, at) =>
    Math.min(WIDEST, Math.max(column.length, ...body.map((cells) => (cells[at] ?? '').length)) + 2),
  );
  return {
    name: sheetOfTable(pack, path),
    rows: [[...header, HELP_COLUMN], ...rows],
    columns: [
      ...header.map((column, at) => ({
        width: widths[at] ?? 12,
        // Text keeps the zero of a code.
        style: { numFmt: isNumber(column) ? '0' : '@' },
      })),
      { width: WIDEST, style: { font: { italic: true, color: { rgb: '4A5865' } } } },
    ],
    cells: new Map(
      [...header, HELP_COLUMN].map((name, at) => [
        `0,${at}`,
        { value: name, style: { font: { bold: true } } },
      ]),
    ),
    freezePane: { rows: 1, columns: 1 },
    dataValidations: header.flatMap((column, at) => validation(pack, path, column, at, last)),
  };
}

const like = (example: string | number | undefined): string =>
  example === undefined ? '' : `comme «\u00a0${example}\u00a0»`;

function readMe(schemas: readonly TableSchema[]): WriteSheet {
  return {
    name: 'Lisez-moi',
    rows: [
      ['Une feuille par tableau, une ligne par enregistrement. Ne renommez ni les feuilles ni les colonnes.'],
      [
        'La colonne « aide », à droite, n’est pas relue. Rouvrez ce classeur dans l’atelier du site pour le vérifier.',
      ],
      [],
      ['Tableau', 'Colonne', 'Titre', 'À savoir', 'Exemple'],
      ...schemas.flatMap(({ path, fields }) =>
        fields.map(({ name, title, description = '', example, constraints }) => [
          sheetName(path),
          name,
          title,
          `${constraints?.required ? 'Obligatoire. ' : ''}${description}`,
          like(example),
        ]),
      ),
    ],
    columns: [{ width: 24 }, { width: 20 }, { width: 28 }, { width: WIDEST }, { width: WIDEST }],
    freezePane: { rows: 4 },
  };
}

/** The pack as one workbook to go on in: a sheet a table, menus, headers that stay, a help column. */
export function packWorkbook(
  pack: Pack,
  known: KnownCodes | null,
  faults: readonly Fault[],
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      ...[...pack.tables].map(([path, lines]) => sheetOf(pack, known, faults, path, lines)),
      readMe(schemasOf(pack)),
    ],
    properties: { title: 'Pacte, classeur de l’atelier' },
  });
}
