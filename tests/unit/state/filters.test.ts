import { describe, expect, test } from 'vitest';
import { type ExplorerState, START, THEME_KINDS } from '../../../src/state/explorer-state';
import { activeFilters, withoutFilter } from '../../../src/state/filters';
import { apply } from '../../../src/state/store';
import { cleanText } from '../../../src/state/typed-text';
import { dep } from '../../fixtures/made-model';
import { chosen, settingsOf } from './theme-settings';

/** Every filter of every theme at once. */
const FULL: ExplorerState = {
  ...START,
  funding: {
    ...START.funding,
    axe: 2,
    thematique: 't2',
    parties: [dep('59'), dep('62')],
    montantMin: 10,
    montantMax: 900,
    inspirante: true,
    texte: 'emploi',
    classe: 'classe-1',
    partage: 'population',
    classement: 'jenks',
    measure: 'euros',
  },
  ft: { vague: 2, cumul: false, precisions: ['exact', 'approche'], texte: 'laon' },
  pts: { thematiques: ['x', 'y'], publics: ['p1'], precisions: ['exact'], texte: 'creil' },
  couverture: { unite: 'commune', classe: 'aucun' },
  besoins: { indicateur: 'x', lecture: 'valeur', seuil: 10, cas: 'eleve-aucun' },
};

describe.each([
  ['financements', 7],
  ['france-travail', 4],
  ['pactes-territoriaux', 5],
  ['couverture', 1],
  ['besoins', 1],
] as const)('filters of %s', (theme, count) => {
  const state: ExplorerState = { ...FULL, theme };

  test('each is a chip of its own, and lifting one leaves the others', () => {
    const filters = activeFilters(state);
    expect(filters).toHaveLength(count);
    for (const filter of filters) {
      const left = activeFilters(withoutFilter(state, filter));
      expect(left).toEqual(filters.filter((other) => other !== filter));
    }
  });

  test('clearing lifts those of this theme only, and no hypothesis, class method or unit', () => {
    const cleared = apply(state, { kind: 'clear-filters' });
    expect(activeFilters(cleared)).toEqual([]);
    for (const other of THEME_KINDS) {
      if (other === theme) continue;
      expect(activeFilters({ ...cleared, theme: other })).toEqual(activeFilters({ ...FULL, theme: other }));
    }
    expect(cleared.funding).toMatchObject({ partage: 'population', classement: 'jenks', measure: 'euros' });
    expect(cleared.couverture.unite).toBe('commune');
    expect(cleared.besoins).toMatchObject({ indicateur: 'x', lecture: 'valeur', seuil: 10 });
  });
});

describe.each(THEME_KINDS)('what the settings of %s choose', (theme) => {
  test('is lifted filter by filter, and cleared without a setting that is no filter', () => {
    const filtered = settingsOf(theme).map((command) => chosen({ ...START, theme }, [command]));
    expect(filtered.some((state) => activeFilters(state).length > 0)).toBe(true);
    for (const state of filtered) {
      const filters = activeFilters(state);
      for (const filter of filters)
        expect(activeFilters(withoutFilter(state, filter))).toEqual(
          filters.filter((other) => other !== filter),
        );
      const cleared = apply(state, { kind: 'clear-filters' });
      expect(activeFilters(cleared)).toEqual([]);
      if (filters.length === 0) expect(cleared).toEqual(state);
    }
  });
});

test('a class of the legend is kept over a change of theme, and dropped with the method of its classes', () => {
  const pinned = apply(START, { kind: 'choose', change: { funding: { classe: 'classe-3' } } });
  expect(
    apply(apply(pinned, { kind: 'theme', theme: 'couverture' }), { kind: 'theme', theme: 'financements' }),
  ).toEqual(pinned);
  expect(
    apply(pinned, { kind: 'choose', change: { funding: { classement: 'jenks' } } }).funding.classe,
  ).toBeNull();
});

test('a text is kept as a link can carry it', () => {
  expect(cleanText('  garde \n d’enfants ')).toBe('garde d’enfants');
  expect(cleanText(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  expect(cleanText('a\ud83d')).toBe('a');
});
