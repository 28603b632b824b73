/** The part of Table Schema (Data Package) that our files use. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly title: string;
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
  readonly fields: readonly Field[];
}

export interface DataPackage {
  readonly version: string;
  readonly tables: readonly TableSchema[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isField = (value: unknown): value is Field =>
  isObject(value) &&
  typeof value.name === 'string' &&
  typeof value.title === 'string' &&
  (value.type === 'string' || value.type === 'integer');

/** Reads `datapackage.json`; `null` when it is not one. */
export function parseDataPackage(text: string): DataPackage | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(json) || typeof json.version !== 'string' || !Array.isArray(json.resources)) return null;
  const tables: TableSchema[] = [];
  for (const resource of json.resources) {
    const schema = isObject(resource) ? resource.schema : null;
    const fields = isObject(schema) && Array.isArray(schema.fields) ? schema.fields : null;
    if (!isObject(resource) || typeof resource.name !== 'string' || typeof resource.path !== 'string')
      return null;
    if (!fields?.every(isField)) return null;
    tables.push({ name: resource.name, path: resource.path, fields });
  }
  return { version: json.version, tables };
}
