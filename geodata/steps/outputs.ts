import { type Anchor, anchorOf } from './draw/labels';
import type { Level, LevelTopology } from './draw/topology';
import { shapeOf } from './draw/topology';
import type { RegionSettings } from './read/sources';
import type { CommuneRow, Composition } from './types';

type Point = Anchor['point'];

/** Towns written on the map of a region that has no settings: how many at most. */
const DEFAULT_TOWNS = 24;
const LEAST_TOWN = 2000;
/** Two of them stand at least this part of the region's diagonal apart. */
const TOWNS_APART = 1 / 16;

/** Units above the commune, label points and boxes: `cog.json`. */
export function cogFile(fine: LevelTopology, composition: Composition) {
  const anchor = (level: Level, code: string) => anchorOf(shapeOf(fine, level, code));
  const { communes, epci, arrondissements } = composition;
  return {
    region: { ...composition.region, ...anchor('region', composition.region.code) },
    departements: composition.departements.map((row) => ({ ...row, ...anchor('departements', row.code) })),
    arrondissements: arrondissements.map((row) => ({ ...row, ...anchor('arrondissements', row.code) })),
    epci: epci.map(({ code, nom, nature, communesTotal }) => {
      const inside = communes.filter((row) => row.epci === code);
      return {
        code,
        nom,
        nature,
        departements: [...new Set(inside.map((row) => row.departement))].sort(),
        communesHorsRegion: communesTotal - inside.length,
        communesTotal,
        ...anchor('epci', code),
      };
    }),
    // Filled at build with the communes that the data name.
    nommees: [],
  };
}

/** Membership and inhabitants of communes, in code order; indices into the lists of `cog.json`: `communes-cog.json`. */
export function communesCogFile({ communes, epci, arrondissements }: Composition) {
  const position = (rows: readonly { readonly code: string }[]): ReadonlyMap<string, number> =>
    new Map(rows.map(({ code }, i) => [code, i]));
  const [epciAt, arrondissementAt] = [position(epci), position(arrondissements)];
  return {
    codes: communes.map((row) => row.code),
    arrondissement: communes.map((row) => arrondissementAt.get(row.arrondissement) ?? -1),
    epci: communes.map((row) => (row.epci === null ? -1 : (epciAt.get(row.epci) ?? -1))),
    population: communes.map((row) => row.population),
  };
}

/** Names, postcodes, former names and points of communes, in code order: `communes.json`. */
export function communesFile(fine: LevelTopology, { communes, anciens }: Composition) {
  const at = new Map(communes.map((row, i) => [row.code, i]));
  const named = anciens.flatMap(([code, nom, today]) => {
    const index = at.get(today);
    return index === undefined ? [] : [[index, code, nom] as const];
  });
  const known = new Set(named.map(([, code]) => code));
  const bare = communes.flatMap((row, i) =>
    row.anciensCodes.filter((code) => !known.has(code)).map((code) => [i, code, ''] as const),
  );
  return {
    noms: communes.map((row) => row.nom),
    codesPostaux: communes.map((row) => row.codesPostaux),
    anciens: [...named, ...bare],
    points: communes.map((row) => anchorOf(shapeOf(fine, 'communes', row.code)).point),
  };
}

/** The most populous communes that do not stand on each other. */
function largestTowns(
  byPopulation: readonly CommuneRow[],
  pointOf: (code: string) => Point,
  { bbox }: Anchor,
) {
  const apart = Math.hypot(bbox[2] - bbox[0], bbox[3] - bbox[1]) * TOWNS_APART;
  const taken: { readonly row: CommuneRow; readonly at: Point }[] = [];
  for (const row of byPopulation) {
    if (taken.length === DEFAULT_TOWNS) break;
    const at = pointOf(row.code);
    if (taken.every((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) >= apart))
      taken.push({ row, at });
  }
  return taken.map(({ row }) => row);
}

/**
 * Towns and names of the surroundings: `reperes.json`. Without settings, the most populous communes and the names found
 * by rule.
 */
export function landmarksFile(
  fine: LevelTopology,
  { communes, region }: Composition,
  { villes, etiquettes }: RegionSettings,
  names: () => RegionSettings['etiquettes'],
) {
  const byPopulation = [...communes].sort(
    (a, b) => b.population - a.population || (a.code < b.code ? -1 : 1),
  );
  const pointOf = (code: string): Point => anchorOf(shapeOf(fine, 'communes', code)).point;
  const towns = villes
    ? byPopulation.filter(({ code }) => villes.includes(code))
    : largestTowns(
        byPopulation.filter(({ population }) => population >= LEAST_TOWN),
        pointOf,
        anchorOf(shapeOf(fine, 'region', region.code)),
      );
  return {
    villes: towns.map(({ code, nom, population }) => ({ code, nom, population, point: pointOf(code) })),
    etiquettes: etiquettes ?? names(),
  };
}
