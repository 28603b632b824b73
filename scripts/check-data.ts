/**
 * `npm run check:data [-- folder]`: every fault of the data in French (exit 1), or its totals and what changed since
 * the last commit.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cog } from '../src/domain/cog';
import { buildModel } from '../src/domain/model';
import { AXES, type Pacts } from '../src/domain/pacts';
import { filterActions, sumEur } from '../src/domain/totals';
import { readPacts } from '../src/load/read-pacts';
import { decodeText } from '../src/load/tables/decode-text';
import { formatEuros } from '../src/view/text/formats';
import { changedLines, committed } from './data/changes';
import { knownCodes, readData, readFolder } from './data/pacts-json';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ? resolve(process.argv[2]) : `${ROOT}data`;

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
  const axes = AXES.map((axe): [string, number] => [
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
  for (const [label, value] of totals(pacts)) {
    const was = old?.get(label);
    const change = was === undefined || was === value ? '' : `   (avant : ${formatEuros(was)})`;
    console.log(`  ${label.padEnd(48)} ${formatEuros(value).padStart(14)}${change}`);
  }
}

function printChanges(files: ReadonlyMap<string, Uint8Array>): void {
  let changed = 0;
  for (const [name, bytes] of files) {
    const lines = changedLines(ROOT, `data/${name}`, decodeText(bytes));
    if (!lines || lines.added.length + lines.removed.length === 0) continue;
    changed += 1;
    console.log(`  ${name} : ${lines.added.length} ligne(s) ajoutée(s), ${lines.removed.length} retirée(s)`);
    for (const line of lines.removed.slice(0, 10)) console.log(`    - ${line}`);
    for (const line of lines.added.slice(0, 10)) console.log(`    + ${line}`);
  }
  if (changed === 0) console.log('  rien');
}

const result = readData(ROOT, folder);
if (result.ok) {
  const { pacts } = result;
  const lines = pacts.actions.flatMap((action) => action.lignes);
  console.log(
    `Données justes : ${pacts.actions.length} actions, ${lines.length} montants, ${pacts.franceTravail.length} périmètres France Travail, ${pacts.pactesTerritoriaux.length} pactes territoriaux.\n`,
  );
  const files = readFolder(folder);
  const old = new Map<string, Uint8Array>();
  for (const name of files.keys()) {
    const text = committed(ROOT, `data/${name}`);
    if (text !== null) old.set(name, new TextEncoder().encode(text));
  }
  const before = readPacts(old, knownCodes(ROOT));
  console.log('Totaux des actions citées');
  printTotals(pacts, before.ok ? before.pacts : null);
  console.log('\nChangements depuis le dernier enregistrement (git)');
  printChanges(files);
} else {
  for (const { message } of result.faults) console.error(message);
  console.error(
    `\n${result.faults.length} faute(s) dans ${folder}. Corrigez-les, puis relancez « npm run check:data ».`,
  );
  process.exitCode = 1;
}
