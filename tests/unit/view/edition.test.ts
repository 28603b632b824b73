import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../src/domain/model';
import type { Pacts } from '../../../src/domain/pacts';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { apply } from '../../../src/state/store';
import { decode, encode } from '../../../src/state/url/codec';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import { ptsLetters } from '../../../src/themes/pactes-territoriaux/letters';
import { regionSheet } from '../../../src/view/comparative/region-sheet';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildControls } from '../../../src/view/page/build-controls';
import { buildLegend } from '../../../src/view/page/build-legend';
import { startSheet } from '../../../src/view/panel/start-sheet';
import { sceneWord } from '../../../src/view/scenes/scene-words';
import { contractsText, intro, partiesText, siteTitle, sources } from '../../../src/view/text/copy';
import { de, inWords, joined } from '../../../src/view/text/grammar';
import { com, dep, madeCog, madeModel, madePacts } from '../../fixtures/made-model';
import { groupsOf } from '../themes/control-groups';

/** The made data with a third wave, a fifth axe and no envelope: what a next deck may say. */
const [first] = madePacts.franceTravail;
const [oneAxe] = madePacts.axes;
if (!first || !oneAxe) throw new Error('the made model is empty');
const next: Pacts = {
  ...madePacts,
  axes: [...madePacts.axes, { ...oneAxe, num: 5, titre: 'Axe 5', titreCourt: 'Nouveau' }],
  vagues: [1, 2, 3].map((num) => ({
    num,
    annee: String(2030 + num),
    annonce: null,
    demarrage: null,
    reference: null,
    couleur: num,
  })),
  franceTravail: [
    ...madePacts.franceTravail,
    {
      ...first,
      id: 'troisieme',
      nom: 'Troisième',
      libelleSupport: 'Troisième',
      vague: 3,
      departement: dep('62'),
      perimeter: {
        members: { niveau: 'commune', codes: [com('62003')] },
        precision: 'exact',
        motif: '',
        reference: null,
      },
    },
  ],
  ptsThematiques: [
    { id: 'parentalite', titre: 'Parentalité', libelleSupport: 'P' },
    { id: 'petite-enfance', titre: 'Petite enfance', libelleSupport: 'P' },
  ],
};
const model = buildModel(next, madeCog);
const ft = (query: string): ExplorerState =>
  decode(`theme=france-travail&${query}`, vocabularyOf(model)).state;

describe('any number of waves', () => {
  test.each([
    ['', 'vagues 1, 2 et 3', ['vague-1', 'vague-2', 'vague-3']],
    ['vague=3', 'vague 3', ['vague-3']],
    ['vague=2&cumul=1', 'vagues 1 et 2', ['vague-1', 'vague-2']],
  ])('« %s » says and paints %s', (query, words, colours) => {
    const state = ft(query);
    expect(buildCaption(model, state).title).toBe(`Expérimentation France Travail, ${words}`);
    const view = buildMapView(model, state, cogAnchors(model));
    // The made second wave has but a point, whose sign is that point.
    const legend = buildLegend(model, state, view).entries.flatMap(({ id, swatch }) => {
      if (!id.startsWith('vague-')) return [];
      if (swatch.kind === 'point') return swatch.discs.map(({ category }) => category);
      return swatch.kind === 'fill' && swatch.fill.kind === 'category' ? [swatch.fill.category] : [];
    });
    expect(legend).toEqual(colours);
    expect(encode(state)).toBe(query === '' ? 'theme=france-travail' : `theme=france-travail&${query}`);
  });

  test('up to the first wave is that wave, up to the last is all of them; without a wave it is said', () => {
    expect(ft('vague=1&cumul=1').ft).toMatchObject({ vague: 1, cumul: false });
    expect(ft('vague=3&cumul=1').ft).toMatchObject({ vague: null, cumul: false });
    expect(decode('cumul=1', vocabularyOf(model)).ignored).toEqual([
      '« cumul=1 » : il faut une vague jusqu’à laquelle cumuler.',
    ]);
  });

  test('the walk added up goes 1, then 1 and 2, then all; alone it goes one by one', () => {
    const [walks] = groupsOf(buildControls(model, ft('')), 'walks');
    const chosen = (name: string) =>
      walks?.walks
        .find(({ value }) => value === name)
        ?.steps.map(({ command }) => apply(START, command).ft)
        .map(({ vague, cumul }) => [vague, cumul]);
    expect(chosen('cumul')).toEqual([
      [1, false],
      [2, true],
      [null, false],
    ]);
    expect(chosen('seule')).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ]);
  });

  test('what the last wave adds is said of the last wave', () => {
    expect(buildCaption(model, ft('')).detail).toMatch(/^La vague 3 ajoute 1\u00a0périmètre/);
    expect(buildCaption(model, ft('vague=1')).detail).toBeNull();
  });
});

test('a fifth axe is a choice, a link and a bar', () => {
  expect(decode('axe=5', vocabularyOf(model))).toMatchObject({ state: { funding: { axe: 5 } }, ignored: [] });
  const [axes] = groupsOf(buildControls(model, START), 'measured');
  expect(axes?.options.map(({ command }) => apply(START, command).funding.axe)).toEqual([
    null,
    1,
    2,
    3,
    4,
    5,
  ]);
  expect(startSheet(model, START).bars.at(-1)?.label).toBe('Axe 5 · Nouveau');
});

test('thématiques that begin alike do not share their letter', () => {
  const letters = [...ptsLetters(model).values()];
  expect(new Set(letters).size).toBe(next.ptsThematiques.length);
  expect(letters.every((letter) => letter.length === 2)).toBe(true);
});

test('a block without data is not there, nor a sentence about it', () => {
  const sheet = regionSheet(madeModel);
  expect([sheet.enveloppes, sheet.appels, sheet.contrat]).toEqual([[], [], null]);
  const start = startSheet(madeModel, START);
  expect(start.regionParts).toBe('axes, méthode');
  expect(JSON.stringify(start)).not.toMatch(/enveloppe|NaN|Infinity/);
});

describe('words of the edition', () => {
  test('are composed from its fields', () => {
    expect(siteTitle(next.edition)).toBe('Pactes faits en Région');
    expect(partiesText(model)).toBe('le Nord, le Pas-de-Calais et la Métropole');
    expect(intro(model)).toBe(
      'Pactes faits 2030-2033\u00a0: contrats entre l’État et le Nord, le Pas-de-Calais et la Métropole.',
    );
    expect(contractsText(model)).toBe(
      'trois contrats avec l’État, deux pour les départements et un pour une métropole',
    );
    expect(sources(next.edition)[0]).toContain('non daté, pactes 2030-2033');
    expect(intro(buildModel({ ...next, edition: { ...next.edition, intro: '' } }, madeCog))).toBe('');
  });

  test('scenes name them, and their counts in letters', () => {
    expect(sceneWord(model, 'periode')).toBe('2030-2033');
    expect(sceneWord(model, 'Nombre.axes')).toBe('Cinq');
    expect(sceneWord(model, 'annee.vague3')).toBe('2033');
    expect(sceneWord(model, 'nombre.licornes')).toBeNull();
  });

  test('agree by rule', () => {
    expect([inWords(1, 'f'), inWords(1), inWords(16), inWords(17)]).toEqual(['une', 'un', 'seize', '17']);
    expect(joined(['a', 'b', 'c'])).toBe('a, b et c');
    expect(['le Nord', 'les Yvelines', 'l’Aisne', 'la Métropole', 'Amiens Métropole'].map(de)).toEqual([
      'du Nord',
      'des Yvelines',
      'de l’Aisne',
      'de la Métropole',
      'd’Amiens Métropole',
    ]);
  });
});
