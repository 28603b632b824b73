import { type Certainty, compose } from '../../domain/certainty/certainty';
import { perimetersCertainty } from '../../domain/certainty/schemes';
import { crossCoverage } from '../../domain/cross-coverage';
import type { Model } from '../../domain/model';
import type { SourceRef } from '../../domain/pacts';
import { filterActions } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { Provenance } from '../figure';
import { fundingReading, fundingUnits } from '../funding/units';
import { ftMatches, pactMatches } from '../map/map-marks';
import { CROSS_RULE } from '../panel/cross-rows';
import { CITED_NOTE, PERIOD_NOTE } from '../text/formats';
import { SHARING_RULE } from '../text/sharing';

const COUNTED =
  'Communes entières du COG, chacune comptée une fois\u00a0; ce qui est plus petit qu’une commune n’est pas compté.';

const once = (refs: readonly SourceRef[]): readonly SourceRef[] => [
  ...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values(),
];

/**
 * Where the figures of the map come from, and with them those of its caption, its legend and its table: the places in
 * the deck of all that the filters in force keep, and the reading that makes the figures of it.
 */
export function viewSource(model: Model, state: ExplorerState): Provenance {
  const { franceTravail, pactesTerritoriaux } = model.pacts;
  switch (state.theme) {
    case 'financements': {
      const actions = filterActions(model, fundingReading(model, state.funding));
      return {
        kind: 'calcul',
        rule: `Somme des montants cités, chacun une fois${state.funding.indicator === 'par-habitant' ? `, divisée par la ${model.pacts.edition.population}` : ''}. ${SHARING_RULE[state.funding.partage]} ${CITED_NOTE} ${PERIOD_NOTE}`,
        refs: once(actions.flatMap(({ source, mentions }) => [source, ...mentions])),
      };
    }
    case 'france-travail':
      return { kind: 'calcul', rule: COUNTED, refs: once(franceTravail.map(({ source }) => source)) };
    case 'pactes-territoriaux':
      return { kind: 'calcul', rule: COUNTED, refs: once(pactesTerritoriaux.map(({ source }) => source)) };
    case 'couverture':
      return {
        kind: 'calcul',
        rule: CROSS_RULE,
        refs: once([...franceTravail, ...pactesTerritoriaux].map(({ source }) => source)),
      };
  }
}

/** How sure the figures of the map are, taken together. */
export function viewCertainty(model: Model, state: ExplorerState): Certainty {
  const { franceTravail, pactesTerritoriaux } = model.pacts;
  switch (state.theme) {
    case 'financements':
      return compose(
        fundingUnits(model, state.funding).flatMap(({ asked, figures }) =>
          asked ? [figures.certainty] : [],
        ),
      );
    case 'france-travail':
      return perimetersCertainty(franceTravail.filter((row) => ftMatches(row, state.ft)));
    case 'pactes-territoriaux':
      return perimetersCertainty(pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts)));
    case 'couverture':
      return crossCoverage(model).certainty;
  }
}
