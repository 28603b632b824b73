/** The files of a new pack, from official sources alone. */
import { toCsv } from '../data/csv';
import { type Candidate, epciCandidates, type OfficialRegion } from './official';
import { packageOf, tablesOf } from './schemas';
import { shortName } from './short-name';
import { explained, publisherOf, readMeOf, scenesOf } from './texts';

/** Longest name that `parties.csv` takes. */
const NAME = 40;
/** Kinds of parties that the table names, with their words. */
const NATURES: readonly (readonly [id: Candidate['nature'], ...words: string[]])[] = [
  ['departement', 'departement', 'département', 'départements', 'du département', 'm'],
  ['collectivite', 'departement', 'collectivité', 'collectivités', 'de la collectivité', 'f'],
  ['metropole', 'epci', 'métropole', 'métropoles', 'de la métropole', 'f'],
  [
    'communaute-urbaine',
    'epci',
    'communauté urbaine',
    'communautés urbaines',
    'de la communauté urbaine',
    'f',
  ],
  [
    'statut-particulier',
    'epci',
    'collectivité à statut particulier',
    'collectivités à statut particulier',
    'de la collectivité',
    'f',
  ],
];

/** Kinds that a new pack names only where it has one. */
const RARE: readonly Candidate['nature'][] = ['collectivite', 'statut-particulier'];

/** Two indicators that the build computes from official figures: an empty deck still has a country under it. */
const INDICATORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'densite-population': {
    nom: 'Densité de population',
    unite: 'hab./km²',
    nature: 'ratio',
    denominateur: 'km²',
    source:
      'Calcul : population municipale du Code officiel géographique divisée par la surface mesurée sur les contours de la carte (part dans la région)',
    precision: 'approche',
    calcul: 'densite',
  },
  population: {
    nom: 'Population municipale',
    unite: 'habitants',
    nature: 'absolu',
    denominateur: '',
    source: 'Insee, populations de référence, par le Code officiel géographique (part dans la région)',
    precision: 'exact',
    calcul: 'population',
  },
};

/** A collectivity that stands in the place of a département on its area: a party from the start, and none of its ground. */
const takesPlace = ({ nature }: Candidate): boolean => nature === 'statut-particulier';

const partyRow = (candidate: Candidate & { readonly dans?: string }) => ({
  code: candidate.code,
  nom: candidate.nom.slice(0, NAME),
  nom_article: candidate.article.slice(0, NAME + 5),
  nom_court: shortName(candidate.nom),
  nature: candidate.nature,
  dans: candidate.dans ?? '',
  departements: (candidate.departements ?? []).join('|'),
});

export interface NewPackInput {
  readonly region: OfficialRegion;
  /** Boundaries by name; bytes for what is no text. */
  readonly boundaries: ReadonlyMap<string, string | Uint8Array>;
  /** `datapackage.json` of the home pack: the schemas are those of the code. */
  readonly schemas: string;
  /** Years of the geography and of the inhabitants. */
  readonly cog: string;
  readonly population: string;
  /** Address of `editeur.schema.json` from the pack. */
  readonly publisherSchema: string;
}

interface Manifest {
  readonly comptes: Readonly<Record<string, number>>;
  readonly surfaceKm2: number;
}

/** Every file of a new pack, by its path in the pack. Pure: the same sources give the same pack. */
export function newPack(input: NewPackInput): ReadonlyMap<string, string | Uint8Array> {
  const { region, boundaries } = input;
  const text = (name: string): string => String(boundaries.get(name) ?? '{}');
  const cog = text('cog.json');
  // What stands in the place of départements contracts for them: they have no line, and what lies in them lies in it.
  const instead = new Map(
    region.collectivites.flatMap(({ code, departements = [] }) => departements.map((own) => [own, code])),
  );
  const epci = epciCandidates(cog).map((one) => ({ ...one, dans: instead.get(one.dans) ?? one.dans }));
  const inPlace = epci.filter(takesPlace);
  const wide = [...region.collectivites, ...region.departements.filter(({ code }) => !instead.has(code))].map(
    (candidate) => ({
      ...partyRow(candidate),
      hors: inPlace.flatMap(({ code, dans }) => (dans === candidate.code ? [code] : [])).join('|'),
    }),
  );
  const parties = [...wide, ...inPlace.map(partyRow)];
  const { epci: all }: { readonly epci: readonly { readonly code: string }[] } = JSON.parse(cog);
  const schemas = packageOf(input.schemas, {
    ...{ ...region, region: region.code, epci: all[0]?.code ?? '' },
    parties: parties.map(({ code }) => code),
  });
  const tables = tablesOf(schemas);
  const inhabitants = /\d{4}/.exec(input.population)?.[0] ?? input.cog;
  const filled: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
    edition: [
      {
        debut: '2024',
        fin: '2027',
        titre: 'Pactes des solidarités',
        titre_court: 'Pactes',
        region: region.code,
        en_region: region.enRegion,
        support: 'Support à nommer',
        date_support: 'à dater',
        licence: 'à dire par l’éditeur',
        cog: input.cog,
        population: input.population,
        limites: 'IGN ADMIN EXPRESS COG',
      },
    ],
    natures: NATURES.filter(([id]) => !RARE.includes(id) || parties.some(({ nature }) => nature === id)).map(
      ([id, niveau = '', singulier = '', pluriel = '', echelle = '', genre = '']) => ({
        ...{ id, niveau, singulier, pluriel, echelle, genre },
      }),
    ),
    parties,
    indicateurs: Object.entries(INDICATORS).map(([id, row]) => ({
      ...{ id, niveau: 'epci', millesime: inhabitants, sens: 'neutre', licence: 'Licence Ouverte 2.0' },
      ...row,
    })),
  };
  const csv = (name: string, rows: readonly Readonly<Record<string, string>>[]): string => {
    const columns = tables.find((table) => table.name === name)?.fields.map((field) => field.name) ?? [];
    return toCsv(
      columns,
      rows.map((row) => columns.map((column) => row[column] ?? '')),
    );
  };
  const { comptes, surfaceKm2 }: Manifest = JSON.parse(text('manifest.json'));
  const recipe = {
    attendus: comptes,
    surfaceKm2: [Math.floor(surfaceKm2 * 0.99), Math.ceil(surfaceKm2 * 1.01)],
  };
  return new Map<string, string | Uint8Array>([
    ...tables.map(({ name, path }): [string, string] => [`data/${path}`, csv(name, filled[name] ?? [])]),
    ['data/datapackage.json', schemas],
    ['data/scenes/pactes.json', scenesOf()],
    ...[...boundaries].map(([name, content]): [string, string | Uint8Array] => [
      `boundaries/${name}`,
      content,
    ]),
    ['region.json', `${JSON.stringify(recipe, null, 2)}\n`],
    ['editeur.json', publisherOf(input.publisherSchema)],
    ['exemples/parties-possibles.csv', csv('parties', [...wide, ...epci.map(partyRow)])],
    [
      'exemples/colonnes.md',
      `# Ce que contient chaque table\n\nUne ligne par fait. \`data/datapackage.json\` dit la même chose aux machines.\n\n${tables.map(explained).join('\n')}`,
    ],
    ['LISEZMOI.md', readMeOf(region)],
  ]);
}
