import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { HOME_SPACE } from '../../src/app/common/own-space';
import type { Edition } from '../../src/domain/deck/edition';
import { MANIFEST, wordedManifest, wordedPage } from '../site/written/page-words';
import { packOf, spaceOf } from './folders';
import { loadPacts } from './pacts-json';

/** A page whose region has a name for what a browser keeps for it; the first site has none, and keeps what it kept. */
export function spacedPage(root: string, html: string): string {
  const space = spaceOf(packOf(root).region);
  return space === HOME_SPACE ? html : html.replace('<html ', `<html data-espace="${space}" `);
}

/**
 * The words of the edition in the pages of `npm start` and in the manifest. A build leaves their places: they are written
 * with the figures.
 */
export function pageWords(root: string): Plugin {
  const edition = (): Edition => loadPacts(root).edition;
  return {
    name: 'page-words',
    apply: 'serve',
    transformIndexHtml: (html) => spacedPage(root, wordedPage(html, edition())),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0]?.endsWith(`/${MANIFEST}`)) return next();
        response.setHeader('Content-Type', 'application/manifest+json');
        response.end(wordedManifest(readFileSync(join(root, 'public', MANIFEST), 'utf8'), edition()));
      });
    },
  };
}
