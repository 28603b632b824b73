import { moneyCertainty } from '../../domain/certainty/money';
import type { Model } from '../../domain/model';
import { SHARINGS } from '../../domain/money/sharing';
import { partyPlace } from '../../domain/place';
import { partyFigures, regionFigures, sumEur } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { FundingClass } from '../../themes/financements/choice';
import { fundingUnits } from '../../themes/financements/reading';
import { classBreaks, perCapitaClassLabel } from '../../themes/financements/scale';
import type { SharedSheet } from '../panel-view';
import { ABSENCE_LABEL } from '../text/absence';
import { amountFigure, sumProvenance } from '../text/figures';
import { formatEuros, GAP, PERIOD_NOTE, plural } from '../text/formats';
import { placeLink } from '../text/links';
import { SHARING_LABEL, SHARING_RULE, SHARING_SHORT } from '../text/sharing';
import { unfiltered, viewTitle } from '../title/view-title';
import { amountRow } from './action-rows';

function className(classe: FundingClass, breaks: readonly number[]): string {
  return classe === 'aucune-action-citee' || classe === 'partage-non-ventile'
    ? ABSENCE_LABEL[classe]
    : perCapitaClassLabel(Number(classe.slice('classe-'.length)), breaks);
}

/** The amounts that several parties share, each hypothesis beside the deck’s own reading, and what moves on the map. */
export function sharedSheet(model: Model, state: ExplorerState): SharedSheet {
  const { funding } = state;
  const title = viewTitle(model, state);
  const lines = model.lines.filter((line) => line.partage);
  const concerned = new Set(lines.flatMap((line) => line.parties));
  const everything = { axe: null, thematique: null, sujet: null } as const;
  const breaks = classBreaks(model, funding);
  const unitsOf = (partage: ExplorerState['funding']['partage']) =>
    new Map(fundingUnits(model, { ...funding, partage }).map((unit) => [unit.party.code, unit.classe]));
  const before = unitsOf('non-ventile');
  const after = SHARINGS.filter((sharing) => sharing !== 'non-ventile').map((sharing) => ({
    sharing,
    classes: unitsOf(sharing),
  }));
  const rows = model.pacts.parties
    .filter((party) => concerned.has(party.code))
    .map((party) => {
      const from = before.get(party.code) ?? 'aucune-action-citee';
      const moves = after.flatMap(({ sharing, classes }) => {
        const to = classes.get(party.code) ?? from;
        return to === from
          ? []
          : [`${SHARING_LABEL[sharing]}${GAP}: ${className(from, breaks)} → ${className(to, breaks)}`];
      });
      return {
        link: placeLink(model, partyPlace(party.code)),
        cells: SHARINGS.map((partage) =>
          amountFigure(
            model,
            partyFigures(model, party.code, { ...everything, partage }),
            SHARING_LABEL[partage].toLocaleLowerCase('fr-FR'),
          ),
        ),
        moves,
      };
    });
  const moved = rows.filter((row) => row.moves.length > 0).length;
  return {
    kind: 'partages',
    titre: 'Montants partagés',
    intro: `${plural(lines.length, 'montant')} du support ${lines.length < 2 ? 'est commun' : 'sont communs'} à plusieurs départements, sans part de chacun. Ils comptent une fois dans le total régional, qui ne change avec aucune hypothèse.`,
    total: {
      label: unfiltered('partagés en tout', title),
      text: formatEuros(sumEur(lines)),
      value: sumEur(lines),
      unit: '€',
      note: PERIOD_NOTE,
      certainty: moneyCertainty(model, everything, { lines }),
      provenance: sumProvenance(model, lines, 'Somme des montants partagés, chacun une fois.'),
    },
    region: {
      label: unfiltered('total régional, inchangé', title),
      text: formatEuros(regionFigures(model, everything).eur),
      value: regionFigures(model, everything).eur,
      unit: '€',
      note: PERIOD_NOTE,
      certainty: regionFigures(model, everything).certainty,
      provenance: sumProvenance(model, model.lines, 'Somme de toutes les lignes citées, chacune une fois.'),
    },
    amounts: lines.map((line) => ({
      ...amountRow(model, line),
      actionId: line.actionId,
      titre: model.action.get(line.actionId)?.titre ?? line.actionId,
    })),
    options: SHARINGS.map((value) => ({
      value,
      label: SHARING_LABEL[value],
      short: SHARING_SHORT[value],
      on: funding.partage === value,
      rule: SHARING_RULE[value],
    })),
    rows,
    change:
      moved === 0
        ? 'Sur la carte en euros par habitant, avec les filtres en cours, aucun territoire ne change de classe.'
        : `Sur la carte en euros par habitant, avec les filtres en cours, ${plural(moved, 'territoire')} ${moved < 2 ? 'change' : 'changent'} de classe.`,
  };
}
