/** Texts and shared lines; pictures and fonts are compressed already. */
const TEXTS = /\.(html|js|mjs|css|json|csv|svg|txt|arcs)$/i;
/** Below, the headers weigh more than what is won. */
const LEAST_BYTES = 1024;

/** Files that bear their content in their names, or that nothing changes any more. */
const STEADY = /^(assets|donnees\/partage|donnees\/versions)\//;
/** Files that other figures change: pages, open data, pictures, the list of what is kept without network. */
const FIGURED =
  /^((index|depart|404|tableaux|mentions-legales|accessibilite|atelier|changements)\.html|sw\.js|oembed.*\.json|(territoires|images|donnees)\/.*)$/;

/** Folder of a region in a site of several. */
const REGION = /^region\/\w+\//;

export type Twin = 'gz' | 'br';

/**
 * The compressed copies of a file of the site, for servers that send such files as they are. What the atelier publishes
 * anew has one that a browser can write, and always has it, however small: a copy of the old figures would lie.
 * @param path from the top of the site
 */
export function twinsOf(path: string, bytes: number): readonly Twin[] {
  if (!TEXTS.test(path)) return [];
  const own = path.replace(REGION, '');
  if (FIGURED.test(own) && !STEADY.test(own)) return ['gz'];
  return bytes < LEAST_BYTES ? [] : ['gz', 'br'];
}
