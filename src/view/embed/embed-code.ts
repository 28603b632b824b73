/** What a frame of this width needs to show its content without a scroll of its own; CSS pixels. */
export interface FrameHeight {
  readonly width: number;
  readonly height: number;
}

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
  /** Heights of its content, narrowest frame first; none before they are measured. */
  readonly heights: readonly FrameHeight[];
  /** The host refuses `style` attributes: a class of its own sheet stands in for them ({@link styleSheet}). */
  readonly strict: boolean;
  /** Addresses of `integration.js` and `v1/carte.js` on our origin. */
  readonly listenerHref: string;
  readonly scriptHref: string;
  readonly picture: { readonly href: string; readonly width: number; readonly height: number };
}

/** A frame never needs our origin's storage: `allow-same-origin` is left out on purpose. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string): string => text.replace(/[&"<>]/g, (c) => ESCAPES[c] ?? c);

/** In the sheet of a strict host; the height of a frame alone follows the width of its box there. */
const CLASS = 'carte-pactes';
const IMAGE_CLASS = 'carte-pactes-image';
const look = ({ strict }: EmbedCodeOptions, name: string, style: string): string =>
  strict ? `class="${name}"` : `style="${style}"`;

const frame = (options: EmbedCodeOptions, src: string, more: string): string =>
  [
    `<iframe src="${attribute(src)}"`,
    `  title="${attribute(options.title)}" width="800" height="${options.height}" ${look(options, CLASS, 'width: 100%; border: 0')}`,
    `  loading="lazy" allow="fullscreen" referrerpolicy="strict-origin-when-cross-origin"`,
    `  sandbox="${SANDBOX}"${more}></iframe>`,
  ].join('\n');

const measured = (heights: readonly FrameHeight[]): string =>
  heights.map(({ width, height }) => `${height} px pour ${width} px de large`).join(', ');

/** The frame alone: it keeps its height. What was measured is told, for who knows the width of the column. */
export function frameCode(options: EmbedCodeOptions): string {
  const alone = frame(options, options.embedHref, '');
  if (options.strict) return `<div class="${CLASS}-cadre">\n${alone}\n</div>`;
  return options.heights.length === 0
    ? alone
    : `<!-- Hauteur\u00a0: ${measured(options.heights)}. -->\n${alone}`;
}

/**
 * Rules that a strict host adds to its own sheet, for the form of the code that it pastes.
 * @param form of the code; the height of the frame alone follows the width of its box, as measured
 */
export function styleSheet(
  { heights }: Pick<EmbedCodeOptions, 'heights'>,
  form: 'cadre' | 'ecouteur' | 'image',
): string {
  if (form === 'image') return `.${IMAGE_CLASS} { max-width: 100%; height: auto; }`;
  const base = [
    `.${CLASS} { width: 100%; border: 0; }`,
    // No browser cuts a frame in two: taller than the sheet, its end would be on none.
    `@media print { .${CLASS} { max-height: 95vh; } }`,
  ].join('\n');
  if (form === 'ecouteur') return base;
  return [
    base,
    `.${CLASS}-cadre { container-type: inline-size; }`,
    ...heights.map(({ width, height }, i) => {
      const rule = `.${CLASS}-cadre > .${CLASS} { height: ${height}px; }`;
      return i === 0 ? rule : `@container (min-width: ${width}px) { ${rule} }`;
    }),
  ].join('\n');
}

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
export function pictureCode(options: EmbedCodeOptions): string {
  const { fullHref, title, description, picture } = options;
  const fit = look(options, IMAGE_CLASS, 'max-width: 100%; height: auto');
  return [
    `<a href="${attribute(fullHref)}">`,
    `  <img src="${attribute(picture.href)}" alt="${attribute(`${title}. ${description} Ouvrir la carte.`)}"`,
    `    width="${picture.width}" height="${picture.height}" loading="lazy" ${fit} />`,
    '</a>',
  ].join('\n');
}

/** Height of a frame that nothing has measured yet, CSS pixels; `public/v1/carte.js`, which imports nothing, says it again. */
export const UNMEASURED_HEIGHT = 640;

/** Name of a frame from its view: the same view gives the same name. FNV-1a, 32 bits. */
export function frameId(query: string): string {
  let hash = 0x811c9dc5;
  for (const char of query) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return `carte-${(hash >>> 0).toString(36)}`;
}
