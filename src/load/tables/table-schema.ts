import { jsonLine } from '../text/json-line';

/** The part of Table Schema (Data Package) that our files use. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly title: string;
  /** One sentence, for who fills the column in. */
  readonly description?: string;
  /** A right cell, shown beside a wrong one. */
  readonly example?: string | number;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly maxLength?: number;
  };
}

export interface TableSchema {
  readonly name: string;
  readonly path: string;
  /** What its lines are, in French. */
  readonly title?: string;
  readonly fields: readonly Field[];
}

export interface DataPackage {
  readonly version: string;
  readonly tables: readonly TableSchema[];
}

/** Files that the model is made of. */
const NEEDED = [
  'edition',
  'vagues',
  'natures',
  'actions',
  'financements',
  'mentions',
  'lieux',
  'axes',
  'thematiques',
  'rubriques',
  'sujets',
  'parties',
  'france-travail',
  'pactes-territoriaux',
  'pts-thematiques',
  'pts-publics',
  'enveloppes',
  'appels-a-projets',
  'mel-contrat-unique',
  'methode',
  'methode-grille',
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isTyped = (value: unknown, type: 'boolean' | 'number'): boolean =>
  value === undefined || typeof value === type;

const isPattern = (value: unknown): boolean => {
  if (value === undefined) return true;
  if (typeof value !== 'string') return false;
  try {
    return new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

const isConstraints = (value: unknown): boolean =>
  value === undefined ||
  (isObject(value) &&
    isTyped(value.required, 'boolean') &&
    isTyped(value.unique, 'boolean') &&
    isTyped(value.minimum, 'number') &&
    isTyped(value.maximum, 'number') &&
    isTyped(value.maxLength, 'number') &&
    isPattern(value.pattern) &&
    (value.enum === undefined ||
      (Array.isArray(value.enum) && value.enum.every((word) => typeof word === 'string'))));

const isField = (value: unknown): value is Field =>
  isObject(value) &&
  typeof value.name === 'string' &&
  typeof value.title === 'string' &&
  (value.description === undefined || typeof value.description === 'string') &&
  (value.example === undefined || typeof value.example === 'string' || typeof value.example === 'number') &&
  (value.type === 'string' || value.type === 'integer') &&
  isConstraints(value.constraints);

/** Name of a table in its folder: one that climbs out of it would be written there by whoever unpacks the pack. */
export const TABLE_PATH = /^[a-z0-9-]+(?:\/[a-z0-9-]+)?\.csv$/;

/** What is wrong with `datapackage.json`, for a sentence. */
export interface PackageFault {
  readonly what: string;
  readonly attendu: string;
}

const wrong = (what: string, attendu: string): PackageFault => ({ what, attendu });

/** Reads `datapackage.json`: the schemas, or what is wrong with it. Never throws. */
export function parseDataPackage(text: string): DataPackage | PackageFault {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return wrong(
      `ce n’est pas du JSON lisible${jsonLine(text)}`,
      'le fichier des schémas, repris de la dernière version s’il a été changé',
    );
  }
  if (!isObject(json) || typeof json.version !== 'string' || !Array.isArray(json.resources)) {
    return wrong('« version » ou « resources » manque', 'un texte et une liste');
  }
  const tables: TableSchema[] = [];
  for (const resource of json.resources) {
    const { name, path, title, schema } = isObject(resource) ? resource : {};
    if (typeof name !== 'string' || typeof path !== 'string') {
      return wrong('une ressource n’a pas de « name » ou de « path »', 'deux textes');
    }
    // Contours and the like: described, but no table.
    if (schema === undefined) continue;
    if (!TABLE_PATH.test(path)) {
      return wrong(
        `chemin refusé pour la ressource « ${name} »`,
        'le nom d’un fichier CSV du dossier, en minuscules, comme « actions.csv »',
      );
    }
    const fields = isObject(schema) && Array.isArray(schema.fields) ? schema.fields : null;
    if (!fields?.every(isField)) {
      return wrong(
        `schéma mal écrit pour la ressource « ${name} »`,
        'des champs avec name, title, type (string ou integer) et des contraintes de Table Schema',
      );
    }
    tables.push({ name, path, ...(typeof title === 'string' ? { title } : {}), fields });
  }
  const missing = NEEDED.filter((name) => !tables.some((table) => table.name === name));
  return missing.length > 0
    ? wrong('ressource manquante', missing.join(', '))
    : { version: json.version, tables };
}
