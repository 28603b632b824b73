/**
 * Schemas of JSON files that a person edits: what should stand at each place is said in French, for the fault that names it
 * and for the schema that editors read.
 */
import * as v from 'valibot';

/** What should stand at a place, as a fault and the JSON Schema say it. */
export const attenduOf = (schema: v.GenericSchema): string =>
  String(v.getMetadata(schema).attendu ?? 'une valeur du schéma');

/** What a place waits for, and what editors say of it. */
export const told = <T>(attendu: string, description?: string) =>
  v.metadata<T, Readonly<Record<string, string>>>(
    description === undefined ? { attendu } : { description, attendu },
  );

/** A text. */
export const text = (attendu: string, description?: string) =>
  v.pipe(v.string(attendu), told(attendu, description));
/** A text of that form. */
export const form = (pattern: RegExp, attendu: string, description?: string) =>
  v.pipe(text(attendu, description), v.regex(pattern, attendu));
/** A list of such things. */
export const list = <S extends v.GenericSchema>(items: S, attendu: string, description?: string) =>
  v.pipe(v.array(items, attendu), v.readonly(), told(attendu, description));

/** Valibot takes a list for an object. */
const unlisted = (attendu: string) => v.check<unknown, string>((value) => !Array.isArray(value), attendu);

/** An object that holds these keys and no other; a key that is missing is asked for in its own words. */
export const closed = <E extends v.ObjectEntries>(
  entries: E,
  attendu: string,
  description?: string,
): v.GenericSchema<unknown, Readonly<v.InferOutput<v.ObjectSchema<E, undefined>>>> =>
  v.pipe(
    v.unknown(),
    unlisted(attendu),
    v.objectWithRest(entries, v.never(`l’une de ${Object.keys(entries).join(', ')}`), ({ path }) => {
      const missing = entries[String(path?.[0]?.key)];
      return missing?.kind === 'schema' && !missing.async ? attenduOf(missing) : attendu;
    }),
    told(attendu, description),
  );

/** An object that holds these keys among others, which are not read: of a file that is not ours. */
export const open = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.object(entries, ({ path }) => {
      const missing = entries[String(path?.[0]?.key)];
      return missing?.kind === 'schema' && !missing.async ? attenduOf(missing) : 'un objet : { … }';
    }),
    v.readonly(),
  );

/** An object of such things under names of the writer's choice. */
export const named = <S extends v.GenericSchema>(values: S, attendu: string, description?: string) =>
  v.pipe(
    v.unknown(),
    unlisted(attendu),
    v.record(v.string(), values, attendu),
    v.readonly(),
    told(attendu, description),
  );

/** A number, between two where they are given. */
export const number = (attendu: string, least = -Infinity, most = Infinity) =>
  v.pipe(
    v.number(attendu),
    v.finite(attendu),
    v.minValue(least, attendu),
    v.maxValue(most, attendu),
    told(attendu),
  );
