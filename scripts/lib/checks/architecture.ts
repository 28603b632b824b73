/** Checks the source tree against a table of rules (the table itself is in `tests/architecture.test.ts`). */
import { posix } from 'node:path';
import { type Facts, type Import, readFacts } from './imports';

/**
 * What the files of one folder may import. Every list holds prefixes of paths: `view` allows `view/legend`;
 * `render/svg` allows nothing else of `render`. A folder always may import from itself.
 */
interface FolderRule {
  /** Folders of `src` whose values and types may be imported. */
  readonly values?: readonly string[];
  /** Folders of `src` whose types only may be imported. */
  readonly types?: readonly string[];
  /** Paths of `src` that may only be loaded later, with `import()` (their types as usual). */
  readonly later?: readonly string[];
  /** Packages, with their sub-paths; `zustand/vanilla` allows that one only. A trailing `/` allows a scope. */
  readonly packages?: readonly string[];
  /** Paths outside `src`, from the top of the repository. */
  readonly outside?: readonly string[];
  /** Files (without extension) where browser globals are allowed; `true`: everywhere in the folder. */
  readonly dom?: true | readonly string[];
}

export type Rules = Readonly<Record<string, FolderRule>>;

/** Globals that tie a file to a browser page. */
export const DOM_GLOBALS: ReadonlySet<string> = new Set([
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
]);

const under = (path: string, prefix: string): boolean =>
  path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);

const within = (path: string, prefixes: readonly string[] = []): boolean =>
  prefixes.some((prefix) => under(path, prefix));

const withoutExtension = (path: string): string => path.replace(/\.(d\.)?[cm]?[jt]sx?$/, '');

/** The longest folder of the table that holds the file; `main` also names the file `src/main.ts`. */
function folderOf(path: string, rules: Rules): string | null {
  const inside = withoutExtension(path).replace(/^src\//, '');
  const names = Object.keys(rules).filter((name) => under(inside, name));
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}

function checkImport(
  path: string,
  folder: string,
  rule: FolderRule,
  { specifier, kind }: Import,
): string | null {
  const says = (why: string): string => `${path} : import de « ${specifier} » ${why}`;
  if (!specifier.startsWith('.')) {
    if (specifier.startsWith('/')) return says('par un chemin absolu');
    return within(specifier, rule.packages) ? null : says(`interdit dans ${folder} (paquet hors liste)`);
  }
  const target = posix.join(posix.dirname(path), specifier);
  if (!target.startsWith('src/')) {
    return within(target, rule.outside) ? null : says(`hors de src/, interdit dans ${folder}`);
  }
  const place = withoutExtension(target.slice('src/'.length));
  if (under(place, folder) || within(place, rule.values)) return null;
  if (within(place, rule.later)) return kind === 'value' ? says('à charger plus tard, avec import()') : null;
  if (within(place, rule.types))
    return kind === 'type' ? null : says(`: ${folder} n'en importe que les types`);
  return says(`interdit dans ${folder}`);
}

const known = new Map<string, { readonly code: string; readonly facts: Facts }>();

/** The facts of a file, read once. */
export function factsOf(path: string, code: string): Facts {
  const found = known.get(path);
  if (found?.code === code) return found.facts;
  const facts = readFacts(path, code, DOM_GLOBALS);
  known.set(path, { code, facts });
  return facts;
}

/** Faults of one source file, as sentences; none when it keeps the rules. */
export function checkFile(path: string, code: string, rules: Rules): string[] {
  const folder = folderOf(path, rules);
  const rule = folder === null ? undefined : rules[folder];
  if (folder === null || !rule)
    return [`${path} : aucun dossier du tableau des règles ne contient ce fichier`];
  const { imports, globals } = factsOf(path, code);
  const domAllowed = rule.dom === true || within(withoutExtension(path).replace(/^src\//, ''), rule.dom);
  return [
    ...imports.flatMap((found) => checkImport(path, folder, rule, found) ?? []),
    ...(domAllowed ? [] : globals.map((name) => `${path} : emploi de « ${name} », interdit dans ${folder}`)),
  ];
}

const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Names fixed by custom or by a tool. */
const USUAL_NAMES =
  /^(README|CHANGELOG|LICENSE|CONTRIBUTING|AGENTS)(\.md)?$|^__snapshots__$|^_headers$|^\.gitkeep$/;

/** Paths of which a file or folder name is not in kebab-case. */
export function badNames(paths: readonly string[]): string[] {
  const isBad = (name: string): boolean => !KEBAB_CASE.test(name) && !USUAL_NAMES.test(name);
  return paths.filter((path) => path.split('/').some(isBad));
}

/** Files longer than the limit and not excused; an excuse that is no longer needed is a fault too. */
export function longFiles(
  lineCounts: Readonly<Record<string, number>>,
  limit: number,
  excused: Readonly<Record<string, string>>,
): string[] {
  const isLong = (path: string): boolean => (lineCounts[path] ?? 0) > limit;
  return [
    ...Object.keys(lineCounts)
      .filter((path) => isLong(path) && !(path in excused))
      .map((path) => `${path} : ${lineCounts[path]} lignes (limite ${limit})`),
    ...staleExcuses(excused, isLong),
  ];
}

/** Folders with more files than the limit and not excused; an excuse that is no longer needed is a fault too. */
export function fullFolders(
  paths: readonly string[],
  limit: number,
  excused: Readonly<Record<string, string>>,
): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const isFull = (folder: string): boolean => (counts.get(folder) ?? 0) > limit;
  return [
    ...[...counts]
      .filter(([folder]) => isFull(folder) && !(folder in excused))
      .map(([folder, count]) => `${folder}/ : ${count} fichiers (limite ${limit})`),
    ...staleExcuses(excused, isFull),
  ];
}

function staleExcuses(
  excused: Readonly<Record<string, string>>,
  needed: (path: string) => boolean,
): string[] {
  return Object.keys(excused)
    .filter((path) => !needed(path))
    .map((path) => `${path} : exception devenue inutile, à retirer`);
}

/** What a page names that has the form of a path: a slash, or the end of a file name. */
const PATH_FORM = /^[\w.*-]*(\/[\w.*-]*)+$|^[\w-]+(\.[\w-]+)*\.(tsx?|mjs|css|json|csv|md)$/;

/**
 * Paths in backticks that lead nowhere: neither from the top of the repository, nor from `src`, nor beside the path named
 * before, or in it.
 * @param exists of a path from the top
 */
export function lostPaths(page: string, exists: (path: string) => boolean): readonly string[] {
  let beside = '.';
  const named = [...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, text]) => text ?? []);
  return named.filter((path) => {
    if (!PATH_FORM.test(path)) return false;
    const found = [path, posix.join('src', path), posix.join(beside, path)].find(exists);
    // After a folder, its own files.
    if (found !== undefined) beside = found.endsWith('/') ? found : posix.dirname(found);
    return found === undefined;
  });
}

/** Files of a walk that import no other of it, and are imported by none. */
export function loneSteps(
  steps: readonly string[],
  importsOf: (path: string) => readonly Import[],
): readonly string[] {
  const pairs = steps.flatMap((from) =>
    importsOf(from).map(({ specifier }) => [from, `${posix.join(posix.dirname(from), specifier)}.ts`]),
  );
  const linked = new Set(pairs.filter(([, to = '']) => steps.includes(to)).flat());
  return steps.filter((path) => !linked.has(path));
}
