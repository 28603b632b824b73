import type { Model } from '../../../domain/model';
import { type Contract, contractsAt } from '../../../domain/money/contracts';
import { type Place, partyPlace, placeKey } from '../../../domain/place';
import { filterActions, type PartyFigures, partyFigures, type Reading } from '../../../domain/totals';
import type { FundingChoice } from '../../../themes/financements/choice';
import { sheetReading } from '../../../themes/financements/reading';
import type { ContractBlock, ReachView } from '../../contract-view';
import type { Figure } from '../../figure';
import { contractOf, contractValue, coverageText, scaleOf } from '../../money/contract-words';
import type { BarRow } from '../../panel-view';
import { absenceWord, amountFigure, countFigure, perCapitaFigure } from '../../text/figures';
import { axeLabel, GAP, plural } from '../../text/formats';
import { placeLink } from '../../text/links';
import { ruleUnder } from '../../text/sharing';
import { actionGroups, amountRow } from '../action-rows';
import { melContract } from './mel-contract';

/** The axes of one party under every other filter in force, euros; an axe without any own amount says which absence it is. */
function axeBars(model: Model, code: PartyFigures['party'], reading: Reading): readonly BarRow[] {
  const figures = model.axes.map((axe) => ({
    axe,
    own: partyFigures(model, code, { ...reading, axe }),
  }));
  const euros = ({ amount }: PartyFigures): number => (amount.kind === 'euros' ? amount.value : 0);
  const longest = Math.max(...figures.map(({ own }) => euros(own)), 1);
  return figures.map(({ axe, own }) => {
    const label = axeLabel(axe, model.axe.get(axe)?.titreCourt ?? '');
    return {
      id: `axe-${axe}`,
      label,
      ratio: euros(own) / longest,
      // A shared amount has its line below the bars: told here as well, it would read as another one.
      figure:
        own.amount.kind === 'partage-non-ventile'
          ? { ...amountFigure(model, own, label, true), text: absenceWord(own.amount) }
          : amountFigure(model, own, label, true),
    };
  });
}

/** Own actions; those that come by a shared amount only are named beside them, since the list below holds them too. */
function actionsFigure(model: Model, figures: PartyFigures): Figure {
  const { actions, ownActions, sharedActions, certainty } = figures;
  const split = actions !== ownActions;
  const rule = split
    ? 'Actions ayant au moins un montant de cette partie, propre ou réparti selon l’hypothèse.'
    : 'Actions ayant au moins un montant non partagé pour ce signataire.';
  const figure = countFigure(actions, 'actions', ruleUnder(model, rule, figures.reading), certainty);
  return !split && sharedActions > 0
    ? {
        ...figure,
        label: `${figure.label} en propre, et ${plural(sharedActions, 'partagée', 'partagées')} en plus`,
      }
    : figure;
}

/** The same numbers in words, beside the list that holds both. */
function countedText({ actions, ownActions, sharedActions }: PartyFigures): string {
  const cited = (count: number): string => plural(count, 'action citée', 'actions citées');
  if (actions + sharedActions === 0) return 'aucune action citée';
  if (actions !== ownActions || sharedActions === 0) return cited(actions);
  const shared = plural(sharedActions, 'partagée', 'partagées');
  return ownActions === 0
    ? `aucune action citée en propre, ${shared}`
    : `${cited(ownActions)} en propre et ${shared}`;
}

/** Above the shared amounts: added to own ones, or the same that the figures have told, with who shares them. */
const sharedTitle = ({ amount, shared }: PartyFigures): string => {
  if (amount.kind === 'euros') return 'Montants partagés, en plus';
  return shared.length < 2 ? 'Ce montant partagé, avec qui' : 'Ces montants partagés, avec qui';
};

/** What one contract brings to a place: the party’s own figures, its axes, its actions. */
function contractBlock(
  model: Model,
  place: Place,
  contract: Contract,
  funding: FundingChoice,
  filtered: boolean,
): ContractBlock {
  const { party } = contract;
  const reading = sheetReading(funding);
  const figures = partyFigures(model, party.code, reading);
  const actions = filterActions(model, reading).filter((action) =>
    action.lignes.some((line) => line.parties.includes(party.code)),
  );
  const amount = amountFigure(model, figures, filtered ? 'cités, avec ces filtres' : 'montants cités', true);
  return {
    party: placeLink(model, partyPlace(party.code)),
    own: placeKey(partyPlace(party.code)) === placeKey(place),
    titre: `Contrat ${contractOf(model, party)}`,
    court: party.nomCourt,
    coverage: coverageText(contract),
    value: contractValue(figures),
    amount,
    figures: [amount, perCapitaFigure(model, figures), actionsFigure(model, figures)],
    bars: axeBars(model, party.code, reading),
    // A hypothesis has split them: their parts are in the figures above.
    shared: figures.partage === 'non-ventile' ? figures.shared.map((line) => amountRow(model, line)) : [],
    sharedTitle: sharedTitle(figures),
    groups: actionGroups(model, actions, party.code, reading),
    counted: countedText(figures),
    unique: melContract(model, party.code),
  };
}

/** Every contract that covers a place, its own first, then the one that holds most of its inhabitants. */
export function contractBlocks(
  model: Model,
  place: Place,
  funding: FundingChoice,
  filtered: boolean,
): readonly ContractBlock[] {
  if (place.kind === 'region') return [];
  const blocks = contractsAt(model, place).map((contract) =>
    contractBlock(model, place, contract, funding, filtered),
  );
  return [...blocks.filter(({ own }) => own), ...blocks.filter(({ own }) => !own)];
}

/**
 * What reaches a place that does not contract, or not alone: each value by name, with the inhabitants that divide it.
 * No sum is shown: the values divide by different populations.
 */
export function reachView(model: Model, place: Place, blocks: readonly ContractBlock[]): ReachView | null {
  if (blocks.every(({ own }) => own)) return null;
  const own = blocks.some((block) => block.own);
  const everywhere = blocks.every(({ coverage }) => coverage === null);
  const parties = contractsAt(model, place).map(({ party }) => party);
  return {
    intro: own
      ? `${plural(blocks.length, 'contrat atteint', 'contrats atteignent')} ce territoire${GAP}:`
      : `Financé à l’échelle ${scaleOf(model, parties)}${GAP}:`,
    rows: blocks.map(({ party, value, coverage, amount }) => ({
      link: party,
      value,
      part: coverage,
      sure: amount,
    })),
    notes: [
      ...(blocks.length > 1
        ? [
            everywhere
              ? 'Chaque habitant relève de tous ces contrats. Chaque valeur divise par la population du sien\u00a0: elles se lisent côte à côte, sans se sommer.'
              : 'Chaque valeur vaut là où s’applique son contrat, et divise par sa population\u00a0: elles ne se somment pas.',
          ]
        : []),
      ...(own ? [] : ['Aucune part n’est attribuée à ce territoire.']),
    ],
  };
}
