import { MAP_PADDING } from '../../src/app/common/map-layout';
import type { Model } from '../../src/domain/model';
import { digest } from '../../src/domain/versions/digest';
import type { StartLayout } from '../../src/render/svg/start-markup';
import { BOUNDARY_LEVELS, type ExplorerState, START, THEME_KINDS } from '../../src/state/explorer-state';
import { apply, type Command } from '../../src/state/store';
import { decode, encode } from '../../src/state/url/codec';
import { vocabularyOf } from '../../src/state/url/vocabulary';
import type { ControlGroup } from '../../src/view/controls-view';
import { buildMapView } from '../../src/view/map/build-map-view';
import { cogAnchors } from '../../src/view/map/map-shapes';
import type { MapView } from '../../src/view/map-view';
import { buildControls } from '../../src/view/page/build-controls';
import { type AskedView, choosing } from './near-views';
import { asked } from './several-views';

/**
 * Links whose first view is written at build, as the start view is: a file of their own, which the page asks for before
 * any script of the app. What is a choice in the left column is found there, whatever themes and data there are.
 */

export interface WrittenLink {
  /** As the app writes it, without `?`. */
  readonly query: string;
  readonly state: ExplorerState;
}

/** Size of the map in usual windows: 1366 × 768, 1920 × 1080, 390 × 844. */
export const LAYOUTS: readonly StartLayout[] = [
  { name: 'wide', size: { width: 722, height: 712 }, padding: MAP_PADDING.wide },
  { name: 'tall', size: { width: 1276, height: 1024 }, padding: MAP_PADDING.tall },
  { name: 'phone', size: { width: 390, height: 608 }, padding: MAP_PADDING.phone },
];

/** Views that are written, and the word that their files share: it changes with any of them. */
export interface WrittenViews {
  /** Keys and values as a browser reads them, joined again: what the page compares. Those of near views it knows. */
  readonly queries: readonly string[];
  /** Text of each file by its name in the addresses: the rank of its query, `departement-…`, `epci-…` or `commune-…`. */
  readonly files: ReadonlyMap<string, string>;
  readonly hash: string;
}

/** Commands of the choices that are seen at once; lists to unroll and sliders would be files by the dozen. */
const commandsOf = (group: ControlGroup): readonly Command[] => {
  switch (group.kind) {
    case 'segments':
    case 'choices':
    case 'measured':
    case 'checks':
      return group.options.map(({ command }) => command);
    case 'walks':
      return group.walks.flatMap(({ steps }) => steps.map(({ command }) => command));
    case 'select':
    case 'slider':
      return [];
  }
};

const choicesOf = (model: Model, state: ExplorerState): readonly ExplorerState[] =>
  buildControls(model, state)
    .groups.flatMap(commandsOf)
    .map((command) => apply(state, command));

/** Every set of limits that may be drawn over a view, its own apart. */
const limitsOf = (state: ExplorerState): readonly ExplorerState[] =>
  Array.from({ length: 2 ** BOUNDARY_LEVELS.length }, (_, set) => ({
    ...state,
    limites: BOUNDARY_LEVELS.filter((_level, rank) => set & (2 ** rank)),
  })).filter((other) => encode(other) !== encode(state));

/** Nothing is chosen but a theme, or nothing at all. */
const isOpened = (state: ExplorerState): boolean =>
  encode(state) === encode({ ...START, theme: state.theme });

/**
 * Every theme as it opens and each of its choices made alone, the start view with each set of limits, as far as the
 * outlines that the page has already draw them, or those of whole classes of communes. The start view is left out: it is
 * the page itself.
 * @param communes outlines of communes are at hand
 */
export function writtenLinks(model: Model, communes = false): readonly WrittenLink[] {
  const words = vocabularyOf(model);
  const opened = THEME_KINDS.map((theme) => decode(encode({ ...START, theme }), words).state);
  const chosen = opened.flatMap((state) => choicesOf(model, state));
  return drawnLinks(model, [...opened, ...chosen, ...limitsOf(START)], communes);
}

/** Links of these states, each once, that bring back their view and that the outlines at hand draw; not the start view. */
function drawnLinks(
  model: Model,
  states: readonly ExplorerState[],
  communes: boolean,
): readonly WrittenLink[] {
  const words = vocabularyOf(model);
  const anchors = cogAnchors(model);
  const first = new Map(states.map((state) => [encode(state), state]));
  return [...first].flatMap(([query, state]) =>
    query !== '' &&
    // Only what the link itself brings back.
    encode(decode(query, words).state) === query &&
    drawable(buildMapView(model, state, anchors), communes)
      ? [{ query, state }]
      : [],
  );
}

/**
 * Views of the file of each of these links, by its rank: its own, and what goes on from it by one choice more, by a
 * département, or by both, which few words more tell; by a set of limits where it is a theme alone. The page finds a link by the longest of these that it begins with.
 */
export function linkViews(
  model: Model,
  links: readonly WrittenLink[],
  communes = false,
): ReadonlyMap<string, readonly AskedView[]> {
  const written = new Set(links.map(({ query }) => query));
  const places = model.cog.departements.map(({ code }) => choosing({ kind: 'departement', code }).selection);
  return new Map(
    links.map((link, rank) => {
      const second = choicesOf(model, link.state).filter((state) => {
        const query = encode(state);
        return query.startsWith(`${link.query}&`) && !written.has(query);
      });
      const shown = [link.state, ...second];
      const states = [
        ...shown,
        ...shown.flatMap((state) => places.map((selection) => ({ ...state, selection }))),
        ...(isOpened(link.state) ? limitsOf(link.state) : []),
      ];
      const views = drawnLinks(model, states, communes).map(({ query, state }) => ({
        asked: asked(joined(query.slice(link.query.length + 1))),
        state,
        look: null,
      }));
      return [`${rank}`, views];
    }),
  );
}

/** Most shapes of communes that a written view may hold: whole classes of them, not each. */
const CLASSES = 12;

const drawable = ({ needsCommunes, areas, selected }: MapView, communes: boolean): boolean =>
  !needsCommunes ||
  (communes &&
    selected.every(({ shape }) => shape?.niveau === 'departement') &&
    areas.filter(({ shape }) => shape.niveau === 'commune').length < CLASSES);

/** As the script of the page joins what it has read. */
const joined = (query: string): string =>
  [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).join('&');

/** Name in the `dataset` of a path that the page has already: its rank among those of the start view. */
export const REUSED = 'page';
/** Letters of a path from which on a reference is shorter. */
const LONG = 90;

/** Takes out of a view the long paths (coast, neighbours, limits) that the start view draws alike. */
export function withoutRepeats(start: string): (markup: string) => string {
  const PATH = /<path\b[^>]*>/g;
  const ranks = new Map([...start.matchAll(PATH)].map(([path], rank) => [path, rank]));
  return (markup) =>
    markup.replace(PATH, (path) => {
      const rank = path.length < LONG ? undefined : ranks.get(path);
      return rank === undefined ? path : `<path data-${REUSED}="${rank}"/>`;
    });
}

/** Address in the page of the file of that name. */
export const viewFile = (hash: string, name: string): string => `./assets/vue-${name}-${hash}.txt`;

/**
 * @param links those that the page lists
 * @param files text of each file by its name: the rank of its link, or that of a place
 */
export const writtenViews = (
  links: readonly Pick<WrittenLink, 'query'>[],
  files: ReadonlyMap<string, string>,
): WrittenViews => ({
  queries: links.map(({ query }) => joined(query)),
  files,
  hash: digest([...files.values()].join('')),
});
