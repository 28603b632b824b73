import type {
  ExpressionSpecification,
  LayerSpecification,
  PropertyValueSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { ABSENCES, type DesignTokens, type LineToken } from '../../tokens/design-tokens';
import type { BoundaryMark } from '../../view/map-view';
import { aloneLine, DASHES, LEFT_OUT } from '../common/area-paint';
import { SOURCE_NAMES, type SourceData, type Storey } from './sources';

type Level = BoundaryMark['level'];

/** Patterns that an area may take by feature-state, under the ids of `patternsOf`. */
const STATE_PATTERNS = [...ABSENCES, 'perimetre-approche', 'croise-inconnu'] as const;

/** Layers whose features prove that the map is drawn. */
export const PROOF_LAYERS: readonly string[] = ['aires-bas', 'aires-haut', 'terre'];

const fill = (
  id: string,
  source: string,
  filter: ExpressionSpecification,
  color: PropertyValueSpecification<string>,
): LayerSpecification => ({ id, type: 'fill', source, filter, paint: { 'fill-color': color } });

const line = (
  id: string,
  source: string,
  filter: ExpressionSpecification,
  { color, width, opacity }: { color: PropertyValueSpecification<string>; width: number; opacity: number },
  dash: readonly number[] | null = null,
): LayerSpecification => ({
  id,
  type: 'line',
  source,
  filter,
  layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
  paint: {
    'line-color': color,
    'line-width': width,
    'line-opacity': opacity,
    ...(dash ? { 'line-dasharray': [...dash] } : {}),
  },
});

const is = (property: string, value: string): ExpressionSpecification => ['==', ['get', property], value];

/** Colour then patterns of the areas of one storey, by feature-state `couleur` and `motif`. */
function storey(name: Exclude<Storey, 'dessus'>): LayerSpecification[] {
  const filter = is('etage', name);
  return [
    fill(`aires-${name}`, 'aires', filter, ['to-color', ['feature-state', 'couleur'], 'rgba(0, 0, 0, 0)']),
    ...STATE_PATTERNS.map(
      (pattern): LayerSpecification => ({
        id: `aires-${name}-${pattern}`,
        type: 'fill',
        source: 'aires',
        filter,
        paint: {
          'fill-pattern': pattern,
          'fill-opacity': ['case', ['==', ['feature-state', 'motif'], pattern], 1, 0],
        },
      }),
    ),
  ];
}

/** Casing and line of a level. A hidden level stays, transparent: showing it again loads nothing. */
function boundary(level: Level, token: LineToken, shown: boolean): LayerSpecification[] {
  const source = level === 'commune' ? 'communes' : 'limites';
  const filter = is('level', level);
  return [
    ...(token.casing
      ? [
          line(`limite-${level}-gaine`, source, filter, {
            ...token.casing,
            opacity: shown ? token.casing.opacity : 0,
          }),
        ]
      : []),
    line(`limite-${level}`, source, filter, { ...token, opacity: shown ? token.opacity : 0 }),
  ];
}

const PRECISIONS = ['exact', 'interprete', 'approche'] as const;

/** Outlines of perimeters and parties. Dashes cannot depend on the feature: one layer a precision. */
function outlines(tokens: DesignTokens): LayerSpecification[] {
  const { perimeter, 'left-out': leftOut } = tokens.lines;
  const alone = aloneLine(tokens);
  const color: ExpressionSpecification = ['to-color', ['get', 'couleur']];
  const casing = perimeter.casing ?? { color: perimeter.color, width: 0, opacity: 0 };
  return [
    line('contour-gaine', 'contours', ['!=', ['get', 'trait'], 'ecarte'], casing),
    ...PRECISIONS.map((precision) =>
      line(
        `contour-seul-${precision}`,
        'contours',
        is('trait', `seul-${precision}`),
        { ...alone, color },
        DASHES[precision],
      ),
    ),
    line('contour-ecarte', 'contours', is('trait', 'ecarte'), leftOut, LEFT_OUT),
    ...PRECISIONS.map((precision) =>
      line(
        `contour-${precision}`,
        'contours',
        is('trait', precision),
        { color, width: perimeter.width, opacity: perimeter.opacity },
        DASHES[precision],
      ),
    ),
  ];
}

/** Every layer, from the ground up. Selection, hover, symbols and labels stand above, in the SVG overlay. */
const layers = (
  tokens: DesignTokens,
  shown: ReadonlySet<Level>,
  country: readonly LayerSpecification[],
): LayerSpecification[] => [
  { id: 'mer', type: 'background', paint: { 'background-color': tokens.sea } },
  fill('contexte', 'contexte', is('genre', 'terre'), tokens.neighbour),
  line('contexte-lignes', 'contexte', is('genre', 'ligne'), {
    color: tokens.neighbourLine,
    width: 0.8,
    opacity: 1,
  }),
  ...country,
  fill('terre', 'region', is('genre', 'terre'), tokens.land),
  ...storey('bas'),
  ...storey('haut'),
  {
    id: 'aires-dessus',
    type: 'fill',
    source: 'aires',
    filter: ['all', is('etage', 'dessus'), ['!=', ['get', 'motif'], '']],
    paint: { 'fill-pattern': ['get', 'motif'] },
  },
  ...(['commune', 'epci', 'arrondissement', 'departement'] as const).flatMap((level) =>
    boundary(level, tokens.lines[level], shown.has(level)),
  ),
  line('region', 'region', is('genre', 'ligne'), tokens.lines.region),
  ...outlines(tokens),
];

/**
 * The base map as a MapLibre style. No `glyphs`: labels are the overlay's, nothing is fetched.
 * @param shown boundary levels to show
 * @param country layers of the country around the region, in a build that has its tiles
 */
export const buildStyle = (
  tokens: DesignTokens,
  shown: readonly BoundaryMark[],
  data: SourceData,
  country: readonly LayerSpecification[] = [],
): StyleSpecification => ({
  version: 8,
  transition: { duration: 0, delay: 0 },
  sources: Object.fromEntries(
    SOURCE_NAMES.map((name) => [
      name,
      {
        type: 'geojson',
        data: data[name],
        // Neighbours share their edges: simplified more, each on its own side, they would part.
        tolerance: 0.15,
        maxzoom: 12,
        ...(name === 'aires' ? { promoteId: 'key' } : {}),
      },
    ]),
  ),
  layers: layers(tokens, new Set(shown.map((mark) => mark.level)), country),
});
