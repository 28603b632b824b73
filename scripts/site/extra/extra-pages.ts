import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { escapeText } from '../../../src/render/svg/markup';
import type { Page } from '../page';

/** What each kind of file is, for who has come to the folder by its address. */
const KINDS: Readonly<Record<string, string>> = {
  csv: 'tableau, CSV (UTF-8, virgule)',
  json: 'JSON',
  geojson: 'contours, GeoJSON',
  txt: 'texte',
};

const weight = (bytes: number): string =>
  bytes < 1024 ? `${bytes}\u00a0o` : `${Math.round(bytes / 1024).toLocaleString('fr-FR')}\u00a0ko`;

/** The open data by name, where a server shows no list of a folder. @param dist of the site, its data written */
export function dataPage(dist: string): Page {
  const folder = join(dist, 'donnees');
  const files = readdirSync(folder)
    .filter((name) => !/\.(gz|br|html)$/.test(name) && statSync(join(folder, name)).isFile())
    .sort();
  const rows = files.map((name) => {
    const kind = KINDS[name.split('.').at(-1) ?? ''] ?? '';
    return `<li><a href="./${escapeText(name)}">${escapeText(name)}</a> · ${kind} · ${weight(statSync(join(folder, name)).size)}</li>`;
  });
  return {
    file: 'index.html',
    title: 'Données ouvertes',
    body: `<p>Colonnes, sources et licences sont décrites dans <a href="./LISEZMOI.txt">LISEZMOI.txt</a> et <a href="./datapackage.json">datapackage.json</a>.</p><ul>${rows.join('')}</ul>`,
  };
}

/** For an address that leads nowhere: servers are told of it by their own settings. */
export const missingPage = (): Page => ({
  file: '404.html',
  title: 'Page introuvable',
  body: '<p>Cette adresse ne mène à aucune page du site. Un lien a pu être coupé ou changé en route\u00a0: il commence par l’adresse de la carte, puis un point d’interrogation.</p><p><a href="./">Ouvrir la carte</a></p>',
});
