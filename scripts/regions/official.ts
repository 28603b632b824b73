/** What the Code officiel géographique says of a region, and how it is named in a French sentence. */
import * as v from 'valibot';
import { type CogTexts, cogRows } from '../../geodata/steps/read/cog';

interface Named {
  readonly code: string;
  readonly nom: string;
  readonly typeLiaison?: number;
}

/** A party that a pact may have: to keep or to delete. */
export interface Candidate {
  readonly code: string;
  readonly nom: string;
  readonly article: string;
  readonly nature: 'departement' | 'collectivite' | 'metropole' | 'communaute-urbaine' | 'statut-particulier';
  /** Of a collectivity: the départements in whose place it stands. */
  readonly departements?: readonly string[];
}

export interface OfficialRegion {
  readonly code: string;
  readonly nom: string;
  /** "en Normandie". */
  readonly enRegion: string;
  readonly departements: readonly Candidate[];
  /** Collectivities in the place of some of these, or of all. */
  readonly collectivites: readonly Candidate[];
}

/** The article of a name, by its `typeLiaison`: none for 0 and 1. */
const ARTICLES: Readonly<Record<number, string>> = { 2: 'le ', 3: 'la ', 4: 'les ', 5: 'l’' };
/** Use says them otherwise than with « en ». */
const NOT_EN: Readonly<Record<string, string>> = {
  '04': 'à La Réunion',
  '06': 'à Mayotte',
  '44': 'dans le Grand Est',
};
/** Regions that the source of outlines draws. */
const DRAWN = ['metro', 'drom'];

/** Typographic apostrophe, as everywhere on screen. */
export const curly = (text: string): string => text.replaceAll("'", '’');

/** A name with its article, as in a sentence. */
export const withArticle = ({ nom, typeLiaison = 0 }: Omit<Named, 'code'>): string =>
  `${ARTICLES[typeLiaison] ?? ''}${curly(nom)}`;

/** Regions that can have a pack: code and name, in order. */
export const drawnRegions = (texts: CogTexts): readonly Named[] =>
  cogRows(texts, 'regions').filter(({ zone }) => DRAWN.includes(zone));

/** A region of the COG; `null` when there is none of that code, or none that can be drawn. */
export function officialRegion(code: string, texts: CogTexts): OfficialRegion | null {
  const region = drawnRegions(texts).find((row) => row.code === code);
  if (region === undefined) return null;
  const nom = curly(region.nom);
  return {
    code,
    nom,
    enRegion: NOT_EN[code] ?? `en ${nom}`,
    departements: cogRows(texts, 'departements')
      .filter((row) => row.region === code)
      .map((row) => ({
        code: row.code,
        nom: curly(row.nom),
        article: withArticle(row),
        nature: 'departement' as const,
      })),
    collectivites: cogRows(texts, 'collectivites')
      .filter((row) => row.region === code)
      .map((row) => ({
        ...{ code: row.code, nom: row.nom, article: `la ${row.nom}`, nature: 'collectivite' as const },
        departements: row.departements,
      })),
  };
}

/** Intermunicipal bodies that may sign, by the kind that `cog.json` gives them. */
const KINDS: Readonly<Record<string, Candidate['nature']>> = {
  METRO: 'metropole',
  // In its area it is the département: the Rhône is what is left of 69.
  MET69: 'statut-particulier',
  CU: 'communaute-urbaine',
};

/** What is read here of a `cog.json`. */
const composed = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    epci: v.array(
      v.object({ code: v.string(), nom: v.string(), nature: v.string(), departements: v.array(v.string()) }),
    ),
  }),
);

/** Métropoles and communautés urbaines of the region. @param cog text of the `cog.json` of its boundaries */
export function epciCandidates(cog: string): readonly (Candidate & { readonly dans: string })[] {
  const { epci } = v.parse(composed, cog);
  return epci.flatMap(({ code, nom, nature, departements }) => {
    const kind = KINDS[nature];
    if (kind === undefined) return [];
    const name = curly(nom);
    const article = /^(Métropole|CU|Eurométropole)\b/.test(name)
      ? name.startsWith('Euro')
        ? `l’${name}`
        : `la ${name}`
      : name;
    return [{ code, nom: name, article, nature: kind, dans: departements[0] ?? '' }];
  });
}
