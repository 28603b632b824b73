/**
 * A page for each département and EPCI, without script: what a search engine reads, and what a mail carries. From the
 * sheet of the app, and so from the same figures.
 */
import type { Boundaries } from '../../../src/domain/geometry';
import type { Model } from '../../../src/domain/model';
import { type Place, partyPlace, placeKey, REGION } from '../../../src/domain/place';
import { fitCamera, type Size } from '../../../src/domain/projection';
import { escapeText } from '../../../src/render/svg/markup';
import { pathData, pictureFrame } from '../../../src/render/svg/path';
import { START } from '../../../src/state/explorer-state';
import { placeShape } from '../../../src/view/map/map-shapes';
import { buildPanel } from '../../../src/view/panel/build-panel';
import type { PlaceLink, TerritorySheet } from '../../../src/view/panel-view';
import type { PaperPart } from '../../../src/view/paper/paper';
import { paperSheet } from '../../../src/view/paper/paper-sheet';
import { sources } from '../../../src/view/text/copy';
import { territoryPage } from '../../../src/view/text/links';
import type { Page } from '../written/page';

/** Folder of the pages, in the site. */
export const FOLDER = 'territoires';

const SIDE: Size = { width: 280, height: 280 };

/** Contracting parties that stand in the place of départements. */
const collectivites = ({ parties }: Model['pacts']): readonly Place[] =>
  parties.map(({ code }) => partyPlace(code)).filter(({ kind }) => kind === 'collectivite');

/** Places that have a page. */
const pagePlaces = ({ cog, pacts }: Model): readonly Place[] => [
  ...collectivites(pacts),
  ...cog.departements.map(({ code }): Place => ({ kind: 'departement', code })),
  ...cog.epci.map(({ code }): Place => ({ kind: 'epci', code })),
];

const list = (items: readonly string[], form = ''): string =>
  items.length === 0 ? '' : `<ul${form}>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
/** Names alone, side by side. */
const COLUMNS = ' class="page-columns"';
const section = (title: string, body: string): string =>
  body === '' ? '' : `<section><h2>${escapeText(title)}</h2>${body}</section>`;
const paragraph = (text: string): string => `<p>${escapeText(text)}</p>`;

/** To its page where it has one, else to the map. */
const linkTo = ({ place, key, label }: PlaceLink): string =>
  `<a href="${territoryPage(place) ?? `./?sel=${key}`}">${escapeText(label)}</a>`;

/** Where it is: the region, its départements, the place filled. */
function locator(model: Model, boundaries: Boundaries, place: Place, name: string): string {
  const [region, own] = [placeShape(model, REGION), placeShape(model, place)];
  const box = region && boundaries.bbox(region);
  if (!region || !own || !box) return '';
  const camera = fitCamera(box, SIDE, { top: 2, right: 2, bottom: 2, left: 2 });
  const frame = pictureFrame(camera, SIDE, 2);
  const paths = [
    ['land', boundaries.shape(region)],
    ['place', boundaries.shape(own)],
    ['line', boundaries.mesh('departement')],
  ] as const;
  return `<svg class="page-locator" viewBox="0 0 560 560" width="280" height="280" role="img" aria-label="${escapeText(
    `${name} dans la région`,
  )}">${paths.map(([kind, geometry]) => `<path class="locator-${kind}" d="${pathData(geometry, frame)}"/>`).join('')}</svg>`;
}

/** One part of the sheet: each figure with how sure it is and where it comes from, as on paper. */
function partHtml({ titre, texts, rows }: PaperPart): string {
  const cells = rows.map(
    ({ label, value, precision, source }) =>
      `<tr><th scope="row">${escapeText(label)}</th><td class="page-number">${escapeText(value)}</td><td>${escapeText(precision)}</td><td>${escapeText(source)}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<div class="page-table" role="group" aria-label="${escapeText(titre)}" tabindex="0"><table><thead><tr><td></td><th scope="col" class="page-number">Valeur</th><th scope="col">Précision</th><th scope="col">Source</th></tr></thead><tbody>${cells.join('')}</tbody></table></div>`;
  return section(titre, texts.map(paragraph).join('') + table);
}

function bodyOf(model: Model, boundaries: Boundaries, sheet: TerritorySheet): string {
  const { place, answer, breadcrumb, contracts, schemes, neighbours, members } = sheet;
  const paper = paperSheet(model, sheet);
  const crumbs = breadcrumb.map((link) =>
    link.place.kind === 'region' ? `<a href="./${FOLDER}/">${escapeText(link.label)}</a>` : linkTo(link),
  );
  const named = [
    ...contracts.flatMap(({ own, party }) => (own ? [] : [party])),
    ...schemes.map(({ link }) => link),
  ];
  return [
    `<p>${[...crumbs, escapeText(sheet.nature)].join(' › ')}</p>`,
    locator(model, boundaries, place, sheet.titre),
    `<p class="page-state">${escapeText(answer)}</p>`,
    `<p><a class="page-open" href="./?sel=${placeKey(place)}">Ouvrir sur la carte</a></p>`,
    ...(paper?.parts ?? []).map(partHtml),
    section('Ce qu’il faut savoir', list((paper?.notes ?? []).map(escapeText))),
    section('Contrats et dispositifs nommés ici', list(named.map(linkTo), COLUMNS)),
    section('Composition', list(members.map(linkTo), COLUMNS)),
    section('Territoires voisins', list(neighbours.map(linkTo), COLUMNS)),
    section('Sources', sources(model.pacts.edition).map(paragraph).join('')),
  ].join('\n        ');
}

/** A page as the list of territories names it. */
export interface TerritoryPage extends Page {
  readonly place: Place;
  readonly summary: string;
}

/** @param model with the names of communes */
export const territoryPages = (model: Model, boundaries: Boundaries): readonly TerritoryPage[] =>
  pagePlaces(model).map((place) => {
    const sheet = buildPanel(model, { ...START, selection: { kind: 'places', places: [place] } }, (of) =>
      boundaries.neighbours(of),
    );
    if (sheet.kind !== 'territory') throw new Error(`no sheet of ${placeKey(place)}`);
    return {
      place,
      file: `${placeKey(place)}.html`,
      title: sheet.titre,
      summary: sheet.answer,
      body: bodyOf(model, boundaries, sheet),
    };
  });

/** Where they are all found, by département. */
export function territoriesPage(model: Model, pages: readonly TerritoryPage[]): Page {
  const titled = (place: Place): string => {
    const page = pages.find((one) => placeKey(one.place) === placeKey(place));
    return page ? `<a href="./${FOLDER}/${page.file}">${escapeText(page.title)}</a>` : '';
  };
  const parts = model.cog.departements.map(({ code }) => {
    const own = new Set(model.communesByDepartement.get(code) ?? []);
    const epci = model.cog.epci
      .filter((one) => (model.communesByEpci.get(one.code) ?? []).some((i) => own.has(i)))
      .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
      .map(({ code: epciCode }) => titled({ kind: 'epci', code: epciCode }));
    return `<h2>${titled({ kind: 'departement', code })}</h2>${list(epci, COLUMNS)}`;
  });
  const wide = collectivites(model.pacts).map(titled);
  return {
    file: 'index.html',
    title: 'Départements et intercommunalités',
    body: `<p>Une page par territoire\u00a0: ce qui l’atteint, les montants et les actions cités, leurs sources. Une intercommunalité de deux départements est citée dans les deux.</p>${list(wide)}${parts.join('')}`,
  };
}

/** For search engines; only a site that knows its address has one. @param address `https://…/` */
export function sitemap(address: string, pages: readonly TerritoryPage[]): string {
  const urls = ['', 'tableaux.html', `${FOLDER}/`, ...pages.map(({ file }) => `${FOLDER}/${file}`)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((url) => `  <url><loc>${escapeText(address + url)}</loc></url>`).join('\n')}
</urlset>
`;
}
