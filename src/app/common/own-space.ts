/** What goes before the names that a browser keeps for the first region, from before there were several. */
export const HOME_SPACE = 'pactes-hdf';

/**
 * What goes before the names that a browser keeps for the region of this page: those of one origin share storage and
 * channels, and a draft or a show of one is none of another's.
 */
export const ownSpace = (): string =>
  (typeof document === 'undefined' ? undefined : document.documentElement.dataset.espace) ?? HOME_SPACE;
