import { type Model, placeName } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { Caption } from '../controls-view';
import { pactMatches } from '../map/map-marks';
import { axeLabel, plural, VINTAGE } from '../text/formats';

function title(model: Model, state: ExplorerState): string {
  switch (state.theme) {
    case 'financements':
      return {
        'par-habitant': 'Financements cités, en euros par habitant',
        euros: 'Financements cités, en euros',
        actions: 'Nombre d’actions citées',
      }[state.funding.indicator];
    case 'france-travail':
      return state.ft.vague === null
        ? 'Expérimentation France Travail, vagues 1 et 2'
        : `Expérimentation France Travail, vague ${state.ft.vague}`;
    case 'pactes-territoriaux': {
      const count = model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts)).length;
      return count === model.pacts.pactesTerritoriaux.length
        ? `Les ${plural(count, 'pacte territorial', 'pactes territoriaux')}`
        : `${plural(count, 'pacte territorial', 'pactes territoriaux')} sur ${model.pacts.pactesTerritoriaux.length}`;
    }
  }
}

function chips(model: Model, state: ExplorerState): Caption['chips'] {
  const on = (label: string) => ({ label, clears: true });
  switch (state.theme) {
    case 'financements': {
      const { axe, thematique, sujet } = state.funding;
      const list =
        sujet !== null
          ? [on(model.sujet.get(sujet)?.titre ?? sujet)]
          : thematique !== null
            ? [on(model.thematique.get(thematique)?.titreCourt ?? thematique)]
            : axe !== null
              ? [on(axeLabel(axe, model.axe.get(axe)?.titreCourt ?? ''))]
              : [{ label: 'Tous les axes', clears: false }];
      return [...list, { label: 'Montants partagés : non ventilés', clears: false }];
    }
    case 'france-travail':
      return state.ft.vague === null ? [] : [on(`Vague ${state.ft.vague} seule`)];
    case 'pactes-territoriaux':
      return [
        ...state.pts.thematiques.map((id) => on(model.ptsThematique.get(id)?.titre ?? id)),
        ...state.pts.publics.map((id) => on(model.ptsPublic.get(id)?.titre ?? id)),
      ];
  }
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
        : '';
  return {
    title: sentence,
    chips: chips(model, state),
    source: `Actions citées en exemple · ${VINTAGE} · données v${model.pacts.version}`,
    documentTitle: [selected, sentence, 'Pactes des solidarités en Hauts-de-France']
      .filter((part) => part !== '')
      .join(' – '),
  };
}
