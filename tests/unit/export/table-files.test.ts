import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/domain/model';
import { SHARINGS } from '../../../src/domain/money/sharing';
import {
  csvText,
  excelCsvText,
  neutral,
  tableAsHtml,
  tableAsText,
  tableAsTsv,
} from '../../../src/export/delimited';
import { xlsxFile } from '../../../src/export/xlsx';
import { type ExplorerState, MAILLES, START, THEME_KINDS } from '../../../src/state/explorer-state';
import { FUNDING_LINES } from '../../../src/themes/financements/choice';
import type { ExportDocument } from '../../../src/view/export-view';
import { buildTable } from '../../../src/view/page/build-table';
import { exportDocuments, exported, LINK } from '../../fixtures/export-documents';
import { madeModel } from '../../fixtures/made-model';
import { readXlsx } from '../../fixtures/read-xlsx';
import { realModel } from '../../fixtures/real-model';

const read = (text: string, delimiter: string): string[][] => parse(text, { delimiter, bom: true });

const MODELS = { 'made model': madeModel, 'real model': realModel };
const STATES: Record<string, ExplorerState> = {
  ...Object.fromEntries(THEME_KINDS.map((theme) => [theme, { ...START, theme }])),
  'one axe': { ...START, funding: { ...START.funding, axe: 2 } },
  'wave 2': { ...START, theme: 'france-travail', ft: { ...START.ft, vague: 2 } },
};
const CASES = Object.entries(MODELS).flatMap(([modelName, model]) =>
  Object.entries(STATES).map(([stateName, state]) => ({ name: `${modelName}, ${stateName}`, model, state })),
);

/** Numbers of the table on screen, at the two decimals that it shows. */
const screenNumbers = (model: Model, state: ExplorerState): (number | null)[][] => {
  const { columns, rows, total } = buildTable(model, state);
  return [...rows.map(({ cells }) => cells), ...(total ? [total] : [])].map((cells) =>
    columns.flatMap(({ numeric }, i) => {
      const value = cells[i]?.value;
      return numeric ? [typeof value === 'number' ? Math.round(value * 100) / 100 : null] : [];
    }),
  );
};
const numberColumns = ({ columns }: ExportDocument): number[] =>
  columns.flatMap(({ kind }, i) => (kind === 'number' ? [i] : []));

describe.each(CASES)('$name', ({ model, state }) => {
  const made = exported(model, state);
  const expected = screenNumbers(model, state);
  const wanted = numberColumns(made);

  test('CSV holds the rows and numbers of the screen, each with unit and source', () => {
    const [header = [], ...rows] = read(csvText(made), ',');
    expect(rows.map((row) => wanted.map((i) => (row[i] === '' ? null : Number(row[i]))))).toEqual(expected);
    for (const label of ['Unités', 'Source', 'Filtres et hypothèse', 'Version et sources', 'Lien de la vue'])
      for (const row of rows) expect(row[header.indexOf(label)]).not.toBe('');
  });

  test('CSV for Excel holds them with a decimal comma', () => {
    const text = excelCsvText(made);
    expect(text.startsWith('\ufeff')).toBe(true);
    const [, ...rows] = read(text, ';');
    expect(
      rows.map((row) => wanted.map((i) => (row[i] === '' ? null : Number(row[i]?.replace(',', '.'))))),
    ).toEqual(expected);
    expect(rows.some((row) => wanted.some((i) => row[i]?.includes('.')))).toBe(false);
  });

  test('the workbook holds them as numbers, and codes as texts', async () => {
    const sheets = readXlsx(new Uint8Array(await (await xlsxFile(made)).arrayBuffer()));
    expect([...sheets.keys()]).toEqual(['Tableau', 'Lisez-moi']);
    const [, ...rows] = sheets.get('Tableau') ?? [];
    const number = (cell: string | number | null | undefined) => (cell === '' ? null : (cell ?? null));
    expect(rows.map((row) => wanted.map((i) => number(row[i])))).toEqual(expected);
    expect(rows.map((row) => row[0] ?? '')).toEqual(made.rows.map(({ cells }) => cells[0]));
    const about = (sheets.get('Lisez-moi') ?? []).flat().join('\n');
    for (const words of [made.title, ...made.filters, ...made.sources, LINK]) expect(about).toContain(words);
  });

  test('the table to paste has one line for each row and no stray tab', () => {
    const lines = tableAsTsv(made).trimEnd().split('\r\n');
    expect(lines).toHaveLength(made.rows.length + 1);
    for (const line of lines) expect(line.split('\t')).toHaveLength(made.columns.length);
  });

  test('the same to paste into a document: codes as they are read, said to be texts; numbers as numbers', () => {
    expect(tableAsText(made)).not.toContain('="');
    const html = tableAsHtml(made);
    expect(html).not.toContain('style');
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1);
    expect(rows).toHaveLength(made.rows.length);
    for (const [i, [, row = '']] of rows.entries()) {
      const cells = [...row.matchAll(/<td([^>]*)>(.*?)<\/td>/gs)];
      expect(cells).toHaveLength(made.columns.length);
      for (const [j, cell] of (made.rows[i]?.cells ?? []).entries()) {
        const [, form = '', text = ''] = cells[j] ?? [];
        if (typeof cell === 'number') expect(Number(text.replace(',', '.'))).toBe(cell);
        else expect(form).toContain('sdnum="1036;0;@"');
        if (made.columns[j]?.kind === 'code') expect(text).toBe(String(cell ?? ''));
      }
    }
  });
});

test('an amount is a number and an absence is an empty cell with its reason', () => {
  const made = exported(madeModel, STATES.financements ?? START);
  const [, ...rows] = read(csvText(made), ',');
  const ids = made.columns.map(({ id }) => id);
  const pasDeCalais = rows.find((row) => row[0] === '62') ?? [];
  expect(pasDeCalais[ids.indexOf('euros')]).toBe('');
  expect(pasDeCalais[ids.indexOf('actions')]).toBe('');
  expect(pasDeCalais[ids.indexOf('partage')]).toBe('50');
  expect(pasDeCalais[ids.indexOf('observations')]).toContain('sans montant non partagé');
  expect(pasDeCalais[ids.indexOf('observations')]).toMatch(/1\spartagée/);
});

/** Those of the tables, and those that the indicators bring. */
const UNITS: readonly (string | null)[] = [
  ...['€', '€/hab.', 'actions', 'communes', 'habitants', '%', 'numéro de vague'],
  ...realModel.pacts.indicateurs.map(({ unite }) => unite),
];
test('every number has a unit that is one, at every level', () => {
  for (const theme of THEME_KINDS)
    for (const maille of MAILLES) {
      const { columns } = exported(realModel, { ...START, theme, maille });
      // Of one thing, or of one by another: « habitants par commune ».
      for (const { kind, unit } of columns)
        if (kind === 'number')
          for (const part of unit?.split(' par ') ?? [null])
            expect(
              UNITS.map((one) => one?.replace(/s$/, '')),
              `${theme}, ${maille}`,
            ).toContain(part?.replace(/s$/, ''));
    }
});

test('a code keeps its zero in every form', () => {
  const [made] = exportDocuments().map(([, document]) => document);
  if (!made) throw new Error('no theme');
  expect(read(csvText(made), ',').some(([code]) => code === '02')).toBe(true);
  expect(read(excelCsvText(made), ';').some(([code]) => code === '="02"')).toBe(true);
});

test('the name of the file says the view and never the day', () => {
  expect(exported(realModel, START).fileName).toBe('financements-cites-en-euros-par-habitant-cog-2026');
});

describe('formulas', () => {
  test.each(['=1+1', '+SOMME(A1)', '-2+3', '@A1', '\t=1+1', ' =1', '\u0000=1', '＝1', '\r\n=cmd|x'])(
    '%j is neutralised',
    (text) => {
      expect(neutral(text)).toBe(`'${text}`);
    },
  );
  test.each(['-12', '-12,5', '+33', '02', '2A004', 'CC du Pays', 'a=b', '—', ''])('%j is left', (text) => {
    expect(neutral(text)).toBe(text);
  });

  test('none is left in the files for a spreadsheet, wherever it comes from', () => {
    const hostile = '=HYPERLINK("http://x";"y")';
    const base = exported(madeModel, START);
    const made: ExportDocument = {
      ...base,
      title: hostile,
      filters: [hostile],
      link: hostile,
      columns: base.columns.map((column) => ({ ...column, label: hostile })),
      rows: base.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (typeof cell === 'number' ? -cell : hostile)),
      })),
    };
    for (const row of read(excelCsvText(made), ';'))
      for (const cell of row) expect(cell).toMatch(/^('=|-?\d|$|[^=+@-])/);
    for (const line of tableAsTsv(made).split('\r\n'))
      for (const cell of line.split('\t')) expect(cell).toMatch(/^('=|-?\d|$|[^=+@-])/);
    for (const line of tableAsText(made).split('\r\n'))
      for (const cell of line.split('\t')) expect(cell).toMatch(/^('=|-?\d|$|[^=+@-])/);
    expect(tableAsHtml(made)).not.toMatch(/>[=+@]/);
    expect(excelCsvText(made)).toContain(';-1600;');
  });
});

test('no number is missing without its reason, in any theme, level, form and hypothesis; none is a zero', () => {
  const funding = (some: Partial<ExplorerState['funding']>): ExplorerState => ({
    ...START,
    funding: { ...START.funding, ...some },
  });
  const states = [
    ...THEME_KINDS.flatMap((theme) =>
      MAILLES.filter((maille) => maille !== 'commune').map((maille) => ({ ...START, theme, maille })),
    ),
    { ...START, theme: 'besoins' as const, maille: 'commune' as const },
    ...FUNDING_LINES.flatMap((lignes) => SHARINGS.map((partage) => funding({ lignes, partage }))),
    ...FUNDING_LINES.map((lignes) => funding({ lignes, texte: 'zzz' })),
    funding({ axe: 3 }),
    funding({ texte: 'jeunes', inspirante: true }),
  ];
  for (const state of states) {
    const { columns, rows, caption } = exported(realModel, state);
    expect(new Set(columns.map(({ label }) => label)).size, caption).toBe(columns.length);
    const observed = columns.findIndex(({ id }) => id === 'observations');
    for (const { cells } of rows) {
      const said = String(cells[observed]);
      columns.forEach(({ kind, label }, i) => {
        if (kind === 'number' && cells[i] === null) expect(said, `${caption}, ${cells[1]}`).toContain(label);
      });
    }
  }
  const everyone = realModel.cog.communes.population.reduce((sum, value) => sum + value, 0);
  for (const lignes of FUNDING_LINES) {
    const total = exported(realModel, funding({ texte: 'zzz', lignes })).rows.at(-1)?.cells ?? [];
    const numbers = total.filter((cell) => typeof cell === 'number');
    expect(numbers, `${lignes}: inhabitants alone`).toEqual(lignes === 'parties' ? [everyone] : []);
  }
});
