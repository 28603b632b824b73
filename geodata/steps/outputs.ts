import { anchorOf } from './labels';
import type { Level, LevelTopology } from './topology';
import { shapeOf } from './topology';
import type { Composition } from './types';

/** Names of the surroundings: where they stand is a choice of the map maker. */
const LABELS: readonly {
  readonly nom: string;
  readonly genre: 'mer' | 'pays' | 'region';
  readonly point: readonly [number, number];
}[] = [
  { nom: 'Manche', genre: 'mer', point: [0.9, 50.35] },
  { nom: 'Mer du Nord', genre: 'mer', point: [2.2, 51.35] },
  { nom: 'Belgique', genre: 'pays', point: [4.3, 50.6] },
  { nom: 'Angleterre', genre: 'pays', point: [0.6, 51.2] },
  { nom: 'Normandie', genre: 'region', point: [0.9, 49.4] },
  { nom: 'Île-de-France', genre: 'region', point: [2.4, 48.7] },
  { nom: 'Grand Est', genre: 'region', point: [4.6, 49.3] },
];

/** Composition, label points and boxes: `cog.json`. */
export function cogFile(fine: LevelTopology, composition: Composition, communesNommees: readonly string[]) {
  const anchor = (level: Level, code: string) => anchorOf(shapeOf(fine, level, code));
  const { communes, epci, arrondissements } = composition;
  const position = (rows: readonly { readonly code: string }[]): ReadonlyMap<string, number> =>
    new Map(rows.map(({ code }, i) => [code, i]));
  const [epciAt, arrondissementAt] = [position(epci), position(arrondissements)];
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
    communes: {
      codes: communes.map((row) => row.code),
      arrondissement: communes.map((row) => arrondissementAt.get(row.arrondissement) ?? -1),
      epci: communes.map((row) => (row.epci === null ? -1 : (epciAt.get(row.epci) ?? -1))),
      population: communes.map((row) => row.population),
    },
    nommees: communes
      .filter((row) => communesNommees.includes(row.code))
      .map(({ code, nom }) => ({ code, nom, point: anchor('communes', code).point })),
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

/** Main towns and names around: `reperes.json`. */
export function landmarksFile(fine: LevelTopology, { communes }: Composition, towns: readonly string[]) {
  return {
    villes: communes
      .filter((row) => towns.includes(row.code))
      .sort((a, b) => b.population - a.population)
      .map(({ code, nom, population }) => ({
        code,
        nom,
        population,
        point: anchorOf(shapeOf(fine, 'communes', code)).point,
      })),
    etiquettes: LABELS,
  };
}
