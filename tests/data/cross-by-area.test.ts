import { readFileSync } from 'node:fs';
import { area, bbox, bboxClip, featureCollection, intersect, multiPolygon, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Bbox } from '../../src/domain/cog';
import { coverageTotal } from '../../src/domain/extent';
import type { Perimeter } from '../../src/domain/pacts';
import { communeCross, crossCoverage } from '../../src/domain/schemes/cross-coverage';
import { waveAdds } from '../../src/domain/schemes/waves';
import { parseBoundaries } from '../../src/load/boundaries';
import { ROOT, realModel } from '../fixtures/real-model';

const fine = parseBoundaries(
  readFileSync(`${ROOT}geodata/boundaries/territoires.topo.json`, 'utf8'),
  'territoires.topo.json',
);

function clipped(rings: Position[][], [west, south, east, north]: Bbox): Position[][][] {
  const part = bboxClip(polygon(rings), [west, south, east, north]).geometry;
  const pieces =
    part.type === 'MultiPolygon' ? part.coordinates : part.type === 'Polygon' ? [part.coordinates] : [];
  // What lies outside comes back as an empty ring.
  return pieces.filter((piece) => (piece[0]?.length ?? 0) >= 4);
}

/** Second route: polygons only, no list of members. A commune is reached when most of its ground is inside. */
function reachedByArea(rows: readonly { readonly perimeter: Perimeter }[]): ReadonlySet<string> {
  const inside = new Set<string>();
  for (const { perimeter } of rows) {
    const { members } = perimeter;
    if (members.niveau === 'infracommunal') continue;
    const union = multiPolygon(fine.shape(members).coordinates);
    const [west, south, east, north] = bbox(union);
    for (const code of realModel.cog.communes.codes) {
      const own = { niveau: 'commune', codes: [code] } as const;
      const box = fine.bbox(own);
      if (!box || box[2] < west || box[0] > east || box[3] < south || box[1] > north) continue;
      const commune = multiPolygon(fine.shape(own).coordinates);
      // The union near the commune only: cutting a whole arrondissement for each of its neighbours takes minutes.
      const near = union.geometry.coordinates.flatMap((rings) => clipped(rings, box));
      if (near.length === 0) continue;
      const common = intersect(featureCollection([commune, multiPolygon(near)]));
      if (common && area(common) > area(commune) / 2) inside.add(code);
    }
  }
  return inside;
}

describe('couverture croisée on the real boundaries', () => {
  const ft = reachedByArea(realModel.pacts.franceTravail);
  const pts = reachedByArea(realModel.pacts.pactesTerritoriaux);

  test('member lists and areas of polygons say the same of every commune', () => {
    const byArea = realModel.cog.communes.codes.map((code) =>
      ft.has(code) && pts.has(code)
        ? 'les-deux'
        : ft.has(code)
          ? 'france-travail'
          : pts.has(code)
            ? 'pacte'
            : 'aucun',
    );
    // Below commune level there is no polygon: Amiens is the one class that areas cannot tell.
    const byMembers = communeCross(realModel).map(({ kind }) => (kind === 'inconnu' ? 'aucun' : kind));
    expect(byMembers).toEqual(byArea);
  });

  test('191 communes have both; classes part the communes and the inhabitants of the region', () => {
    const { rows } = crossCoverage(realModel);
    expect(rows.map(({ kind, communes }) => [kind, communes])).toEqual([
      ['les-deux', 191],
      ['france-travail', [...ft].filter((code) => !pts.has(code)).length],
      ['pacte', [...pts].filter((code) => !ft.has(code)).length],
      ['aucun', 3782 - ft.size - [...pts].filter((code) => !ft.has(code)).length - 1],
      ['inconnu', 1],
    ]);
    const total = rows.reduce((sum, row) => sum + row.population, 0);
    expect(total).toBe(realModel.cog.communes.population.reduce((sum, n) => sum + n, 0));
    expect(rows.reduce((sum, row) => sum + row.ratio, 0)).toBeCloseTo(1, 9);
  });

  test('a class says how many of its inhabitants rest on an approached perimeter', () => {
    const row = crossCoverage(realModel).rows.find(({ kind }) => kind === 'france-travail');
    // Laon and « Lennois » are approached and meet no pact.
    expect([row?.communesApprochees, row?.populationApprochee]).toEqual([192 + 36, 99_065 + 242_013]);
  });
});

describe('what a wave adds', () => {
  test('wave 2 adds communes that wave 1 does not reach, each once', () => {
    const [one, two] = [waveAdds(realModel, 1), waveAdds(realModel, 2)];
    const all = coverageTotal(realModel, realModel.pacts.franceTravail);
    expect([one.communes, one.population]).toEqual([318, 251_943]);
    expect(one.communes + two.communes).toBe(all.communes);
    expect(one.population + two.population).toBe(all.population);
    expect(two.nonComptes).toEqual(['Amiens Nord']);
  });
});
