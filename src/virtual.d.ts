declare module 'virtual:pacts' {
  /** `data/*.csv` as validated by `load` at build time; see vite.config.ts. */
  const pacts: unknown;
  export default pacts;
}

declare module 'virtual:editeur' {
  /** What the app shows of `editeur.json`, checked at build time; see scripts/site/vite-publisher.ts. */
  const editeur: {
    readonly accessibilite: 'non conforme' | 'partiellement conforme' | 'totalement conforme';
    /** Address behind « Signaler une erreur ». */
    readonly signalement: string;
    /** Name of the publisher, and address of the site (`https://…/`); empty while they are not told. */
    readonly nom: string;
    readonly adresse: string;
    /** The deck, where it is public, and the page of each slide, by its title. */
    readonly support: {
      readonly adresse: string;
      readonly pages?: Readonly<Record<string, string>>;
    } | null;
  };
  export default editeur;
}
/** Address of the tiles of the whole country, relative to the page; empty in a build without them. See vite.config.ts. */
declare const __TILES__: string;
declare module 'virtual:glossaire' {
  /** `data/glossaire.csv`, validated in the same way. */
  const glossaire: unknown;
  export default glossaire;
}
declare module 'virtual:scenes' {
  import type { Show } from './domain/show/scene';

  /** `data/scenes/pactes.json`, checked at build time. */
  const show: Show;
  export default show;
}
