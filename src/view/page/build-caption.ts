import { DEGREE_WORD } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import { waveAdds } from '../../domain/schemes/waves';
import type { ExplorerState } from '../../state/explorer-state';
import { activeFilters } from '../../state/filters';
import type { Caption, Chip } from '../controls-view';
import { coverageSentence } from '../map/legend/entries';
import { ftMatches } from '../map/map-marks';
import { shortVintage, vintage } from '../text/copy';
import { crossNote } from '../text/cross-words';
import { GAP } from '../text/formats';
import { SHARING_CHIP } from '../text/sharing';
import { conditions, siteHeading, titleText, viewTitle } from '../title/view-title';
import { filterLabel, noResult } from './results';
import { viewCertainty, viewSource } from './view-source';

/** What the last wave shown adds to those before it; the rule that holds where a class of coverage has no experiment. */
function detail(model: Model, state: ExplorerState): string | null {
  if (state.theme === 'couverture' && state.couverture.classe !== null)
    return crossNote(model, state.couverture.classe);
  const vague = state.ft.vague ?? model.vagues.at(-1);
  if (state.theme !== 'france-travail' || vague === undefined || vague === model.vagues[0]) return null;
  const rows = model.pacts.franceTravail.filter((row) => ftMatches(row, { ...state.ft, vague: null }));
  const added = waveAdds(model, vague, rows);
  return added.perimeters === 0 ? null : `La vague ${vague} ajoute ${coverageSentence(added)}.`;
}

function chips(model: Model, state: ExplorerState): readonly Chip[] {
  const filters = activeFilters(state).map(
    (filter): Chip => ({
      label: filterLabel(model, state, filter),
      remove: { kind: 'remove-filter', filter },
      opens: null,
    }),
  );
  if (state.theme !== 'financements') return filters;
  const { axe, sujet, partage } = state.funding;
  const all: Chip = { label: 'Tous les axes', remove: null, opens: null };
  const sharing: Chip = {
    label: SHARING_CHIP[partage],
    remove:
      partage === 'non-ventile' ? null : { kind: 'choose', change: { funding: { partage: 'non-ventile' } } },
    opens: { kind: 'select-shared' },
  };
  return [...(axe === null && sujet === null ? [all] : []), ...filters, sharing];
}

/** Sentence above the map, filters in force, source line, document title. */
export function buildCaption(model: Model, state: ExplorerState): Caption {
  const title = viewTitle(model, state);
  const certainty = viewCertainty(model, state);
  return {
    title: titleText(title),
    subject: title.subject,
    conditions: conditions(title),
    detail: detail(model, state),
    chips: chips(model, state),
    empty: noResult(model, state),
    foot: `Actions citées en exemple · ${shortVintage(model.pacts.edition)} · données v${model.pacts.version}`,
    source: `Actions citées en exemple · précision${GAP}: ${DEGREE_WORD[certainty.degree]} · ${vintage(model.pacts.edition)} · données v${model.pacts.version}`,
    certainty,
    provenance: viewSource(model, state),
    documentTitle: siteHeading(model, title),
  };
}
