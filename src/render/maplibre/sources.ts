import type { Feature, FeatureCollection } from 'geojson';
import type { Boundaries, Context } from '../../domain/geometry';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { AreaMark, MapView } from '../../view/map-view';
import { areaPaint, outlineColor } from '../common/area-paint';

/** Data of the sources of the style: pure, from the boundaries and the view. */

export const SOURCE_NAMES = ['contexte', 'region', 'limites', 'communes', 'aires', 'contours'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];
type Data = FeatureCollection;
export type SourceData = Readonly<Record<SourceName, Data>>;

const collection = (features: readonly Feature[]): Data => ({
  type: 'FeatureCollection',
  features: [...features],
});
const feature = (geometry: Feature['geometry'], properties: Feature['properties']): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

export const contextData = ({ land, lines }: Context): Data =>
  collection([feature(land, { genre: 'terre' }), feature(lines, { genre: 'ligne' })]);

export const regionData = (boundaries: Boundaries): Data =>
  collection([
    feature(boundaries.shape({ niveau: 'region' }), { genre: 'terre' }),
    feature(boundaries.contour({ niveau: 'region' }), { genre: 'ligne' }),
  ]);

export const linesData = (boundaries: Boundaries): Data =>
  collection(
    (['epci', 'arrondissement', 'departement'] as const).map((level) =>
      feature(boundaries.mesh(level), { level }),
    ),
  );

/** Lines of communes; empty until the fine file is there. */
export const communeData = (boundaries: Boundaries): Data =>
  collection(boundaries.communes ? [feature(boundaries.mesh('commune'), { level: 'commune' })] : []);

/**
 * A layer of WebGL draws all its features before the next layer: what stands over another area (a métropole over its
 * département, a perimeter over uncovered land) goes to a later storey, or patterns below would show through it.
 */
export type Storey = 'bas' | 'haut' | 'dessus';

const storeyOf = ({ overlay, shape }: AreaMark): Storey => {
  if (overlay) return 'dessus';
  return shape.niveau === 'region' || shape.niveau === 'departement' ? 'bas' : 'haut';
};

/** One feature an area, in drawing order; `key` is the id that feature-state goes by. */
export const areasData = ({ areas }: MapView, boundaries: Boundaries, tokens: DesignTokens): Data =>
  collection(
    areas.map((area) =>
      feature(boundaries.shape(area.shape), {
        key: area.key,
        etage: storeyOf(area),
        // Overlays never change colour while they are shown: their pattern is a plain property.
        ...(area.overlay ? { motif: areaPaint(tokens, area).pattern ?? '' } : {}),
      }),
    ),
  );

/** Dash of an outline: that of a perimeter says how sure it is, filled or not. */
const traitOf = ({ outline, precision }: AreaMark): string =>
  outline === 'left-out'
    ? 'ecarte'
    : outline === 'alone'
      ? `seul-${precision}`
      : outline === 'perimeter'
        ? precision
        : 'exact';

export const contoursData = ({ areas }: MapView, boundaries: Boundaries, tokens: DesignTokens): Data =>
  collection(
    areas
      .filter((area) => area.outline !== 'none')
      .map((area) =>
        feature(boundaries.contour(area.shape), {
          key: area.key,
          trait: traitOf(area),
          couleur: outlineColor(tokens, area),
        }),
      ),
  );
