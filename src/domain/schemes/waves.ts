import type { Vague } from '../deck/edition';
import { type CoverageTotal, coverageTotal, perimeterExtent } from '../extent';
import type { CommuneIndex, Model } from '../model';
import type { FranceTravailTerritory } from '../pacts';

/**
 * What a wave adds to those before it: perimeters, communes that no earlier wave reaches, their inhabitants, and how
 * many of both lie in an approached perimeter. Perimeters below commune level are named, not counted.
 */
export function waveAdds(
  model: Model,
  vague: Vague,
  rows: readonly FranceTravailTerritory[] = model.pacts.franceTravail,
): CoverageTotal {
  const before = new Set<CommuneIndex>();
  for (const row of rows) {
    if (row.vague >= vague) continue;
    const extent = perimeterExtent(model, row.perimeter);
    if (extent.kind === 'counted') for (const i of extent.communes) before.add(i);
  }
  return coverageTotal(
    model,
    rows.filter((row) => row.vague === vague),
    before,
  );
}
