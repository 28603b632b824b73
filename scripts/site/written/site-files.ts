/**
 * Every file of a site that its figures change, beside those of `donnees/`: the start map and the views of links, written
 * pages, pictures, what is kept without network. Pure: the build and the atelier write the same of the same figures.
 */
import type { CommuneNames } from '../../../src/domain/cog';
import type { Boundaries } from '../../../src/domain/geometry';
import { withNames } from '../../../src/domain/model';
import { FIGURES_FILE, parsePublishedShow, type WrittenFigures } from '../../../src/load/versions/figures';
import { escapeText } from '../../../src/render/svg/markup';
import { THEME_KINDS } from '../../../src/state/explorer-state';
import { PAGES } from '../../../src/themes/pages';
import { TOKENS } from '../../../src/tokens/token-sets';
import { siteLinks } from '../../../src/view/page/site-links';
import { siteTitle } from '../../../src/view/text/copy';
import { capital, joined } from '../../../src/view/text/grammar';
import { SERVICE_WORKER, workerText } from '../../offline/precache';
import type { Ground } from '../../start-page/ground';
import { START_FILE } from '../../start-page/start-file';
import { startPage } from '../../start-page/start-page';
import { viewFile } from '../../start-page/written-views';
import { dataPage, missingPage } from '../extra/extra-pages';
import { oembedFiles } from '../extra/oembed';
import { FOLDER, sitemap, territoriesPage, territoryPages } from '../extra/territory-pages';
import type { SiteForm } from './form';
import { accessibilityPage, legalPage } from './legal-pages';
import { type Page, pageHtml } from './page';
import { MANIFEST, wordedManifest, wordedPage } from './page-words';
import { publisherLinks } from './publisher-form';
import { withShareTags } from './share-tags';
import { picturePath, type StartPicture, startPictures } from './start-pictures';
import { tablesPage } from './tables-page';

export interface SiteFigures {
  readonly ground: Ground;
  /** Finest boundaries, for the pictures that show communes. */
  readonly communes: Boundaries;
  readonly names: CommuneNames;
  readonly written: WrittenFigures;
  /** Files of `donnees/` and their weight in bytes. */
  readonly data: ReadonlyMap<string, number>;
}

export interface SiteFiles {
  /** Texts by their address in the site. */
  readonly texts: ReadonlyMap<string, string>;
  /** Each is an SVG of {@link texts} already; its PNG is drawn by what draws here. */
  readonly pictures: readonly StartPicture[];
  /** What the page of the map holds inline, for the security policy: no figure changes it. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Where the link to the other regions goes, until it is known how deep a page stands. */
const REGIONS = '@autres-regions';

/** A page of a folder of the site. @param regions page where a region is chosen, from the folder of the site */
const inFolder = (html: string, regions: string): string =>
  html
    .replace(/(href|src)="\.\//g, '$1="../')
    .replace(/(href|src)="\.\.\/\.\.\//g, '$1="../')
    .replace(REGIONS, `../${regions}`);

const LIST_SUMMARY =
  'Une page par département et par intercommunalité\u00a0: ce qui l’atteint, les montants et les actions cités, leurs sources.';
const tablesSummary = (): string =>
  `${capital(joined(THEME_KINDS.map((theme) => PAGES[theme].inSentence)))}, en tableaux.`;

/** What a search engine reads of a written page: one sentence, and its one address, the very one of the list of pages. */
function headOf(adresse: string, path: string, summary: string): string {
  const whole = adresse === '' ? '' : `<link rel="canonical" href="${escapeText(adresse + path)}" />`;
  return `<meta name="description" content="${escapeText(summary)}" />${whole}`;
}

/**
 * The pages that a search engine is led to: the tables, the page of each territory, and their list; with the list of all for
 * a site that knows its address.
 */
export function listedPages(
  { publisher, regions }: Pick<SiteForm, 'publisher' | 'regions'>,
  { ground, names }: Pick<SiteFigures, 'ground' | 'names'>,
  pictures: readonly StartPicture[],
  framed: (page: Page) => string,
): readonly (readonly [path: string, text: string])[] {
  const pages = territoryPages(withNames(ground.model, names), ground.boundaries);
  const { adresse } = publisher;
  const list = { ...territoriesPage(ground.model, pages), summary: LIST_SUMMARY, at: '' };
  const files = [...pages.map((page) => ({ ...page, at: page.file })), list].map(
    ({ summary, at, ...page }) => {
      const head = headOf(adresse, `${FOLDER}/${at}`, summary);
      return [`${FOLDER}/${page.file}`, inFolder(framed({ ...page, head }), regions)] as const;
    },
  );
  const tables = tablesPage(ground.model, pictures);
  const head = headOf(adresse, tables.file, tablesSummary());
  return [
    [tables.file, framed({ ...tables, head }).replace(REGIONS, regions)],
    ...files,
    ...(adresse === '' ? [] : [['sitemap.xml', sitemap(adresse, pages)] as const]),
  ];
}

/** What is being written, for who waits for it; of what takes longest, how much is done. */
export type SitePart = 'depart' | 'images' | 'pages';
export type TellPart = (part: SitePart, done?: number, all?: number) => void;

/**
 * All that stands around the app and tells of its figures.
 * @param tell is told each part as it begins
 * @throws Error when a page has lost its places
 */
export function siteFiles(form: SiteForm, figures: SiteFigures, tell: TellPart = () => undefined): SiteFiles {
  const { publisher, dress, styles, regions } = form;
  const { ground, communes, written: told, data } = figures;
  const { edition } = ground.model.pacts;
  const site = siteTitle(edition);
  const titled = { title: site, regions: regions && REGIONS };
  const framed = (page: Page): string => pageHtml(page, publisher, styles, titled, dress);
  const written = (page: Page): string => framed(page).replace(REGIONS, regions);
  const first = [FIGURES_FILE, told.fichiers.cog, told.fichiers.niveaux].map((name) => `./donnees/${name}`);
  const html = wordedPage(withShareTags(form.map.html, publisher, edition), edition);
  const links = siteLinks({ ...publisherLinks(publisher), regions });
  const scenes = told.shared.get(told.fichiers.scenes);
  const show = scenes === undefined ? null : parsePublishedShow(scenes);
  const page = startPage(ground, { ...form.map, html }, first, links, regions, communes, show, (done, all) =>
    tell('depart', done, all),
  );
  tell('images');
  const pictures = startPictures(ground, communes, TOKENS.light, publisher.adresse || null);
  tell('pages');
  const pages = [accessibilityPage(publisher, site), legalPage(publisher, edition)];
  const missing = written(missingPage());
  const open = dataPage(data);
  const texts = new Map<string, string>([
    ['index.html', page.html],
    [START_FILE, page.bare],
    ...[...page.views.files].map(
      ([name, text]) => [viewFile(page.views.hash, name).replace('./', ''), text] as const,
    ),
    ...pictures.map(
      (one) => [picturePath(one, 'svg'), `<?xml version="1.0" encoding="UTF-8"?>\n${one.svg}\n`] as const,
    ),
    ...pages.map((one) => [one.file, written(one)] as const),
    ...listedPages(form, figures, pictures, framed),
    ...oembedFiles(publisher, edition),
    // Its own files stand beside it, all the rest one folder up.
    [
      `donnees/${open.file}`,
      inFolder(framed({ ...open, body: '@corps' }), regions).replace('@corps', () => open.body),
    ],
    // Served for any address, however deep: only whole addresses lead home from there.
    [
      missingPage().file,
      publisher.adresse === '' ? missing : missing.replace(/(href|src)="\.\//g, `$1="${publisher.adresse}`),
    ],
    ...form.apart.map(([file, html]) => [file, wordedPage(html, edition)] as const),
    [MANIFEST, wordedManifest(form.manifest, edition)],
  ]);
  const kept = new Map([
    ...texts,
    [`donnees/${FIGURES_FILE}`, told.figures],
    ...[...told.shared].map(([path, text]) => [`donnees/${path}`, text] as const),
  ]);
  texts.set(SERVICE_WORKER, workerText(form.offline, kept));
  return { texts, pictures, scripts: page.scripts, styles: page.styles };
}
