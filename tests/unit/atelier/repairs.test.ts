import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { knownCodes } from '../../../scripts/data/pacts-json';
import { checkPack, placeOf } from '../../../src/atelier/check';
import type { Pack } from '../../../src/atelier/pack';
import { allRepairs, editsOf, proposalOf, repairsOf } from '../../../src/atelier/repairs';
import { type Edit, editPack } from '../../../src/atelier/state';
import { CAUSES } from '../../../src/load/lines/causes';
import type { KnownCodes } from '../../../src/load/read-pacts';
import { cellEdit, cellOf, pack2024 } from '../../fixtures/packs/atelier-pack';

let known: KnownCodes | null = null;
beforeAll(() => {
  known = knownCodes(process.cwd());
});

/** A pack with one cell spoiled: its faults, and the pack after every sure repair. */
function spoiled(...edits: readonly Edit[]) {
  const pack = pack2024();
  const wrong = editPack(pack, edits);
  const { faults } = checkPack(wrong, known, pack);
  const repaired = editPack(wrong, editsOf(allRepairs(wrong, faults)));
  return { wrong, faults, repaired, left: checkPack(repaired, known, pack).faults };
}

const lineOf = (pack: Pack, path: string, name: string, fits: (text: string) => boolean): number =>
  (pack.tables.get(path) ?? []).findIndex((_, i) => i > 0 && fits(cellOf(pack, path, i, name)));

describe('sure repairs', () => {
  const pack = pack2024();
  const aisne = lineOf(pack, 'financements.csv', 'parties', (text) => text === '02');
  const commune = lineOf(pack, 'france-travail.csv', 'niveau', (text) => text === 'commune');
  const amount = cellOf(pack, 'financements.csv', 1, 'montant_eur');
  const spaced = `${Number(amount).toLocaleString('fr-FR')} €`;
  const cases: readonly (readonly [string, string, number, string, string, string])[] = [
    ['a lost zero', 'financements.csv', aisne, 'parties', '2', '02'],
    ['an amount for readers', 'financements.csv', 1, 'montant_eur', spaced, amount],
    ['decimals of a spreadsheet', 'financements.csv', 1, 'montant_eur', `${amount},00`, amount],
    ['a word with a capital', 'financements.csv', aisne, 'partage', 'NON', 'non'],
    ['an apostrophe', 'france-travail.csv', commune, 'codes', '’59599', '59599'],
  ];
  test.each(cases)('%s is mended in its cell', (_, path, line, name, typed, wanted) => {
    const { faults, repaired } = spoiled(cellEdit(pack, path, line, name, typed));
    expect(faults).toHaveLength(1);
    expect(cellOf(repaired, path, line, name)).toBe(wanted);
  });

  test.each([
    ['the name of a party for its code', 'parties', 'Nord', '59'],
    ['an id with a space', 'action_id', 'a1 alses-milieu-rural', 'a1-alses-milieu-rural'],
  ] as const)('%s is proposed, and never among what is sure', (_, name, typed, wanted) => {
    const { wrong, faults, left } = spoiled(cellEdit(pack, 'financements.csv', 1, name, typed));
    const [found] = faults;
    expect(left).toHaveLength(faults.length);
    expect(found && proposalOf(wrong, found)).toMatchObject({ before: typed, after: wanted });
  });

  test('where several words may be meant, none is proposed', () => {
    const { wrong, faults } = spoiled(cellEdit(pack, 'financements.csv', 1, 'parties', 'Limousin'));
    expect(faults.map((one) => proposalOf(wrong, one))).toEqual(faults.map(() => null));
  });

  test('an absorbed commune becomes its successor, in its place in the list', () => {
    const own = cellOf(pack, 'france-travail.csv', commune, 'departement');
    const both = [...(known?.absorbees ?? [])].find(
      ([old, now]) => old.startsWith(own) && now.startsWith(own) && known?.commune.has(old) === false,
    );
    const [former, today] = both ?? ['', ''];
    const edit = cellEdit(pack, 'france-travail.csv', commune, 'codes', former);
    const { repaired, faults } = spoiled(edit);
    expect(faults.map(({ probleme }) => probleme)).toContain('commune absorbée par une autre');
    expect(cellOf(repaired, 'france-travail.csv', commune, 'codes')).toBe(today);
  });

  test('one cause in many cells is mended in each, with the value of each', () => {
    const lines = pack.tables.get('financements.csv') ?? [];
    const own = lines.map((_, i) => cellOf(pack, 'financements.csv', i, 'montant_eur'));
    const edits = own.flatMap((value, i) =>
      i === 0 ? [] : [cellEdit(pack, 'financements.csv', i, 'montant_eur', `${value} €`)],
    );
    const { repaired, left, faults } = spoiled(...edits);
    expect(faults).toHaveLength(1);
    expect(left).toEqual([]);
    expect(own.every((value, i) => cellOf(repaired, 'financements.csv', i, 'montant_eur') === value)).toBe(
      true,
    );
  });

  test('a line of total goes, and nothing else', () => {
    const at = pack.tables.get('financements.csv')?.length ?? 0;
    const { repaired, left } = spoiled({
      kind: 'line-added',
      path: 'financements.csv',
      at,
      cells: ['Total', '', '', '', '43472757', '', ''],
    });
    expect(left).toEqual([]);
    expect(repaired.tables.get('financements.csv')).toHaveLength(at);
  });

  test('what may be read in two ways is left to a person', () => {
    const { wrong, faults } = spoiled(cellEdit(pack, 'financements.csv', 1, 'montant_eur', '1,058'));
    expect(faults.length).toBeGreaterThan(0);
    expect(allRepairs(wrong, faults)).toEqual([]);
  });

  test('each fault leads to its cell, repaired or not', () => {
    const { wrong, faults } = spoiled(cellEdit(pack, 'actions.csv', 3, 'thematique', 'inconnue'));
    expect(faults.map((found) => placeOf(wrong, found)?.line)).toContain(3);
    expect(faults.flatMap((found) => repairsOf(wrong, found))).toEqual([]);
  });

  test('the words of a cause are written once, and each cause is given to some fault', () => {
    const reader = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(load|atelier)\/.*\.tsx?$/.test(name))
      .map((name) => readFileSync(`src/${name}`, 'utf8'))
      .join('\n');
    const causes = Object.entries(CAUSES);
    expect(causes.filter(([, words]) => reader.split(`'${words}'`).length !== 2)).toEqual([]);
    expect(causes.filter(([cause]) => !new RegExp(`caused\\(\\s*'${cause}'`).test(reader))).toEqual([]);
  });
});
