declare module 'virtual:pacts' {
  /** `data/*.csv` as validated by `load` at build time; see vite.config.ts. */
  const pacts: unknown;
  export default pacts;
}

declare module 'virtual:scenes' {
  import type { Show } from './domain/show/scene';

  /** `data/scenes/pactes.json`, checked at build time. */
  const show: Show;
  export default show;
}
