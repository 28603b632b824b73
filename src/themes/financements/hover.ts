import { DEGREE_WORD } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import { contractsAt } from '../../domain/money/contracts';
import { type Place, partyPlace, samePlace } from '../../domain/place';
import { type PartyFigures, partyFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import { contractValue, coverageText, sharedWith } from '../../view/money/contract-words';
import { ABSENCE_LABEL, OUT_OF_FILTER } from '../../view/text/absence';
import { GAP } from '../../view/text/formats';
import type { FundingMeasure } from './choice';
import { actionsText, partyAsked, sheetReading } from './reading';

/** What the map shows first, with how sure it is; a shared amount says with whom; an absence has no degree. */
function sureValue(model: Model, figures: PartyFigures, measure: FundingMeasure): string {
  const { amount, actions, certainty } = figures;
  const value = contractValue(figures);
  if (amount.kind === 'aucune-action-citee') return value;
  const sure = `, ${DEGREE_WORD[certainty.degree]}`;
  if (amount.kind === 'partage-non-ventile') return `${value} (${sharedWith(model, figures)})${sure}`;
  return `${measure === 'actions' ? `${actionsText(actions)} · ` : ''}${value}${sure}`;
}

/** One line a contract that covers the place: whose it is, how much of the place it covers, its own value. */
export function moneyLines(model: Model, { funding }: ExplorerState, place: Place): readonly string[] {
  if (place.kind === 'region') return [];
  const contracts = contractsAt(model, place);
  if (contracts.length === 0) return [ABSENCE_LABEL['sans-contrat']];
  return contracts.map((contract) => {
    const { nomCourt, code } = contract.party;
    const part = coverageText(contract);
    const value = partyAsked(model, funding, code)
      ? sureValue(model, partyFigures(model, code, sheetReading(funding)), funding.measure)
      : OUT_OF_FILTER;
    // A party by itself on its ground needs no name twice.
    if (contracts.length === 1 && samePlace(partyPlace(code), place)) return value;
    return `Contrat ${nomCourt}${part === null ? '' : ` (${part})`}${GAP}: ${value}`;
  });
}
