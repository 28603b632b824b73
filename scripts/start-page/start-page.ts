/**
 * The page as it is served: the start view is in the HTML itself, so that a coloured map with its names and its legend
 * shows before any script has run. Any other link hides it before the first paint, by a script of one line.
 */
import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LOOK_KEY } from '../../src/app/common/appearance';
import { EMBED_PADDING, LOW, MAP_PADDING, PHONE, SHORT, TALL } from '../../src/app/common/map-layout';
import type { Model } from '../../src/domain/model';
import type { Padding } from '../../src/domain/projection';
import type { Scene } from '../../src/render/common/renderer';
import { boxRatio, type StartLayout, startMarkup, themedMarkup } from '../../src/render/svg/start-markup';
import { type ExplorerState, START } from '../../src/state/explorer-state';
import { EMBED_KEY_NAMES } from '../../src/state/url/shell-keys';
import type { MapTheme } from '../../src/theme/map-theme';
import { THEMES } from '../../src/theme/themes';
import { CopyContext } from '../../src/ui/common/copy';
import { SiteTitle } from '../../src/ui/layout/app-header';
import { CaptionBar, SiteLinks, SourceLine } from '../../src/ui/layout/bars';
import { LegendBlock } from '../../src/ui/legend/legend-block';
import { buildMapView } from '../../src/view/map/build-map-view';
import { cogAnchors } from '../../src/view/map/map-shapes';
import { buildCaption } from '../../src/view/page/build-caption';
import { buildLegend } from '../../src/view/page/build-legend';
import type { SiteLink } from '../../src/view/page/site-links';
import { siteCopy } from '../../src/view/text/copy';
import { OEMBED } from '../site/extra/oembed';
import type { PageFiles } from './page-files';
import { clipContext, type Ground } from './start-scene';
import {
  KEPT,
  viewFile,
  type WrittenViews,
  withoutRepeats,
  writtenLinks,
  writtenViews,
} from './written-views';

/** Size of the map in usual windows: 1366 × 768, 1920 × 1080, 390 × 844. */
const LAYOUTS: readonly StartLayout[] = [
  { name: 'wide', size: { width: 722, height: 712 }, padding: MAP_PADDING.wide },
  { name: 'tall', size: { width: 1276, height: 1024 }, padding: MAP_PADDING.tall },
  { name: 'phone', size: { width: 390, height: 608 }, padding: MAP_PADDING.phone },
];

/**
 * Run by the browser before the first paint. A link to another view must never flash this one; a shell without the
 * frame of the explorer is told to the style sheet.
 */
const BOOT = [
  'var p=new URLSearchParams(location.search),d=document.documentElement.dataset,m=p.get("mode")||"explorer",i=m=="integration"',
  'd.mode=m',
  // The app itself may be missing (a page kept from before a deploy): it cannot say so, the page does.
  'addEventListener("error",function(e){if(e.target.tagName=="SCRIPT")d.panne=""},true)',
  'if(i)d.apparence=p.get("apparence")||"clair"',
  // What this reader has chosen; a browser that keeps nothing throws.
  `else if(m=="explorer")try{d.apparence=localStorage.getItem("${LOOK_KEY}")||"auto"}catch(e){}`,
  // A newsletter's keys leave the start view what it is.
  `var q=[];for(var k of p.keys())if(!/^(utm_.*|\\w*clid|xtor)$/.test(k)&&(!i||!/^(${['mode', ...EMBED_KEY_NAMES].join('|')})$/.test(k))){d.lien="";q.push(k+"="+p.get(k))}`,
].join(';');

/** Asks for the view of this link, where one is written. No name or value of a link holds a line break. */
const askView = ({ queries, hash: word }: WrittenViews): string =>
  `var v=${JSON.stringify(queries.join('\n'))}.split("\\n").indexOf(q.join("&"));v=v<0?0:fetch("${viewFile(word, '"+v+"')}").then(function(r){return r.ok?r.text():Promise.reject()})`;

/** Behind the frame: puts that view in it, unless the app has begun to draw it; what both draw is taken from the page. */
const PUT_VIEW = [
  'if(self.v)v.then(function(t){if(d.lien==="")',
  '{var e=document.getElementById("depart"),o=e.querySelectorAll("path");e.innerHTML=t;',
  `e.querySelectorAll("[${KEPT}]").forEach(function(n){n.replaceWith(o[n.getAttribute("${KEPT}")].cloneNode())});`,
  'delete d.lien;d.vue="";',
  'requestAnimationFrame(function(){setTimeout(function(){performance.mark("carte:visible")})})}},function(){})',
].join('');

/**
 * The page before its script of one line has run, which is before its first paint: afterwards, it was refused. Not the
 * page of the bare address, which needs no script to show the view that it asks for.
 */
const NO_SCRIPT = ':root:not([data-mode],[data-nue])';

const nothing = (): void => {};

/** Markup of a view in one theme. Buttons would answer nothing yet: legend and chips are text. */
function skeleton(
  { model, boundaries, context }: Ground,
  state: ExplorerState,
  theme: MapTheme,
  links: readonly SiteLink[],
): string {
  const view = buildMapView(model, state, cogAnchors(model));
  const legend = buildLegend(model, state, view);
  const region = model.cog.region.bbox;
  const scene: Scene = { view, boundaries, context: clipContext(context, region), theme };
  const still = {
    ...legend,
    entries: legend.entries.map(({ filter: _, ...entry }) => ({ ...entry, keys: [], filter: undefined })),
  };
  const { chips, ...words } = buildCaption(model, state);
  const caption = { ...words, chips: chips.map((chip) => ({ ...chip, opens: null, remove: null })) };
  return [
    `<header class="header">${renderToStaticMarkup(
      createElement(CopyContext, { value: siteCopy(model) }, createElement(SiteTitle)),
    )}</header>`,
    '<div class="side side-left"></div>',
    renderToStaticMarkup(
      createElement(LegendBlock, { legend: still, theme, dispatch: nothing, onHighlight: nothing }),
    ),
    '<div class="side side-right"></div>',
    // After what it makes room for: the map does not move when that comes.
    '<div class="stage">',
    '<div class="depart-cadre"><div class="depart-region">',
    startMarkup(scene, region, LAYOUTS),
    '</div></div>',
    renderToStaticMarkup(createElement(CaptionBar, { caption, dispatch: nothing })),
    '<div class="stage-foot">',
    renderToStaticMarkup(createElement(SourceLine, { text: caption.foot })),
    renderToStaticMarkup(createElement(SiteLinks, { links })),
    '</div></div>',
  ].join('');
}

const properties = (colors: readonly string[]): string =>
  colors.map((color, i) => `--carte-${i}:${color}`).join(';');

/** Rules that depend on figures of the app: margins, ratio of the region, colours of both themes. */
function rules(model: Model, light: readonly string[], dark: readonly string[]): string {
  const ratio = boxRatio(model.cog.region.bbox);
  const inset = ({ top, right, bottom, left }: Padding): string =>
    `${top}px ${right}px ${bottom}px ${left}px`;
  return [
    // No script has read the address: which view it asks for is not known, and none is shown, unless the start view is.
    `${NO_SCRIPT} :is(#depart:not(:target) :is(.stage,.side,.legend),#carte-app){display:none}`,
    `${NO_SCRIPT} #depart:not(:target){position:static;display:block;height:auto;min-height:0}`,
    `${NO_SCRIPT} .sans-script{display:block}`,
    // As beside the start view that was asked for by its link.
    ':root[data-nue]:not([data-mode]) .sans-script{display:block;position:fixed;z-index:41;top:57px;right:0;width:min(23.25rem,29vw)}',
    ':root[data-nue]:not([data-mode]) .sans-script-pourquoi{display:none}',
    '@media (max-width:720px){:root[data-nue]:not([data-mode]) .sans-script{top:54%;width:100%}}',
    `#depart{--mer:${THEMES.light.sea};${properties(light)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-apparence=clair]) #depart{--mer:${THEMES.dark.sea};${properties(dark)}}}`,
    `[data-apparence=sombre] #depart{--mer:${THEMES.dark.sea};${properties(dark)}}`,
    `.depart-cadre{inset:${inset(MAP_PADDING.wide)}}`,
    `.depart-region{width:min(100cqw,100cqh/${ratio.toFixed(5)});aspect-ratio:1/${ratio.toFixed(5)}}`,
    '.depart-tall,.depart-phone{display:none}',
    `@media ${TALL}{.depart-cadre{inset:${inset(MAP_PADDING.tall)}}.depart-wide{display:none}.depart-tall{display:block}}`,
    `[data-mode=integration] .depart-cadre{inset:${inset(EMBED_PADDING)}}`,
    '[data-mode=integration] :is(.depart-wide,.depart-tall){display:none}',
    '[data-mode=integration] .depart-phone{display:block}',
    // A phone held across shows the region as large as one held upright.
    `@media ${LOW}{.depart-cadre{inset:${inset(MAP_PADDING.low)}}}`,
    `@media ${PHONE}{.depart-cadre{inset:${inset(MAP_PADDING.phone)}}}`,
    `@media ${SHORT}{.depart-cadre{inset:${inset(MAP_PADDING.short)}}}`,
    `@media ${PHONE},${LOW}{.depart-wide,.depart-tall{display:none}.depart-phone{display:block}}`,
  ].join('');
}

/** Between two views while their colours are read together; no text of a view holds it. */
const BETWEEN = '\u0000';

export interface StartPage {
  readonly html: string;
  /** The same for an address without a query, where a server can tell: the start view is what it asks for. */
  readonly bare: string;
  /** Words of the security policy for what is written inline. */
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
  /** Views of other links, each a file that the page asks for. */
  readonly views: WrittenViews;
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * @param files the page as Vite wrote it, and what it asks for
 * @param links of the publisher, as every frame shows them
 * @throws Error when the page has lost the places where the start view goes
 */
export function startPage(ground: Ground, files: PageFiles, links: readonly SiteLink[]): StartPage {
  const others = writtenLinks(ground.model);
  const drawn = (theme: MapTheme): string =>
    [START, ...others.map(({ state }) => state)]
      .map((state) => skeleton(ground, state, theme, links))
      .join(BETWEEN);
  const { markup, light, dark } = themedMarkup(drawn(THEMES.light), drawn(THEMES.dark));
  const [start, ...rest] = markup.split(BETWEEN);
  const lean = withoutRepeats(start ?? '');
  const views = writtenViews(others, rest.map(lean));
  const style = files.style + rules(ground.model, light, dark);
  const boot = `${BOOT};${askView(views)};${files.askAtOnce}`;
  const parts = [
    { at: '</head>', text: `<script>${boot}</script><style>${style}</style>${files.head}</head>` },
    {
      at: '<div id="carte-app">',
      text: `<div id="depart" class="frame">${start}</div><script>${PUT_VIEW}</script><div id="carte-app">`,
    },
    { at: '</body>', text: `${files.body}</body>` },
  ];
  const html = parts.reduce(
    (text, { at, text: next }) => {
      if (!text.includes(at))
        throw new Error(`index.html : « ${at} » manque, la carte de départ n’a pas de place.`);
      return text.replace(at, () => next);
      // What the comments say is for who reads the source.
    },
    files.html.replace(/\s*<!-- .*? -->/gs, ''),
  );
  const bare = html.replace('<html ', '<html data-nue ').replaceAll(OEMBED.other, OEMBED.start);
  return { html, bare, scriptHashes: [hash(boot), hash(PUT_VIEW)], styleHashes: [hash(style)], views };
}
