import { addProtocol, type Map as GlMap } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import type { Point } from '../../domain/projection';
import type { CountryTiles, OutsideUnit } from '../common/renderer';
import { countryLayers, HOVER_LAYERS } from './country-style';
import type { StyleWriter } from './style-writer';

const SOURCE = 'pays';

addProtocol('pmtiles', new Protocol().tile);

export interface Country {
  unitAt(point: Point): OutsideUnit | null;
}

/** Adds the country to a map of which the style is loaded, under the region. */
export function mountCountry(map: GlMap, writer: StyleWriter, tiles: CountryTiles): Country {
  map.addSource(SOURCE, { type: 'vector', url: `pmtiles://${tiles.url}` });
  writer.addCountry((tokens) => countryLayers(tokens, SOURCE, tiles.region));
  return {
    unitAt: ([x, y]) => {
      const layers = HOVER_LAYERS.map(({ id }) => id).filter((id) => map.getLayer(id));
      const [found] = map.queryRenderedFeatures([x, y], { layers });
      const level = HOVER_LAYERS.find(({ id }) => id === found?.layer.id);
      const nom: unknown = found?.properties.nom;
      return level && typeof nom === 'string' ? { niveau: level.niveau, nom } : null;
    },
  };
}
