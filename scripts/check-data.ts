/**
 * `npm run check:data [-- folder]`: every fault of the data in French (exit 1), or its totals and what changed since
 * the last commit.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cog } from '../src/domain/cog';
import { buildModel } from '../src/domain/model';
import type { Pacts } from '../src/domain/pacts';
import { filterActions, sumEur } from '../src/domain/totals';
import { type Fault, readPacts } from '../src/load/read-pacts';
import { decodeText } from '../src/load/text/decode-text';
import { formatEuros } from '../src/view/text/formats';
import { changesBetween, committed } from './data/changes';
import { dataFolder } from './data/folders';
import { folderProblem } from './data/open-folder';
import { knownCodes, readData, readFolder } from './data/pacts-json';
import { readScenes } from './data/scenes';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ? resolve(process.argv[2]) : dataFolder(ROOT);

/** Totals need no geography: an empty one. */
const NOWHERE: Cog = {
  region: { code: '', nom: '', point: [0, 0], bbox: [0, 0, 0, 0] },
  departements: [],
  arrondissements: [],
  epci: [],
  communes: { codes: [], arrondissement: [], epci: [], population: [] },
  nommees: [],
};

function totals(pacts: Pacts): ReadonlyMap<string, number> {
  const model = buildModel(pacts, NOWHERE);
  const axes = model.axes.map((axe): [string, number] => [
    `axe ${axe}`,
    sumEur(filterActions(model, { axe, thematique: null, sujet: null }).flatMap((action) => action.lignes)),
  ]);
  const parties = pacts.parties.map((party): [string, number] => [
    `${party.nom}, montants propres`,
    sumEur(model.lines.filter((line) => !line.partage && line.parties.includes(party.code))),
  ]);
  return new Map([
    ['région, chaque montant une fois', sumEur(model.lines)],
    ...axes,
    ...parties,
    ['partagés, non ventilés', sumEur(model.lines.filter((line) => line.partage))],
  ]);
}

function printTotals(pacts: Pacts, before: Pacts | null): void {
  const old = before && totals(before);
  const now = totals(pacts);
  for (const [label, value] of now) {
    const was = old?.get(label);
    const change =
      !old || was === value ? '' : `   (avant : ${was === undefined ? 'absent' : formatEuros(was)})`;
    console.log(`  ${label.padEnd(48)} ${formatEuros(value).padStart(14)}${change}`);
  }
  for (const [label, was] of old ?? []) {
    if (!now.has(label))
      console.log(`  ${label.padEnd(48)} ${'absent'.padStart(14)}   (avant : ${formatEuros(was)})`);
  }
}

const SHOWN = 10;

function printLines(sign: string, lines: readonly string[]): void {
  for (const line of lines.slice(0, SHOWN)) console.log(`    ${sign} ${line}`);
  if (lines.length > SHOWN) console.log(`    ${sign} … et ${lines.length - SHOWN} autre(s)`);
}

function printChanges(files: ReadonlyMap<string, Uint8Array>, old: ReadonlyMap<string, Uint8Array>): void {
  if (old.size === 0) {
    console.log('  pas de comparaison : git est absent, ou data/ n’y est pas encore');
    return;
  }
  let count = 0;
  for (const name of new Set([...old.keys(), ...files.keys()])) {
    const [was, is] = [old.get(name), files.get(name)];
    if (!name.endsWith('.csv') || (was && is && Buffer.compare(was, is) === 0)) continue;
    if (!was || !is) console.log(`  ${name} : ${was ? 'fichier retiré' : 'nouveau fichier'}`);
    const { added, removed, changed } = changesBetween(
      decodeText(was ?? new Uint8Array()),
      decodeText(is ?? new Uint8Array()),
    );
    if (added.length + removed.length + changed.length === 0) continue;
    count += 1;
    console.log(
      `  ${name} : ${added.length} ligne(s) ajoutée(s), ${removed.length} retirée(s), ${changed.length} changée(s)`,
    );
    printLines('-', removed);
    printLines('+', added);
    printLines(
      '~',
      changed.map(([before, after]) => `${before}\n    → ${after}`),
    );
  }
  if (count === 0) console.log('  rien');
}

/** What is likely wrong, apart from the faults: it holds nothing up. */
function printWarnings(warnings: readonly Fault[]): void {
  if (warnings.length === 0) return;
  console.log(`\nAvertissements (${warnings.length}) : à vérifier, rien n’est bloqué`);
  for (const { message } of warnings) console.log(`  ${message}`);
}

/** The files of the last commit, by name; none without git. */
function lastVersion(names: Iterable<string>): ReadonlyMap<string, Uint8Array> {
  const old = new Map<string, Uint8Array>();
  for (const name of names) {
    const bytes = committed(ROOT, `data/${name}`);
    if (bytes !== null) old.set(name, bytes);
  }
  return old;
}

/** Prints the totals and what changed. @returns every fault, before any of that */
function check(): readonly string[] {
  const problem = folderProblem(folder);
  if (problem !== null) return [problem];
  const files = readFolder(folder);
  const old = lastVersion(files.keys());
  const result = readData(ROOT, folder, old);
  if (!result.ok) return result.faults.map(({ message }) => message);
  const { pacts, avertissements } = result;
  // A show is checked against the model: only once there is one.
  const scenes = readScenes(ROOT, pacts, folder);
  if (!scenes.ok) return scenes.faults;
  const lines = pacts.actions.flatMap((action) => action.lignes);
  console.log(
    `Données justes : ${pacts.actions.length} actions, ${lines.length} montants, ${pacts.franceTravail.length} périmètres France Travail, ${pacts.pactesTerritoriaux.length} pactes territoriaux, ${scenes.show.scenes.length} scènes.\n`,
  );
  const before = readPacts(old, knownCodes(ROOT));
  console.log('Totaux des actions citées');
  printTotals(pacts, before.ok ? before.pacts : null);
  console.log('\nChangements depuis le dernier enregistrement (git)');
  printChanges(files, old);
  printWarnings(avertissements);
  return [];
}

const faults = check();
if (faults.length > 0) {
  for (const message of faults) console.error(message);
  console.error(
    `\n${faults.length} faute(s) dans ${folder}. Corrigez-les, puis relancez « npm run check:data ».`,
  );
  process.exitCode = 1;
}
