import type { Model } from '../../../src/domain/model';
import { aboutVersion } from '../../../src/domain/versions/version';
import { isJsonObject } from '../../../src/load/text/own-field';
import { deckDate, deckName, deckSource, licence, siteTitle } from '../../../src/view/text/copy';
import { type Derived, EXTENT_FIELDS } from './derived';
import { WITH_EXTENT } from './entered-tables';
import { TERRITORIES } from './territories';
import { TOTALS } from './totals';

/** A resource of `data/`, with the columns that publication adds. */
function withExtent(resource: unknown): unknown {
  if (!isJsonObject(resource) || !WITH_EXTENT.includes(String(resource.name))) return resource;
  const { schema } = resource;
  if (!isJsonObject(schema) || !Array.isArray(schema.fields)) return resource;
  return { ...resource, schema: { ...schema, fields: [...schema.fields, ...EXTENT_FIELDS] } };
}

const computed = ({ name, title, fields }: Derived) => ({
  profile: 'tabular-data-resource',
  name,
  title,
  path: `${name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',' },
  schema: {
    $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
    name,
    title,
    fields,
    missingValues: [''],
  },
});

const isPublished = (resource: unknown, files: ReadonlySet<string>): boolean =>
  isJsonObject(resource) && files.has(String(resource.path));

/** Files for machines have plain spaces. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

export const ETALAB = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
};

/**
 * `datapackage.json` of `data/` → the one that describes every published file.
 * @param files names of the tables that are published: the others have no line
 * @throws Error with a French sentence when it holds no list of resources.
 */
export function publishedPackage(source: string, model: Model, files: ReadonlySet<string>): string {
  const { edition } = model.pacts;
  const json: unknown = JSON.parse(source);
  if (!isJsonObject(json) || !Array.isArray(json.resources)) {
    throw new Error('data/datapackage.json : la liste « resources » manque.');
  }
  const resources = [
    ...json.resources.map(withExtent),
    computed(TOTALS),
    { ...computed(TERRITORIES), licenses: [ETALAB] },
    {
      name: 'territoires-contours',
      title: 'Contours de la région, des départements, des arrondissements, des EPCI et des communes',
      description:
        'TopoJSON, WGS 84 : objets region, departements, arrondissements, epci, communes ; propriétés code et nom.',
      path: 'territoires.topo.json',
      format: 'topojson',
      mediatype: 'application/json',
      encoding: 'utf-8',
      licenses: [ETALAB],
      sources: [{ title: edition.limites }, { title: `Code officiel géographique ${edition.cog}` }],
    },
  ].filter((resource) => isPublished(resource, files));
  const { chiffres } = model.pacts;
  // The package now holds contours as well: it is no longer made of tables alone.
  const described = {
    ...json,
    profile: 'data-package',
    // Which state of the figures this is: the id that links bear, the day, the name.
    ...(chiffres === undefined ? {} : { chiffres: aboutVersion(chiffres) }),
    ...(chiffres === undefined || chiffres.date === null
      ? {}
      : { id: chiffres.id, created: `${chiffres.date}T00:00:00Z` }),
    title: siteTitle(edition),
    description: `Actions citées en exemple, territoires et méthode, saisis à partir du ${plain(deckSource(edition))}.`,
    keywords: [
      edition.titre.toLowerCase(),
      model.cog.region.nom,
      'France Travail',
      'pacte territorial',
      'pauvreté',
    ],
    licenses: [{ name: 'licence-des-chiffres', title: plain(licence(edition)) }],
    sources: [
      { title: plain(`Support ${deckName(edition)}, ${deckDate(edition)}`) },
      { title: `Code officiel géographique ${edition.cog}, ${edition.population}` },
    ],
    resources,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
