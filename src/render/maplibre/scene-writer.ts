import type { GeoJSONSource, Map as GlMap, StyleSpecification } from 'maplibre-gl';
import { patternImage } from '../../theme/pattern-image';
import { themePatterns } from '../../theme/patterns';
import { areaPaint, areasSignature } from '../common/area-paint';
import type { Scene } from '../common/renderer';
import {
  areasData,
  communeData,
  contextData,
  contoursData,
  linesData,
  regionData,
  type SourceData,
  type SourceName,
} from './sources';
import { buildStyle } from './style';

/** Device pixels of a pattern for one CSS pixel. */
const RATIO = 2;

const dataOf = ({ view, boundaries, context, theme }: Scene): SourceData => ({
  contexte: contextData(context),
  region: regionData(boundaries),
  limites: linesData(boundaries),
  communes: communeData(boundaries),
  aires: areasData(view, boundaries, theme),
  contours: contoursData(view, boundaries, theme),
});

export const sceneStyle = (scene: Scene): StyleSpecification =>
  buildStyle(scene.theme, scene.view.boundaries, dataOf(scene));

interface AreaState {
  readonly couleur: string;
  readonly motif: string;
}

const areaStates = ({ view, theme }: Scene): ReadonlyMap<string, AreaState> =>
  new Map(
    view.areas
      .filter((area) => !area.overlay)
      .map((area) => {
        const { color, pattern } = areaPaint(theme, area);
        return [area.key, { couleur: color ?? '', motif: pattern ?? '' }];
      }),
  );

export interface SceneWriter {
  /** A style has just loaded, the first or the one restored after a lost context: write all that it cannot hold. */
  start(scene: Scene): void;
  /** Ignored while there is no style; `start` catches up. */
  update(scene: Scene): void;
  /** The context is lost, and the style with it. */
  suspend(): void;
}

/**
 * The only writer of a MapLibre map: compares a scene with the one before and writes what differs.
 * @param first scene that the style of the map was made from
 */
export function sceneWriter(map: GlMap, first: Scene): SceneWriter {
  /** What sources and paint hold, and the feature-states in force. */
  let scene = first;
  let states: ReadonlyMap<string, AreaState> = new Map();
  let live = false;

  const setData = (name: SourceName, data: SourceData[SourceName], then?: () => void): void => {
    // The type of a source is known from the style, not from the map. A failure comes as an `error` event as well;
    // a map removed meanwhile has nothing left to write.
    map
      .getSource<GeoJSONSource>(name)
      ?.setData(data)
      .then(then, () => undefined);
  };

  const writeImages = ({ theme }: Scene): void => {
    for (const pattern of themePatterns(theme)) {
      const image = patternImage(pattern, RATIO);
      if (map.hasImage(pattern.id)) map.updateImage(pattern.id, image);
      else map.addImage(pattern.id, image, { pixelRatio: RATIO });
    }
  };

  const writePaint = (before: Scene, after: Scene): void => {
    const none: SourceData = emptyData;
    const old = new Map(
      buildStyle(before.theme, before.view.boundaries, none).layers.map((layer) => [layer.id, layer.paint]),
    );
    for (const { id, paint } of buildStyle(after.theme, after.view.boundaries, none).layers) {
      const last = new Map<string, unknown>(Object.entries(old.get(id) ?? {}));
      for (const [name, value] of Object.entries(paint ?? {})) {
        if (JSON.stringify(last.get(name)) === JSON.stringify(value)) continue;
        Reflect.apply(map.setPaintProperty, map, [id, name, value]);
      }
    }
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

  const write = (next: Scene): void => {
    const { view, boundaries, context, theme } = next;
    const before = scene;
    if (theme !== before.theme) writeImages(next);
    if (theme !== before.theme || view.boundaries !== before.view.boundaries) writePaint(before, next);
    if (context !== before.context) setData('contexte', contextData(context));
    if (boundaries !== before.boundaries) {
      setData('region', regionData(boundaries));
      setData('limites', linesData(boundaries));
      setData('communes', communeData(boundaries));
    }
    const after = areaStates(next);
    const left = [...states.keys()];
    writeStates(after);
    scene = next;
    states = after;
    if (
      boundaries !== before.boundaries ||
      theme !== before.theme ||
      areasSignature(view.areas) !== areasSignature(before.view.areas)
    ) {
      setData('contours', contoursData(view, boundaries, theme));
      setData('aires', areasData(view, boundaries, theme), () => dropStates(left));
    }
  };

  return {
    start: (next) => {
      live = true;
      states = new Map();
      writeImages(next);
      write(next);
    },
    update: (next) => {
      if (live) write(next);
    },
    suspend: () => {
      live = false;
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
