import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { OutsideUnit } from '../common/renderer';

/** Layers of the tiles: `geodata/growth/layers.ts`. */
type TileLayer = 'pays' | 'region' | 'departements' | 'epci' | 'communes';

/** Zoom from which a level shows: where its units are some twenty pixels wide. */
const FROM: Readonly<Record<'epci' | 'communes', number>> = { epci: 6, communes: 8 };

interface HoverLayer {
  readonly id: string;
  readonly source: TileLayer;
  readonly niveau: OutsideUnit['niveau'];
}

/** Unseen surfaces that answer the pointer, from the ground up: the smallest unit drawn answers first. */
export const HOVER_LAYERS: readonly HoverLayer[] = [
  { id: 'pays-survol-departement', source: 'departements', niveau: 'departement' },
  { id: 'pays-survol-epci', source: 'epci', niveau: 'epci' },
  { id: 'pays-survol-commune', source: 'communes', niveau: 'commune' },
];

const fromZoom = (layer: TileLayer): { minzoom?: number } =>
  layer === 'epci' || layer === 'communes' ? { minzoom: FROM[layer] } : {};

/**
 * The country from its tiles, under the region, which is left to the input: ground, lines of each level, surfaces for the
 * pointer. Two neighbours draw their common line twice, so all lines are opaque.
 * @param source id of the vector source
 * @param region code of the region to leave out
 */
export function countryLayers(tokens: DesignTokens, source: string, region: string): LayerSpecification[] {
  const outside: ExpressionSpecification = ['!=', ['get', 'region'], region];
  const line = (layer: TileLayer, width: number): LayerSpecification => ({
    id: `pays-${layer}-lignes`,
    type: 'line',
    source,
    'source-layer': layer,
    ...fromZoom(layer),
    filter: outside,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': tokens.neighbourLine, 'line-width': width },
  });
  const fill = (id: string, layer: TileLayer, opacity: number): LayerSpecification => ({
    id,
    type: 'fill',
    source,
    'source-layer': layer,
    ...fromZoom(layer),
    filter: outside,
    paint: { 'fill-color': tokens.neighbour, 'fill-opacity': opacity },
  });
  return [
    fill('pays-autour', 'pays', 1),
    fill('pays-terre', 'region', 1),
    line('communes', 0.5),
    line('epci', 0.9),
    line('departements', 1.3),
    line('region', 1.8),
    ...HOVER_LAYERS.map(({ id, source: layer }) => fill(id, layer, 0)),
  ];
}
