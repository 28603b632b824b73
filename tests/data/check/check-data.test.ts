import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { checkData } from '../../../scripts/lib/checks/check-data';
import { FROZEN, ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

/** `npm run check:data`, run as a person runs it. */

const inRepository = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT }).status === 0;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('data');
  cpSync(FROZEN, folder, { recursive: true });
});

/** What the command says, without starting a program for each case. */
const check = (): { readonly faults: readonly string[]; readonly said: string } => {
  const lines: string[] = [];
  const faults = checkData(ROOT, folder, (line) => lines.push(line));
  return { faults, said: lines.join('\n') };
};
/** Euros are printed with a space that may not break. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const change = (name: string, from: string, to: string): void => {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

test('right data: the totals by axe and by party, the shared amounts apart, exit 0', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/check-data.ts', folder],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(plain(stdout)).toContain('49 actions, 61 montants, 13 périmètres France Travail, 7 pactes');
  for (const [label, eur] of [
    ['région, chaque montant une fois', '43 472 757 €'],
    ['axe 2', '29 739 799 €'],
    ['Nord, montants non partagés', '22 685 000 €'],
    ['partagés, non répartis', '310 000 €'],
  ]) {
    expect(plain(stdout)).toMatch(new RegExp(`${label} +${eur}`));
  }
});

/** Digits of an amount as it is printed. */
const printed = (eur: number): string => eur.toLocaleString('fr-FR').replaceAll(/[\u00a0\u202f]/g, ' ');
const sumOf = (csv: string): number =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .reduce((sum, line) => sum + Number(line.split(',')[4]), 0);

test.skipIf(!inRepository)(
  'a changed amount of the live data: its line before and after, and the total before',
  () => {
    cpSync(`${ROOT}data`, folder, { recursive: true });
    const now = readFileSync(join(folder, 'financements.csv'), 'utf8');
    const [, line = ''] = now.split('\n');
    const amount = line.split(',')[4] ?? '';
    const raised = line.replace(`,${amount},`, `,${Number(amount) + 10_000},`);
    change('financements.csv', line, raised);
    const before = spawnSync('git', ['show', 'HEAD:data/financements.csv'], { cwd: ROOT, encoding: 'utf8' });
    const { faults, said } = check();
    expect(faults).toEqual([]);
    const total = new RegExp(
      `région, chaque montant une fois +${printed(sumOf(now) + 10_000)} € +\\(avant : ${printed(sumOf(before.stdout))} €\\)`,
    );
    expect(plain(said)).toMatch(total);
    expect(said).toContain(
      `→ ${raised
        .split(',')
        .join(' ; ')
        .replace(/( ; )+$/, '')}`,
    );
  },
);

test('faults: all of them, each with file, line, column, value and what was expected', () => {
  change('financements.csv', '59,730000,non', '59,"730 000,00 €",non');
  change('france-travail.csv', ',Laon,02,', ',Laon,2,');
  const told = check().faults.join('\n');
  expect(told).toMatch(
    /financements\.csv, ligne 4, colonne « montant_eur » : .*« 730 000,00 € ».*Attendu : /,
  );
  expect(told).toMatch(/france-travail\.csv, ligne 2, colonne « departement » : .*« 2 ».*Attendu : 02/);
});

test('without git: totals, and no comparison', () => {
  vi.stubEnv('GIT_DIR', join(folder, 'no-repository'));
  const { faults, said } = check();
  expect(faults).toEqual([]);
  expect(plain(said)).toContain('43 472 757 €');
  expect(said).toContain('pas de comparaison : git est absent');
  expect(said).not.toContain('avant :');
});
