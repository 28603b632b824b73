import type { Lines, Pack } from '../pack';

/** What a pack has that another has not: all that is sent to another thread at each change. */
export interface PackDelta {
  readonly tables: ReadonlyMap<string, Lines>;
  readonly gone: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Tables are compared by identity: an edit makes new lines of the tables that it changes, and of no other. */
export const deltaOf = (base: Pack, pack: Pack): PackDelta => ({
  tables: new Map([...pack.tables].filter(([path, lines]) => base.tables.get(path) !== lines)),
  gone: [...base.tables.keys()].filter((path) => !pack.tables.has(path)),
  texts: pack.texts,
});

/** The pack that {@link deltaOf} was taken of, with the very lines of the base where nothing changed. */
export function packAfter(base: Pack, { tables, gone, texts }: PackDelta): Pack {
  const next = new Map([...base.tables, ...tables]);
  for (const path of gone) next.delete(path);
  return { tables: next, texts };
}
