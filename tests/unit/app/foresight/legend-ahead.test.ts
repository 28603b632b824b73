import { describe, expect, test } from 'vitest';
import { legendAhead } from '../../../../src/app/foresight/legend-ahead';
import { START } from '../../../../src/state/explorer-state';
import type { Legend } from '../../../../src/view/legend';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { madeModel } from '../../../fixtures/made-model';

const legend = (change: Partial<typeof START> = {}): Legend => {
  const state = { ...START, ...change };
  return buildLegend(madeModel, state, buildMapView(madeModel, state, cogAnchors(madeModel)));
};

describe('the legend of a foreseen gesture', () => {
  const own = legend();
  const next = legend({ theme: 'france-travail' });

  test('stands in place of that of the page until the page has followed', () => {
    const ahead = legendAhead();
    ahead.seen(own);
    ahead.prepare(next);
    expect(ahead.api.getState()).toBeNull();
    ahead.show(next);
    expect(ahead.api.getState()).toBe(next);
    ahead.followed();
    expect(ahead.api.getState()).toBeNull();
  });

  test('is not written again where it says the same, as of one selection after another', () => {
    const ahead = legendAhead();
    const [one, alike] = madeModel.cog.departements.map(({ code }) =>
      legend({ selection: { kind: 'places', places: [{ kind: 'departement', code }] } }),
    );
    if (!one || !alike) throw new Error('too few départements');
    ahead.seen(one);
    ahead.prepare(alike);
    ahead.show(alike);
    expect(ahead.api.getState()).toBeNull();
    // What it was alike to is no longer seen.
    ahead.seen(next);
    ahead.show(alike);
    expect(ahead.api.getState()).toBe(alike);
  });

  test('comes to be written beside it only where it says something else', () => {
    const ahead = legendAhead();
    ahead.prepare(next);
    // Nothing is seen yet.
    expect(ahead.coming.getState()).toBeNull();
    ahead.seen(own);
    ahead.prepare(legend());
    expect(ahead.coming.getState()).toBeNull();
    ahead.prepare(next);
    expect(ahead.coming.getState()).toBe(next);
  });
});
