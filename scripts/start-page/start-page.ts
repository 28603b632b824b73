/**
 * The page as it is served: the start view is in the HTML itself, so that a coloured map with its names and its legend
 * shows before any script has run. Any other link hides it before the first paint, by a script of one line.
 */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Boundaries } from '../../src/domain/geometry';
import type { Model } from '../../src/domain/model';
import type { Show } from '../../src/domain/show/scene';
import { escapeText } from '../../src/render/svg/markup';
import { type StartLook, startMarkup } from '../../src/render/svg/start-markup';
import { type ExplorerState, START } from '../../src/state/explorer-state';
import type { DesignTokens } from '../../src/tokens/design-tokens';
import { TOKENS } from '../../src/tokens/token-sets';
import { CopyContext } from '../../src/ui/common/copy';
import { SiteTitle } from '../../src/ui/layout/app-header';
import { CaptionBar, SiteLinks, SourceLine } from '../../src/ui/layout/bars';
import { LegendBlock } from '../../src/ui/legend/legend-block';
import { SheetHead } from '../../src/ui/panel/sheet-parts';
import { buildMapView } from '../../src/view/map/build-map-view';
import { cogAnchors } from '../../src/view/map/map-shapes';
import { buildCaption } from '../../src/view/page/build-caption';
import { buildLegend } from '../../src/view/page/build-legend';
import type { SiteLink } from '../../src/view/page/site-links';
import { siteCopy } from '../../src/view/text/copy';
import { OEMBED } from '../site/extra/oembed';
import { ASK_VIEW, BOOT, epciOf, PUT_VIEW, viewsOf, WHOLE } from './boot-script';
import { clipContext, communesOver, type Ground } from './ground';
import { type AskedView, lookProperties, placeViews, sheetHead } from './near-views';
import { bodyTags, type PageFiles } from './page-files';
import { severalViews } from './several-views';
import { PAIRS, rules, SHEET_STYLE } from './start-rules';
import { SHOW_LINKS, showStyle, writtenShow } from './start-show';
import { themedMarkup } from './themed-markup';
import {
  LAYOUTS,
  linkViews,
  type WrittenViews,
  withoutRepeats,
  writtenLinks,
  writtenViews,
} from './written-views';

const nothing = (): void => {};

/** Signs as SVG closes them, in less than React does, and without what only browsers that are no more have read. */
const closed = (markup: string): string =>
  markup.replaceAll(/><\/(?:rect|path|circle)>/g, '/>').replaceAll(' focusable="false"', '');

/** Text of the header, and links under the map: of every view. */
interface Surround {
  readonly header: string;
  readonly links: string;
}

const surround = (model: Model, links: readonly SiteLink[], regions: string): Surround => ({
  header: renderToStaticMarkup(
    createElement(CopyContext, { value: siteCopy(model, null, regions) }, createElement(SiteTitle)),
  ),
  links: renderToStaticMarkup(createElement(SiteLinks, { links })),
});

const withoutCommunes = (state: ExplorerState): ExplorerState => ({
  ...state,
  limites: state.limites.filter((level) => level !== 'commune'),
});

/** How the sheet of a territory begins, as the interface will show it; nothing where another sheet is asked for. */
function sheetMarkup(model: Model, state: ExplorerState): string {
  const sheet = sheetHead(model, state);
  if (!sheet) return '';
  const head = renderToStaticMarkup(createElement(SheetHead, { sheet, dispatch: null }));
  return `<style>${SHEET_STYLE}</style><section class="panel" aria-label="Fiche"><div class="panel-tools"></div>${head}</section>`;
}

/**
 * Markup of a view in any theme, of a ground whose surroundings are cut. Buttons would answer nothing yet: legend and chips
 * are text. What no theme changes is written once.
 */
function skeleton(
  { model, boundaries, context }: Ground,
  state: ExplorerState,
  { header, links }: Surround,
  look: StartLook | null = null,
): (tokens: DesignTokens) => string {
  const anchors = cogAnchors(model);
  // Lines of communes are too many bytes for a page: the app shows the same without them, until they come.
  const view = buildMapView(model, withoutCommunes(state), anchors);
  const legend = buildLegend(model, state, buildMapView(model, state, anchors));
  const region = model.cog.region.bbox;
  const told = look ? ` data-cadre="${lookProperties(look)}"` : view.needsCommunes ? ' data-communes' : '';
  const { scale: _, ...said } = legend;
  const still = {
    ...said,
    // Folded, and of what this view does not draw: they come with the interface.
    ...{ classing: null, signs: [] },
    entries: legend.entries.map(({ filter: _, ...entry }) => ({ ...entry, keys: [], filter: undefined })),
  };
  const { chips, ...words } = buildCaption(model, state);
  const caption = { ...words, chips: chips.map((chip) => ({ ...chip, opens: null, remove: null })) };
  const foot = [
    renderToStaticMarkup(createElement(CaptionBar, { caption, dispatch: nothing })),
    '<div class="stage-foot">',
    renderToStaticMarkup(createElement(SourceLine, { text: caption.foot })),
    // As a frame of another page says it.
    `<p class="source-line source-whole">${escapeText(caption.source)} · <span>source</span></p>`,
    links,
  ].join('');
  const sheet = sheetMarkup(model, state);
  return (tokens) =>
    [
      `<header class="header">${header}</header>`,
      '<div class="side side-left"></div>',
      renderToStaticMarkup(
        createElement(LegendBlock, {
          legend: still,
          tokens,
          dispatch: nothing,
          onHighlight: nothing,
        }),
      ),
      `<div class="side side-right">${sheet}</div>`,
      // After what it makes room for: the map does not move when that comes.
      '<div class="stage">',
      `<div class="depart-place"><div class="depart-cadre"><div class="depart-region"${told}>`,
      startMarkup({ view, boundaries, context, tokens }, region, LAYOUTS, look),
      '</div></div></div>',
      foot,
      '</div></div>',
    ].join('');
}

export interface StartPage {
  readonly html: string;
  /** The same for an address without a query, where a server can tell: the start view is what it asks for. */
  readonly bare: string;
  /** What is written inline, for the security policy: the same for all figures of the same boundaries. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Views of other links, each a file that the page asks for. */
  readonly views: WrittenViews;
}

/**
 * Pure: the build and the atelier write the same page of the same figures.
 * @param files the page as Vite wrote it, and what it asks for
 * @param figures addresses in the page of the files of the figures that every map waits for
 * @param siteLinks of the publisher, as every frame shows them
 * @param regions page where a region is chosen; empty in a site of one region
 * @param communes their outlines, for the views that show whole classes of them
 * @param show the published one, whose first scene is a view too
 * @param tell is told, now and then, how many of the views are drawn
 * @throws Error when the page has lost the places where the start view goes
 */
export function startPage(
  ground: Ground,
  files: PageFiles,
  figures: readonly string[],
  siteLinks: readonly SiteLink[],
  regions = '',
  communes: Boundaries | null = null,
  show: Show | null = null,
  tell: (done: number, all: number) => void = nothing,
): StartPage {
  const links = writtenLinks(ground.model, communes !== null);
  const wanted = new Map([...linkViews(ground.model, links, communes !== null), ...placeViews(ground.model)]);
  const count = [...wanted.values()].reduce((sum, views) => sum + views.length, 1);
  const cut: Ground = { ...ground, context: clipContext(ground.context, ground.model.cog.region.bbox) };
  const whole: Ground = communes ? { ...cut, boundaries: communesOver(cut.boundaries, communes) } : cut;
  const around = surround(ground.model, siteLinks, regions);
  const step = Math.ceil(count / 12);
  let done = 0;
  const draw = ({ state, look }: Omit<AskedView, 'asked'>): string => {
    if (done % step === 0) tell(done, count);
    done += 1;
    const drawn = skeleton(look ? cut : whole, state, around, look);
    return closed(themedMarkup(drawn(TOKENS.light), drawn(TOKENS.dark), PAIRS));
  };
  const start = draw({ state: START, look: null });
  const lean = withoutRepeats(start);
  const file = (views: readonly AskedView[]): string =>
    severalViews(
      views.map(({ asked }) => asked),
      views.map((view) => lean(draw(view))),
    );
  const room = showStyle(files.show);
  const opening = show && writtenShow(ground.model, show, room);
  const shown = opening === null ? [] : SHOW_LINKS;
  const views = writtenViews(
    [...links, ...shown.map((query) => ({ query }))],
    new Map([
      ...[...wanted].map(([name, those]) => [name, file(those)] as const),
      ...shown.map((_, rank) => [`${links.length + rank}`, opening ?? ''] as const),
    ]),
  );
  const departements = ground.model.cog.departements.map(({ code }) => code);
  const style = files.style + rules(ground.model);
  const boot = `${BOOT};${ASK_VIEW};${files.askAtOnce}`;
  // On the script and not on the page, whose first bytes must name its letters.
  const told = [
    `data-fichiers="${escapeText(figures.join(' '))}"`,
    `data-vues="${escapeText(viewsOf(views))}"`,
    `data-ici="${departements.join(' ')}"`,
    `data-epci="${epciOf(ground.model.cog.epci.map(({ code }) => code))}"`,
  ].join(' ');
  const ask = `${WHOLE}<script ${told}>${boot}</script>`;
  const parts = [
    { at: '</head>', text: `${ask}<style>${style}</style>${files.head}</head>` },
    {
      at: '<div id="carte-app">',
      text: `<div id="depart" class="frame">${start}</div><script>${PUT_VIEW}</script><div id="carte-app">`,
    },
    { at: '</body>', text: `${bodyTags(files)}</body>` },
  ];
  const html = parts.reduce(
    (text, { at, text: next }) => {
      if (!text.includes(at))
        throw new Error(`index.html : « ${at} » manque, la carte de départ n’a pas de place.`);
      return text.replace(at, () => next);
      // What the comments say is for who reads the source, and so is the indentation.
    },
    files.html
      .replace(/\s*<!-- .*? -->/gs, '')
      .replace(/\n\s+/g, '\n')
      .replace(/(<\w+|")\n(?=\w+="|\/>)/g, '$1 ')
      .replace('<html ', `<html data-chiffres="${ground.model.pacts.chiffres?.id ?? ''}" `),
  );
  const bare = html.replace('<html ', '<html data-nue ').replaceAll(OEMBED.other, OEMBED.start);
  return { html, bare, scripts: [boot, PUT_VIEW], styles: [style, room, SHEET_STYLE], views };
}
