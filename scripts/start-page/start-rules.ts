import { EMBED_PADDING, LOW, MAP_PADDING, NARROW, PHONE, SHORT, TALL } from '../../src/app/common/map-layout';
import type { Model } from '../../src/domain/model';
import type { Padding } from '../../src/domain/projection';
import { boxRatio } from '../../src/render/svg/start-markup';
import { ABSENCES, WAVE_CATEGORIES } from '../../src/tokens/design-tokens';
import { TOKENS } from '../../src/tokens/token-sets';
import { themedProperties, themePairs } from './themed-markup';

/**
 * The page before its script of one line has run, which is before its first paint: afterwards, it was refused. Not the
 * page of the bare address, which needs no script to show the view that it asks for.
 */
const NO_SCRIPT = ':root:not([data-mode],[data-nue])';

/**
 * Tokens that the views written of a usual deck do not draw (waves after the second, places, absences of figures of
 * context): a page that draws one writes both of its colours where it stands, rather than every page a rule for it.
 */
const SELDOM: ReadonlySet<string> = new Set([
  ...WAVE_CATEGORIES.slice(2),
  'lieu',
  ...ABSENCES.filter((absence) => absence !== 'aucune-action-citee'),
]);
export const PAIRS = themePairs(TOKENS.light, TOKENS.dark, SELDOM);
const [LIGHT, DARK] = [themedProperties(PAIRS, 'light'), themedProperties(PAIRS, 'dark')];

/** Rules that depend on figures of the app: margins, ratio of the region, colours of both themes. */
export function rules(model: Model): string {
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
    `#depart{--mer:${TOKENS.light.sea};${LIGHT}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-apparence=clair]) #depart{--mer:${TOKENS.dark.sea};${DARK}}}`,
    `[data-apparence=sombre] #depart{--mer:${TOKENS.dark.sea};${DARK}}`,
    `.depart-cadre{inset:${inset(MAP_PADDING.wide)}}`,
    // A view that is brought nearer has a box of its own, as wide as its look says.
    `.depart-region{--r:${ratio.toFixed(5)};width:min(100cqw*var(--k,1),100cqh*var(--k,1)/var(--r),var(--m,9999px));aspect-ratio:1/var(--r)}`,
    '.depart-tall,.depart-phone{display:none}',
    `@media ${NARROW}{.depart-cadre{inset:${inset(MAP_PADDING.narrow)}}}`,
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

/**
 * The head of a sheet in a written view, in the boxes that `panel.css` gives it: it comes with the views that have one. The
 * buttons over it have their place; on a phone it stands under tabs, which come with the interface.
 */
export const SHEET_STYLE = [
  '#depart .panel{flex:1;min-height:0;overflow-y:scroll;padding:12px 16px 24px}',
  '#depart .panel-tools{display:flex;flex-wrap:wrap;gap:8px;margin-bottom:8px}',
  '#depart .panel-tools::before{content:"";width:117px;height:32px}',
  '#depart .panel-tools::after{content:"";width:161px;height:32px}',
  '#depart .breadcrumb ol{display:flex;flex-wrap:wrap;gap:2px 6px;font-size:.8125rem}',
  '#depart .breadcrumb li{display:inline-flex;align-items:center;min-height:24px}',
  '#depart .breadcrumb li+li::before{content:"›";margin-right:6px}',
  '#depart .panel h2{margin:2px 0;font-size:1.375rem;line-height:1.2;overflow-wrap:anywhere}',
  '#depart :is(.nature,.breadcrumb li+li::before){color:var(--ink-quiet)}',
  // As wide as any line of the interface: the largest text of the page does not come twice.
  '#depart .answer{margin:4px 0 2px;font-size:1.0625rem;font-weight:600;line-height:1.3;text-align:justify}',
  '@media (max-width:720px){#depart .panel{display:none}}',
].join('');
