import { moneyCertainty } from '../../domain/certainty/money';
import type { Model } from '../../domain/model';
import type { Action } from '../../domain/pacts';
import { NO_FILTER, sumEur } from '../../domain/totals';
import type { ActionSheet } from '../panel-view';
import { sumProvenance } from '../text/figures';
import { axeLabel, CITED_NOTE, formatEuros, PERIOD_NOTE, precisionLabel } from '../text/formats';
import { memberLinks } from '../text/links';
import { actionRow, amountRow } from './action-rows';

/** A cited action: amounts by party, place, source, others under the same heading of the deck. */
export function actionSheet(model: Model, action: Action): ActionSheet {
  const siblings = model.pacts.actions.filter(
    (other) => other.id !== action.id && other.rubrique === action.rubrique,
  );
  return {
    kind: 'action',
    id: action.id,
    titre: action.titre,
    description: action.description,
    axe: axeLabel(action.axe, model.axe.get(action.axe)?.titre ?? ''),
    thematique: model.thematique.get(action.thematique)?.titre ?? action.thematique,
    rubrique: model.rubrique.get(action.rubrique)?.titre ?? action.rubrique,
    inspirante: action.inspirante,
    total: {
      label: 'cités au total',
      text: formatEuros(sumEur(action.lignes)),
      value: sumEur(action.lignes),
      unit: '€',
      note: PERIOD_NOTE,
      certainty: moneyCertainty(model, NO_FILTER, { lines: action.lignes }),
      provenance: sumProvenance(
        model,
        action.lignes,
        'Somme des montants de l’action, chacun compté une fois.',
      ),
    },
    amounts: action.lignes.map((line) => amountRow(model, line)),
    lieux: action.lieux.map((lieu) => ({
      label: lieu.libelle,
      precision: precisionLabel[lieu.perimeter.precision],
      motif: lieu.perimeter.motif,
      link: memberLinks(model, lieu.perimeter)[0] ?? null,
    })),
    siblings: siblings.map((other) => actionRow(model, other, null)),
    notes: [
      ...(action.mentions.length > 0
        ? ['Citée sur deux diapositives du support, comptée une seule fois.']
        : []),
      'Rattachement à la thématique\u00a0: notre lecture (interprété).',
      `${CITED_NOTE} ${PERIOD_NOTE}`,
    ],
    provenance: { kind: 'support', refs: [action.source, ...action.mentions], rule: null },
  };
}
