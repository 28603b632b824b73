import { relative } from 'node:path';
import { scenesWithout } from '../../../src/atelier/scenes/check-show';
import type { Pacts } from '../../../src/domain/pacts';
import { totalRows } from '../../../src/domain/versions/edition-totals';
import { readPacts } from '../../../src/load/read-pacts';
import { decodeText } from '../../../src/load/text/decode-text';
import { changesBetween } from '../../../src/load/versions/changes';
import { formatEuros, plural } from '../../../src/view/text/formats';
import { committed } from '../../data/committed';
import { packOf } from '../../data/folders';
import { folderProblem } from '../../data/open-folder';
import { knownCodes, readData, readFolder } from '../../data/pacts-json';
import { readScenes } from '../../data/scenes';

/** Takes a line that a person will read. */
type Say = (line: string) => void;

function printTotals(say: Say, pacts: Pacts, before: Pacts | null): void {
  const told = (eur: number | null): string => (eur === null ? 'absent' : formatEuros(eur));
  const rows = totalRows(before, pacts);
  const width = Math.max(48, ...rows.map(({ label }) => label.length));
  for (const { label, before: was, after } of rows) {
    const change = before === null || was === after ? '' : `   (avant : ${told(was)})`;
    say(`  ${label.padEnd(width)} ${told(after).padStart(14)}${change}`);
  }
}

const SHOWN = 10;

function printLines(say: Say, sign: string, lines: readonly string[]): void {
  for (const line of lines.slice(0, SHOWN)) say(`    ${sign} ${line}`);
  if (lines.length > SHOWN) say(`    ${sign} … et ${lines.length - SHOWN} autre(s)`);
}

function printChanges(
  say: Say,
  files: ReadonlyMap<string, Uint8Array>,
  old: ReadonlyMap<string, Uint8Array>,
): void {
  if (old.size === 0) {
    say('  pas de comparaison : git est absent, ou ce dossier n’y est pas encore');
    return;
  }
  let count = 0;
  for (const name of new Set([...old.keys(), ...files.keys()])) {
    const [was, is] = [old.get(name), files.get(name)];
    // What systems and spreadsheets leave beside a file that is open is none of the data.
    if (!name.endsWith('.csv') || /^(\.|~\$)/.test(name) || (was && is && Buffer.compare(was, is) === 0))
      continue;
    if (!was || !is) say(`  ${name} : ${was ? 'fichier retiré' : 'nouveau fichier'}`);
    const { added, removed, changed } = changesBetween(
      decodeText(was ?? new Uint8Array()),
      decodeText(is ?? new Uint8Array()),
    );
    if (added.length + removed.length + changed.length === 0) continue;
    count += 1;
    say(
      `  ${name} : ${added.length} ligne(s) ajoutée(s), ${removed.length} retirée(s), ${changed.length} changée(s)`,
    );
    printLines(say, '-', removed);
    printLines(say, '+', added);
    printLines(
      say,
      '~',
      changed.map(([before, after]) => `${before}\n    → ${after}`),
    );
  }
  if (count === 0) say('  rien');
}

/** What is likely wrong, apart from the faults: it holds nothing up. */
function printWarnings(say: Say, warnings: readonly string[]): void {
  if (warnings.length === 0) return;
  say(`\nAvertissements (${warnings.length}) : à vérifier, rien n’est bloqué`);
  for (const message of warnings) say(`  ${message}`);
}

/** The files of the last commit, by name; none without git. */
function lastVersion(root: string, names: Iterable<string>): ReadonlyMap<string, Uint8Array> {
  const old = new Map<string, Uint8Array>();
  for (const name of names) {
    const bytes = committed(root, `${relative(root, packOf(root).data).replaceAll('\\', '/')}/${name}`);
    if (bytes !== null) old.set(name, bytes);
  }
  return old;
}

/**
 * What `npm run check:data` says of a folder: its totals, and what changed since the last commit.
 * @returns every fault, before any of that
 */
export function checkData(root: string, folder: string, say: Say): readonly string[] {
  const problem = folderProblem(folder);
  if (problem !== null) return [problem];
  const files = readFolder(folder);
  const old = lastVersion(root, files.keys());
  const result = readData(root, folder, old);
  if (!result.ok) return result.faults.map(({ message }) => message);
  const { pacts, avertissements } = result;
  // A show is checked against the model: only once there is one.
  const scenes = readScenes(root, pacts, folder);
  if (!scenes.ok) return scenes.faults;
  const lines = pacts.actions.flatMap((action) => action.lignes);
  say(
    `Données justes : ${[
      plural(pacts.actions.length, 'action'),
      plural(lines.length, 'montant'),
      plural(pacts.franceTravail.length, 'périmètre France Travail', 'périmètres France Travail'),
      plural(pacts.pactesTerritoriaux.length, 'pacte territorial', 'pactes territoriaux'),
      plural(scenes.show.scenes.length, 'scène'),
    ].join(', ')}.\n`,
  );
  const before = readPacts(old, knownCodes(root));
  say('Totaux des actions citées');
  printTotals(say, pacts, before.ok ? before.pacts : null);
  say('\nChangements depuis le dernier enregistrement (git)');
  printChanges(say, files, old);
  printWarnings(say, [...avertissements.map(({ message }) => message), ...scenesWithout(pacts, scenes.show)]);
  return [];
}
