import type { PartyCode } from '../../domain/codes';
import type { Model } from '../../domain/model';
import { type Action, AXES, type FundingLine } from '../../domain/pacts';
import { partyPlace } from '../../domain/place';
import { sumEur } from '../../domain/totals';
import type { ActionGroup, ActionRow, AmountRow } from '../panel-view';
import { lineFigure } from '../text/figures';
import { axeLabel, plural } from '../text/formats';
import { placeLink } from '../text/links';

export const partyNames = (model: Model, parties: readonly PartyCode[]): string =>
  parties.map((code) => model.party.get(code)?.nomCourt ?? code).join(', ');

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
    amounts: lines.map((line) =>
      lineFigure(model, line, `${action.titre}, ${partyNames(model, line.parties)}`),
    ),
    partage: lines.some((line) => line.partage),
  };
}

/** Actions by axe, then by thématique, largest amount first. */
export function actionGroups(
  model: Model,
  actions: readonly Action[],
  party: PartyCode | null,
): readonly ActionGroup[] {
  const weight = (action: Action): number =>
    sumEur(party ? action.lignes.filter((line) => line.parties.includes(party)) : action.lignes);
  return AXES.flatMap((num) => {
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
          return rows.length === 0
            ? []
            : [{ titre: thematique.titre, actions: rows.map((action) => actionRow(model, action, party)) }];
        }),
      },
    ];
  });
}
