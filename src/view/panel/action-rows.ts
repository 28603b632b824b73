import { compose } from '../../domain/certainty/certainty';
import { moneyCertainty, THEMATIQUE } from '../../domain/certainty/money';
import type { PartyCode } from '../../domain/codes';
import type { Model } from '../../domain/model';
import type { Action, FundingLine } from '../../domain/pacts';
import { partyPlace } from '../../domain/place';
import { type ActionFilter, sumEur } from '../../domain/totals';
import type { Figure } from '../figure';
import type { ActionGroup, ActionRow, AmountRow } from '../panel-view';
import { absenceWord, lineFigure, sumProvenance } from '../text/figures';
import { axeLabel, formatEuros, PERIOD_NOTE, plural } from '../text/formats';
import { placeLink } from '../text/links';
import { ruleUnder } from '../text/sharing';

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

/** One action in a list; `party` keeps that party's amounts only and names the others. */
export function actionRow(model: Model, action: Action, party: PartyCode | null): ActionRow {
  const lines = party ? action.lignes.filter((line) => line.parties.includes(party)) : action.lignes;
  const others = [...new Set(action.lignes.flatMap((line) => line.parties))].filter((code) => code !== party);
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
      lineFigure(
        model,
        line,
        [action.titre, partyNames(model, line.parties), line.libelle]
          .filter((part) => part !== null)
          .join(', '),
      ),
    ),
    partage: lines.some((line) => line.partage),
  };
}

/** Sum of a thématique: a party's own amounts (shared ones are in no party's total), or the region's, each once. */
function thematiqueFigure(
  model: Model,
  actions: readonly Action[],
  party: PartyCode | null,
  label: string,
  filter: ActionFilter,
): Figure {
  const lines = actions.flatMap((action) => action.lignes);
  const counted = party ? lines.filter((line) => !line.partage && line.parties.includes(party)) : lines;
  const value = sumEur(counted);
  return {
    label,
    text: counted.length > 0 ? formatEuros(value) : absenceWord({ kind: 'partage-non-ventile', value }),
    value: counted.length > 0 ? value : null,
    unit: '€',
    note: PERIOD_NOTE,
    certainty: compose([
      THEMATIQUE,
      moneyCertainty(model, filter, {
        lines: counted,
        aside: party ? lines.filter((line) => line.partage && line.parties.includes(party)) : [],
      }),
    ]),
    provenance: sumProvenance(
      model,
      counted.length > 0 ? counted : lines,
      ruleUnder(
        model,
        party
          ? 'Somme des montants non partagés de la thématique.'
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
  filter: ActionFilter,
): readonly ActionGroup[] {
  const weight = (action: Action): number =>
    sumEur(party ? action.lignes.filter((line) => line.parties.includes(party)) : action.lignes);
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
              actions: rows.map((action) => actionRow(model, action, party)),
            },
          ];
        }),
      },
    ];
  });
}
