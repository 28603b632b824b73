/** Loops of imports: files that load each other, folders that know each other. */
import { posix } from 'node:path';
import type { Import } from './imports';

/** Who imports whom, by name. */
export type Graph = ReadonlyMap<string, readonly string[]>;

const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

/** The file that a relative import means; `null` for a package, a style, a picture. */
function fileOf(path: string, specifier: string, known: ReadonlySet<string>): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = posix.join(posix.dirname(path), specifier);
  return ENDINGS.map((ending) => target + ending).find((file) => known.has(file)) ?? null;
}

/** Values only: a type is gone before anything is loaded. */
export function importGraph(files: ReadonlyMap<string, readonly Import[]>): Graph {
  const known = new Set(files.keys());
  return new Map(
    [...files].map(([path, imports]) => [
      path,
      imports.flatMap(({ specifier, kind }) =>
        kind === 'value' ? (fileOf(path, specifier, known) ?? []) : [],
      ),
    ]),
  );
}

/** The same between the groups that files belong to; `null`: of none. */
export function groupGraph(graph: Graph, groupOf: (path: string) => string | null): Graph {
  const groups = new Map<string, Set<string>>();
  for (const [path, targets] of graph) {
    const from = groupOf(path);
    if (from === null) continue;
    const known = groups.get(from) ?? new Set();
    groups.set(from, known);
    for (const target of targets) {
      const to = groupOf(target);
      if (to !== null && to !== from) known.add(to);
    }
  }
  return new Map([...groups].map(([name, targets]) => [name, [...targets]]));
}

/** Each loop once, as the walk that comes back: `a → b → a`. */
export function loops(graph: Graph): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, walk: readonly string[]): void => {
    const at = walk.indexOf(node);
    if (at >= 0) {
      found.push([...walk.slice(at), node].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...walk, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

/** All that some files load, one through the other. */
export function reached(graph: Graph, from: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (node: string): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const next of graph.get(node) ?? []) visit(next);
  };
  for (const node of from) visit(node);
  return seen;
}
