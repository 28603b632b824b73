import * as v from 'valibot';
import { jsonLine } from '../text/json-line';

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

const text = v.string();
const number = v.exactOptional(v.number());
const flag = v.exactOptional(v.boolean());
const field = v.object({
  name: text,
  type: v.picklist(['string', 'integer']),
  title: text,
  /** One sentence, for who fills the column in. */
  description: v.exactOptional(text),
  /** A right cell, shown beside a wrong one. */
  example: v.exactOptional(v.union([text, v.number()])),
  constraints: v.exactOptional(
    v.object({
      required: flag,
      unique: flag,
      pattern: v.exactOptional(v.pipe(text, v.check(isPattern))),
      enum: v.exactOptional(v.pipe(v.array(text), v.readonly())),
      minimum: number,
      maximum: number,
      maxLength: number,
    }),
  ),
});
const fields = v.object({ fields: v.array(field) });
const dataPackage = v.object({ version: text, resources: v.array(v.unknown()) });
/** One without a schema is no table: contours and the like. */
const resource = v.object({
  name: text,
  path: text,
  title: v.fallback(text, ''),
  schema: v.optional(v.unknown()),
});

/** The part of Table Schema (Data Package) that our files use; columns that publication adds hold numbers too. */
export interface Field extends Readonly<Omit<v.InferOutput<typeof field>, 'type'>> {
  readonly type: 'string' | 'integer' | 'number';
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
  const read = v.safeParse(dataPackage, json);
  if (!read.success) return wrong('« version » ou « resources » manque', 'un texte et une liste');
  const { version, resources } = read.output;
  const tables: TableSchema[] = [];
  for (const one of resources) {
    const found = v.safeParse(resource, one);
    if (!found.success) return wrong('une ressource n’a pas de « name » ou de « path »', 'deux textes');
    const { name, path, title, schema } = found.output;
    if (schema === undefined) continue;
    if (!TABLE_PATH.test(path)) {
      return wrong(
        `chemin refusé pour la ressource « ${name} »`,
        'le nom d’un fichier CSV du dossier, en minuscules, comme « actions.csv »',
      );
    }
    const described = v.safeParse(fields, schema);
    if (!described.success) {
      return wrong(
        `schéma mal écrit pour la ressource « ${name} »`,
        'des champs avec name, title, type (string ou integer) et des contraintes de Table Schema',
      );
    }
    tables.push({ name, path, ...(title === '' ? {} : { title }), ...described.output });
  }
  const missing = NEEDED.filter((name) => !tables.some((table) => table.name === name));
  return missing.length > 0 ? wrong('ressource manquante', missing.join(', ')) : { version, tables };
}
