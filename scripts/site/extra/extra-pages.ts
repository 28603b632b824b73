import { escapeText } from '../../../src/render/svg/markup';
import type { Page } from '../written/page';

/** What each kind of file is, for who has come to the folder by its address. */
const KINDS: Readonly<Record<string, string>> = {
  csv: 'tableau, CSV (UTF-8, virgule)',
  json: 'JSON',
  jsonld: 'description pour les catalogues (DCAT-AP, JSON-LD)',
  geojson: 'contours, GeoJSON',
  txt: 'texte',
  zip: 'tout ce qui se saisit, en une archive',
};

const weight = (bytes: number): string =>
  bytes < 1024 ? `${bytes}\u00a0o` : `${Math.round(bytes / 1024).toLocaleString('fr-FR')}\u00a0ko`;

/** The open data by name, where a server shows no list of a folder. @param files of the folder, with their weight in bytes */
export function dataPage(files: ReadonlyMap<string, number>): Page {
  const names = [...files.keys()].filter((name) => !/\.(gz|br|html)$|\//.test(name)).sort();
  const rows = names.map((name) => {
    const kind = KINDS[name.split('.').at(-1) ?? ''] ?? '';
    return `<li><a href="./${escapeText(name)}">${escapeText(name)}</a> · ${kind} · ${weight(files.get(name) ?? 0)}</li>`;
  });
  return {
    file: 'index.html',
    title: 'Données ouvertes',
    body: `<p>Colonnes, sources et licences sont décrites dans <a href="./LISEZMOI.txt">LISEZMOI.txt</a> et <a href="./datapackage.json">datapackage.json</a>. L’<a href="../atelier.html">atelier</a> les ouvre, les vérifie et les corrige dans le navigateur, avec les fichiers de votre tableur. <a href="../changements.html">Ce qui a changé</a> d’une version des chiffres à l’autre est dit en tableaux et en cartes.</p><ul>${rows.join('')}</ul>`,
  };
}

/** For an address that leads nowhere: servers are told of it by their own settings. */
export const missingPage = (): Page => ({
  file: '404.html',
  title: 'Page introuvable',
  body: '<p>Cette adresse ne mène à aucune page du site. Un lien a pu être coupé ou changé en route\u00a0: il commence par l’adresse de la carte, puis un point d’interrogation.</p><p><a href="./">Ouvrir la carte</a></p>',
});
