import { describe, expect, test } from 'vitest';
import { START } from '../../../../src/state/explorer-state';
import { decode } from '../../../../src/state/url/codec';
import { vocabularyOf } from '../../../../src/state/url/vocabulary';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { nameOnly, numberedNames } from '../../../../src/view/scenes/lists/scene-names';
import { realModel } from '../../../fixtures/real-model';

const viewOf = (query: string) =>
  buildMapView(
    realModel,
    { ...START, ...decode(query, vocabularyOf(realModel)).state },
    cogAnchors(realModel),
  );
const unitsOf = (query: string) => viewOf(query).labels.filter(({ kind }) => kind === 'unit');

describe('names on the map of a scene', () => {
  test('are those that it lists, at any zoom, and the towns around', () => {
    const view = viewOf('theme=couverture&unite=epci&croisement=aucun');
    const [one, two] = view.labels.filter(({ kind }) => kind === 'unit').slice(-2);
    const named = nameOnly(view, new Map([one, two].flatMap((label) => (label ? [[label.key, null]] : []))));
    const units = named.labels.filter(({ kind }) => kind === 'unit');
    expect(units.map(({ name }) => name)).toEqual([one?.name, two?.name]);
    for (const unit of units) expect([unit.minZoom, unit.settled]).toEqual([0, undefined]);
    const around = (some: typeof view) => some.labels.filter(({ kind }) => kind !== 'unit');
    expect(around(named)).toEqual(around(view));
  });

  test('without a list, are those of the view', () => {
    const view = viewOf('theme=france-travail');
    expect(nameOnly(view, null)).toBe(view);
  });
});

describe('numbers on two maps', () => {
  test('stand for every perimeter of either map, each one number, told by name', () => {
    const [before, after] = [viewOf('theme=france-travail&vague=1'), viewOf('theme=france-travail')];
    const numbered = numberedNames([before, after]);
    const all = realModel.pacts.franceTravail;
    expect(numbered?.key).toHaveLength(all.length);
    for (const { nom } of all)
      expect(numbered?.key.filter((line) => line.replace(/^\d+\u00a0/, '') === nom)).toHaveLength(1);
    const drawn = nameOnly(after, numbered?.names ?? null).labels.filter(({ kind }) => kind === 'unit');
    expect(drawn.map(({ name }) => Number(name)).sort((a, b) => a - b)).toEqual(all.map((_, i) => i + 1));
  });

  test('are not needed where names are few, nor possible where each has its value', () => {
    expect(unitsOf('theme=france-travail&vague=1').length).toBeGreaterThan(0);
    expect(numberedNames([viewOf('theme=france-travail&vague=1')])).toBeNull();
    expect(numberedNames([viewOf(''), viewOf('axe=2')])).toBeNull();
  });
});
