import { THEMES } from '../../../src/themes/list';

/** The pages that are measured. The ids are the keys of the results. */

export type Level = 'a' | 'b';

export interface PageSpec {
  readonly id: string;
  readonly label: string;
  /** `app`: our build, `address` is a query; `peer`: a page of the bench, `address` is its path. */
  readonly kind: 'app' | 'peer';
  readonly level: Level;
  readonly address: string;
  /** It does only the work of a goal: not a map that one would make. */
  readonly floor?: true;
  /** It marks `carte:interactive` as the app does: what comes by itself ends there. */
  readonly marksEnd?: true;
  /** The reader has chosen WebGL: where nothing but the processor draws it, MapLibre comes in no other way. */
  readonly webgl?: true;
  /** Visited for what the browser says of its arrival alone, slow, as these goals are. */
  readonly arrival?: true;
}

export const FLOOR = 'svg';
/** Folder in `pages/` → label. */
export const LIBRARIES: Readonly<Record<string, string>> = {
  d3: 'D3, SVG',
  leaflet: 'Leaflet',
  plot: 'Observable Plot',
  echarts: 'ECharts',
  'vega-lite': 'Vega-Lite',
  maplibre: 'plain MapLibre 6',
};

export const APP_START = 'app-start';
export const APP_LINK = 'app-link';
export const APP_COMMUNES = 'app-communes';
export const APP_WEBGL = 'app-webgl';
export const APP_EMBED = 'app-embed';
export const APP_SHOW = 'app-show';

const APP: readonly PageSpec[] = [
  { id: APP_START, label: '**this map**, start view', kind: 'app', level: 'a', address: '' },
  {
    id: APP_LINK,
    label: '**this map**, deep link',
    kind: 'app',
    level: 'a',
    address: '?theme=france-travail&vague=2&sel=departement-62',
  },
  {
    id: APP_COMMUNES,
    label: '**this map**, communes',
    kind: 'app',
    level: 'b',
    address: '?limites=departement,epci,commune&maille=commune',
  },
  {
    id: APP_WEBGL,
    label: '**this map**, MapLibre chosen',
    kind: 'app',
    level: 'a',
    address: '',
    webgl: true,
  },
];

const arrival = (id: string, label: string, address: string): PageSpec => ({
  id,
  label: `**this map**, ${label}`,
  kind: 'app',
  level: 'a',
  address,
  arrival: true,
});

/** The other themes and the other shells. */
const ARRIVALS: readonly PageSpec[] = [
  ...THEMES.slice(1).map((theme) => arrival(`app-${theme}`, theme, `?theme=${theme}`)),
  arrival(APP_EMBED, 'embed', '?mode=integration'),
  arrival(APP_SHOW, 'show, first scene', '?mode=presentation'),
];

export const peerId = (name: string, level: Level): string => `${name}-${level}`;

const peers = (level: Level): PageSpec[] => [
  {
    id: peerId(FLOOR, level),
    label: 'inline SVG, no library (the floor)',
    kind: 'peer',
    level,
    address: `${FLOOR}/${level}.html`,
  },
  ...Object.entries(LIBRARIES).map(
    ([name, label]): PageSpec => ({
      id: peerId(name, level),
      label,
      kind: 'peer',
      level,
      address: `${name}/?niveau=${level}`,
    }),
  ),
];

export const startFloorId = (part: 'map' | 'labels' | 'page'): string => `floor-start-${part}`;
export const drawingFloorId = (level: Level): string => `floor-drawing-${level}`;
export const COMMUNES_FLOOR = 'floor-communes';
export const COMMUNES_BYTES_FLOOR = 'floor-communes-bytes';
export const REACT_FLOOR = 'floor-react';

const floor = (
  id: string,
  level: Level,
  label: string,
  address: string,
  more: Pick<PageSpec, 'marksEnd'> = {},
): PageSpec => ({ id, label, kind: 'peer', level, address, floor: true, ...more });

const startFloor = (part: 'map' | 'labels' | 'page', label: string): PageSpec =>
  floor(startFloorId(part), 'a', label, `floors/${startFloorId(part)}.html`);

/** Each does only what it says: what our page could not do without. */
const FLOORS: readonly PageSpec[] = [
  startFloor('map', 'our start page: outlines, colours and style alone'),
  startFloor('labels', 'the same with names and symbols'),
  startFloor('page', 'the same with legend, title and foot: all of it, without a script'),
  floor(
    drawingFloorId('a'),
    'a',
    'our drawing, whose clicks only write what is ready',
    `floors/${drawingFloorId('a')}.html`,
  ),
  floor(drawingFloorId('b'), 'b', 'the same with all communes', `floors/${drawingFloorId('b')}.html`),
  floor(COMMUNES_FLOOR, 'b', 'the outlines of the communes in one path', 'communes/'),
  floor(
    COMMUNES_BYTES_FLOOR,
    'b',
    'the same, after all bytes that our page waits for',
    'communes/?avec=tout',
  ),
  floor(REACT_FLOOR, 'a', 'React making the elements of our interface', 'react/', { marksEnd: true }),
];

export const PAGES: readonly PageSpec[] = [...APP, ...ARRIVALS, ...peers('a'), ...peers('b'), ...FLOORS];

/** Pages of every shell and theme of ours, start view included. */
export const OWN_ARRIVALS: readonly PageSpec[] = PAGES.filter(
  ({ id, arrival: only }) => only || id === APP_START || id === APP_LINK,
);

/** Shells of ours, the view of the communes, a page of each library, and our drawing alone: they have a session of gestures. */
export const OWN_SESSIONS = [APP_START, APP_COMMUNES, APP_EMBED, APP_SHOW];
export const SESSIONS: readonly PageSpec[] = PAGES.filter(
  ({ id }) =>
    OWN_SESSIONS.includes(id) ||
    id === drawingFloorId('a') ||
    id === peerId('leaflet', 'b') ||
    Object.keys(LIBRARIES).some((name) => id === peerId(name, 'a')),
);
