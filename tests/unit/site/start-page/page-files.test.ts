import { describe, expect, test } from 'vitest';
import { ASK_REST, bodyTags, pageFiles } from '../../../../scripts/start-page/page-files';

const PAGE = `<head>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/place-2.js">
    <link rel="stylesheet" crossorigin href="./assets/index-3.css">
</head>`;
const FILES = {
  data: ['./assets/reperes.json'],
  communes: { data: ['./assets/communes.arcs'], modules: ['./assets/parse-communes.js'] },
  show: './assets/presentation-4.css',
};
const FIGURES = ['./donnees/chiffres.json', './donnees/partage/cog-1.json'];
const read = (address: string): string =>
  address === './assets/index-3.css'
    ? '@font-face{src:url(./public-sans.woff2)}a{background:url("data:image/png;base64,AA")}\n'
    : '';

/** What the script of the page asks for, on a page whose link is another view or not: then not before its frame. */
function asked(script: string, link: string | null, writtenView?: Promise<string>, seen = true): string[] {
  const { found, show } = opened(script, link, writtenView, seen);
  show();
  return found;
}

/** The same, frame by frame. */
function opened(script: string, link: string | null, writtenView?: Promise<string>, seen = true) {
  const found: string[] = [];
  const frames: (() => void)[] = [];
  const document = {
    createElement: () => ({}),
    head: { append: ({ href }: { href: string }) => found.push(href) },
  };
  const names = ['d', 't', 'document', 'location', 'v', 'requestAnimationFrame', 'setTimeout'];
  const run = new Function(...names, script);
  const dataset = { fichiers: FIGURES.join(' ') };
  const location = { search: link ?? '' };
  const later = (task: () => void): number => frames.push(task);
  const frame = seen ? later : () => 0;
  run(link === null ? {} : { lien: '' }, dataset, document, location, writtenView, frame, later);
  if (link === null) expect(found).toEqual([]);
  const show = (): void => {
    for (let task = frames.shift(); task; task = frames.shift()) task();
  };
  return { found, show };
}

describe('files of the page', () => {
  const files = pageFiles(PAGE, FILES, read);

  test('nothing is asked for before the start view', () => {
    expect(files.html.replaceAll(/\s/g, '')).toBe('<head></head>');
    expect(asked(files.askAtOnce, null)).toEqual([]);
  });

  test('the style sheet is written in the page, and named so that it is not loaded again', () => {
    expect(files.style).toBe(
      '@font-face{src:url(./assets/public-sans.woff2)}a{background:url("data:image/png;base64,AA")}',
    );
    expect(files.head).toBe('<link rel="stylesheet" href="./assets/index-3.css" disabled>');
  });

  test('scripts and data come after the start view, the one that runs last', () => {
    const order = [...bodyTags(files).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
    expect(order).toEqual(['./assets/index-1.js']);
    expect(asked(`${files.askAtOnce};${ASK_REST}`, null)).toEqual([
      ...['./assets/index-1.js', './assets/place-2.js'],
      ...[...FIGURES, './assets/reperes.json'],
    ]);
  });

  test('a page that is not seen, which has no frame, asks for the same', () => {
    const script = `${files.askAtOnce};${ASK_REST}`;
    expect(asked(script, null, undefined, false)).toEqual(asked(script, null));
  });

  test('another link asks at once for what its map waits for', () => {
    const scripts = ['./assets/index-1.js', './assets/place-2.js'];
    const link = [...scripts, ...FIGURES, './assets/reperes.json'];
    expect(asked(files.askAtOnce, '?theme=france-travail')).toEqual(link);
    expect(asked(files.askAtOnce, '?limites=commune')).toEqual([
      ...link,
      './assets/parse-communes.js',
      './assets/communes.arcs',
    ]);
    expect(asked(files.askAtOnce, '?axe=2&donnees=2026-06-12-1a2b3c4d')).toEqual([
      ...scripts,
      './donnees/versions/2026-06-12-1a2b3c4d/chiffres.json',
      './assets/reperes.json',
    ]);
    // What comes with the figures of today is no file of that version, behind the frame neither.
    const all = asked(`${files.askAtOnce};${ASK_REST}`, '?donnees=2026-06-12-1a2b3c4d');
    expect(all.filter((address) => address.includes('partage'))).toEqual([]);
  });

  test.each([
    ['comes', () => Promise.resolve('')],
    ['does not come', () => Promise.reject(new Error('404'))],
  ])('nothing is asked for before the view that is written for a link, which %s', async (_, answer) => {
    const view = answer();
    const page = opened(`${files.askAtOnce};${ASK_REST}`, '?axe=2', view);
    page.show();
    expect(page.found).toEqual([]);
    await view.catch(() => '');
    page.show();
    expect(page.found).toEqual(asked(`${files.askAtOnce};${ASK_REST}`, null));
  });

  test('a page that Vite writes otherwise stops the build', () => {
    expect(() => pageFiles(PAGE.replace('crossorigin src', 'src'), FILES, read)).toThrow(/un script/);
  });
});
