declare module 'virtual:pacts' {
  /** `data/*.csv` as validated by `load` at build time; see vite.config.ts. */
  const pacts: unknown;
  export default pacts;
}

declare module 'virtual:glossaire' {
  /** `data/glossaire.csv`, validated in the same way. */
  const glossaire: unknown;
  export default glossaire;
}
