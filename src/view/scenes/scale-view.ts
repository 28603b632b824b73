import type { Legend, LegendEntry } from '../legend';
import type { MapView } from '../map-view';

/** A view and its legend with larger circles: area stays proportional, on the map and beside it alike. */
export const scaleView = (view: MapView, by: number): MapView => ({
  ...view,
  symbols: view.symbols.map((symbol) =>
    symbol.kind === 'circle' ? { ...symbol, radius: symbol.radius * by } : symbol,
  ),
  labels: view.labels.map((label) => ({ ...label, clearRadius: label.clearRadius * by })),
});

/** What a room and paper show of a legend: what is drawn, in which unit, and its signs. */
export interface SceneKey {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** The signs that are on the map of a scene, steps of a scale that hold no territory left out; circles `by` times as large. */
export const sceneKey = ({ title, entries }: Legend, by: number): SceneKey => ({
  title,
  entries: entries
    .filter(({ keys, swatch }) => keys.length > 0 || swatch.kind !== 'fill' || swatch.fill.kind !== 'class')
    .map((entry) =>
      entry.swatch.kind === 'circle'
        ? { ...entry, swatch: { ...entry.swatch, radius: entry.swatch.radius * by } }
        : entry,
    ),
});
