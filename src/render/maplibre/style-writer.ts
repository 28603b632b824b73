import type { GeoJSONSource, Map as GlMap, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { DesignTokens } from '../../tokens/design-tokens';
import { type PatternImage, patternImage } from '../../tokens/pattern-image';
import { type NamedPattern, patternsOf } from '../../tokens/patterns';
import { areaPaint, areasSignature } from '../common/area-paint';
import { nextTask } from '../common/host-signals';
import type { MapInput } from '../common/renderer';
import {
  areasData,
  communeData,
  contextData,
  contoursData,
  linesData,
  regionData,
  SOURCE_NAMES,
  type SourceData,
  type SourceName,
} from './sources';
import { buildStyle } from './style';

/** Device pixels of a pattern for one CSS pixel. */
const RATIO = 2;

const images = new WeakMap<DesignTokens, Map<string, PatternImage>>();
function drawnPattern(tokens: DesignTokens, pattern: NamedPattern): PatternImage {
  const drawn = images.get(tokens) ?? new Map<string, PatternImage>();
  images.set(tokens, drawn);
  const image = drawn.get(pattern.id) ?? patternImage(pattern, RATIO);
  drawn.set(pattern.id, image);
  return image;
}

/** What each source holds for an input, in the order in which a first drawing writes it. */
const DATA: Readonly<Record<SourceName, (input: MapInput) => SourceData[SourceName]>> = {
  contexte: ({ context }) => contextData(context),
  region: ({ boundaries }) => regionData(boundaries),
  limites: ({ boundaries }) => linesData(boundaries),
  communes: ({ boundaries }) => communeData(boundaries),
  aires: ({ view, boundaries, tokens }) => areasData(view, boundaries, tokens),
  contours: ({ view, boundaries, tokens }) => contoursData(view, boundaries, tokens),
};

/** Draws the patterns of a set of tokens, one a task: all at once they hold up a gesture on a slow machine. */
export async function preparePatterns(tokens: DesignTokens): Promise<void> {
  for (const pattern of patternsOf(tokens)) {
    drawnPattern(tokens, pattern);
    await nextTask();
  }
}

/** Layers that lie under the region, in the colours of its tokens. */
export type LayersOf = (tokens: DesignTokens) => readonly LayerSpecification[];

/** The style without its data: they come source by source. */
export const styleWithoutData = (
  { tokens, view }: MapInput,
  country: LayersOf = () => [],
): StyleSpecification => buildStyle(tokens, view.boundaries, emptyData, country(tokens));

/** Leaves the data out of the comparison: they are large, and written on their own. */
function withoutData(before: StyleSpecification | undefined, after: StyleSpecification): StyleSpecification {
  // A copy that the map has made for us.
  if (before) before.sources = {};
  return { ...after, sources: {} };
}

interface AreaState {
  readonly couleur: string;
  readonly motif: string;
}

const areaStates = ({ view, tokens }: MapInput): ReadonlyMap<string, AreaState> =>
  new Map(
    view.areas
      .filter((area) => !area.overlay)
      .map((area) => {
        const { color, pattern } = areaPaint(tokens, area);
        return [area.key, { couleur: color ?? '', motif: pattern ?? '' }];
      }),
  );

export interface StyleWriter {
  /**
   * A style has just loaded, the first or the one restored after a lost context: writes all of it, a source a task.
   * @param current asked again at the end, for what has changed meanwhile
   * @returns false when the style was lost, or another start begun, on the way
   */
  start(current: () => MapInput): Promise<boolean>;
  /** Ignored until the start is over; it catches up. */
  update(input: MapInput): void;
  /** Adds layers under the region; their sources are in the map. A context that comes back has them by itself. */
  addCountry(layers: LayersOf): void;
  /** The context is lost, and the style with it. */
  suspend(): void;
}

/**
 * The only writer of a MapLibre map: compares an input with the one before and writes what differs.
 * @param first input that the style of the map was made from
 */
export function styleWriter(map: GlMap, first: MapInput): StyleWriter {
  /** What sources and paint hold, and the feature-states in force. */
  let input = first;
  let states: ReadonlyMap<string, AreaState> = new Map();
  let country: LayersOf | undefined;
  let live = false;
  let starts = 0;

  const setData = (name: SourceName, data: SourceData[SourceName], then?: () => void): void => {
    // The type of a source is known from the style, not from the map. A failure comes as an `error` event as well;
    // a map removed meanwhile has nothing left to write.
    map
      .getSource<GeoJSONSource>(name)
      ?.setData(data)
      .then(then, () => undefined);
  };

  const sides = new Map<string, number>();
  const writeImages = ({ tokens }: MapInput): void => {
    for (const pattern of patternsOf(tokens)) {
      const image = drawnPattern(tokens, pattern);
      // An image keeps its size: a pattern drawn for another screen takes its place.
      const held = map.hasImage(pattern.id);
      if (held && sides.get(pattern.id) === image.width) {
        map.updateImage(pattern.id, image);
        continue;
      }
      if (held) map.removeImage(pattern.id);
      map.addImage(pattern.id, image, { pixelRatio: RATIO });
      sides.set(pattern.id, image.width);
    }
  };

  /** The map finds out itself what differs. */
  const writeStyle = (next: MapInput): void => {
    map.setStyle(styleWithoutData(next, country), { validate: false, transformStyle: withoutData });
  };

  /** Feature-states of the new areas; those of areas that left stay until their polygons have gone too. */
  const writeStates = (after: ReadonlyMap<string, AreaState>): void => {
    for (const [id, state] of after) {
      const last = states.get(id);
      if (last?.couleur === state.couleur && last.motif === state.motif) continue;
      map.setFeatureState({ source: 'aires', id }, state);
    }
  };

  const dropStates = (keys: readonly string[]): void => {
    for (const id of keys) {
      if (live && !states.has(id)) map.removeFeatureState({ source: 'aires', id });
    }
  };

  const write = (next: MapInput): void => {
    const { view, boundaries, context, tokens } = next;
    const before = input;
    if (tokens !== before.tokens) writeImages(next);
    if (tokens !== before.tokens || view.boundaries !== before.view.boundaries) writeStyle(next);
    if (context !== before.context) setData('contexte', DATA.contexte(next));
    if (boundaries !== before.boundaries) {
      for (const name of ['region', 'limites', 'communes'] as const) setData(name, DATA[name](next));
    }
    const after = areaStates(next);
    const left = [...states.keys()];
    writeStates(after);
    input = next;
    states = after;
    if (
      boundaries !== before.boundaries ||
      tokens !== before.tokens ||
      areasSignature(view.areas) !== areasSignature(before.view.areas)
    ) {
      setData('contours', DATA.contours(next));
      setData('aires', DATA.aires(next), () => dropStates(left));
    }
  };

  return {
    start: async (current) => {
      starts += 1;
      const mine = starts;
      input = current();
      states = new Map();
      writeImages(input);
      // Its tokens and its levels may have changed since the style was made.
      writeStyle(input);
      for (const name of SOURCE_NAMES) {
        setData(name, DATA[name](input));
        await nextTask();
        if (mine !== starts) return false;
      }
      live = true;
      write(current());
      return true;
    },
    update: (next) => {
      if (live) write(next);
    },
    addCountry: (layers) => {
      country = layers;
      if (live) writeStyle(input);
    },
    suspend: () => {
      live = false;
      starts += 1;
    },
  };
}

const EMPTY: SourceData[SourceName] = { type: 'FeatureCollection', features: [] };
const emptyData: SourceData = {
  contexte: EMPTY,
  region: EMPTY,
  limites: EMPTY,
  communes: EMPTY,
  aires: EMPTY,
  contours: EMPTY,
};
