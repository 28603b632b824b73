import { createHash } from 'node:crypto';
import type { Model } from '../../src/domain/model';
import { type ExplorerState, START, THEME_KINDS } from '../../src/state/explorer-state';
import { apply, type Command } from '../../src/state/store';
import { decode, encode } from '../../src/state/url/codec';
import { vocabularyOf } from '../../src/state/url/vocabulary';
import type { ControlGroup } from '../../src/view/controls-view';
import { buildMapView } from '../../src/view/map/build-map-view';
import { cogAnchors } from '../../src/view/map/map-shapes';
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

/** Views that are written, in one order, and the word that their files share: it changes with any of them. */
export interface WrittenViews {
  /** Keys and values as a browser reads them, joined again: what the page compares. */
  readonly queries: readonly string[];
  readonly markups: readonly string[];
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
 * Every theme as it opens, each of its choices made alone, and each département chosen, as far as the outlines that the
 * page has already draw them. The start view is left out: it is the page itself.
 */
export function writtenLinks(model: Model): readonly WrittenLink[] {
  const words = vocabularyOf(model);
  const anchors = cogAnchors(model);
  const opened = THEME_KINDS.map((theme) => decode(encode({ ...START, theme }), words).state);
  const chosen = opened.flatMap((state) =>
    buildControls(model, state)
      .groups.flatMap(commandsOf)
      .map((command) => apply(state, command)),
  );
  const placed = model.cog.departements.map(
    ({ code }): ExplorerState => ({
      ...START,
      selection: { kind: 'places', places: [{ kind: 'departement', code }] },
    }),
  );
  const links = [...opened, ...chosen, ...placed].map((state) => ({ query: encode(state), state }));
  const first = new Map(links.map((link) => [link.query, link]));
  return [...first.values()].filter(
    ({ query, state }) =>
      query !== '' &&
      // Only what the link itself brings back.
      encode(decode(query, words).state) === query &&
      !buildMapView(model, state, anchors).needsCommunes,
  );
}

/** As the script of the page joins what it has read. */
const joined = (query: string): string =>
  [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).join('&');

/** Attribute of a path that the page has already: its rank among those of the start view. */
export const KEPT = 'data-page';
/** Letters of a path from which on a reference is shorter. */
const LONG = 90;

/** Takes out of a view the long paths (coast, neighbours, limits) that the start view draws alike. */
export function withoutRepeats(start: string): (markup: string) => string {
  const PATH = /<path\b[^>]*>/g;
  const ranks = new Map([...start.matchAll(PATH)].map(([path], rank) => [path, rank]));
  return (markup) =>
    markup.replace(PATH, (path) => {
      const rank = path.length < LONG ? undefined : ranks.get(path);
      return rank === undefined ? path : `<path ${KEPT}="${rank}"/>`;
    });
}

/** Address in the page of the view of that rank. */
export const viewFile = (hash: string, rank: number | string): string => `./assets/vue-${rank}-${hash}.txt`;

/** @param links with the markup of each, at the same rank */
export const writtenViews = (
  links: readonly Pick<WrittenLink, 'query'>[],
  markups: readonly string[],
): WrittenViews => ({
  queries: links.map(({ query }) => joined(query)),
  markups,
  hash: createHash('sha256').update(markups.join('')).digest('hex').slice(0, 8),
});
