/** Holds the figures of one version: `donnees=2026-06-12-1a2b3c4d`. */
export const VERSION_KEY = 'donnees';
/** Digest of the figures that a link was made on: it changes nothing of what is shown. */
export const MARK_KEY = 'chiffres';

export const VERSION_KEY_NAMES: readonly string[] = [VERSION_KEY, MARK_KEY];
