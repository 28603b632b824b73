/** Where the counts of a run are kept (`.cache/test-counts/`), and how they are read back and shown. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../run.mjs';
import { failure, totalLine, withExitCode } from './counts.mjs';

/** @typedef {import('./counts.mjs').Count} Count */

/** @param {string} name */
export const reportPath = (name) => join(ROOT, '.cache/test-counts', `${name}.json`);

/**
 * A report of an earlier run must never be taken for this one's.
 * @param {string} name
 */
export function clearReport(name) {
  mkdirSync(dirname(reportPath(name)), { recursive: true });
  rmSync(reportPath(name), { force: true });
}

/**
 * Reads the report that a tool has just written.
 * @template T
 * @param {string} name  of the suite and of its report
 * @param {number} code  exit code of the tool
 * @param {(name: string, report: T) => Count} count
 * @returns {Count}
 */
export function readReport(name, code, count) {
  const path = reportPath(name);
  if (!existsSync(path)) return failure(name, `aucun résultat rapporté (code ${code})`);
  try {
    return withExitCode(count(name, JSON.parse(readFileSync(path, 'utf8'))), code);
  } catch (error) {
    return failure(name, `résultat illisible (${error instanceof Error ? error.message : error})`);
  }
}

/**
 * @param {string} name
 * @param {readonly Count[]} counts
 */
export function writeCounts(name, counts) {
  clearReport(name);
  writeFileSync(reportPath(name), `${JSON.stringify(counts, null, 2)}\n`);
}

/**
 * @param {string} name
 * @param {number} code  exit code of the command that should have written them
 * @returns {Count[]}
 */
export function readCounts(name, code) {
  const path = reportPath(name);
  if (!existsSync(path)) return [failure(name, `aucun résultat rapporté (code ${code})`)];
  const counts = /** @type {Count[]} */ (JSON.parse(readFileSync(path, 'utf8')));
  const failed = counts.some((count) => count.failed > 0);
  return code !== 0 && !failed ? [...counts, failure(name, `terminé avec le code ${code}`)] : counts;
}

/**
 * Table of suites, the reason of each failure and skip, then the sum.
 * @param {readonly Count[]} counts
 */
export function countsText(counts) {
  const width = Math.max(0, ...counts.map(({ name }) => name.length));
  const rows = counts.map(
    (count) => `  ${count.failed > 0 ? '✖' : '✔'} ${count.name.padEnd(width)}  ${totalLine([count])}`,
  );
  const notes = counts.flatMap((count) => count.notes.map((note) => `  - ${note}`));
  return ['', ...rows, ...(notes.length > 0 ? ['', ...notes] : []), '', totalLine(counts)].join('\n');
}
