import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { MIN_ZOOMS } from '../../../../geodata/growth/layers';
import { countryLayers, HOVER_LAYERS } from '../../../../src/render/maplibre/country-style';
import { styleWithoutData } from '../../../../src/render/maplibre/style-writer';
import { TOKEN_SET_NAMES } from '../../../../src/tokens/design-tokens';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { CONTEXT, EVERYTHING, LIGHT } from '../map-fixtures';

const layers = countryLayers(TOKENS.light, 'pays', '32');
const sourceLayer = (layer: (typeof layers)[number]): string | undefined =>
  'source-layer' in layer ? layer['source-layer'] : undefined;

describe.each(TOKEN_SET_NAMES)('the country in the theme %s', (name) => {
  test('passes the official validator, under the layers of the region', () => {
    const scene = { view: EVERYTHING, boundaries: LIGHT, context: CONTEXT, tokens: TOKENS[name] };
    const style = styleWithoutData(scene, (tokens) => countryLayers(tokens, 'pays', '32'));
    const whole = {
      ...style,
      sources: { ...style.sources, pays: { type: 'vector' as const, url: 'pmtiles:///tuiles.pmtiles' } },
    };
    expect(validateStyleMin(whole).map((fault) => fault.message)).toEqual([]);
  });
});

test('every layer is drawn from one that the tiles have at that zoom', () => {
  const minZooms = new Map<string, number>(Object.entries(MIN_ZOOMS));
  for (const layer of layers) {
    const inTiles = minZooms.get(sourceLayer(layer) ?? '');
    expect(inTiles, layer.id).toBeDefined();
    // MapLibre draws a zoom from 5: what has no lower limit must be in the tiles there.
    expect(layer.minzoom ?? 5, layer.id).toBeGreaterThanOrEqual(inTiles ?? 99);
  }
});

test('the region is left to the scene, on every layer', () => {
  expect(layers.map((layer) => ('filter' in layer ? layer.filter : null))).toEqual(
    layers.map(() => ['!=', ['get', 'region'], '32']),
  );
});

test('the smallest unit answers the pointer first: its surface is the highest', () => {
  const ids = layers.map(({ id }) => id);
  const order = HOVER_LAYERS.map(({ id, niveau }) => [ids.indexOf(id), niveau]);
  expect(order.map(([, niveau]) => niveau)).toEqual(['departement', 'epci', 'commune']);
  expect(order.map(([at]) => at)).toEqual([ids.length - 3, ids.length - 2, ids.length - 1]);
});
