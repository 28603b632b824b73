import type { HtmlTagDescriptor, Plugin } from 'vite';
import type { Edition } from '../../src/domain/deck/edition';
import { siteTitle } from '../../src/view/text/copy';
import { loadPacts } from '../data/pacts-json';
import { OEMBED } from './extra/oembed';
import { colourCss, loadPublisher, type Publisher, publisherLinks, publisherPath } from './publisher';

const ID = '\0virtual:editeur';
/** The card of the start view: written by `start-pictures.ts`. */
const CARD = { path: 'images/financements-vignette.png', width: 1200, height: 630 } as const;

/** Open Graph tags of the start page, and what a CMS reads of it; none before the site has an address: a share needs whole ones. */
export function shareTags({ nom, adresse }: Publisher, edition: Edition): HtmlTagDescriptor[] {
  if (adresse === '') return [];
  const tag = (property: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { property, content },
    injectTo: 'head',
  });
  return [
    tag('og:type', 'website'),
    tag('og:locale', 'fr_FR'),
    tag('og:title', siteTitle(edition)),
    tag('og:description', `Qui fait quoi, où, avec combien\u00a0: la carte «\u00a0${edition.titre}\u00a0».`),
    ...(nom === '' ? [] : [tag('og:site_name', nom)]),
    tag('og:url', adresse),
    tag('og:image', adresse + CARD.path),
    tag('og:image:width', String(CARD.width)),
    tag('og:image:height', String(CARD.height)),
    tag('og:image:alt', `Carte des financements cités, en euros par habitant, ${edition.enRegion}`),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
    { tag: 'link', attrs: { rel: 'canonical', href: adresse }, injectTo: 'head' },
    {
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: adresse + OEMBED.other,
        title: siteTitle(edition),
      },
      injectTo: 'head',
    },
  ];
}

/**
 * What the app takes from `editeur.json`: its links as `virtual:editeur`, its colours at the end of the one style
 * sheet, its share tags in the page. A fault in the file stops the build with its sentences.
 */
export function publisherPlugin(root: string): Plugin {
  return {
    name: 'editeur',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:editeur' ? ID : null),
    load(id) {
      if (id !== ID) return null;
      return `export default ${JSON.stringify(publisherLinks(loadPublisher(root)))};`;
    },
    // The sheet that the app imports: those that it imports in turn are put in before any plugin sees them.
    transform(code, id) {
      return id.endsWith('/src/ui/styles/index.css') ? `${code}\n${colourCss(loadPublisher(root))}` : null;
    },
    transformIndexHtml: () => shareTags(loadPublisher(root), loadPacts(root).edition),
    configureServer(server) {
      const path = publisherPath(root);
      server.watcher.add(path);
      for (const event of ['change', 'add', 'unlink'])
        server.watcher.on(event, (file) => {
          if (file === path) void server.restart();
        });
    },
  };
}
