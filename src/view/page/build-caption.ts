import { type Model, placeName } from '../../domain/model';
import { waveAdds } from '../../domain/schemes/waves';
import type { ExplorerState } from '../../state/explorer-state';
import { activeFilters } from '../../state/filters';
import type { Caption, Chip } from '../controls-view';
import { coverageSentence } from '../map/legend/entries';
import { ftMatches, pactMatches } from '../map/map-marks';
import { siteTitle, vintage } from '../text/copy';
import { CROSS_LABEL, crossNote } from '../text/cross-words';
import { plural } from '../text/formats';
import { SHARING_CHIP } from '../text/sharing';
import { askedWaves } from '../text/waves';
import { filterLabel, noResult } from './results';
import { viewSource } from './view-source';

const BY_UNIT = { epci: 'par EPCI', commune: 'par commune' } as const;

function title(model: Model, state: ExplorerState): string {
  switch (state.theme) {
    case 'financements':
      return {
        'par-habitant': 'Financements cités, en euros par habitant',
        euros: 'Financements cités, en euros',
        actions: 'Nombre d’actions citées',
      }[state.funding.indicator];
    case 'france-travail':
      return `Expérimentation France Travail, ${askedWaves(model, state.ft)}`;
    case 'pactes-territoriaux': {
      const count = model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts)).length;
      return count === model.pacts.pactesTerritoriaux.length
        ? `Les ${plural(count, 'pacte territorial', 'pactes territoriaux')}`
        : `${plural(count, 'pacte territorial', 'pactes territoriaux')} sur ${model.pacts.pactesTerritoriaux.length}`;
    }
    case 'couverture': {
      const { unite, classe } = state.couverture;
      return `${classe === null ? 'Couverture croisée des deux dispositifs' : CROSS_LABEL[classe]}, ${BY_UNIT[unite]}`;
    }
  }
}

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
    remove: partage === 'non-ventile' ? null : { kind: 'funding', change: { partage: 'non-ventile' } },
    opens: { kind: 'select-shared' },
  };
  return [...(axe === null && sujet === null ? [all] : []), ...filters, sharing];
}

/** Sentence above the map, filters in force, source line, document title. */
export function buildCaption(model: Model, state: ExplorerState): Caption {
  const sentence = title(model, state);
  const { selection } = state;
  const selected =
    selection.kind === 'action'
      ? (model.action.get(selection.id)?.titre ?? '')
      : selection.kind === 'places'
        ? selection.places.map((place) => placeName(model, place)).join(', ')
        : selection.kind === 'partages'
          ? 'Montants partagés'
          : '';
  return {
    title: sentence,
    detail: detail(model, state),
    chips: chips(model, state),
    empty: noResult(model, state),
    source: `Actions citées en exemple · ${vintage(model.pacts.edition)} · données v${model.pacts.version}`,
    provenance: viewSource(model, state),
    documentTitle: [selected, sentence, siteTitle(model.pacts.edition)]
      .filter((part) => part !== '')
      .join(' – '),
  };
}
