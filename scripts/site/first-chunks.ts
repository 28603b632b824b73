/**
 * How the code of a first visit is cut: what the map of a link needs, what the interface needs besides, and React, one file each.
 * Left alone the bundler makes a file for each set of modules that some late part shares with them, some forty in all, and
 * each begins to compress anew.
 */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Each with what it is called once it is a file; a module goes with the first that needs it. */
const ROOTS: readonly (readonly [root: string, name: string])[] = [
  ['src/main.ts', 'carte'],
  ['src/app/mount.tsx', 'interface'],
];

/** A site of new figures or a mended word leaves it as it is, so that a browser which has it keeps it. */
const REACT = /\/node_modules\/(react|react-dom|scheduler)\//;

/** All that a module imports before it runs, itself left out. */
function needs(root: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [root];
  for (let id = left.pop(); id !== undefined; id = left.pop())
    for (const next of modules.getModuleInfo(id)?.importedIds ?? [])
      if (!found.has(next)) {
        found.add(next);
        left.push(next);
      }
  return found;
}

/** Name of the file of a module; `null` leaves it to the bundler. @param folder of the sources, with a stroke at its end */
export function firstChunks(folder: string): (id: string, modules: Modules) => string | null {
  let sets: readonly (readonly [name: string, ids: ReadonlySet<string>])[] | null = null;
  return (id, modules) => {
    // Styles stay with what names them: those of the entry are written in the page.
    if (/\.css(\?|$)/.test(id)) return null;
    if (REACT.test(id)) return 'react';
    sets ??= ROOTS.map(([root, name]) => [name, needs(folder + root, modules)] as const);
    return sets.find(([, ids]) => ids.has(id))?.[0] ?? null;
  };
}
