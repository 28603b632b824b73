import { escapeText } from '../../../src/render/svg/markup';
import { type Dress, NO_DRESS } from '../dress/dress-form';
import type { Publisher } from '../publisher-schema';
import { reportHref } from './publisher-form';

/** Frame of a written page: no script, one style sheet, the same links on each. */
export interface Page {
  /** File name, without folder. */
  readonly file: string;
  readonly title: string;
  /** Markup between the title and the foot. */
  readonly body: string;
  readonly wide?: boolean;
  /** More for the head, as markup. */
  readonly head?: string;
}

/** A text of the configuration as markup, or what says that it is still to be told. */
export const told = (text: string): string =>
  text.trim() === ''
    ? '<span class="page-missing">à renseigner par l’éditeur</span>'
    : escapeText(text).replaceAll('\n', '<br />');

/** An e-mail address or a page becomes a link; any other text stays a text. */
export function linked(text: string): string {
  // Some give the address as a link already: never `mailto:mailto:`.
  const address = text.replace(/^mailto:/i, '');
  const safe = escapeText(address);
  if (/^https:\/\/\S+$/.test(text)) return `<a href="${safe}">${safe}</a>`;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? `<a href="mailto:${safe}">${safe}</a>` : told(text);
}

/** What the written pages of a site say of it. */
export interface Site {
  readonly title: string;
  /** Page where a region is chosen, from the page; empty in a site of one region. */
  readonly regions?: string;
}

/** The whole page. @param styles address of the style sheet, from the page */
export function pageHtml(
  { file, title, body, wide = false, head = '' }: Page,
  publisher: Publisher,
  styles: string,
  { title: site, regions = '' }: Site,
  { entete, pied, styles: own, scripts }: Dress = NO_DRESS,
): string {
  const links: readonly (readonly [href: string, label: string])[] = [
    ['./accessibilite.html', `Accessibilité\u00a0: ${publisher.accessibilite.etat}`],
    ['./mentions-legales.html', 'Mentions légales'],
    ['./tableaux.html', 'Tableaux'],
    ['./territoires/', 'Territoires'],
    ['./donnees/', 'Données ouvertes'],
    ['./atelier.html', 'Atelier'],
    ...(regions === '' ? [] : [[regions, 'Autres régions'] as const]),
    [reportHref(publisher), 'Signaler une erreur'],
  ];
  // A page has one header and one foot: those of the publisher, where there are some.
  const home = `<a href="./">← Carte · ${escapeText(site)}</a>`;
  const top =
    entete === ''
      ? `<header class="page-top">${home}</header>`
      : `<nav class="page-top" aria-label="Retour à la carte">${home}</nav>`;
  const bottom = pied === '' ? 'footer' : 'div';
  const items = links.map(
    ([href, label]) =>
      `<li><a href="${escapeText(href)}"${href === `./${file}` ? ' aria-current="page"' : ''}>${label}</a></li>`,
  );
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeText(title)} – ${escapeText(site)}</title>
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="./icone.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${escapeText(styles)}" />
    ${own.map((href) => `<link rel="stylesheet" href="${escapeText(href)}" />`).join('')}${head}
  </head>
  <body>
    <a class="skip" href="#contenu">Aller au contenu</a>
    ${entete}
    <div class="page${wide ? ' page-wide' : ''}">
      ${top}
      <main id="contenu" tabindex="-1">
        <h1>${escapeText(title)}</h1>
        ${body}
      </main>
      <${bottom} class="page-foot">
        <nav aria-label="Pages du site">
          <ul>
            ${items.join('\n            ')}
          </ul>
        </nav>
      </${bottom}>
    </div>
    ${pied}${scripts.map((src) => `<script type="module" src="${escapeText(src)}"></script>`).join('')}
  </body>
</html>
`;
}
