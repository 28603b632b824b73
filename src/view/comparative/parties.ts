import { AS_DECK } from '../../domain/certainty/certainty';
import type { Model } from '../../domain/model';
import { type Contract, contractsAt } from '../../domain/money/contracts';
import { type Place, partyPlace, samePlace } from '../../domain/place';
import { partyFigures, type Reading } from '../../domain/totals';
import type { Figure } from '../figure';
import { coverageText } from '../money/contract-words';
import { amountFigure, perCapitaFigure } from '../text/figures';
import { GAP, plural } from '../text/formats';

/** A place that no contract covers. */
const NOT_CONCERNED: Figure = {
  label: 'contrat',
  text: 'sans objet',
  value: null,
  unit: '€',
  note: null,
  certainty: AS_DECK,
  provenance: {
    kind: 'calcul',
    rule: 'Aucune part de montant n’est attribuée à une échelle plus fine que celle des signataires.',
    refs: [],
  },
};

const named = (contract: Contract, figure: Figure, own: boolean): Figure => {
  const part = coverageText(contract);
  const name = part === null ? contract.party.nomCourt : `${contract.party.nomCourt} (${part})`;
  return {
    ...figure,
    label: `${figure.label}, ${contract.party.nomCourt}`,
    text: `${own ? `en plus, ${name}` : name}${GAP}: ${figure.text}`,
  };
};

/**
 * The contracts on a place that are not its own, each by name with its own value per inhabitant of the party; none has
 * a bar: they are values of the parties, at their scale.
 */
export const moneyOfOthers = (model: Model, place: Place, reading: Reading): readonly Figure[] => {
  const contracts = contractsAt(model, place);
  if (contracts.length === 0) return [NOT_CONCERNED];
  const isOwn = ({ party }: Contract): boolean => samePlace(partyPlace(party.code), place);
  const own = contracts.some(isOwn);
  return contracts
    .filter((contract) => !isOwn(contract))
    .map((contract) => {
      const figures = partyFigures(model, contract.party.code, reading);
      const figure =
        figures.perCapita === null
          ? amountFigure(model, figures, 'montants non partagés cités')
          : perCapitaFigure(model, figures);
      return named(contract, figure, own);
    });
};

/** In place of a count, for a unit that does not contract: those of the contracts that cover it, each by name. */
export const actionsOfOthers = (model: Model, place: Place, reading: Reading): readonly Figure[] => {
  const found = contractsAt(model, place).map(({ party }): Figure => {
    const { ownActions, certainty } = partyFigures(model, party.code, {
      ...reading,
      partage: 'non-ventile',
    });
    const text = `${party.nomCourt}${GAP}: ${plural(ownActions, 'action')}`;
    return {
      ...NOT_CONCERNED,
      label: `actions citées, ${party.nomCourt}`,
      text,
      value: ownActions,
      certainty,
    };
  });
  return found.length === 0 ? [NOT_CONCERNED] : found;
};
