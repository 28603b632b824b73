import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountGlMap } from '../../../../src/render/maplibre/map-adapter';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { CONTEXT, EVERYTHING, LIGHT } from '../map-fixtures';

/** The library, as far as the adapter listens to it before anything is drawn. */
const library = vi.hoisted(() => {
  type Heard = (data: object) => void;
  const heard = new Map<string, Set<Heard>>();
  const of = (event: string): Set<Heard> =>
    heard.get(event) ?? heard.set(event, new Set()).get(event) ?? new Set();
  return {
    on: (event: string, run: Heard) => void of(event).add(run),
    off: (event: string, run: Heard) => void of(event).delete(run),
    mute: (event: string) => void heard.delete(event),
    say: (event: string, data: object = {}) => {
      for (const run of of(event)) run(data);
    },
    clear: () => heard.clear(),
    /** Whether the graphics processor has done what was asked, and the map has been removed. */
    drawn: true,
    removed: false,
  };
});

vi.mock('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url', () => ({ default: '' }));
vi.mock('maplibre-gl/dist/maplibre-gl-worker.mjs?url', () => ({ default: '' }));
vi.mock('maplibre-gl', () => ({
  Map: class {
    readonly touchZoomRotate = { disableRotation: () => undefined };
    readonly keyboard = { disableRotation: () => undefined };
    readonly on = library.on;
    readonly off = library.off;
    hasImage = () => false;
    addImage = () => undefined;
    getSource = () => ({ setData: () => Promise.resolve() });
    setFeatureState = () => undefined;
    stop = () => undefined;
    // As in the library: a map without a style tells of no more parts.
    setStyle = (style: object | null) => {
      if (style === null) library.mute('sourcedata');
      else library.say('style.load');
    };
    getCanvas = () => ({
      getContext: () => ({
        fenceSync: () => ({}),
        flush: () => undefined,
        getSyncParameter: () => library.drawn,
        UNSIGNALED: false,
        deleteSync: () => undefined,
      }),
    });
    remove = () => {
      library.removed = true;
    };
  },
  setWorkerUrl: () => undefined,
}));

/** Just less than what the adapter waits for a sign of the worker. */
const NEARLY = 19_000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  library.clear();
  Object.assign(library, { drawn: true, removed: false });
});

const mounted = () => {
  const told: string[] = [];
  const nothing = (): void => undefined;
  const renderer = mountGlMap(
    {} as HTMLElement,
    {
      onCamera: nothing,
      onHover: nothing,
      onClick: nothing,
      onReady: nothing,
      onError: (reason) => told.push(reason),
    },
    {
      input: { view: EVERYTHING, boundaries: LIGHT, context: CONTEXT, tokens: TOKENS.light },
      camera: { center: [2.8, 49.9], zoom: 7 },
      label: '',
      cooperative: false,
    },
  );
  return { renderer, told };
};

describe('the wait for the worker', () => {
  const part = (): void => library.say('sourcedata', { tile: {} });

  test('is over for one that gives no sign', () => {
    const { told } = mounted();
    library.say('style.load');
    vi.advanceTimersByTime(2 * NEARLY);
    expect(told).toEqual(['worker']);
  });

  test('begins again with each part of one that is slow', () => {
    const { told } = mounted();
    library.say('style.load');
    for (let parts = 0; parts < 5; parts += 1) {
      vi.advanceTimersByTime(NEARLY);
      part();
    }
    expect(told).toEqual([]);
    // What tells of no part is no sign.
    vi.advanceTimersByTime(NEARLY);
    library.say('sourcedata');
    vi.advanceTimersByTime(NEARLY);
    expect(told).toEqual(['worker']);
  });

  test('is not that of a map that is going', () => {
    const { renderer, told } = mounted();
    library.say('style.load');
    renderer.destroy();
    part();
    library.say('webglcontextlost');
    vi.advanceTimersByTime(2 * NEARLY);
    expect(told).toEqual([]);
  });
});

test('a map goes once the graphics processor has done what it was asked: removed before, it holds up the page', async () => {
  const { renderer } = mounted();
  library.drawn = false;
  renderer.destroy();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(library.removed).toBe(false);
  library.drawn = true;
  await vi.advanceTimersByTimeAsync(10);
  expect(library.removed).toBe(true);
});
