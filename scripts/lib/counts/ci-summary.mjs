/**
 * Sums a CI run. Each argument is one step as `.ci/run` saw it: `check|lint|0` (a check: 0 passed, 77 skipped, other
 * failed), `check|audit|77|reason`, or `suite|npm-test|1` (a command that wrote its own counts). Prints the table, then
 * the sum alone on the last line; exits 1 when anything failed. Node built-ins only.
 */
import { pathToFileURL } from 'node:url';
import { failure, skip, success, total } from './counts.mjs';
import { countsText, readCounts } from './reports.mjs';

/**
 * @param {string} step
 * @param {(name: string, code: number) => import('./counts.mjs').Count[]} suiteCounts
 * @returns {import('./counts.mjs').Count[]}
 */
export function countsOf(step, suiteCounts) {
  const [kind, name = '?', status = '', ...reason] = step.split('|');
  const code = /^\d+$/.test(status) ? Number(status) : 1;
  if (kind === 'suite') return suiteCounts(name, code);
  if (code === 0) return [success(name)];
  if (code === 77) return [skip(name, reason.join('|') || 'sans raison donnée')];
  return [failure(name, code === 124 ? 'arrêté, temps dépassé' : `code ${code}`)];
}

function main() {
  const counts = process.argv.slice(2).flatMap((step) => countsOf(step, readCounts));
  if (counts.length === 0) counts.push(failure('ci', "aucune étape n'a été lancée"));
  console.log(countsText(counts));
  if (total(counts).failed > 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
