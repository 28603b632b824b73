import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Edition } from '../../src/domain/deck/edition';
import { siteTitle } from '../../src/view/text/copy';
import { loadPacts } from './pacts-json';

const MANIFEST = 'manifest.webmanifest';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** `{{site}}` and the like in a static file become the words of the edition. @throws Error on a name that is none of them */
export function withWords(text: string, edition: Edition, write: (word: string) => string): string {
  const words: Readonly<Record<string, string>> = { site: siteTitle(edition), court: edition.titreCourt };
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined)
      throw new Error(`« {{${name}}} » : mot inconnu. Attendu : ${Object.keys(words).join(', ')}.`);
    return write(word);
  });
}

/** The words of the edition in `index.html` and in the manifest of the installed site. */
export function pageWords(root: string): Plugin {
  const edition = (): Edition => loadPacts(root).edition;
  const inJson = (word: string): string => JSON.stringify(word).slice(1, -1);
  return {
    name: 'page-words',
    transformIndexHtml: (html) => withWords(html, edition(), escaped),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0]?.endsWith(`/${MANIFEST}`)) return next();
        response.setHeader('Content-Type', 'application/manifest+json');
        response.end(withWords(readFileSync(join(root, 'public', MANIFEST), 'utf8'), edition(), inJson));
      });
    },
    writeBundle({ dir }) {
      if (dir === undefined) return;
      const file = join(dir, MANIFEST);
      writeFileSync(file, withWords(readFileSync(file, 'utf8'), edition(), inJson));
    },
  };
}
