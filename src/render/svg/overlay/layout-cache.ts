import { shapeKey } from '../../../domain/geometry';
import type { MapTheme } from '../../../theme/map-theme';
import { layoutLabels, type PlacedLabel } from '../../../view/labels/label-layout';
import { areasSignature, fillColor } from '../../common/area-paint';
import type { Scene } from '../../common/renderer';

const kept = new WeakMap<Scene['boundaries'], Map<string, readonly PlacedLabel[]>>();

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
 * All that labels heed of the ground of a scene, its boundaries apart (`common/ground.ts`): areas, what is chosen, and
 * which of the areas without an outline look alike; not what colour they are.
 */
function groundKey({ view, theme }: Scene): string {
  const colours = view.areas.map(({ fill, outline }) =>
    outline !== 'none' ? null : fill.kind === 'through' ? theme.neighbour : fillColor(theme, fill),
  );
  const through = view.areas.flatMap(({ fill }, i) => (fill.kind === 'through' ? [i] : []));
  const chosen = view.selected.map(({ shape }) => shape && shapeKey(shape));
  return [areasSignature(view.areas), through, firsts(colours), chosen.join()].join('\n');
}

const FONTS = ['unit', 'value', 'district', 'town', 'sea', 'country'] as const;
/** What letters measure, not what colour they are. */
const fontKey = (fonts: MapTheme['labels']): string =>
  FONTS.map((kind) => [fonts[kind].size, fonts[kind].weight, fonts[kind].spacing].join()).join();

/**
 * {@link layoutLabels}, once for all scenes that give labels the same places: a view in light and in dark, and views that
 * differ in what no label heeds.
 */
export const cachedLayout =
  (scene: Scene): typeof layoutLabels =>
  (labels, camera, size, measure, fonts, around = {}) => {
    const known = kept.get(scene.boundaries) ?? new Map<string, readonly PlacedLabel[]>();
    kept.set(scene.boundaries, known);
    const { obstacles, reserved } = around;
    const key = JSON.stringify([groundKey(scene), labels, camera, size, fontKey(fonts), obstacles, reserved]);
    const placed = known.get(key) ?? layoutLabels(labels, camera, size, measure, fonts, around);
    known.set(key, placed);
    return placed;
  };
