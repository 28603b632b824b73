import { compose } from '../../domain/certainty/certainty';
import { moneyCertainty, THEMATIQUE } from '../../domain/certainty/money';
import type { PartyCode } from '../../domain/codes';
import type { Model } from '../../domain/model';
import { partOf, type Sharing } from '../../domain/money/sharing';
import type { Action, FundingLine } from '../../domain/pacts';
import { partyPlace } from '../../domain/place';
import { NO_FILTER, type Reading, sumEur } from '../../domain/totals';
import type { Figure } from '../figure';
import type { ActionGroup, ActionRow, AmountRow } from '../panel-view';
import { absenceWord, lineFigure, sumProvenance } from '../text/figures';
import { axeLabel, formatEuros, PERIOD_NOTE, plural } from '../text/formats';
import { placeLink } from '../text/links';
import { ruleUnder, SHARING_RULE, withSharing } from '../text/sharing';

/** Short names of parties: "Nord, Pas-de-Calais". */
export const partyNames = (model: Model, parties: readonly PartyCode[]): string =>
  parties.map((code) => model.party.get(code)?.nomCourt ?? code).join(', ');

/** One funding line, with its parties as links. */
export const amountRow = (model: Model, line: FundingLine): AmountRow => {
  const parties = partyNames(model, line.parties);
  return {
    id: line.id,
    parties,
    libelle: line.libelle,
    figure: lineFigure(model, line, line.libelle ? `${parties}, ${line.libelle}` : parties),
    partage: line.partage,
    places: line.parties.map((party) => placeLink(model, partyPlace(party))),
  };
};

/** Under a hypothesis, a shared amount is in the sums of its parties by its part, in whole euros; otherwise as the deck has it. */
const countedEur = (
  model: Model,
  line: FundingLine,
  party: PartyCode | null,
  { partage }: Reading,
): number => (party && isPart(line, partage) ? partOf(model, line, party, partage) : line.montantEur);

const isPart = (line: FundingLine, partage: Reading['partage']): partage is Exclude<Sharing, 'non-ventile'> =>
  line.partage && partage !== undefined && partage !== 'non-ventile';

/** An amount of a party: the line of the deck, or the part of it that a hypothesis gives. */
function ownFigure(
  model: Model,
  line: FundingLine,
  party: PartyCode | null,
  label: string,
  filter: Reading,
): Figure {
  const whole = lineFigure(model, line, label);
  if (!party || !isPart(line, filter.partage)) return whole;
  const value = countedEur(model, line, party, filter);
  return {
    ...whole,
    label: withSharing(label, filter.partage),
    text: formatEuros(value),
    value,
    certainty: moneyCertainty(model, NO_FILTER, { lines: [line], partage: filter.partage }),
    provenance: sumProvenance(model, [line], SHARING_RULE[filter.partage]),
  };
}

/**
 * One action in a list; `party` keeps that party's amounts only and names the others.
 * @param filter what is in force, for what is done with shared amounts
 */
export function actionRow(
  model: Model,
  action: Action,
  party: PartyCode | null,
  filter: Reading = NO_FILTER,
): ActionRow {
  const lines = party ? action.lignes.filter((line) => line.parties.includes(party)) : action.lignes;
  const others = [...new Set(action.lignes.flatMap((line) => line.parties))].filter((code) => code !== party);
  const shared = lines.filter((line) => line.partage);
  const split = party !== null && shared.some((line) => isPart(line, filter.partage));
  const rubrique = model.rubrique.get(action.rubrique)?.titre ?? '';
  const names =
    others.length === 0 ? '' : party ? `aussi ${partyNames(model, others)}` : partyNames(model, others);
  return {
    id: action.id,
    titre: action.titre,
    detail: [rubrique, names].filter((part) => part !== '').join(' · '),
    inspirante: action.inspirante,
    // « Respectivement »: two amounts of one party are told apart by the name of their sub-measure.
    amounts: lines.map((line) =>
      ownFigure(
        model,
        line,
        party,
        [action.titre, partyNames(model, line.parties), line.libelle]
          .filter((part) => part !== null)
          .join(', '),
        filter,
      ),
    ),
    partage: shared.length > 0,
    ...(split ? { part: `part de ${formatEuros(sumEur(shared))}` } : {}),
  };
}

/** Sum of a thématique: a party's own amounts (of shared ones its part, under a hypothesis that splits them), or the region's, each once. */
function thematiqueFigure(
  model: Model,
  actions: readonly Action[],
  party: PartyCode | null,
  label: string,
  filter: Reading,
): Figure {
  const lines = actions.flatMap((action) => action.lignes);
  const inSum = (line: FundingLine): boolean => !line.partage || isPart(line, filter.partage);
  const ofParty = party ? lines.filter((line) => line.parties.includes(party)) : lines;
  const counted = party ? ofParty.filter(inSum) : lines;
  const sharing =
    party && counted.some((line) => line.partage) ? (filter.partage ?? 'non-ventile') : 'non-ventile';
  const value = counted.reduce((sum, line) => sum + countedEur(model, line, party, filter), 0);
  return {
    label: withSharing(label, sharing),
    text: counted.length > 0 ? formatEuros(value) : absenceWord({ kind: 'partage-non-ventile', value }),
    value: counted.length > 0 ? value : null,
    unit: '€',
    note: PERIOD_NOTE,
    certainty: compose([
      THEMATIQUE,
      moneyCertainty(model, filter, {
        lines: counted,
        aside: party ? ofParty.filter((line) => !inSum(line)) : [],
        partage: sharing,
      }),
    ]),
    provenance: sumProvenance(
      model,
      counted.length > 0 ? counted : lines,
      ruleUnder(
        model,
        party
          ? sharing === 'non-ventile'
            ? 'Somme des montants non partagés de la thématique.'
            : `Somme des montants de la thématique. ${SHARING_RULE[sharing]}`
          : 'Somme des montants de la thématique, chacun une fois.',
        filter,
      ),
    ),
  };
}

/** Actions of a filter by axe, then by thématique, largest amount first. */
export function actionGroups(
  model: Model,
  actions: readonly Action[],
  party: PartyCode | null,
  filter: Reading,
): readonly ActionGroup[] {
  const weight = ({ lignes }: Action): number =>
    lignes
      .filter((line) => !party || line.parties.includes(party))
      .reduce((sum, line) => sum + countedEur(model, line, party, filter), 0);
  return model.axes.flatMap((num) => {
    const ofAxe = actions.filter((action) => action.axe === num);
    if (ofAxe.length === 0) return [];
    return [
      {
        id: `axe-${num}`,
        titre: axeLabel(num, model.axe.get(num)?.titreCourt ?? ''),
        count: plural(ofAxe.length, 'action citée', 'actions citées'),
        sousGroupes: model.pacts.thematiques.flatMap((thematique) => {
          const rows = ofAxe
            .filter((action) => action.thematique === thematique.id)
            .sort((a, b) => weight(b) - weight(a));
          if (rows.length === 0) return [];
          return [
            {
              titre: thematique.titre,
              figure: thematiqueFigure(model, rows, party, thematique.titre, filter),
              actions: rows.map((action) => actionRow(model, action, party, filter)),
            },
          ];
        }),
      },
    ];
  });
}
