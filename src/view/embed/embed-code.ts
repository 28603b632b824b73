/** What the code of an embed is made of. Addresses are absolute. */
export interface EmbedCodeOptions {
  /** Address of the view in the embed shell. */
  readonly embedHref: string;
  /** Address of the same view in the whole app. */
  readonly fullHref: string;
  /** What the view shows: title of the frame, text in the place of the picture. */
  readonly title: string;
  readonly description: string;
  /** CSS pixels; the height that the frame keeps, or begins with. */
  readonly height: number;
  /** Addresses of `integration.js` and `v1/carte.js` on our origin. */
  readonly listenerHref: string;
  readonly scriptHref: string;
  readonly picture: { readonly href: string; readonly width: number; readonly height: number };
}

/** A frame never needs our origin's storage: `allow-same-origin` is left out on purpose. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string): string => text.replace(/[&"<>]/g, (c) => ESCAPES[c] ?? c);

const frame = ({ title, height }: EmbedCodeOptions, src: string, more: string): string =>
  [
    `<iframe src="${attribute(src)}"`,
    `  title="${attribute(title)}" width="800" height="${height}" style="width: 100%; border: 0"`,
    `  loading="lazy" allow="fullscreen" referrerpolicy="strict-origin-when-cross-origin"`,
    `  sandbox="${SANDBOX}"${more}></iframe>`,
  ].join('\n');

/** The frame alone: it keeps its height. */
export const frameCode = (options: EmbedCodeOptions): string => frame(options, options.embedHref, '');

/** The frame and the listener that gives it the height of its content. @param id name of the frame in the messages */
export function listenerCode(options: EmbedCodeOptions, id: string): string {
  const src = `${options.embedHref}${options.embedHref.includes('?') ? '&' : '?'}cadre=${id}`;
  return [
    frame(options, src, ` id="${id}" data-pactes-hdf`),
    `<script src="${attribute(options.listenerHref)}" defer></script>`,
  ].join('\n');
}

/** One line: the script writes frame, title and height where it stands. */
export function scriptCode({ embedHref, scriptHref, title }: EmbedCodeOptions): string {
  const view = new URL(embedHref).search.replace(/^\?mode=integration&?/, '');
  return `<script src="${attribute(scriptHref)}" data-vue="${attribute(view)}" data-titre="${attribute(title)}"></script>`;
}

/** A picture and a link, for a site that refuses frames. */
export const pictureCode = ({ fullHref, title, description, picture }: EmbedCodeOptions): string =>
  [
    `<a href="${attribute(fullHref)}">`,
    `  <img src="${attribute(picture.href)}" alt="${attribute(`${title}. ${description} Ouvrir la carte.`)}"`,
    `    width="${picture.width}" height="${picture.height}" loading="lazy" style="max-width: 100%; height: auto" />`,
    '</a>',
  ].join('\n');

/** Name of a frame from its view: the same view gives the same name. FNV-1a, 32 bits. */
export function frameId(query: string): string {
  let hash = 0x811c9dc5;
  for (const char of query) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return `carte-${(hash >>> 0).toString(36)}`;
}
