import type { MapView } from '../../map-view';

/** Units that a scene names on its map, by key, and what it calls them; `null`: as the view does. */
export type SceneNames = ReadonlyMap<string, string | null>;

/** The same view with the names of some units alone: what a scene lists is what its map names. */
export const nameOnly = (view: MapView, names: SceneNames | null): MapView =>
  names === null
    ? view
    : {
        ...view,
        labels: view.labels.flatMap((label) => {
          if (label.kind !== 'unit') return [label];
          const name = names.get(label.key);
          // What has to be named is rather called out than left out.
          const { settled: _, ...rest } = label;
          return name === undefined
            ? []
            : [{ ...rest, name: name ?? label.name, minZoom: 0, priority: PRIORITY }];
        }),
      };
const PRIORITY = 110;

/** Numbers instead of names, and what each stands for. */
export interface NumberedNames {
  readonly names: SceneNames;
  /** "1 Laon", in the order of the numbers. */
  readonly key: readonly string[];
}

/** Names that each of two maps side by side has room for. */
const FIT = 8;

/**
 * Two small maps that would leave some of their units without a name have numbers, the same on both; `null` where the
 * names fit, or have a value each.
 */
export function numberedNames(views: readonly MapView[]): NumberedNames | null {
  const units = views.flatMap(({ labels }) => labels.filter(({ kind }) => kind === 'unit'));
  const names = new Map(units.map(({ key, name }) => [key, name]));
  if (names.size <= FIT || units.some(({ value }) => value !== null)) return null;
  const all = [...names];
  return {
    names: new Map(all.map(([key], i) => [key, String(i + 1)])),
    key: all.map(([, name], i) => `${i + 1}\u00a0${name}`),
  };
}
