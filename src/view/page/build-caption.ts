import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { activeFilters } from '../../state/filters';
import { PAGES } from '../../themes/pages';
import type { Caption, Chip } from '../controls-view';
import { shortVintage } from '../text/copy';
import { filterLabel, noResult } from '../title/results';
import { conditions, siteHeading, titleText, viewTitle } from '../title/view-title';
import { dataMark } from '../versions/version-words';
import { aboutText, shownOf, sourceLine } from './source-line';

function chips(model: Model, state: ExplorerState): readonly Chip[] {
  const { before = [], after = [] } = PAGES[state.theme].chips?.(state) ?? {};
  const filters = activeFilters(state).map(
    (filter): Chip => ({
      label: filterLabel(model, state, filter),
      remove: { kind: 'remove-filter', filter },
      opens: null,
    }),
  );
  return [...before, ...filters, ...after];
}

/** Sentence above the map, filters in force, source line, document title. */
export function buildCaption(model: Model, state: ExplorerState): Caption {
  const title = viewTitle(model, state);
  const page = PAGES[state.theme];
  const shown = shownOf(model, state);
  return {
    title: titleText(title),
    subject: title.subject,
    conditions: conditions(title),
    conclusion: page.conclusion(model, state),
    detail: page.detail(model, state),
    cautions: page.cautions ?? false,
    chips: chips(model, state),
    empty: noResult(model, state),
    foot: `${aboutText(shown)} · ${shortVintage(model.pacts.edition)} · ${dataMark(model.pacts)}`,
    source: sourceLine(model, shown),
    certainty: shown.certainty,
    provenance: page.source(model, state),
    documentTitle: siteHeading(model, title),
  };
}
