import { describe, expect, test, vi } from 'vitest';
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
    ahead.prepare(next, true);
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
    ahead.prepare(alike, true);
    ahead.show(alike);
    expect(ahead.api.getState()).toBeNull();
    // What it was alike to is no longer seen.
    ahead.seen(next);
    ahead.show(alike);
    expect(ahead.api.getState()).toBe(alike);
  });

  test('comes to be written beside it only where it says something else', () => {
    const ahead = legendAhead();
    ahead.prepare(next, true);
    // Nothing is seen yet.
    expect(ahead.coming.getState()).toBeNull();
    ahead.seen(own);
    ahead.prepare(legend(), true);
    expect(ahead.coming.getState()).toBeNull();
    ahead.prepare(next, false);
    expect(ahead.coming.getState()).toBeNull();
    ahead.prepare(next, true);
    expect(ahead.coming.getState()).toBe(next);
  });

  test('turned to again after it was taken back, it is seen again', () => {
    vi.stubGlobal('document', { activeElement: null });
    const place = (): HTMLElement =>
      Object.assign(Object.create(null), {
        ...{ dataset: {}, scrollTop: 0, contains: () => false, querySelector: () => null },
        ...{ setAttribute: () => undefined, removeAttribute: () => undefined },
      });
    const ahead = legendAhead();
    ahead.seen(own);
    ahead.prepare(next, true);
    ahead.stand(place(), place(), next);
    ahead.show(next);
    expect(ahead.api.getState()).toBeNull();
    // The page never showed it: what it shows is seen again, and the same gesture finds nothing alike.
    ahead.followed();
    ahead.stand(null, null, null);
    const same = legend({ theme: 'france-travail' });
    ahead.prepare(same, true);
    ahead.show(same);
    expect(ahead.api.getState()).toBe(same);
  });
});
