/**
 * What a publisher puts around the site: header and foot of its written pages, a band over the map, and the files that
 * these need. All of it is the publisher's own: a State publisher brings its design system and its marks, none is shipped.
 */
export interface Dress {
  /** Markup before and after a written page, and over the map; empty for none. */
  readonly entete: string;
  readonly pied: string;
  readonly bandeau: string;
  /** Rules of the band, written in the page of the map: it waits for no file. */
  readonly bandeauStyle: string;
  /** Addresses from a page at the root of the site. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

export const NO_DRESS: Dress = {
  entete: '',
  pied: '',
  bandeau: '',
  bandeauStyle: '',
  styles: [],
  scripts: [],
};

/**
 * Rules of the band over the map. It stands on large windows only, of the explorer only: a phone, a show and a frame need
 * the room. `--bandeau` is its height, which the publisher's own rules give.
 */
const BAND = [
  '.bandeau{display:none}',
  '@media screen and (min-width:1024px) and (min-height:700px){',
  ':root:not([data-mode=integration],[data-mode=presentation]){--entete:var(--bandeau,4rem)}',
  ':root:not([data-mode=integration],[data-mode=presentation]) .bandeau{display:block;height:var(--entete);overflow:hidden}',
  '}',
].join('');

/** The page of the map with the band of the publisher. @param page and @param style as they stand without */
export function dressMap(
  { bandeau, bandeauStyle }: Dress,
  page: string,
  style: string,
): { readonly page: string; readonly style: string } {
  if (bandeau === '') return { page, style };
  return {
    page: page.replace(
      '<div id="carte-app">',
      () => `<section class="bandeau" aria-label="Éditeur du site">${bandeau}</section><div id="carte-app">`,
    ),
    style: style + BAND + bandeauStyle,
  };
}
