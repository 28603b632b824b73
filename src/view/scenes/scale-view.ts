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

const scaleEntry = (entry: LegendEntry, by: number): LegendEntry =>
  entry.swatch.kind === 'circle'
    ? { ...entry, swatch: { ...entry.swatch, radius: entry.swatch.radius * by } }
    : entry;

/** The legend of a view drawn with {@link scaleView}. */
export const scaleLegend = (legend: Legend, by: number): Legend => ({
  ...legend,
  entries: legend.entries.map((entry) => scaleEntry(entry, by)),
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

/** What a filter leaves out is one plain ground: its kinds, which the legend of the explorer offers one by one, are one sign. */
function oneGround(entries: readonly LegendEntry[]): readonly LegendEntry[] {
  const plain = entries.filter(({ swatch }) => swatch.kind === 'fill' && swatch.fill.kind === 'land');
  const [first] = plain;
  if (!first || plain.length < 2) return entries;
  const one: LegendEntry = {
    ...first,
    id: 'hors-filtre',
    label: 'Autres situations',
    keys: plain.flatMap(({ keys }) => keys),
    note: undefined,
  };
  return [...entries.filter((entry) => !plain.includes(entry)), one];
}

/**
 * The signs that are on the map of a scene: steps of a scale that hold no territory are left out, and what its frame does
 * not show. Circles `by` times as large.
 * @param seen what the frame shows of the view from which the legend was made
 */
export function sceneKey({ title, entries }: Legend, by: number, seen: MapView): SceneKey {
  const keys = new Set(
    [...seen.areas, ...seen.symbols, ...seen.selected, ...seen.lit, ...seen.reaching].map(
      ({ key }): string => key,
    ),
  );
  const fills = new Set(
    [...seen.areas, ...seen.symbols.filter((symbol) => symbol.kind === 'disc')].map(({ fill }) =>
      JSON.stringify(fill),
    ),
  );
  const circles = seen.symbols.some(({ kind }) => kind === 'circle');
  const isDrawn = ({ swatch, keys: of }: LegendEntry): boolean => {
    if (swatch.kind === 'circle') return circles;
    // A letter stands at one point of its ground, which the frame may leave out.
    if (swatch.kind === 'part') return seen.symbols.some(({ key }) => of.includes(key));
    const there = of.length === 0 || of.some((key) => keys.has(key));
    if (swatch.kind !== 'fill') return there;
    // What a filter leaves out is in the frame, in another colour; a paler one has its own entry.
    const { kind } = swatch.fill;
    return there && ((of.length > 0 && kind === 'crossed') || fills.has(JSON.stringify(swatch.fill)));
  };
  const shown = oneGround(entries.filter(isDrawn));
  return {
    title,
    entries: shown.map((entry) => scaleEntry(entry, by)),
    notes: notesOf(shown),
  };
}
