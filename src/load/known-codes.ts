import type { Cog, CommuneNames } from '../domain/cog';
import type { KnownCodes } from './tables/rule';

const named = (
  units: readonly { readonly code: string; readonly nom: string }[],
): ReadonlyMap<string, string> => new Map(units.map(({ code, nom }) => [code, nom]));

/** Codes of the communes that each postcode serves. */
function byPostcode(cog: Cog, names: CommuneNames): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  names.codesPostaux.forEach((posts, i) => {
    const code = cog.communes.codes[i];
    if (code === undefined) return;
    for (const post of posts) found.set(post, [...(found.get(post) ?? []), code]);
  });
  return found;
}

/** What the reader asks of the geography: the codes that exist, their names, and those that another has taken over. */
export function knownOf(cog: Cog, names: CommuneNames): KnownCodes {
  const { codes } = cog.communes;
  return {
    region: { code: cog.region.code, nom: cog.region.nom },
    departement: named(cog.departements),
    arrondissement: named(cog.arrondissements),
    epci: named(cog.epci),
    commune: new Map(codes.map((code, i) => [code, names.noms[i] ?? ''])),
    absorbees: new Map(
      names.anciens.flatMap(([index, former]) => {
        const today = codes[index];
        return today === undefined ? [] : [[former, today] as const];
      }),
    ),
    postales: byPostcode(cog, names),
    departementsEpci: new Map(cog.epci.map(({ code, departements }) => [code, departements])),
  };
}

/** Year of the Code officiel géographique that boundaries were made of, as their manifest says it. */
export const vintageOf = (manifest: string): string | undefined =>
  /"millesime":\s*"Code officiel géographique (\d{4})"/.exec(manifest)?.[1];
