import { foldedWords } from '../../domain/fold-text';
import { type Model, placeName } from '../../domain/model';
import type { ExplorerState, Overlay } from '../../state/explorer-state';
import { activeFilters } from '../../state/filters';
import { PAGES } from '../../themes/pages';
import { siteTitle } from '../text/copy';
import { GAP } from '../text/formats';
import { filterNames } from './results';

/**
 * What a view shows, in parts: every title (page, map, table, picture, file, frame, scene) is composed from these and
 * never cut back from a longer one, so that all name the same filters.
 */
export interface ViewTitle {
  /** Theme and indicator. */
  readonly subject: string;
  /** Every filter in force, as its chip names it; the waves asked for are in the subject. */
  readonly filters: readonly string[];
  /** The waves asked for; `null` for all. */
  readonly waves: string | null;
  /** True while a filter is in force, that of the waves included. */
  readonly narrowed: boolean;
  /** What the reader supposes of shared amounts; `null` while they are left as in the deck. */
  readonly hypothesis: string | null;
  /** What is drawn over the theme. */
  readonly overlays: readonly string[];
  /** What is selected; `null` for nothing. */
  readonly selected: string | null;
}

const overlayName = (overlay: Overlay): string =>
  overlay === 'lieux' ? 'lieux d’action' : PAGES[overlay].inSentence;

function selectedOf(model: Model, { selection }: ExplorerState): string | null {
  switch (selection.kind) {
    case 'none':
      return null;
    case 'action':
      return model.action.get(selection.id)?.titre ?? null;
    case 'places':
      return selection.places.map((place) => placeName(model, place)).join(', ');
    case 'partages':
      return 'Montants partagés';
  }
}

export function viewTitle(model: Model, state: ExplorerState): ViewTitle {
  const page = PAGES[state.theme];
  const active = activeFilters(state);
  const told = page.inSubject?.filter;
  return {
    subject: page.subject(model, state),
    filters: filterNames(
      model,
      state,
      active.filter(({ filter }) => filter !== told),
    ),
    waves: active.some(({ filter }) => filter === told)
      ? (page.inSubject?.named(model, state) ?? null)
      : null,
    narrowed: active.length > 0,
    hypothesis: page.hypothesis?.(state) ?? null,
    overlays: state.overlays.filter((overlay) => overlay !== state.theme).map(overlayName),
    selected: selectedOf(model, state),
  };
}

/** All that a title says after its subject: "Mobilité, Oise ; hypothèse : … ; avec France Travail"; empty for nothing. */
export const conditions = ({ filters, hypothesis, overlays }: ViewTitle): string =>
  [
    filters.join(', '),
    hypothesis ?? '',
    overlays.length === 0 ? '' : `avec ${overlays.join(', ')} en superposition`,
  ]
    .filter((part) => part !== '')
    .join(`${GAP}; `);

/** The title of what shows the view. @param subject in place of the map's: that of a table, of a chart */
export function titleText(title: ViewTitle, subject: string = title.subject): string {
  const { waves, filters } = title;
  // The subject of the map names its waves; another does not.
  const own = subject === title.subject || waves === null;
  const more = conditions(own ? title : { ...title, filters: [waves, ...filters] });
  return more === '' ? subject : `${subject}${GAP}: ${more}`;
}

/** What is selected, then what is shown: title of a page, of a scene made from a view. */
export const headingText = (title: ViewTitle): string =>
  [...(title.selected === null ? [] : [title.selected]), titleText(title)].join(' – ');

/** The same, for what leaves the site. */
export const siteHeading = (model: Model, title: ViewTitle): string =>
  `${headingText(title)} – ${siteTitle(model.pacts.edition)}`;

/** For a figure, a chart or a part of a sheet that leaves the filters aside: says so while some are in force. */
export const unfiltered = (label: string, { narrowed }: Pick<ViewTitle, 'narrowed'>): string =>
  narrowed ? `${label}, sans filtre` : label;

/** For one that follows them: names them. */
export const filtered = (label: string, filters: readonly string[]): string =>
  filters.length === 0 ? label : `${label}${GAP}: ${filters.join(', ')}`;

/** Longest name without its ending: file systems take 255 bytes, and a path needs some. */
const LONGEST = 190;

/**
 * Name of a file, without its ending: the same view has the same name whatever the day. Each condition is whole in it;
 * where there are too many for a name, it says how many more there are.
 * @param lead what the file is, before the view: « fiche », and of what
 */
export function fileName(title: ViewTitle, vintage: string, lead: readonly string[] = []): string {
  const { subject, filters, hypothesis, overlays } = title;
  const parts = [...lead, subject, ...filters, hypothesis ?? '', ...overlays]
    .map((part) => foldedWords(part, '-'))
    .filter((part) => part !== '');
  const last = foldedWords(vintage, '-');
  const more = (count: number): string => (count === 0 ? '' : `et-${count}-autres`);
  const name = (count: number): string =>
    [...parts.slice(0, count), more(parts.length - count), last].filter((part) => part !== '').join('-');
  let count = parts.length;
  while (count > 1 && name(count).length > LONGEST) count -= 1;
  return name(count);
}
