import type { Model } from '../../../domain/model';
import { regionFigures } from '../../../domain/totals';
import { formatEuros, GAP, plural } from '../../../view/text/formats';
import type { FundingChoice, FundingMeasure } from '../choice';
import { actionsText, type FundingUnit, fundingActions, fundingReading } from '../reading';
import { measureText } from '../words';

type Counted = Exclude<FundingMeasure, 'par-habitant'>;

const isPaid = ({ figures }: FundingUnit): boolean => figures.amount.kind === 'euros';

/**
 * « MEL 420 000 € en plus de Nord 22,69 M€ »: two circles far from each other reach the same inhabitants, and a small map
 * has no room to write it. Empty where no contract shown stands on another.
 */
export function nestedCircles(shown: readonly FundingUnit[], measure: Counted): string {
  const said = shown.filter(isPaid).flatMap(({ party, figures, under }) => {
    const wider = under
      .filter(isPaid)
      .map((unit) => `${unit.party.nomCourt} ${measureText(unit.figures, measure)}`);
    if (wider.length === 0) return [];
    return [`${party.nomCourt} ${measureText(figures, measure)} en plus de ${wider.join(' et de ')}`];
  });
  return said.length === 0 ? '' : `Contrats qui s’ajoutent${GAP}: ${said.join(' · ')}`;
}

/** What no circle holds, or several of them count: who adds the circles up has to know. */
export function besideCircles(model: Model, funding: FundingChoice, shown: readonly FundingUnit[]): string {
  const split = funding.partage !== 'non-ventile';
  if (funding.measure === 'euros') {
    const { sharedEur } = regionFigures(model, fundingReading(model, funding));
    return split || sharedEur === 0 ? '' : `Hors des cercles${GAP}: ${formatEuros(sharedEur)} partagés.`;
  }
  const actions = fundingActions(model, funding);
  const shared = split ? 0 : actions.filter(({ lignes }) => lignes.every(({ partage }) => partage)).length;
  const inCircles = shown.reduce((sum, { figures }) => sum + figures.actions, 0);
  return [
    ...(inCircles > actions.length - shared
      ? [`${actionsText(actions.length)} en tout${GAP}: une action de plusieurs contrats compte dans chacun.`]
      : []),
    ...(shared > 0 ? [`Hors des cercles${GAP}: ${plural(shared, 'action')} à montant partagé.`] : []),
  ].join(' ');
}
