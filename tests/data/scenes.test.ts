import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readScenes } from '../../scripts/data/scenes';
import { openScene } from '../../src/app/scenes/open-scene';
import { EMPTY_SCENE, hasMap, SCENE_KINDS } from '../../src/domain/show/scene';
import { buildMapView } from '../../src/view/map/build-map-view';
import { cogAnchors } from '../../src/view/map/map-shapes';
import { FROZEN, plainRows, ROOT, realModel } from '../fixtures/real-model';
import { temporaryFolder } from '../temporary-folder.mjs';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('scenes');
  cpSync(join(FROZEN, 'scenes'), join(folder, 'scenes'), { recursive: true });
});

const spoil = (from: string, to: string): readonly string[] => {
  const path = join(folder, 'scenes/pactes.json');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const result = readScenes(ROOT, realModel.pacts, folder);
  return result.ok ? [] : result.faults;
};

describe('the published show', () => {
  const result = readScenes(ROOT, realModel.pacts, FROZEN);
  const scenes = result.ok ? result.show.scenes : [];
  const opened = scenes.map((scene) => openScene(realModel, scene));

  test('is right, and tells the whole deck: envelopes, axes, waves, pacts, coverage, parties, national calls', () => {
    expect(result).toMatchObject({ ok: true });
    const views = scenes.flatMap((scene) => [scene.vue, scene.avant]);
    for (const part of [
      'axe=1',
      'axe=2',
      'axe=3',
      'axe=4',
      'vague=1',
      'theme=couverture',
      'sel=epci-200093201',
    ]) {
      expect(
        views.some((vue) => vue.includes(part)),
        part,
      ).toBe(true);
    }
    const lists = scenes.map(({ liste }) => liste.split('.').slice(0, 2).join('.'));
    for (const list of [
      ...realModel.axes.map((axe) => `actions.axe${axe}`),
      ...['02', '59', '60', '62', '80'].map((code) => `actions.${code}`),
      ...['contrats', 'ft', 'pts', 'appels', 'mel', 'methode.methode-locale'],
    ]) {
      expect(lists, list).toContain(list);
    }
    for (const code of ['02', '59', '60', '62', '80']) {
      expect(views.filter((vue) => vue.includes(`sel=departement-${code}`))).toHaveLength(1);
    }
  });

  test('begins with a title, ends with a closing slide, and is more than maps', () => {
    expect(scenes[0]?.genre).toBe('titre');
    expect(scenes.at(-1)?.genre).toBe('fin');
    expect(new Set(scenes.map(({ genre }) => genre))).toEqual(new Set(SCENE_KINDS));
    // The same map is never shown twice in a row.
    const maps = scenes.filter(hasMap).map(({ vue, cadre, avant }) => `${avant}|${vue}|${cadre}`);
    expect(maps.filter((map, i) => map === maps[i - 1])).toEqual([]);
  });

  test('frames each département, and plans ten to twenty minutes', () => {
    for (const scene of scenes.filter(({ vue }) => /sel=departement-\d\d$/.test(vue))) {
      expect(scene.cadre).toBe(/sel=(.*)$/.exec(scene.vue)?.[1]);
    }
    const minutes = scenes.reduce((sum, scene) => sum + (scene.minutes ?? 0), 0);
    expect(minutes).toBeGreaterThanOrEqual(10);
    expect(minutes).toBeLessThanOrEqual(20);
  });

  test('a title that concludes stands over a map that tells its units apart', () => {
    const single = scenes
      .map((scene, i) => ({ scene, open: opened[i] }))
      .filter(({ scene }) => hasMap(scene) && scene.titre.includes('{conclusion}'))
      .flatMap(({ open }) => {
        if (!open) return [];
        const { areas } = buildMapView(realModel, open.state, cogAnchors(realModel));
        const fills = areas.flatMap(({ fill }) => (fill.kind === 'class' ? [JSON.stringify(fill)] : []));
        const oneColour = fills.length > 1 && new Set(fills).size === 1;
        return oneColour ? [open.titre] : [];
      });
    expect(single).toEqual([]);
  });

  test('uses no bare acronym in what the room reads', () => {
    const read = scenes.flatMap(({ titre, phrase, points }) => [titre, phrase, ...points]);
    expect(read.filter((text) => /(?<!\()\b(?!MEL\b|COG\b)[A-Z]{3,}\b(?!\))/.test(text))).toEqual([]);
  });

  test('writes no euro and no big number by hand: only the model does', () => {
    const written = scenes.flatMap(({ titre, phrase, points, notes }) => [titre, phrase, ...points, notes]);
    expect(written.filter((text) => /€|\d{3,}/.test(text.replaceAll(/\b20(2[2-7])\b/g, '')))).toEqual([]);
  });

  test('gets its figures from the data: the sum of axe 2, counted by hand from the CSV', () => {
    const axe2 = plainRows('financements.csv')
      .filter((row) => row[1] === '2')
      .reduce((sum, row) => sum + Number(row[4]), 0);
    expect(opened.find((scene) => scene.surtitre === 'Axe 2 · Emploi')?.figures[0]?.value).toBe(axe2);
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
      /scène \d+ \(« Pas-de-Calais.*»\).*departement-99.*pas un territoire connu/,
    ],
    ['{total.axe2}', '{total.axe9}', /scène \d+ \(« Axe 2 · Emploi.*\{total\.axe9\}.*n’existe pas/],
    ['{partie.02.total}', '{partie.03.total}', /scène \d+ \(« Aisne.*»\).*\{partie\.03\.total\}/],
    [
      '"actions.02.3"',
      '"actions.03.3"',
      /scène \d+ \(« Aisne.*»\).*«.actions\.03\.3.».: cette liste n’existe pas/,
    ],
    ['"cadre": "departement-02"', '"cadre": "departement-03"', /«.cadre.».: «.departement-03.» n’est pas/],
    ['"genre": "fin"', '"genre": "film"', /scène \d+ \(« Merci »\).*«.genre.» inconnu/],
    ['"minutes": 1', '"minutes": 100', /« minutes » n’est pas une durée/],
    ['theme=france-travail&vague=1', 'theme=france-travaux&vague=1', /scène \d+ .*ce thème n’existe pas/],
    ['"vue": "axe=1', '"vue": "mode=presentation&axe=1', /scène \d+ .*sans mode/],
    ['"vue": "axe=1', '"vue": "donnees=2026-06-12-1a2b3c4d&axe=1', /scène \d+ .*sans version/],
  ])('%s → %s is a fault with its place', (from, to, sentence) => {
    const faults = spoil(from, to);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  test('is shown all the same: what is known is drawn, what is not is said', () => {
    const scene = { ...EMPTY_SCENE, titre: 'Disparu', phrase: '{nulle.part}' };
    const opened = openScene(realModel, { ...scene, vue: 'axe=2&sel=departement-99' });
    expect(opened.state.funding.axe).toBe(2);
    expect(opened.faults).toHaveLength(2);
  });
});
