import { MAP_PADDING } from '../../src/app/common/map-layout';
import type { Model } from '../../src/domain/model';
import { digest } from '../../src/domain/versions/digest';
import type { StartLayout } from '../../src/render/svg/start-markup';
import { type ExplorerState, START, THEME_KINDS } from '../../src/state/explorer-state';
import { apply, type Command } from '../../src/state/store';
import { decode, encode } from '../../src/state/url/codec';
import { vocabularyOf } from '../../src/state/url/vocabulary';
import type { ControlGroup } from '../../src/view/controls-view';
import { buildMapView } from '../../src/view/map/build-map-view';
import { cogAnchors } from '../../src/view/map/map-shapes';
import type { MapView } from '../../src/view/map-view';
import { buildControls } from '../../src/view/page/build-controls';

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
  /** Text of each file by its name in the addresses: the rank of its query, `epci-…` or `commune-…`. */
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

/**
 * Every theme as it opens and each of its choices made alone, as far as the outlines that the page has already draw
 * them, or those of whole classes of communes. The start view is left out: it is the page itself.
 * @param communes outlines of communes are at hand
 */
export function writtenLinks(model: Model, communes = false): readonly WrittenLink[] {
  const words = vocabularyOf(model);
  const anchors = cogAnchors(model);
  const opened = THEME_KINDS.map((theme) => decode(encode({ ...START, theme }), words).state);
  const chosen = opened.flatMap((state) =>
    buildControls(model, state)
      .groups.flatMap(commandsOf)
      .map((command) => apply(state, command)),
  );
  const links = [...opened, ...chosen].map((state) => ({ query: encode(state), state }));
  const first = new Map(links.map((link) => [link.query, link]));
  return [...first.values()].filter(
    ({ query, state }) =>
      query !== '' &&
      // Only what the link itself brings back.
      encode(decode(query, words).state) === query &&
      drawable(buildMapView(model, state, anchors), communes),
  );
}

/** Most shapes of communes that a written view may hold: whole classes of them, not each. */
const CLASSES = 12;

const drawable = ({ needsCommunes, areas, boundaries, selected }: MapView, communes: boolean): boolean =>
  !needsCommunes ||
  (communes &&
    selected.length === 0 &&
    boundaries.every(({ level }) => level !== 'commune') &&
    areas.filter(({ shape }) => shape.niveau === 'commune').length < CLASSES);

/** As the script of the page joins what it has read. */
const joined = (query: string): string =>
  [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).join('&');

/** Name in the `dataset` of a path that the page has already: its rank among those of the start view. */
export const KEPT = 'page';
/** Letters of a path from which on a reference is shorter. */
const LONG = 90;

/** Takes out of a view the long paths (coast, neighbours, limits) that the start view draws alike. */
export function withoutRepeats(start: string): (markup: string) => string {
  const PATH = /<path\b[^>]*>/g;
  const ranks = new Map([...start.matchAll(PATH)].map(([path], rank) => [path, rank]));
  return (markup) =>
    markup.replace(PATH, (path) => {
      const rank = path.length < LONG ? undefined : ranks.get(path);
      return rank === undefined ? path : `<path data-${KEPT}="${rank}"/>`;
    });
}

/** Address in the page of the file of that name. */
export const viewFile = (hash: string, name: string): string => `./assets/vue-${name}-${hash}.txt`;

/**
 * @param links with the markup of each, at the same rank
 * @param near text of the files of near views, by their name
 */
export function writtenViews(
  links: readonly Pick<WrittenLink, 'query'>[],
  markups: readonly string[],
  near: ReadonlyMap<string, string> = new Map(),
): WrittenViews {
  const files = new Map([...markups.map((markup, rank) => [`${rank}`, markup] as const), ...near]);
  return {
    queries: links.map(({ query }) => joined(query)),
    files,
    hash: digest([...files.values()].join('')),
  };
}
