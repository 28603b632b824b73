import type { LegendEntry } from '../../legend';
import type { MapView } from '../../map-view';

/** A map of what has changed, with what its colours mean. */
export interface ChangeMap {
  readonly id: 'montants' | 'ft' | 'pts' | 'lieu';
  readonly title: string;
  readonly view: MapView;
  readonly legend: readonly LegendEntry[];
  /** How to read it, and what it leaves out. */
  readonly notes: readonly string[];
}

/** Ranks of the diverging ramp; the middle one is no change. */
export const RANK = { muchLess: 0, less: 1, same: 2, more: 3, muchMore: 4 } as const;

/** A map without selection, symbols by default. */
export const plainView = (
  drawn: Pick<MapView, 'areas' | 'labels' | 'description'> & Partial<Pick<MapView, 'symbols'>>,
): MapView => ({
  boundaries: [{ level: 'departement' }],
  symbols: [],
  selected: [],
  lit: [],
  reaching: [],
  needsCommunes: false,
  ...drawn,
});
