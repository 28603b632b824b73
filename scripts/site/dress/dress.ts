import { cpSync, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { decode } from '../../../src/load/text/decode-text';
import { DataFaults } from '../../data/data-faults';
import { openFile } from '../../data/open-folder';
import { loadPublisher, PUBLISHER_FILE, publisherPath } from '../publisher';
import type { Publisher } from '../publisher-schema';
import { type Dress, NO_DRESS } from './dress-form';

/** Folder of the publisher's files in the built site. */
export const DRESS_FOLDER = 'habillage';
/** The folder as the publisher has it, beside its `editeur.json`; `null` for none. */
const folderOf = (root: string, { habillage }: Publisher): string | null =>
  habillage === undefined ? null : resolve(dirname(publisherPath(root)), habillage.dossier);

/** What the policy of the site refuses, and a browser would leave out without a word on the page. */
const REFUSED: readonly (readonly [form: RegExp, what: string])[] = [
  [/<script(?![^>]*\ssrc=)/i, 'un script écrit dans la page'],
  [/<style\b/i, 'une balise style'],
  [/\sstyle\s*=/i, 'un attribut style'],
  [/\son[a-z]+\s*=/i, 'un attribut qui exécute un script (onclick…)'],
];

/** Reads what the publisher puts around the site. @throws DataFaults that lists every fault, in French. */
export function loadDress(root: string): Dress {
  const publisher = loadPublisher(root);
  const folder = folderOf(root, publisher);
  const { habillage } = publisher;
  if (folder === null || habillage === undefined) return NO_DRESS;
  const faults: string[] = [];
  const fault = (key: string, what: string, expected: string): void => {
    faults.push(`${PUBLISHER_FILE}, clé « habillage.${key} »\u00a0: ${what}. Attendu\u00a0: ${expected}.`);
  };
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    fault('dossier', `« ${habillage.dossier} » n’est pas un dossier`, 'un dossier à côté de editeur.json');
    throw new DataFaults(PUBLISHER_FILE, faults);
  }
  const textOf = (key: string, name: string | undefined): string => {
    if (name === undefined || name === '') return '';
    const bytes = openFile(join(folder, name));
    if (typeof bytes !== 'string') return decode(bytes).text;
    fault(key, `« ${name} »\u00a0: ${bytes}`, `un fichier de « ${habillage.dossier} »`);
    return '';
  };
  const markup = (key: 'entete' | 'pied' | 'bandeau'): string => {
    const text = textOf(key, habillage[key]).trim();
    for (const [form, what] of REFUSED) {
      if (form.test(text)) {
        fault(key, `${what}, que la politique de sécurité du site refuse`, 'des classes et des fichiers');
      }
    }
    return text;
  };
  const addresses = (key: 'styles' | 'scripts'): readonly string[] =>
    (habillage[key] ?? []).map((name) => {
      if (!existsSync(join(folder, name))) {
        fault(key, `« ${name} »\u00a0: fichier absent`, `un fichier de « ${habillage.dossier} »`);
      }
      return `./${DRESS_FOLDER}/${name}`;
    });
  const dress: Dress = {
    entete: markup('entete'),
    pied: markup('pied'),
    bandeau: markup('bandeau'),
    bandeauStyle: textOf('bandeauStyle', habillage.bandeauStyle).trim(),
    styles: addresses('styles'),
    scripts: addresses('scripts'),
  };
  if (faults.length > 0) throw new DataFaults(PUBLISHER_FILE, faults);
  return dress;
}

/** Copies the publisher's files into a built site. */
export function copyDress(root: string, dist: string): void {
  const folder = folderOf(root, loadPublisher(root));
  if (folder !== null) cpSync(folder, join(dist, DRESS_FOLDER), { recursive: true });
}
