/**
 * A page for each département and EPCI, without script: what a search engine reads, and what a mail carries. From the
 * sheet of the app, and so from the same figures.
 */
import { certaintyText, DEGREE_WORD } from '../../../src/domain/certainty/words';
import type { Boundaries } from '../../../src/domain/geometry';
import type { Model } from '../../../src/domain/model';
import { type Place, placeKey, REGION } from '../../../src/domain/place';
import { fitCamera, type Size } from '../../../src/domain/projection';
import { escapeText } from '../../../src/render/svg/markup';
import { pathData, pictureFrame } from '../../../src/render/svg/path';
import { START } from '../../../src/state/explorer-state';
import type { ContractBlock } from '../../../src/view/contract-view';
import type { Figure } from '../../../src/view/figure';
import { buildPanel } from '../../../src/view/panel/build-panel';
import type { ActionGroup, PlaceLink, TerritorySheet } from '../../../src/view/panel-view';
import { sources } from '../../../src/view/text/copy';
import { territoryPage } from '../../../src/view/text/links';
import type { Page } from '../page';

/** Folder of the pages, in the site. */
export const FOLDER = 'territoires';

/** Places that have a page. */
const pagePlaces = ({ cog }: Model): readonly Place[] => [
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

/** The degree is said where it is not the best: what follows from the deck and the COG alone needs no word. */
const figureText = ({ text, exact, label, note, certainty }: Figure): string =>
  `<dt>${escapeText(label)}</dt><dd><strong>${escapeText(exact ?? text)}</strong> (${DEGREE_WORD[certainty.degree]})${
    note === null ? '' : `<br />${escapeText(note)}`
  }</dd>`;

/** Where it is: the region, its départements, the place filled. */
function locator(boundaries: Boundaries, place: Place, name: string): string {
  const shape = (at: Place) =>
    at.kind === 'departement' || at.kind === 'epci'
      ? ({ niveau: at.kind, codes: [at.code] } as Parameters<Boundaries['shape']>[0])
      : ({ niveau: 'region' } as const);
  const box = boundaries.bbox(shape(REGION));
  if (box === null) return '';
  const size: Size = { width: 280, height: 280 };
  const camera = fitCamera(box, size, { top: 2, right: 2, bottom: 2, left: 2 });
  const frame = pictureFrame(camera, size, 2);
  const path = (geometry: Parameters<typeof pathData>[0]): string => pathData(geometry, frame);
  return `<svg class="page-locator" viewBox="0 0 560 560" width="280" height="280" role="img" aria-label="${escapeText(
    `${name} dans la région`,
  )}"><path class="locator-land" d="${path(boundaries.shape(shape(REGION)))}"/><path class="locator-place" d="${path(
    boundaries.shape(shape(place)),
  )}"/><path class="locator-line" d="${path(boundaries.mesh('departement'))}"/></svg>`;
}

function actionsOf(groups: readonly ActionGroup[]): string {
  return groups
    .map(({ titre, count, sousGroupes }) => {
      const rows = sousGroupes.flatMap(({ actions }) =>
        actions.map(({ titre: title, detail, amounts, partage }) => {
          const money = amounts.map(({ text, exact }) => exact ?? text).join(' + ');
          return `${escapeText(title)}\u00a0: <strong>${escapeText(money)}</strong>${partage ? ' (montant partagé)' : ''}<br />${escapeText(detail)}`;
        }),
      );
      return `<h3>${escapeText(titre)} · ${escapeText(count)}</h3>${list(rows)}`;
    })
    .join('');
}

function contractPart({ titre, value, coverage, bars, shared, groups }: ContractBlock): string {
  const axes = bars
    .map(
      ({ label, figure }) =>
        `<tr><th scope="row">${escapeText(label)}</th><td class="page-number">${escapeText(figure.exact ?? figure.text)}</td></tr>`,
    )
    .join('');
  return section(
    titre,
    [
      paragraph(value),
      coverage === null ? '' : paragraph(`Sur une partie du territoire, ${coverage}.`),
      axes === ''
        ? ''
        : `<table><caption>Montants cités, par axe</caption><thead><tr><th scope="col">Axe</th><th scope="col" class="page-number">Montant cité</th></tr></thead><tbody>${axes}</tbody></table>`,
      shared.length === 0
        ? ''
        : `<h3>Montants partagés, en plus</h3>${list(
            shared.map(({ parties, figure }) =>
              escapeText(`${parties}\u00a0: ${figure.exact ?? figure.text}, non réparti`),
            ),
          )}`,
      actionsOf(groups),
    ].join(''),
  );
}

/** What is known of it and how surely; what is not. */
function limits({ figures, notes, schemes }: TerritorySheet): string {
  const unsure = figures
    .filter(({ certainty }) => certainty.degree !== 'exact')
    .map(({ label, certainty }) => `${label}\u00a0: ${certaintyText(certainty)}`);
  return list(
    [
      ...new Set([...unsure, ...schemes.map(({ link, motif }) => `${link.label}\u00a0: ${motif}`), ...notes]),
    ].map(escapeText),
  );
}

function bodyOf(model: Model, boundaries: Boundaries, sheet: TerritorySheet): string {
  const { place, breadcrumb, reach, contracts, schemes, schemesEmpty, neighbours, members } = sheet;
  const reached = [
    ...(reach?.rows.map(
      ({ link, value, part }) =>
        `${linkTo(link)}\u00a0: ${escapeText(value)}${part === null ? '' : ` — sur ${escapeText(part)}`}`,
    ) ?? contracts.map(({ titre, value }) => escapeText(`${titre}\u00a0: ${value}`))),
    ...schemes.map(
      ({ link, coverage, precision }) =>
        `<a href="./?sel=${link.key}">${escapeText(link.label)}</a> (${escapeText(link.nature)}), ${escapeText(coverage)}, périmètre ${escapeText(DEGREE_WORD[precision])}`,
    ),
  ];
  const crumbs = breadcrumb.map((link) =>
    link.place.kind === 'region' ? `<a href="./${FOLDER}/">${escapeText(link.label)}</a>` : linkTo(link),
  );
  return [
    `<p>${[...crumbs, escapeText(sheet.nature)].join(' › ')}</p>`,
    `<p><a class="page-open" href="./?sel=${placeKey(place)}">Ouvrir sur la carte</a></p>`,
    locator(boundaries, place, sheet.titre),
    section(
      'Ce qui atteint ce territoire',
      [
        reach ? paragraph(reach.intro) : '',
        list(reached),
        ...(reach?.notes ?? []).map(paragraph),
        schemes.length === 0 ? paragraph(schemesEmpty) : '',
      ].join(''),
    ),
    section('Chiffres clés', `<dl>${sheet.figures.map(figureText).join('')}</dl>`),
    ...contracts.map(contractPart),
    section('Ce qu’il faut savoir', limits(sheet)),
    section('Composition', list(members.map(linkTo), COLUMNS)),
    section('Territoires voisins', list(neighbours.map(linkTo), COLUMNS)),
    section('Sources', sources(model.pacts.edition).map(paragraph).join('')),
  ].join('\n        ');
}

/** The first words of a page in a list of results. */
const summary = ({ titre, nature, reach, contracts, schemes }: TerritorySheet): string =>
  [
    `${titre} (${nature})`,
    ...(reach?.rows.map(({ link, value }) => `${link.label} ${value}`) ??
      contracts.map(({ court, value }) => `${court} ${value}`)),
    schemes.length === 0
      ? 'ni expérimentation France Travail, ni pacte territorial'
      : schemes.map(({ link }) => `${link.nature} ${link.label}`).join(', '),
  ].join('. ');

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
      summary: summary(sheet),
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
  return {
    file: 'index.html',
    title: 'Départements et intercommunalités',
    body: `<p>Une page par territoire\u00a0: ce qui l’atteint, les montants et les actions cités, leurs sources. Une intercommunalité de deux départements est citée dans les deux.</p>${parts.join('')}`,
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
