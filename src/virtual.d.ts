declare module 'virtual:pacts' {
  /** `data/*.csv` as validated by `load` at build time; see vite.config.ts. */
  const pacts: unknown;
  export default pacts;
}
