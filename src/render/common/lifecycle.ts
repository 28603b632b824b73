/**
 * The life of the one map of a page: states and events, in one table. `map-host` carries out what a state asks for. The
 * SVG is the map from its first picture on; WebGL comes over it where it serves, and whenever WebGL is not on screen, the
 * SVG is.
 *
 * - `written`: what the page holds is on screen, the start view or nothing; `awaited`: the same, and the interface listens
 * - `drawn`: the SVG is on screen before the interface; gestures move it, and the last click waits
 * - `weighing`: the SVG is the map; whether MapLibre would serve is being found out; `live`: it would not, as things are
 * - `enhancing`: MapLibre is on its way, unseen; `held`: it has drawn, and waits for a finger to leave the SVG
 * - `enhanced`: MapLibre is on screen
 * - `lost`: the system has taken the WebGL context away, and may give it back
 * - `slow`: MapLibre came and is drawn by the processor: the SVG is better, for good
 * - `failed`: MapLibre did not come, or is gone
 */
export const MAP_STATES = [
  'written',
  'awaited',
  'drawn',
  'weighing',
  'live',
  'enhancing',
  'held',
  'enhanced',
  'lost',
  'slow',
  'failed',
] as const;
export type MapState = (typeof MAP_STATES)[number];

export type MapEvent =
  /** The first polygons of the SVG are on screen. */
  | 'painted'
  /** The interface listens, or listens again from another place of the page. */
  | 'connected'
  /** The view or the camera has changed. */
  | 'looked'
  /** MapLibre would serve, or would not. */
  | 'serves'
  | 'suffices'
  /** MapLibre has drawn: smoothly, under a finger that is on the SVG, or by the processor. */
  | 'proven'
  | 'proven-held'
  | 'proven-slow'
  /** No finger is on the SVG any more. */
  | 'released'
  | 'context-lost'
  /** Something of MapLibre failed; it ends what has yet to draw. */
  | 'mishap'
  /** MapLibre cannot come, or cannot go on. */
  | 'ended'
  /** A reader asks for it again. */
  | 'retried'
  /** A reader has chosen what draws. */
  | 'chosen';

/** One cell a state: an event or a state more does not compile until each of its cells is decided. */
type Cells<States extends readonly MapState[]> = { readonly [I in keyof States]: MapState | null };
type Row = Cells<typeof MAP_STATES>;

/** Cannot come in this state, or changes nothing. */
const _: null = null;

// biome-ignore format: a table
const NEXT: Readonly<Record<MapEvent, Row>> = {
  //               written     awaited     drawn       weighing     live        enhancing    held        enhanced    lost        slow        failed
  painted:        ['drawn',    'weighing', _,          _,           _,          _,           _,          _,          _,          _,          _],
  connected:      ['awaited',  _,          'weighing', _,           _,          _,           _,          _,          _,          _,          'enhancing'],
  looked:         [_,          _,          _,          _,           'weighing', _,           _,          _,          _,          _,          _],
  serves:         [_,          _,          _,          'enhancing', _,          _,           _,          _,          _,          _,          _],
  suffices:       [_,          _,          _,          'live',      _,          _,           _,          _,          _,          _,          _],
  proven:         [_,          _,          _,          _,           _,          'enhanced',  _,          _,          'enhanced', _,          _],
  'proven-held':  [_,          _,          _,          _,           _,          'held',      _,          _,          'held',     _,          _],
  'proven-slow':  [_,          _,          _,          _,           _,          'slow',      _,          _,          'slow',     _,          _],
  released:       [_,          _,          _,          _,           _,          _,           'enhanced', _,          _,          _,          _],
  'context-lost': [_,          _,          _,          _,           _,          'lost',      'lost',     'lost',     _,          _,          _],
  mishap:         [_,          _,          _,          _,           _,          'failed',    _,          _,          'failed',   _,          _],
  ended:          [_,          _,          _,          _,           _,          'failed',    'failed',   'failed',   'failed',   _,          _],
  retried:        [_,          _,          _,          _,           _,          _,           _,          _,          _,          _,          'enhancing'],
  chosen:         [_,          _,          _,          _,           'weighing', 'weighing',  'weighing', 'weighing', 'weighing', 'weighing', 'weighing'],
};

/** The state after an event; the same one where the event means nothing. */
export const nextState = (state: MapState, event: MapEvent): MapState =>
  NEXT[event][MAP_STATES.indexOf(state)] ?? state;

export type RendererName = 'svg' | 'maplibre';

/** What draws the map that is seen; `null` before there is one. */
export const onScreen = (state: MapState): RendererName | null =>
  state === 'written' || state === 'awaited' ? null : state === 'enhanced' ? 'maplibre' : 'svg';

/** MapLibre is on its way, on screen, or may come back: everywhere else it is left, and its memory with it. */
export const wantsMapLibre = (state: MapState): boolean =>
  state === 'enhancing' || state === 'held' || state === 'enhanced' || state === 'lost';

/** The map is what it will be: what no first view needs may load. */
export const isReady = (state: MapState): boolean =>
  state === 'live' || state === 'enhanced' || state === 'slow' || state === 'failed';
