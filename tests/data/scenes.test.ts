import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readScenes } from '../../scripts/data/scenes';
import { openScene } from '../../src/app/scenes/open-scene';
import { plainRows, ROOT, realModel } from '../fixtures/real-model';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenes-'));
  cpSync(`${ROOT}data/scenes`, join(folder, 'scenes'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const spoil = (from: string, to: string): readonly string[] => {
  const path = join(folder, 'scenes/pactes.json');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const result = readScenes(ROOT, realModel.pacts, folder);
  return result.ok ? [] : result.faults;
};

describe('the published show', () => {
  const result = readScenes(ROOT, realModel.pacts);
  const scenes = result.ok ? result.show.scenes : [];
  const opened = scenes.map((scene) => openScene(realModel, scene));

  test('is right, and tells the whole deck: envelopes, axes, waves, pacts, coverage, parties, national calls', () => {
    expect(result).toMatchObject({ ok: true });
    const views = scenes.map((scene) => scene.vue);
    for (const part of ['axe=1', 'axe=2', 'axe=3', 'axe=4', 'vague=1', 'sel=epci-200093201']) {
      expect(views.some((vue) => vue.includes(part))).toBe(true);
    }
    for (const code of ['02', '59', '60', '62', '80']) {
      expect(views.filter((vue) => vue.includes(`sel=departement-${code}`))).toHaveLength(1);
    }
  });

  test('writes no euro and no big number by hand: only the model does', () => {
    const written = scenes.flatMap(({ titre, phrase, notes }) => [titre, phrase, notes]);
    expect(written.filter((text) => /€|\d{3,}/.test(text.replaceAll(/\b20(2[2-7])\b/g, '')))).toEqual([]);
  });

  test('gets its figures from the data: the sum of axe 2, counted by hand from the CSV', () => {
    const axe2 = plainRows('financements.csv')
      .filter((row) => row[1] === '2')
      .reduce((sum, row) => sum + Number(row[4]), 0);
    expect(opened.find((scene) => scene.surtitre === 'Axe 2')?.figures[0]?.value).toBe(axe2);
  });

  test('leaves no placeholder on the screen', () => {
    expect(opened.filter(({ titre, phrase, notes }) => /[{}]/.test(titre + phrase + notes))).toEqual([]);
  });
});

describe('a show that names what does not exist', () => {
  test.each([
    [
      'sel=departement-62',
      'sel=departement-99',
      /scène 15 \(« Pas-de-Calais »\).*departement-99.*pas un territoire connu/,
    ],
    ['{total.axe2}', '{total.axe9}', /scène 4 .*\{total\.axe9\}.*n’existe pas/],
    ['"partie.02.habitant"', '"partie.03.habitant"', /scène 12 \(« Aisne »\).*\{partie\.03\.habitant\}/],
    ['theme=france-travail&vague=1', 'theme=france-travaux&vague=1', /scène 8 .*ce thème n’existe pas/],
    ['"vue": "axe=1', '"vue": "mode=presentation&axe=1', /scène 3 .*sans mode/],
  ])('%s → %s is a fault with its place', (from, to, sentence) => {
    const faults = spoil(from, to);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  test('is shown all the same: what is known is drawn, what is not is said', () => {
    const scene = { surtitre: null, titre: 'Disparu', phrase: '{nulle.part}', notes: '', chiffres: [] };
    const opened = openScene(realModel, { ...scene, vue: 'axe=2&sel=departement-99' });
    expect(opened.state.funding.axe).toBe(2);
    expect(opened.faults).toHaveLength(2);
  });
});
