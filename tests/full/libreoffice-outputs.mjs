/**
 * Opens the workbook and the CSV for Excel of each theme with LibreOffice, and compares what it read with what was
 * written: numbers, codes with their zeros, no error, a printable page. Then the data of the deck, opened and saved by
 * LibreOffice in the usual ways, are read back. Exit 77 where LibreOffice is not installed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { tsImport } from 'tsx/esm/api';
import { temporaryFolder } from '../temporary-folder.mjs';
import { checkSavedData } from './lib/libreoffice-data.mjs';

try {
  execFileSync('soffice', ['--version'], { stdio: 'ignore' });
} catch {
  console.log('LibreOffice (soffice) absent');
  process.exit(77);
}

/** @type {typeof import('../fixtures/export-documents')} */
const { exportDocuments } = await tsImport('../fixtures/export-documents.ts', import.meta.url);
/** @type {typeof import('../../src/export/delimited')} */
const { excelCsvText } = await tsImport('../../src/export/delimited.ts', import.meta.url);
/** @type {typeof import('../../src/export/xlsx')} */
const { xlsxFile } = await tsImport('../../src/export/xlsx.ts', import.meta.url);

const folder = temporaryFolder('sorties');
const documents = exportDocuments();
for (const [name, made] of documents) {
  writeFileSync(join(folder, `${name}.xlsx`), new Uint8Array(await (await xlsxFile(made)).arrayBuffer()));
  writeFileSync(join(folder, `${name}.csv`), excelCsvText(made));
}

/**
 * @param {string} ending of the files to open
 * @param {string} target form asked for
 * @param {string[]} [how] more arguments
 * @returns {string} folder of the results
 */
function convert(ending, target, how = []) {
  const out = join(folder, `${ending}-${target.slice(0, 3)}`);
  mkdirSync(out);
  const files = documents.map(([name]) => join(folder, `${name}.${ending}`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', ...how, '--convert-to', target, '--outdir', out, ...files],
    {
      stdio: 'ignore',
      timeout: 120_000,
    },
  );
  return out;
}

// 76 = UTF-8; 0 and 1036 = English and French numbers. Cells are written as they are formatted.
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0';
/** @param {string} shown a number as LibreOffice formats it: `22,685,000 €` */
const numberOf = (shown) => Number.parseFloat(shown.replaceAll(',', ''));
const fromXlsx = convert('xlsx', CSV);
const fromCsv = convert('csv', CSV, ['--infilter=CSV:59,34,76,1,,1036']);
const pdf = convert('xlsx', 'pdf');

let passed = 0;
let failed = 0;
/** @param {string} what @param {boolean} right @param {unknown} [seen] */
function check(what, right, seen) {
  if (right) passed += 1;
  else {
    failed += 1;
    console.log(`ÉCHEC : ${what}`, seen ?? '');
  }
}

for (const [name, made] of documents) {
  for (const { form, out } of [
    { form: 'classeur', out: fromXlsx },
    { form: 'CSV pour Excel', out: fromCsv },
  ]) {
    /** @type {string[][]} */
    const [, ...rows] = parse(readFileSync(join(out, `${name}.csv`)), {
      bom: true,
      relax_column_count: true,
    });
    check(`${name}, ${form} : ${made.rows.length} lignes`, rows.length === made.rows.length, rows.length);
    made.rows.forEach(({ cells }, line) => {
      made.columns.forEach(({ kind, label, unit }, i) => {
        const wanted = cells[i] ?? null;
        const seen = rows[line]?.[i] ?? '';
        if (kind === 'number' && wanted !== null)
          check(`${name}, ${form}, ${label}, ligne ${line + 1} : ${wanted}`, numberOf(seen) === wanted, seen);
        if (form === 'classeur' && kind === 'number' && wanted !== null && unit?.startsWith('€'))
          check(`${name}, ${label} : en euros`, seen.endsWith(unit), seen);
        if (kind === 'code' || (kind === 'number' && wanted === null))
          check(`${name}, ${form}, ${label}, ligne ${line + 1} : ${wanted}`, seen === (wanted ?? ''), seen);
      });
    });
  }
  check(
    `${name} : PDF`,
    readFileSync(join(pdf, `${name}.pdf`))
      .subarray(0, 5)
      .toString() === '%PDF-',
  );
}
checkSavedData(folder, check);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
