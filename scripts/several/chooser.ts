/** The page where a region is chosen: no script, each region that has a map is a link. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cogTexts } from '../../geodata/steps/pipeline';
import { readSources } from '../../geodata/steps/read/sources';
import { escapeText } from '../../src/render/svg/markup';
import { curly, drawnRegions } from '../regions/official';
import { loadPublisher } from '../site/publisher';
import { writeStyles } from '../site/write-site';
import { START_FILE } from '../start-page/start-file';
import { type CountryLines, chooserMap, NO_MAP } from './chooser-map';

export const CHOOSER_FILE = 'regions.html';
const CSS = 'scripts/several/chooser.css';
const LINES = 'geodata/country/regions.json';

/** A region that has a map. */
export interface Published {
  readonly code: string;
  /** Address of its map, from the page. */
  readonly place: string;
  readonly years: string;
}

export interface Chooser {
  readonly regions: readonly { readonly code: string; readonly nom: string }[];
  readonly published: readonly Published[];
  readonly lines: CountryLines;
  /** Year of the boundaries. */
  readonly cog: string;
  readonly styles: string;
  /** Pages of the publisher at the top of the site; none where no region stands there. */
  readonly links: readonly (readonly [href: string, label: string])[];
  /** Said before the map, on a page that stands for another. */
  readonly lead?: string;
}

/** The whole page. */
export function chooserHtml({ regions, published, lines, cog, styles, links, lead = '' }: Chooser): string {
  const places = new Map(published.map(({ code, place }) => [code, place]));
  const items = regions.map(({ code, nom }) => {
    const map = published.find((one) => one.code === code);
    return map === undefined
      ? `<li>${escapeText(nom)}<span class="none"> : ${NO_MAP}</span></li>`
      : `<li><a href="${map.place}">${escapeText(nom)}</a> <span class="none">${escapeText(map.years)}</span></li>`;
  });
  const byName = (wanted: boolean): string =>
    items.filter((_, i) => places.has(regions[i]?.code ?? '') === wanted).join('');
  const count = published.length;
  const foot = links.map(([href, text]) => `<li><a href="${href}">${escapeText(text)}</a></li>`).join('');
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Choisir une région – Pactes des solidarités</title>
    <meta name="description" content="Les cartes des pactes des solidarités, par région." />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="./icone.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${styles}" />
  </head>
  <body>
    <a class="skip" href="#liste">Aller à la liste des régions</a>
    <div class="page page-wide">
      <main id="contenu" tabindex="-1">
        <h1>Choisir une région</h1>
        ${lead}<p>Pactes des solidarités : ${count} régions ont leur carte ici. Chaque carte a ses chiffres, ses sources et son éditeur.</p>
        <div class="choice">
          ${chooserMap(lines, places)}
          <div class="lists" id="liste" tabindex="-1">
            <h2><span class="key key-with" aria-hidden="true"></span>Carte publiée</h2>
            <ul>${byName(true)}</ul>
            <h2><span class="key key-without" aria-hidden="true"></span>Pas de carte publiée</h2>
            <ul class="without-list">${byName(false)}</ul>
          </div>
        </div>
        <p class="source">Limites des régions et des départements : IGN, ADMIN EXPRESS COG ; INSEE, Code officiel géographique ${cog} (Licence Ouverte 2.0).</p>
      </main>
      ${foot === '' ? '' : `<footer class="page-foot"><nav aria-label="Pages du site"><ul>${foot}</ul></nav></footer>`}
    </div>
  </body>
</html>
`;
}

/** Writes the page into a site whose regions have their folders. It is the start page too where no region stands at the top. */
export function writeChooser(root: string, dist: string, published: readonly Published[]): void {
  const publisher = loadPublisher(root);
  const css = readFileSync(join(root, CSS), 'utf8');
  const home = published.some(({ place }) => place === './');
  const sources = readSources(root);
  const chooser: Chooser = {
    cog: sources.millesimes.cog,
    regions: drawnRegions(cogTexts(root, sources))
      .map(({ code, nom }) => ({ code, nom: curly(nom) }))
      .sort((a, b) => a.nom.localeCompare(b.nom, 'fr')),
    published,
    lines: JSON.parse(readFileSync(join(root, LINES), 'utf8')),
    styles: writeStyles(root, dist, publisher, { name: 'regions', more: css }),
    links: home
      ? [
          ['./accessibilite.html', `Accessibilité : ${publisher.accessibilite.etat}`],
          ['./mentions-legales.html', 'Mentions légales'],
        ]
      : [],
  };
  writeFileSync(join(dist, CHOOSER_FILE), chooserHtml(chooser));
  if (home) return;
  // No map stands at the top: its bare address, with or without a query, is the choice.
  for (const file of ['index.html', START_FILE]) writeFileSync(join(dist, file), chooserHtml(chooser));
  const lead = '<p>Cette adresse ne mène à aucune page du site.</p>';
  writeFileSync(join(dist, '404.html'), chooserHtml({ ...chooser, lead }));
}
