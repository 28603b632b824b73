/** What a first visit asks for, read from Vite's manifest rather than guessed from names. */

export interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

/** Dynamic imports that every visit makes by itself, in this order: the others wait for a person. */
export const UNASKED = ['src/app/mount.tsx', 'src/render/maplibre/map-adapter.ts'];

/** Files of a chunk and of all that it imports statically. */
export function closure(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.assets ?? []),
    ...(chunk.imports ?? []).flatMap((next) => closure(manifest, next, seen)),
  ];
}

/** Chunks (with their styles) that are only reached when a person asks for something. */
export function askedChunks(manifest: Manifest): ReadonlySet<string> {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const first = new Set([...entries, ...UNASKED].flatMap((key) => closure(manifest, key)));
  return new Set(
    Object.values(manifest)
      .flatMap(({ file, css = [] }) => [file, ...css])
      .filter((file) => /\.(m?js|css)$/.test(file) && !first.has(file)),
  );
}

/** Style sheets of the entry: the build writes them in the page, which then never asks for them. */
export const sheetsInPage = (manifest: Manifest): readonly string[] =>
  Object.values(manifest).flatMap(({ isEntry, css = [] }) => (isEntry ? css : []));

interface MapPaths {
  /** First map of the start view: it is in the page, with its style. */
  readonly start: string[];
  /** First map of any other link. */
  readonly link: string[];
  /** Outlines of all communes, and what reads them. */
  readonly communes: string[];
}

/** What the first map of a link is drawn from, besides the deck. */
const GROUND = ['communes-cog.json', 'contexte.topo.json', 'reperes.json'];

/** In the boundaries of the pack. */
const GROUND_FOLDER = /(^|\/)boundaries\/[^/]+$/;
const fileOf = (manifest: Manifest, name: string): string[] => {
  const key = Object.keys(manifest).find((path) => GROUND_FOLDER.test(path) && path.endsWith(`/${name}`));
  const file = key === undefined ? undefined : manifest[key]?.file;
  return file ? [file] : [];
};

interface Asked {
  readonly data: readonly string[];
  readonly modules: readonly string[];
}

export interface LinkFiles extends Pick<Asked, 'data'> {
  /** What a link that names communes asks for in addition. */
  readonly communes: Asked;
  /** Style sheet of a show. */
  readonly show: string;
}

/** What a link asks for besides the page, the scripts that the page names and the figures, as addresses in the page. */
export function linkFiles(manifest: Manifest): LinkFiles {
  const addresses = (...files: readonly (string | undefined)[]): string[] =>
    files.flatMap((file) => (file ? [`./${file}`] : []));
  return {
    data: addresses(...GROUND.flatMap((name) => fileOf(manifest, name))),
    communes: {
      data: addresses(...fileOf(manifest, 'communes.arcs')),
      modules: addresses(manifest['src/load/communes/parse-communes.ts']?.file),
    },
    show: addresses(...(manifest['src/app/presentation/presentation.tsx']?.css ?? []))[0] ?? '',
  };
}

/** Files that a map waits for. @throws Error when the build has no outlines of communes: nothing would be weighed */
export function mapPaths(manifest: Manifest, figures: readonly string[]): MapPaths {
  const start = ['index.html'];
  const scripts = closure(manifest, 'index.html').filter((file) => /\.m?js$/.test(file));
  const communes = [
    ...fileOf(manifest, 'communes.arcs'),
    manifest['src/load/communes/parse-communes.ts']?.file ?? [],
  ].flat();
  if (communes.length !== 2)
    throw new Error('communes.arcs : absent de la construction, ou sans son lecteur.');
  const ground = GROUND.flatMap((name) => fileOf(manifest, name));
  return { start, link: [...new Set([...start, ...scripts, ...figures, ...ground])], communes };
}
