import { describe, expect, test, vi } from 'vitest';
import { type Circumstances, linkOf, mapLibreServes } from '../../../src/render/common/engine';
import { type Failure, noticeOf } from '../../../src/render/common/failures';

const GOOD = linkOf(undefined);
const here = (told: Partial<Circumstances>): boolean =>
  mapLibreServes({ engine: 'auto', close: false, link: GOOD, hasGraphicsCard: () => true, ...told });

describe('MapLibre serves', () => {
  test('where a graphics card draws it, on a good link or for a close look', () => {
    expect(here({})).toBe(true);
    expect(here({ link: linkOf({ effectiveType: '3g' }) })).toBe(false);
    expect(here({ link: linkOf({ effectiveType: '3g' }), close: true })).toBe(true);
  });

  test('nowhere else, however close the look', () => {
    expect(here({ hasGraphicsCard: () => false, close: true })).toBe(false);
    expect(here({ link: linkOf({ effectiveType: '4g', saveData: true }), close: true })).toBe(false);
  });

  test('whoever has chosen it, and none that has chosen the simple map', () => {
    const without = { hasGraphicsCard: () => false, link: linkOf({ saveData: true }) };
    expect(here({ ...without, engine: 'webgl' })).toBe(true);
    expect(here({ engine: 'svg', close: true, tiles: {} })).toBe(false);
  });

  test('a build with tiles, which the SVG cannot draw', () => {
    expect(here({ tiles: {}, hasGraphicsCard: () => false })).toBe(true);
  });

  test('without asking for a card that would change nothing: the answer takes time', () => {
    const hasGraphicsCard = vi.fn(() => true);
    here({ hasGraphicsCard, link: linkOf({ saveData: true }) });
    here({ hasGraphicsCard, engine: 'webgl' });
    expect(hasGraphicsCard).not.toHaveBeenCalled();
  });
});

test('a link of which a browser says nothing, or nothing that can be read, is a good one', () => {
  for (const connection of [undefined, null, 4, 'slow', {}])
    expect(linkOf(connection)).toEqual({ saving: false, fast: true });
  expect(linkOf({ effectiveType: '2g', saveData: true })).toEqual({ saving: true, fast: false });
});

test('« Carte simplifiée » is for who has lost something, or had asked for it', () => {
  const told = (engine: 'auto' | 'webgl'): Failure[] =>
    (['webgl', 'missing', 'worker', 'lost'] as const).filter((failure) => noticeOf(failure, engine) !== null);
  expect(told('auto')).toEqual(['worker', 'lost']);
  expect(told('webgl')).toEqual(['webgl', 'missing', 'worker', 'lost']);
});
