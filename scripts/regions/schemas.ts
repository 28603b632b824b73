/** The tables of a new pack: their schemas, with examples of its own region. */
import * as v from 'valibot';
import { isJsonObject, type JsonObject } from '../../src/load/text/own-field';
import type { Candidate } from './official';

const text = v.string();
const field = v.object({
  name: text,
  title: text,
  description: v.exactOptional(text),
  example: v.exactOptional(v.union([text, v.number()])),
  constraints: v.exactOptional(
    v.object({ required: v.exactOptional(v.boolean()), enum: v.exactOptional(v.array(text)) }),
  ),
});
const table = v.pipe(
  v.object({ name: text, path: text, title: text, schema: v.object({ fields: v.array(field) }) }),
  v.transform(({ name, path, title, schema: { fields } }) => ({ name, path, title, fields })),
);
/** `datapackage.json`: what is no table, as outlines, is left out. */
const dataPackage = v.object({ resources: v.array(v.fallback(v.nullable(table), null)) });

export type SchemaTable = v.InferOutput<typeof table>;

/** Official codes of the region, for examples that can be right. */
export interface Codes {
  readonly region: string;
  readonly enRegion: string;
  readonly departements: readonly Candidate[];
  readonly epci: string;
  /** Codes of the parties of the new pack. */
  readonly parties: readonly string[];
}

/** Examples that name a place: those of the region, or words that name none. By column, then by table and column. */
function examples({
  region,
  enRegion,
  departements,
  epci,
  parties,
}: Codes): Readonly<Record<string, string>> {
  const [first] = departements;
  const [one = '', two = one] = parties;
  const code = first?.code ?? '';
  return {
    departement: code,
    'parties.code': code,
    'parties.nom': first?.nom ?? '',
    'parties.nom_article': first?.article ?? '',
    'parties.nom_court': (first?.nom ?? '').slice(0, 20),
    'parties.dans': code,
    'financements.parties': two === one ? one : `${one}|${two}`,
    'mel-contrat-unique.partie': one,
    codes: epci,
    'edition.region': region,
    'edition.en_region': enRegion,
    'actions.id': 'a1-accueil-jeunes',
    'actions.titre': 'Accueil sans rendez-vous des jeunes de 16 à 25 ans',
    'actions.description': 'Un lieu ouvert chaque jour, où un éducateur reçoit sans rendez-vous.',
    action_id: 'a1-accueil-jeunes',
    'lieux.libelle': 'centre de l’agglomération',
    'lieux.motif': 'Entité du Code officiel géographique.',
    'france-travail.id': 'mon-territoire',
    'france-travail.libelle_support': 'Mon territoire',
    'france-travail.nom': 'Mon territoire',
    'france-travail.motif': 'Le support nomme une entité officielle.',
    'pactes-territoriaux.id': 'mon-pacte',
    'pactes-territoriaux.arrondissement': 'Nom de l’arrondissement',
    'pactes-territoriaux.nom': 'Mon pacte',
    'pactes-territoriaux.libelles_support': 'Nom tel que le support l’écrit',
    'pactes-territoriaux.motif': 'Le support nomme une entité officielle.',
    'sujets.titre': 'Mobilité',
  };
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'parties.nom_article': 'Le nom avec son article, comme dans une phrase.',
};

/** What a new pack may say of a party, and the home pack has no need of. */
const OWN_FIELDS: Readonly<Record<string, readonly JsonObject[]>> = {
  parties: [
    {
      name: 'hors',
      title: 'Hors de son territoire',
      type: 'string',
      description:
        'EPCI de ce département où un autre contrat vaut à la place du sien : ses communes et ses habitants n’y sont pas comptés. Codes SIREN joints par une barre.',
      example: '',
      constraints: { pattern: '^[0-9]{9}([|][0-9]{9})*$' },
    },
    {
      name: 'departements',
      title: 'Départements dont elle tient la place',
      type: 'string',
      description:
        'Pour une collectivité qui n’est ni un département ni un EPCI : les codes des départements dont elle tient la place, joints par une barre. Ils font son territoire et ses habitants, et n’ont pas de ligne à eux.',
      example: '',
      constraints: { pattern: '^([0-9]{2}|2[AB]|97[0-9])([|]([0-9]{2}|2[AB]|97[0-9]))*$' },
    },
  ],
};

/** Columns of codes of parties. */
const OF_PARTIES = ['parties.code', 'parties.dans', 'financements.parties', 'mel-contrat-unique.partie'];

/** A column of codes of parties takes those of collectivities too. */
const widened = (constraints: unknown): unknown =>
  isJsonObject(constraints) && typeof constraints.pattern === 'string'
    ? {
        ...constraints,
        pattern: constraints.pattern.replaceAll('97[0-9]', '97[0-9]|[0-9][A-Z]{2}|[0-9]{2,3}[A-Z]'),
      }
    : constraints;

/** `datapackage.json` of the home pack with examples and words of another region. */
export function packageOf(home: string, codes: Codes): string {
  const json: unknown = JSON.parse(home);
  if (!isJsonObject(json) || !Array.isArray(json.resources))
    throw new Error('data/datapackage.json illisible.');
  const own = examples(codes);
  const field = (table: string, value: unknown): unknown => {
    if (!isJsonObject(value)) return value;
    const key = `${table}.${String(value.name)}`;
    const example = own[key] ?? own[String(value.name)];
    const description = DESCRIPTIONS[key];
    return {
      ...value,
      ...(example === undefined || value.example === undefined ? {} : { example }),
      ...(description === undefined ? {} : { description }),
      ...(OF_PARTIES.includes(key) ? { constraints: widened(value.constraints) } : {}),
    };
  };
  const resources = json.resources.map((resource: unknown) => {
    if (!isJsonObject(resource) || !isJsonObject(resource.schema) || !Array.isArray(resource.schema.fields)) {
      return resource;
    }
    const { schema } = resource;
    const name = String(resource.name);
    const fields = [...resource.schema.fields.map((one) => field(name, one)), ...(OWN_FIELDS[name] ?? [])];
    return { ...resource, schema: { ...schema, fields } };
  });
  return `${JSON.stringify({ ...json, version: '0.1.0', resources }, null, 2)}\n`;
}

/** Tables of a `datapackage.json`, with what each column holds. */
export const tablesOf = (json: string): readonly SchemaTable[] =>
  v
    .parse(v.pipe(v.string(), v.parseJson(), dataPackage), json)
    .resources.filter((resource) => resource !== null);
