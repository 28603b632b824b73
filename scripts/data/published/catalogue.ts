/**
 * `catalogue.jsonld` beside the open data: what they are, in the words that data.gouv.fr and European portals harvest
 * (DCAT 3, DCAT-AP). One dataset for what the site shows, one for the geography, one a version that is kept.
 */
import * as v from 'valibot';
import type { Bbox } from '../../../src/domain/cog';
import type { Edition } from '../../../src/domain/deck/edition';
import type { Version } from '../../../src/domain/versions/version';
import { figuresPath, parseFigures, VERSIONS_FILE } from '../../../src/load/versions/figures';
import { parseVersions } from '../../../src/load/versions/versions-json';
import { deckSource, licence, siteTitle } from '../../../src/view/text/copy';
import { ETALAB, plain } from './data-package';
import { CONTEXT, type Distribution, distribution, type Node, type Resource } from './dcat';

export const CATALOGUE_FILE = 'catalogue.jsonld';

/** Files of a folder `donnees/` as they will be published. */
export interface PublishedFolder {
  /** Text of a file by its address from the folder; `null` where it is not there. */
  readonly read: (path: string) => string | null;
}

/** Who publishes, and where; empty texts are not told yet. */
export interface Publishing {
  readonly nom: string;
  readonly adresse: string;
}

const text = v.fallback(v.string(), '');
const licences = v.fallback(v.array(v.object({ name: text })), []);
const described = v.object({ resources: v.array(v.object({ path: text, title: text, licenses: licences })) });
const composition = v.object({
  region: v.object({ nom: text, bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]) }),
});

/** A file of the folder; `null` where it is not there, or is none. */
const opened = <T>(schema: v.GenericSchema<unknown, T>, text: string | null): T | null => {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return success ? output : null;
};

/** What a `datapackage.json` describes, with itself. */
const resourcesOf = (text: string | null): readonly Resource[] => [
  ...(opened(described, text)?.resources ?? []).map(({ path, title, licenses }) => ({
    path,
    title,
    etalab: licenses.some(({ name }) => name === ETALAB.name),
  })),
  { path: 'datapackage.json', title: 'Description des fichiers et des colonnes', etalab: false },
];

/** A licence that has an address is named by it; any other is said in its own words. */
function rights(edition: Edition): Node {
  const told = plain(edition.licence);
  return /licence ouverte/i.test(told) && !/confirm/i.test(told)
    ? { 'dct:license': { '@id': ETALAB.path } }
    : { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': plain(licence(edition)) } };
}

const polygon = ([west, south, east, north]: Bbox): string =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  });

/** Region and years that a state of the figures is about. */
function extent(edition: Edition, cog: string | null): Node {
  const region = opened(composition, cog)?.region;
  return {
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@type': 'xsd:date', '@value': `${edition.debut}-01-01` },
      'dcat:endDate': { '@type': 'xsd:date', '@value': `${edition.fin}-12-31` },
    },
    ...(region === undefined
      ? {}
      : {
          'dct:spatial': {
            '@type': 'dct:Location',
            'rdfs:label': region.nom,
            'locn:geometry': {
              '@type': 'https://www.iana.org/assignments/media-types/application/vnd.geo+json',
              '@value': polygon(region.bbox),
            },
          },
        }),
  };
}

/** Which state of the figures a dataset is. */
const versionNode = ({ id, date, nom, note }: Version): Node => ({
  'dct:identifier': id,
  'dcat:version': id,
  ...(date === null
    ? {}
    : {
        'dct:issued': { '@type': 'xsd:date', '@value': date },
        'dct:modified': { '@type': 'xsd:date', '@value': date },
      }),
  ...(note === '' && nom === '' ? {} : { 'adms:versionNotes': note === '' ? nom : `${nom} : ${note}` }),
});

/** Written by nothing but what is published: the build and the atelier give the same bytes of the same folder. */
export function catalogueText({ read }: PublishedFolder, { nom, adresse }: Publishing): string {
  const figures = (id: string | null) => parseFigures(read(figuresPath(id)) ?? '');
  const today = figures(null);
  const { derniere, versions } = parseVersions(read(VERSIONS_FILE) ?? '');
  const { edition } = today.pacts;
  const title = siteTitle(edition);
  const publisher: Node = nom === '' ? {} : { 'dct:publisher': { '@id': '#editeur' } };
  const files = (folder: string, kept: (resource: Resource) => boolean): readonly Distribution[] =>
    resourcesOf(read(`${folder}datapackage.json`))
      .filter((resource) => resource.path !== '' && read(folder + resource.path) !== null && kept(resource))
      .map((resource) => distribution(folder, resource, resource.etalab ? {} : rights(edition)));
  const dataset = (id: string, name: string, of: Edition, own: readonly Distribution[]): Node => ({
    ...{ '@id': id, '@type': 'dcat:Dataset', 'dct:title': name },
    'dct:description': `Actions citées en exemple, territoires et méthode, saisis à partir du ${plain(deckSource(of))}. Ce n’est pas le budget des pactes.`,
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/FRA' },
    'dcat:keyword': [of.titre.toLowerCase(), 'pauvreté', 'France Travail', 'pacte territorial'],
    'dct:source': plain(deckSource(of)),
    ...publisher,
    'dcat:distribution': own.map((one) => ({ '@id': one['@id'] })),
  });
  const live = files('', ({ etalab }) => !etalab);
  const ground = files('', ({ etalab }) => etalab);
  const kept = versions.map((version, rank) => {
    const { pacts, fichiers } = figures(version.id);
    const own = files(`versions/${version.id}/`, () => true);
    const before = versions[rank + 1];
    const node: Node = {
      ...dataset(`#version-${version.id}`, `${title}, ${version.nom}`, pacts.edition, own),
      ...versionNode(version),
      ...rights(pacts.edition),
      ...extent(pacts.edition, read(fichiers.cog)),
      'dcat:isVersionOf': { '@id': '#chiffres' },
      ...(before ? { 'dcat:previousVersion': { '@id': `#version-${before.id}` } } : {}),
    };
    return { version, node, own };
  });
  const current = kept.find(({ version }) => version.id === derniere.id);
  const graph: readonly Node[] = [
    {
      ...{ '@id': '#catalogue', '@type': 'dcat:Catalog', 'dct:title': `${title} : données ouvertes` },
      'dct:description':
        adresse === ''
          ? 'Chiffres, territoires et versions de la carte. L’éditeur n’a pas encore dit l’adresse du site : les adresses sont celles du dossier où ce fichier est publié.'
          : 'Chiffres, territoires et versions de la carte.',
      'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/FRA' },
      ...publisher,
      ...(adresse === '' ? {} : { 'foaf:homepage': { '@id': adresse } }),
      'dcat:dataset': [
        { '@id': '#chiffres' },
        { '@id': '#territoires' },
        ...kept.map(({ node }) => ({ '@id': node['@id'] })),
      ],
    },
    ...(nom === '' ? [] : [{ '@id': '#editeur', '@type': 'foaf:Organization', 'foaf:name': nom }]),
    {
      ...dataset('#chiffres', title, edition, live),
      ...versionNode(derniere),
      ...rights(edition),
      ...extent(edition, read(today.fichiers.cog)),
      'dct:accrualPeriodicity': {
        '@id': 'http://publications.europa.eu/resource/authority/frequency/IRREG',
      },
      'dcat:landingPage': { '@id': adresse === '' ? './' : `${adresse}donnees/` },
      ...(kept.length === 0 ? {} : { 'dcat:hasVersion': kept.map(({ node }) => ({ '@id': node['@id'] })) }),
      ...(current ? { 'dcat:hasCurrentVersion': { '@id': current.node['@id'] } } : {}),
    },
    {
      ...{ '@id': '#territoires', '@type': 'dcat:Dataset' },
      'dct:title': `${title} : territoires et contours`,
      'dct:description': `Composition et habitants des territoires (code officiel géographique ${edition.cog}, ${plain(edition.population)}), contours (${plain(edition.limites)}).`,
      ...publisher,
      'dct:license': { '@id': ETALAB.path },
      ...extent(edition, read(today.fichiers.cog)),
      'dcat:distribution': ground.map((one) => ({ '@id': one['@id'] })),
    },
    ...kept.map(({ node }) => node),
    ...[...live, ...ground, ...kept.flatMap(({ own }) => own)],
  ];
  // Without an address of the site, addresses are told from the file itself.
  const context = adresse === '' ? CONTEXT : { '@base': `${adresse}donnees/${CATALOGUE_FILE}`, ...CONTEXT };
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}
