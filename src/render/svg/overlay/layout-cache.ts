import { shapeKey } from '../../../domain/geometry';
import type { DesignTokens } from '../../../tokens/design-tokens';
import { layoutLabels, type PlacedLabel } from '../../../view/labels/label-layout';
import type { LabelMark } from '../../../view/map-view';
import { areasSignature, fillColor } from '../../common/area-paint';
import type { MapInput } from '../../common/renderer';

/** Places kept beyond a visit, as texts, for boundaries and rules that stay the same. */
export interface LayoutStore {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, places: string) => void;
}

let store: LayoutStore | null = null;
/** From now on places are looked for there as well; `null`: in this visit alone, as in a browser. */
export function keepLayouts(given: LayoutStore | null): void {
  store = given;
}

/** A label as it is kept: which one of its layout, and whether its value was left out. */
type KeptLabel = Omit<PlacedLabel, 'label'> & { readonly rank: number; readonly bare: boolean };

function toText(labels: readonly LabelMark[], places: readonly PlacedLabel[]): string {
  const ranks = new Map(labels.map(({ key }, i) => [key, i]));
  const texts = places.map(({ label, ...place }): KeptLabel => {
    const rank = ranks.get(label.key) ?? 0;
    return { ...place, rank, bare: label.value === null && labels[rank]?.value !== null };
  });
  return JSON.stringify(texts);
}

function toPlaces(labels: readonly LabelMark[], text: string): readonly PlacedLabel[] {
  const places: readonly KeptLabel[] = JSON.parse(text);
  return places.flatMap(({ rank, bare, ...place }) => {
    const label = labels[rank];
    return label ? [{ ...place, label: bare ? { ...label, value: null } : label }] : [];
  });
}

/** Laid out, or as it was by an earlier visit. Keys that two labels have tell them apart no longer: nothing is kept of those. */
function found(labels: readonly LabelMark[], key: string, lay: () => readonly PlacedLabel[]) {
  if (!store || new Set(labels.map((label) => label.key)).size < labels.length) return lay();
  const text = store.get(key);
  if (text !== undefined) return toPlaces(labels, text);
  const places = lay();
  store.set(key, toText(labels, places));
  return places;
}

const kept = new WeakMap<MapInput['boundaries'], Map<string, readonly PlacedLabel[]>>();

/** Rank of the first thing that is like each. */
function firsts(names: readonly (string | null)[]): readonly number[] {
  const ranks = new Map<string | null, number>();
  return names.map((name, i) => {
    const rank = ranks.get(name) ?? i;
    ranks.set(name, rank);
    return rank;
  });
}

/**
 * All that labels heed of the ground of an input, its boundaries apart (`common/ground.ts`): areas, what is chosen, and
 * which of the areas without an outline look alike; not what colour they are.
 */
function groundKey({ view, tokens }: MapInput): string {
  const colours = view.areas.map(({ fill, outline }) =>
    outline !== 'none' ? null : fill.kind === 'through' ? tokens.neighbour : fillColor(tokens, fill),
  );
  const through = view.areas.flatMap(({ fill }, i) => (fill.kind === 'through' ? [i] : []));
  const chosen = view.selected.map(({ shape }) => shape && shapeKey(shape));
  return [areasSignature(view.areas), through, firsts(colours), chosen.join()].join('\n');
}

const FONTS = ['unit', 'value', 'district', 'town', 'sea', 'country'] as const;
/** What letters measure, not what colour they are. */
const fontKey = (fonts: DesignTokens['labels']): string =>
  FONTS.map((kind) => [fonts[kind].size, fonts[kind].weight, fonts[kind].spacing].join()).join();

/**
 * {@link layoutLabels}, once for all scenes that give labels the same places: a view in light and in dark, and views that
 * differ in what no label heeds.
 */
export const cachedLayout =
  (input: MapInput): typeof layoutLabels =>
  (labels, camera, size, measure, fonts, around = {}) => {
    const known = kept.get(input.boundaries) ?? new Map<string, readonly PlacedLabel[]>();
    kept.set(input.boundaries, known);
    const { obstacles, reserved } = around;
    const key = JSON.stringify([groundKey(input), labels, camera, size, fontKey(fonts), obstacles, reserved]);
    const lay = () => layoutLabels(labels, camera, size, measure, fonts, around);
    const placed = known.get(key) ?? found(labels, key, lay);
    known.set(key, placed);
    return placed;
  };
