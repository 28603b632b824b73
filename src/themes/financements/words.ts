import type { Party } from '../../domain/pacts';
import type { PartyFigures } from '../../domain/totals';
import { absenceWord } from '../../view/text/figures';
import { formatEurosShort, formatPerCapita, GAP, plural } from '../../view/text/formats';
import { lowered } from '../../view/text/grammar';
import type { FundingMeasure } from './choice';

/** What a party shows for a measure. */
export function measureText({ amount, perCapita, actions }: PartyFigures, measure: FundingMeasure): string {
  if (amount.kind !== 'euros') return absenceWord(amount);
  switch (measure) {
    case 'par-habitant':
      return formatPerCapita(perCapita ?? 0);
    case 'euros':
      return formatEurosShort(amount.value);
    case 'actions':
      return plural(actions, 'action');
  }
}

/** Units that the line above has said; euros are told in thousands or in millions, and keep theirs. */
const ONCE_SAID = /\s(?:€\/hab\.|actions?)$/;

interface Named {
  readonly party: Party;
  readonly figures: PartyFigures;
}

/**
 * Contracts of one ground on the map, under the name of the narrow one: « Nord 8,67 €/hab. + 0,35 en propre », « Nord
 * 22,69 M€ + 420 000 € en propre »; the one without any amount is said as well. A line break stands where the label
 * may be cut.
 * @param under the wider contracts, the widest first
 */
export function nestedText(under: readonly Named[], own: PartyFigures, measure: FundingMeasure): string {
  const paid = (figures: PartyFigures): boolean => figures.amount.kind === 'euros';
  const wider = under.map(({ party, figures }) => {
    const text = measureText(figures, measure);
    return paid(figures) ? `${party.nomCourt} ${text}` : `${party.nomCourt}${GAP}: ${lowered(text)}`;
  });
  const text = measureText(own, measure);
  const added = under.some(({ figures }) => paid(figures));
  const last = !paid(own)
    ? own.amount.kind === 'aucune-action-citee'
      ? own.amount.narrowed
        ? 'aucune en propre, filtrée'
        : 'sans action propre'
      : `${lowered(text)}, en propre`
    : added
      ? `+${GAP}${text.replace(ONCE_SAID, '')} en propre`
      : `${text} en propre`;
  return [...wider, last].join('\n');
}
