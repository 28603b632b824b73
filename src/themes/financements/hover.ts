import { DEGREE_WORD } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import { contractsAt } from '../../domain/money/contracts';
import { type Place, partyPlace, samePlace } from '../../domain/place';
import { type PartyFigures, partyFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import { contractValue, coverageText } from '../../view/money/contract-words';
import { OUT_OF_FILTER } from '../../view/text/absence';
import { GAP } from '../../view/text/formats';
import { partyAsked, sheetReading } from './reading';

/** A value, and how sure it is; an absence has no degree. */
const sureValue = (figures: PartyFigures): string =>
  figures.amount.kind === 'euros'
    ? `${contractValue(figures)}, ${DEGREE_WORD[figures.certainty.degree]}`
    : contractValue(figures);

/** One line a contract that covers the place: whose it is, how much of the place it covers, its own value. */
export function moneyLines(model: Model, { funding }: ExplorerState, place: Place): readonly string[] {
  if (place.kind === 'region') return [];
  const contracts = contractsAt(model, place);
  return contracts.map((contract) => {
    const { nomCourt, code } = contract.party;
    const part = coverageText(contract);
    const value = partyAsked(model, funding, code)
      ? sureValue(partyFigures(model, code, sheetReading(funding)))
      : OUT_OF_FILTER;
    // A party by itself on its ground needs no name twice.
    if (contracts.length === 1 && samePlace(partyPlace(code), place)) return value;
    return `Contrat ${nomCourt}${part === null ? '' : ` (${part})`}${GAP}: ${value}`;
  });
}
