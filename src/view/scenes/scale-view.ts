import type { LegendEntry } from '../legend';
import type { MapView } from '../map-view';

/** A view and its legend with larger circles: area stays proportional, on the map and beside it alike. */
export const scaleView = (view: MapView, by: number): MapView => ({
  ...view,
  symbols: view.symbols.map((symbol) =>
    symbol.kind === 'circle' ? { ...symbol, radius: symbol.radius * by } : symbol,
  ),
  labels: view.labels.map((label) => ({ ...label, clearRadius: label.clearRadius * by })),
});

/** What a room needs of a legend: the signs that are on the map, steps of a scale that hold no territory left out. */
export const sceneLegend = (entries: readonly LegendEntry[], by: number): readonly LegendEntry[] =>
  entries
    .filter(({ keys, swatch }) => keys.length > 0 || swatch.kind !== 'fill' || swatch.fill.kind !== 'class')
    .map((entry) =>
      entry.swatch.kind === 'circle'
        ? { ...entry, swatch: { ...entry.swatch, radius: entry.swatch.radius * by } }
        : entry,
    );
