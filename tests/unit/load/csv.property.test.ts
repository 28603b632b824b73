import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readTable, type Table } from '../../../src/load/tables/read-table';
import { parseDataPackage, type TableSchema } from '../../../src/load/tables/table-schema';
import { decodeText } from '../../../src/load/text/decode-text';
import { fileFormFault } from '../../../src/load/text/file-form';
import { cases } from '../../fixtures/cases';
import { files, textOf } from '../../fixtures/data/spoiled';
import { excelBytes } from '../../fixtures/excel-bytes';

const RUNS = cases(10_000, 300);
/** Milliseconds for a test: all cases take a few seconds, more on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });
const described = parseDataPackage(textOf('datapackage.json'));
if (!('tables' in described)) throw new Error('the real datapackage.json must be sound');
const schemas = described.tables;
const utf8 = new TextEncoder();

/** As the app reads a file, from its bytes. */
function read(bytes: Uint8Array, schema: TableSchema): Table {
  const text = decodeText(bytes);
  const form = fileFormFault(bytes, text, schema.path);
  return form ? { fichier: schema.path, rows: [], faults: [form] } : readTable(text, schema);
}

/** Second route: a CSV written by rule, every cell between quotes. */
const quoted = (rows: readonly (readonly string[])[], separator: string, end: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end);

/** What a hand, a spreadsheet or an ill-meaning person may leave in a cell. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '</textarea><iframe srcdoc="x">',
  '&lt;b&gt;',
  'javascript:alert(1)',
  '{{7*7}}',
  "'; DROP TABLE actions; --",
  '../../etc/passwd',
  '\u202egnp.exe',
  '=1+1',
  '=HYPERLINK("http://exemple.fr";"clic")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  '#REF!',
  'Ã©',
];
/** Spaces around a cell are nothing, and an accent is one character. */
const asRead = (cell: string): string => cell.normalize('NFC').trim();
/** Spaces, tabs and line ends before the sign do not hold a spreadsheet back; `=` with a stroke over it is the letter ≠. */
const FORMULA = /^\s*[=+@-]/;
const cellText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '<', ''), fc.string({ maxLength: 20 }))
    .map((pair) => pair.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** A column of free text: neither code, nor number, nor word of a list. */
const free = schemas.flatMap((schema) =>
  schema.fields
    .filter(({ type, constraints: c }) => type === 'string' && !c?.pattern && !c?.enum && !c?.unique)
    .map((field) => ({ schema, field })),
);

describe('a CSV', () => {
  test('written by rule comes back cell for cell, whatever the separator and the ends of lines', () => {
    const letters = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.array(cellText, { minLength: 4, maxLength: 4 }), { maxLength: 4 }),
        fc.constantFrom(',', ';'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (width, grid, separator, end, bom) => {
          const names = letters.slice(0, width);
          const rows = grid.map((row) => row.slice(0, width));
          const schema: TableSchema = {
            name: 't',
            path: 't.csv',
            fields: names.map((name) => ({ name, type: 'string', title: name })),
          };
          const text = [names.join(separator), quoted(rows, separator, end)].join(end);
          const table = read(utf8.encode(`${bom ? '\ufeff' : ''}${text}`), schema);
          const written = rows.filter((row) => row.some((cell) => asRead(cell) !== ''));
          expect(table.rows.map((row) => names.map((name) => row.cell(name)))).toEqual(
            written.map((row) => row.map(asRead)),
          );
        },
      ),
      RUNS,
    );
  });

  test('keeps markup as its characters, and refuses by name what a spreadsheet would run', () => {
    let kept = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...free), cellText, ({ schema, field }, payload) => {
        const header = schema.fields.map(({ name }) => name);
        const sound = schema.fields.map(({ name, example }) =>
          name === field.name ? payload : `${example ?? ''}`,
        );
        const { rows, faults } = read(utf8.encode(quoted([header, sound], ',', '\n')), schema);
        expect(rows[0]?.cell(field.name) ?? '').toBe(asRead(payload));
        const own = faults.filter(({ colonne }) => colonne === field.name);
        if (FORMULA.test(asRead(payload))) {
          expect(own.map(({ message }) => message).join()).toContain('commence comme une formule de tableur');
          refused += 1;
        } else if (own.length === 0) kept += 1;
        for (const { ligne, valeur } of own) expect([ligne, valeur]).toEqual([2, asRead(payload)]);
      }),
      RUNS,
    );
    expect(Math.min(kept, refused)).toBeGreaterThan(RUNS.numRuns / 20);
  });

  test('of ours, with bytes lost, added or changed, gives rows that keep the schema, or faults', () => {
    type Harm = (bytes: Uint8Array, at: number, extra: Uint8Array) => Uint8Array;
    const join = (...parts: readonly Uint8Array[]): Uint8Array =>
      Uint8Array.from(parts.flatMap((part) => [...part]));
    const harms: readonly Harm[] = [
      (bytes, at) => bytes.slice(0, at),
      (bytes, at) => join(bytes.slice(0, at), bytes.slice(at + 1)),
      (bytes, at, extra) => join(bytes.slice(0, at), extra, bytes.slice(at)),
      (bytes, at, extra) => join(bytes.slice(0, at), extra, bytes.slice(at + extra.length)),
      (bytes, at, extra) => join(bytes.slice(0, at), bytes.slice(at + 7 * extra.length)),
      (bytes, at) => join(bytes.slice(at), bytes.slice(0, at)),
    ];
    const extra = fc.oneof(
      fc
        .constantFrom('"', '""', ',', ';', '\n', '\r', '\t', '|', '\0', '<', '=', '\ufeff', 'é')
        .map((t) => utf8.encode(t)),
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
    );
    let sound = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...schemas.filter(({ path }) => files.has(path))),
        fc.constantFrom('as it is', 'Excel'),
        fc.array(fc.tuple(fc.constantFrom(...harms), fc.nat(3000), extra), { maxLength: 3 }),
        (schema, saved, how) => {
          const text = textOf(schema.path).split('\n').slice(0, 6).join('\n');
          const from = saved === 'Excel' ? excelBytes(text) : utf8.encode(text);
          const bytes = how.reduce((now, [harm, at, more]) => harm(now, at % (now.length + 1), more), from);
          const { rows, faults } = read(bytes, schema);
          for (const { message } of faults) {
            expect(message.startsWith(schema.path)).toBe(true);
            expect(message).toMatch(/ : [\s\S]+\. Attendu : [\s\S]+\.$/);
          }
          if (faults.length > 0) return;
          if (rows.length > 0) sound += 1;
          for (const row of rows) {
            for (const { name, type, constraints: c } of schema.fields) {
              const cell = row.cell(name);
              if (cell === '') expect(c?.required ?? false).toBe(false);
              else if (type === 'integer')
                expect(String(Number(cell))).toBe(cell.replace(/^(-?)0+(?=\d)/, '$1'));
              else if (c?.enum) expect(c.enum).toContain(cell);
            }
          }
        },
      ),
      RUNS,
    );
    expect(sound).toBeGreaterThan(RUNS.numRuns / 20);
  });
});
