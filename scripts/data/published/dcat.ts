import { ETALAB } from './data-package';

/** A node of the graph, or what is said of one. */
export type Node = Readonly<Record<string, unknown>>;

/** A node that stands for a file to download. */
export interface Distribution extends Node {
  readonly '@id': string;
}

/** Prefixes of the graph. */
export const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  adms: 'http://www.w3.org/ns/adms#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A published file as `datapackage.json` describes it. */
export interface Resource {
  readonly path: string;
  readonly title: string;
  /** Under the licence of the State’s own data, whatever that of the figures is. */
  readonly etalab: boolean;
}

const MEDIA: Readonly<Record<string, readonly [format: string, type: string]>> = {
  csv: ['CSV', 'text/csv'],
  json: ['JSON', 'application/json'],
};

/** @param folder of the file, from `donnees/` @param rights of the figures */
export function distribution(folder: string, { path, title, etalab }: Resource, rights: Node): Distribution {
  const address = { '@id': `./${folder}${path}` };
  const [format, type] = MEDIA[path.split('.').at(-1) ?? ''] ?? ['fichier', 'application/octet-stream'];
  return {
    '@id': `#fichier-${folder}${path}`,
    '@type': 'dcat:Distribution',
    'dct:title': title === '' ? path : title,
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dct:format': path.endsWith('.topo.json') ? 'TopoJSON' : format,
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
    ...(etalab ? { 'dct:license': { '@id': ETALAB.path } } : rights),
  };
}
