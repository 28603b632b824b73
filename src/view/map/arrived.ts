import type { Boundaries } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import type { MapView } from '../map-view';
import type { TableView } from '../table-view';

/**
 * Whether what a map draws has all come. Lines of communes come later than the levels above: until then a map by commune
 * would paint as reached by nothing what it has no outline for.
 */
export const isDrawable = (
  { needsCommunes }: Pick<MapView, 'needsCommunes'>,
  boundaries: Pick<Boundaries, 'communes'>,
): boolean => boundaries.communes || !needsCommunes;

/** Whether every row has its name: until those of communes come, a row has its code. */
export const isNamed = ({ names }: Pick<Model, 'names'>, { rows }: Pick<TableView, 'rows'>): boolean =>
  names !== null || !rows.some(({ target }) => target.kind === 'place' && target.place.kind === 'commune');
