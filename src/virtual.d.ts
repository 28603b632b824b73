declare module 'virtual:pacts' {
  /** `data/*.csv` as validated by `load` at build time; see vite.config.ts. */
  const pacts: unknown;
  export default pacts;
}

/** Address of the tiles of the whole country, relative to the page; empty in a build without them. See vite.config.ts. */
declare const __TILES__: string;
