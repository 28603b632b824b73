import { describe, expect, test } from 'vitest';
import {
  isReady,
  MAP_STATES,
  type MapEvent,
  type MapState,
  nextState,
  onScreen,
  wantsMapLibre,
} from '../../../src/render/common/lifecycle';

/** Every event, and what it makes of each state in which it means something; `Record` forgets none. */
const MEANT: Readonly<Record<MapEvent, Partial<Record<MapState, MapState>>>> = {
  painted: { written: 'drawn', awaited: 'weighing' },
  connected: { written: 'awaited', drawn: 'weighing', failed: 'enhancing' },
  looked: { live: 'weighing' },
  serves: { weighing: 'enhancing' },
  suffices: { weighing: 'live' },
  proven: { enhancing: 'enhanced', lost: 'enhanced' },
  'proven-held': { enhancing: 'held', lost: 'held' },
  'proven-slow': { enhancing: 'slow', lost: 'slow' },
  released: { held: 'enhanced' },
  'context-lost': { enhancing: 'lost', held: 'lost', enhanced: 'lost' },
  mishap: { enhancing: 'failed', lost: 'failed' },
  ended: { enhancing: 'failed', held: 'failed', enhanced: 'failed', lost: 'failed' },
  retried: { failed: 'enhancing' },
  chosen: {
    live: 'weighing',
    enhancing: 'weighing',
    held: 'weighing',
    enhanced: 'weighing',
    lost: 'weighing',
    slow: 'weighing',
    failed: 'weighing',
  },
};
const EVENTS = Object.keys(MEANT).filter((name): name is MapEvent => name in MEANT);

const through = (...events: readonly MapEvent[]): MapState =>
  events.reduce<MapState>((state, event) => nextState(state, event), 'written');

describe.each(EVENTS)('%s', (event) => {
  test.each(MAP_STATES)('in %s', (state) => {
    expect(nextState(state, event)).toBe(MEANT[event][state] ?? state);
  });
});

describe('the life of a map', () => {
  test('comes through every state, from the one written in the page', () => {
    const reached = new Set<MapState>(['written']);
    for (const state of reached) for (const event of EVENTS) reached.add(nextState(state, event));
    expect([...reached].sort()).toEqual([...MAP_STATES].sort());
  });

  test('the interface and the first picture come in any order', () => {
    expect(through('painted', 'connected')).toBe(through('connected', 'painted'));
  });

  test('without what it takes, the SVG is the map; a closer look is weighed again', () => {
    const plain = through('painted', 'connected', 'suffices');
    expect([onScreen(plain), isReady(plain)]).toEqual(['svg', true]);
    expect(through('painted', 'connected', 'suffices', 'looked', 'serves')).toBe('enhancing');
  });

  test('a lost context shows the SVG, keeps MapLibre, and comes back or fails', () => {
    const lost = through('painted', 'connected', 'serves', 'proven', 'context-lost');
    expect([onScreen(lost), wantsMapLibre(lost)]).toEqual(['svg', true]);
    expect(nextState(lost, 'proven')).toBe('enhanced');
    expect(wantsMapLibre(nextState(lost, 'ended'))).toBe(false);
  });

  test('MapLibre is seen in one state, and no state waits for it for ever', () => {
    expect(MAP_STATES.filter((state) => onScreen(state) === 'maplibre')).toEqual(['enhanced']);
    const endings = MAP_STATES.filter((state) => wantsMapLibre(state)).map((state) =>
      nextState(state, 'ended'),
    );
    expect(new Set(endings)).toEqual(new Set(['failed']));
  });

  test('is ready with what will stay, and never while something is found out', () => {
    expect(MAP_STATES.filter(isReady)).toEqual(['live', 'enhanced', 'slow', 'failed']);
  });

  test('a choice of the reader is weighed from wherever the map is, once it is drawn', () => {
    const drawn = MAP_STATES.filter((state) => onScreen(state) !== null && state !== 'drawn');
    for (const state of drawn) expect(nextState(state, 'chosen')).toBe('weighing');
  });
});
