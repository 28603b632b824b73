import { crossCoverage, crossOf } from '../../domain/cross-coverage';
import type { Model } from '../../domain/model';
import { filterActions } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { FilterRef } from '../../state/filter-ref';
import { activeFilters, withoutFilter } from '../../state/filters';
import { FUNDING_CLASSES } from '../../themes/financements/choice';
import type { NoResult } from '../controls-view';
import { classBreaks, perCapitaClassLabel } from '../funding/scale';
import { fundingReading } from '../funding/units';
import { ftMatches, pactMatches } from '../map/map-marks';
import { ABSENCE_LABEL } from '../text/absence';
import { CROSS_LABEL } from '../text/cross-words';
import { axeLabel, formatEuros, GAP, plural, precisionLabel } from '../text/formats';
import { capital } from '../text/grammar';
import { askedWaves } from '../text/waves';

/** What the filters of the theme in force leave: actions, territories, pacts, EPCI or communes. */
export function resultCount(model: Model, state: ExplorerState): number {
  switch (state.theme) {
    case 'financements':
      return filterActions(model, fundingReading(model, state.funding)).length;
    case 'france-travail':
      return model.pacts.franceTravail.filter((row) => ftMatches(row, state.ft)).length;
    case 'pactes-territoriaux':
      return model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts)).length;
    case 'couverture': {
      const { unite, classe } = state.couverture;
      if (unite === 'epci')
        return model.cog.epci.filter(
          ({ code }) =>
            classe === null || crossOf(model, model.communesByEpci.get(code) ?? []).kind === classe,
        ).length;
      return crossCoverage(model)
        .rows.filter((row) => classe === null || row.kind === classe)
        .reduce((total, row) => total + row.communes, 0);
    }
  }
}

export function resultText(model: Model, state: ExplorerState, count = resultCount(model, state)): string {
  switch (state.theme) {
    case 'financements':
      return plural(count, 'action citée', 'actions citées');
    case 'france-travail':
      return plural(count, 'territoire');
    case 'pactes-territoriaux':
      return plural(count, 'pacte');
    case 'couverture':
      return state.couverture.unite === 'epci' ? plural(count, 'EPCI', 'EPCI') : plural(count, 'commune');
  }
}

function rangeLabel({ montantMin, montantMax }: ExplorerState['funding']): string {
  if (montantMin === null) return `Montant${GAP}: ${formatEuros(montantMax ?? 0)} au plus`;
  if (montantMax === null) return `Montant${GAP}: ${formatEuros(montantMin)} au moins`;
  return `Montant${GAP}: de ${formatEuros(montantMin)} à ${formatEuros(montantMax)}`;
}

function classLabel(model: Model, funding: ExplorerState['funding']): string {
  const { classe } = funding;
  if (classe === 'aucune-action-citee' || classe === 'partage-non-ventile') return ABSENCE_LABEL[classe];
  const rank = classe === null ? 0 : FUNDING_CLASSES.indexOf(classe);
  return `${perCapitaClassLabel(rank, classBreaks(model, funding))}/hab.`;
}

const PRECISION_NAME: Readonly<Record<string, string>> = precisionLabel;

/** Name of a filter on its chip. */
export function filterLabel(model: Model, state: ExplorerState, ref: FilterRef): string {
  const { funding, ft, pts } = state;
  const { value = '' } = ref;
  switch (ref.filter) {
    case 'axe':
      return funding.axe === null ? '' : axeLabel(funding.axe, model.axe.get(funding.axe)?.titreCourt ?? '');
    case 'thematique':
      return model.thematique.get(funding.thematique ?? '')?.titreCourt ?? '';
    case 'sujet':
      return model.sujet.get(funding.sujet ?? '')?.titre ?? '';
    case 'partie':
      return model.pacts.parties.find(({ code }) => code === value)?.nomCourt ?? value;
    case 'montant':
      return rangeLabel(funding);
    case 'inspirante':
      return 'Actions inspirantes';
    case 'texte': {
      const choice = state.theme === 'financements' ? funding : state.theme === 'france-travail' ? ft : pts;
      return `«${GAP}${choice.texte}${GAP}»`;
    }
    case 'classe':
      return classLabel(model, funding);
    case 'vague':
      return ft.cumul ? capital(askedWaves(model, ft)) : `Vague ${ft.vague} seule`;
    case 'precision':
      return PRECISION_NAME[value] ?? value;
    case 'pts-thematique':
      return model.ptsThematique.get(value)?.titre ?? value;
    case 'pts-public':
      return model.ptsPublic.get(value)?.titre ?? value;
    case 'croisement':
      return state.couverture.classe === null ? '' : CROSS_LABEL[state.couverture.classe];
    default:
      return ref.filter;
  }
}

/** When nothing is left: which single filter, lifted, brings how much back. `null` while something is left. */
export function noResult(model: Model, state: ExplorerState): NoResult | null {
  const filters = activeFilters(state);
  if (filters.length === 0 || resultCount(model, state) > 0) return null;
  return {
    text: filters.length > 1 ? 'Aucun résultat pour ces filtres réunis.' : 'Aucun résultat pour ce filtre.',
    lifts: filters.flatMap((filter) => {
      const without = withoutFilter(state, filter);
      const count = resultCount(model, without);
      return count === 0
        ? []
        : [
            {
              label: filterLabel(model, state, filter),
              result: resultText(model, without, count),
              command: { kind: 'remove-filter', filter } as const,
            },
          ];
    }),
  };
}
