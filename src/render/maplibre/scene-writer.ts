import type { GeoJSONSource, Map as GlMap, StyleSpecification } from 'maplibre-gl';
import { patternImage } from '../../theme/pattern-image';
import { themePatterns } from '../../theme/patterns';
import { areaPaint, areasSignature } from '../shared/area-paint';
import type { Scene } from '../shared/renderer';
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

/** What the map holds: the scene last written and the feature-states in force. */
interface Written {
  scene: Scene;
  states: ReadonlyMap<string, AreaState>;
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

/**
 * The only writer of a MapLibre map: compares a scene with the one before and writes what differs.
 * `start` is called for a style just loaded, first or again after a lost context: feature-states and images are gone.
 */
export function sceneWriter(map: GlMap): { start(scene: Scene): void; update(scene: Scene): void } {
  let written: Written | null = null;

  const setData = (name: SourceName, data: SourceData[SourceName]): Promise<void> =>
    // The type of a source is known from the style, not from the map.
    map.getSource<GeoJSONSource>(name)?.setData(data) ?? Promise.resolve();

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
  const writeStates = (scene: Scene, before: ReadonlyMap<string, AreaState>): void => {
    const after = areaStates(scene);
    for (const [id, state] of after) {
      const last = before.get(id);
      if (last?.couleur === state.couleur && last.motif === state.motif) continue;
      map.setFeatureState({ source: 'aires', id }, state);
    }
    written = { scene, states: after };
  };

  const dropStates = (keys: readonly string[]): void => {
    for (const id of keys) {
      if (written?.states.has(id) || !map.getSource('aires')) continue;
      map.removeFeatureState({ source: 'aires', id });
    }
  };

  return {
    start: (scene) => {
      writeImages(scene);
      writeStates(scene, new Map());
    },
    update: (scene) => {
      if (written === null) return;
      const { scene: before, states } = written;
      const { view, boundaries, context, theme } = scene;
      if (theme !== before.theme) writeImages(scene);
      if (theme !== before.theme || view.boundaries !== before.view.boundaries) writePaint(before, scene);
      if (context !== before.context) void setData('contexte', contextData(context));
      if (boundaries !== before.boundaries) {
        void setData('region', regionData(boundaries));
        void setData('limites', linesData(boundaries));
        void setData('communes', communeData(boundaries));
      }
      writeStates(scene, states);
      if (
        boundaries !== before.boundaries ||
        theme !== before.theme ||
        areasSignature(view.areas) !== areasSignature(before.view.areas)
      ) {
        const left = [...states.keys()];
        void setData('contours', contoursData(view, boundaries, theme));
        void setData('aires', areasData(view, boundaries, theme)).then(() => dropStates(left));
      }
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
