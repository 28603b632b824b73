import type { CommuneRow, Composition } from '../types';
import { type CogTexts, cogRows } from './cog';

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

/** Département of a commune, by its code: three digits overseas. */
export const departementOf = (code: string): string => code.slice(0, code.startsWith('97') ? 3 : 2);

/**
 * Composition of one region. Membership of EPCI from `epci.json`, arrondissement, name and population from
 * `communes.json` (never the populations of `epci.json`, which differ), of type `commune-actuelle` only.
 */
export function composition(region: string, texts: CogTexts): Composition {
  const all = cogRows(texts, 'communes');
  const epci = cogRows(texts, 'epci');
  const epciOf = new Map(
    epci.flatMap((row) => row.membres.map((membre) => [membre.code, row.code] as const)),
  );
  const communes = all
    .filter((row) => row.region === region && row.type === 'commune-actuelle')
    .map(
      (row): CommuneRow => ({
        code: row.code,
        nom: row.nom,
        departement: row.departement ?? '',
        arrondissement: row.arrondissement ?? '',
        epci: epciOf.get(row.code) ?? null,
        population: row.population ?? 0,
        codesPostaux: row.codesPostaux ?? [],
        anciensCodes: (row.anciensCodes ?? []).filter((code) => code !== row.code),
      }),
    )
    .sort(byCode);
  const used = {
    departements: new Set(communes.map((row) => row.departement)),
    arrondissements: new Set(communes.map((row) => row.arrondissement)),
    epci: new Set(communes.map((row) => row.epci)),
  };
  const departements = cogRows(texts, 'departements');
  return {
    region: {
      code: region,
      nom: cogRows(texts, 'regions').find((row) => row.code === region)?.nom ?? region,
    },
    departements: departements
      .filter((row) => used.departements.has(row.code))
      .map(({ code, nom }) => ({ code, nom }))
      .sort(byCode),
    arrondissements: cogRows(texts, 'arrondissements')
      .filter((row) => used.arrondissements.has(row.code))
      .map(({ code, nom, departement }) => ({ code, nom, departement: departement ?? '' }))
      .sort(byCode),
    epci: epci
      .filter((row) => used.epci.has(row.code))
      .map(({ code, nom, type, membres }) => ({ code, nom, nature: type, communesTotal: membres.length }))
      .sort(byCode),
    communes,
    anciens: all
      .filter((row) => row.region === region && row.type !== 'commune-actuelle' && row.chefLieu)
      .map((row) => [row.code, row.nom, row.chefLieu ?? ''] as const)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    nomsDepartements: new Map(departements.map(({ code, nom }) => [code, nom])),
  };
}

/** Outlines under today's codes: communes absorbed since the geometry was drawn go to the one that holds them. */
export function absorb<T>(
  outlines: ReadonlyMap<string, readonly T[]>,
  communes: readonly CommuneRow[],
): Map<string, readonly T[]> {
  const today = new Map(communes.flatMap((row) => row.anciensCodes.map((code) => [code, row.code] as const)));
  const current = new Set(communes.map((row) => row.code));
  const result = new Map<string, readonly T[]>();
  for (const [code, parts] of outlines) {
    const target = current.has(code) ? code : (today.get(code) ?? code);
    result.set(target, [...(result.get(target) ?? []), ...parts]);
  }
  return result;
}
