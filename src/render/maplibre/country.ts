import { addProtocol, type Map as GlMap } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import type { Point } from '../../domain/projection';
import type { MapTheme } from '../../theme/map-theme';
import type { CountryTiles, OutsideUnit } from '../common/renderer';
import { countryLayers, HOVER_LAYERS } from './country-style';

/** Layer of the style under which the country lies: the ground of the region. */
const ABOVE = 'terre';
const SOURCE = 'pays';

addProtocol('pmtiles', new Protocol().tile);

export interface CountryLayers {
  repaint(theme: MapTheme): void;
  unitAt(point: Point): OutsideUnit | null;
}

/** Adds the country to a map of which the style is loaded, under the region. A restored context brings it back by itself. */
export function mountCountry(map: GlMap, tiles: CountryTiles, first: MapTheme): CountryLayers {
  let theme = first;
  map.addSource(SOURCE, { type: 'vector', url: `pmtiles://${tiles.url}` });
  for (const layer of countryLayers(theme, SOURCE, tiles.region)) map.addLayer(layer, ABOVE);
  return {
    repaint: (next) => {
      if (next === theme) return;
      theme = next;
      for (const { id, paint } of countryLayers(theme, SOURCE, tiles.region)) {
        for (const [name, value] of Object.entries(paint ?? {})) {
          Reflect.apply(map.setPaintProperty, map, [id, name, value]);
        }
      }
    },
    unitAt: ([x, y]) => {
      const layers = HOVER_LAYERS.map(({ id }) => id).filter((id) => map.getLayer(id));
      const [found] = map.queryRenderedFeatures([x, y], { layers });
      const level = HOVER_LAYERS.find(({ id }) => id === found?.layer.id);
      const nom: unknown = found?.properties.nom;
      return level && typeof nom === 'string' ? { niveau: level.niveau, nom } : null;
    },
  };
}
