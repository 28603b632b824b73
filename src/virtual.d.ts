declare module 'virtual:editeur' {
  /** What the app shows of `editeur.json`, checked at build time; see scripts/site/vite-publisher.ts. */
  const editeur: {
    readonly accessibilite: 'non conforme' | 'partiellement conforme' | 'totalement conforme';
    /** Address behind « Signaler une erreur ». */
    readonly signalement: string;
    /** Name of the publisher, and address of the site (`https://…/`); empty while they are not told. */
    readonly nom: string;
    readonly adresse: string;
    /** Page where a region is chosen, from this one; empty in a site of one region. */
    readonly regions: string;
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
