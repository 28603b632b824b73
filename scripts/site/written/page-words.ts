import type { Edition } from '../../../src/domain/deck/edition';
import { siteTitle } from '../../../src/view/text/copy';

/** For the text of a page, and its attributes. */
const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** Between the quotes of a JSON. */
const inJson = (word: string): string => JSON.stringify(word).slice(1, -1);

/** `{{site}}` and the like in a static file become the words of the edition. @throws Error on a name that is none of them */
function withWords(text: string, edition: Edition, write: (word: string) => string): string {
  const words: Readonly<Record<string, string>> = { site: siteTitle(edition), court: edition.titreCourt };
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined)
      throw new Error(`« {{${name}}} » : mot inconnu. Attendu : ${Object.keys(words).join(', ')}.`);
    return write(word);
  });
}

/** A page with the words of the edition. */
export const wordedPage = (html: string, edition: Edition): string => withWords(html, edition, inHtml);

/** The manifest of the installed site with the words of the edition. */
export const MANIFEST = 'manifest.webmanifest';
export const wordedManifest = (json: string, edition: Edition): string => withWords(json, edition, inJson);
