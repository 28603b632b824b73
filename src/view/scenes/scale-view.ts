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
  /** What must stand beside them: the rule that holds where an experiment does not. */
  readonly notes: readonly string[];
}

/** What must stand beside several signs, said once. */
const notesOf = (entries: readonly LegendEntry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ note }) => (note ? [note] : []))),
];

/** One key for the maps of a scene, which differ by one choice: the signs of the last, then those of another alone. */
export function pairKey(keys: readonly SceneKey[]): SceneKey | null {
  const last = keys.at(-1);
  if (!last) return null;
  const sign = ({ id, label }: LegendEntry): string => `${id} ${label}`;
  const entries = new Map<string, LegendEntry>();
  for (const entry of [...keys].reverse().flatMap((key) => key.entries)) {
    if (!entries.has(sign(entry))) entries.set(sign(entry), entry);
  }
  const all = [...entries.values()];
  return { title: last.title, entries: all, notes: notesOf(all) };
}

/** The signs that are on the map of a scene, steps of a scale that hold no territory left out; circles `by` times as large. */
export function sceneKey({ title, entries }: Legend, by: number): SceneKey {
  const shown = entries.filter(
    ({ keys, swatch }) => keys.length > 0 || swatch.kind !== 'fill' || swatch.fill.kind !== 'class',
  );
  return {
    title,
    entries: shown.map((entry) =>
      entry.swatch.kind === 'circle'
        ? { ...entry, swatch: { ...entry.swatch, radius: entry.swatch.radius * by } }
        : entry,
    ),
    notes: notesOf(shown),
  };
}
