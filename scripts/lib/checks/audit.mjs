/**
 * Known vulnerabilities of what is shipped, high or worse. Exit 0: none; 1: some; 77: the registry did not answer, so
 * nothing is known (the last line says why). Node built-ins only.
 */

import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { npmCommand, ROOT } from '../run.mjs';

const LIMIT_MS = 60_000;

/**
 * Reads what `npm audit --json` printed. Both an advisory and a registry that fails end npm with code 1: only the
 * text tells them apart.
 * @param {string} output
 * @returns {{ code: 0 | 1 | 77, sentence: string }}
 */
export function readAudit(output) {
  /** @type {{ metadata?: { vulnerabilities?: Record<string, number> }, vulnerabilities?: Record<string, { severity: string }>, error?: { summary?: string, code?: string }, message?: string }} */
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { code: 77, sentence: "npm audit n'a pas rendu de résultat lisible" };
  }
  const counts = report.metadata?.vulnerabilities;
  if (!counts) {
    // The message of npm may name an address: keep its first words only.
    const why =
      report.error?.code ||
      (report.message ?? report.error?.summary ?? 'sans détail').replace(/https?:\S+/g, '…');
    return { code: 77, sentence: `le registre npm ne répond pas à npm audit (${why})` };
  }
  const serious = (counts.high ?? 0) + (counts.critical ?? 0);
  if (serious === 0)
    return { code: 0, sentence: 'npm audit : aucune vulnérabilité grave dans les dépendances livrées' };
  const names = Object.entries(report.vulnerabilities ?? {})
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name]) => name);
  return { code: 1, sentence: `npm audit : ${serious} vulnérabilité(s) grave(s) (${names.join(', ')})` };
}

function main() {
  const { command, args, shell } = npmCommand(process.env, process.platform);
  const { stdout } = spawnSync(command, [...args, 'audit', '--omit=dev', '--audit-level=high', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: LIMIT_MS,
    shell,
  });
  const { code, sentence } = readAudit(stdout ?? '');
  console.log(sentence);
  process.exitCode = code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
