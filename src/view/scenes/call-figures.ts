import type { Model } from '../../domain/model';
import type { AmountPrecision, NationalCall } from '../../domain/pacts';
import type { Figure } from '../figure';
import { formatAmount, formatEuros } from '../text/formats';

/** Weakest first: a sum is no surer than its least sure term. */
const WEAKEST: readonly AmountPrecision[] = ['environ', 'arrondi', 'exact'];

const whole = (call: NationalCall): number =>
  call.montantEur * (call.periode === 'an' ? (call.annees ?? 1) : 1);

/** One national call, as the deck says it: per year, or without a period. */
export function callFigureOf(model: Model, id: string): Figure | null {
  const call = model.pacts.appels.find((one) => one.id === id);
  if (!call) return null;
  const period = call.periode === 'an' ? ` par an${call.annees ? `, ${call.annees} ans` : ''}` : '';
  return {
    label: `${call.sigle ?? call.titre}${period}`,
    text: formatAmount(call.montantEur, call.precision).replace(' (arrondi dans le support)', ''),
    value: call.montantEur,
    unit: '€',
    note: call.periode === null ? 'Période non précisée dans le support.' : call.note,
    provenance: { kind: 'support', refs: [call.source], rule: call.note },
  };
}

/** `total`: every call over its years; `an`: those that are per year, in one year; `nombre`: how many calls. */
export function callsFigure(model: Model, what: string | undefined): Figure | null {
  const { appels } = model.pacts;
  const refs = appels.map((call) => call.source);
  switch (what) {
    case 'total': {
      const value = appels.reduce((sum, call) => sum + whole(call), 0);
      const precision = WEAKEST.find((one) => appels.some((call) => call.precision === one)) ?? 'exact';
      return {
        label: 'pour l’ensemble des appels nationaux',
        text: formatAmount(value, precision),
        value,
        unit: '€',
        note: 'Montants annuels multipliés par leur nombre d’années\u00a0; les autres sans période dans le support.',
        provenance: {
          kind: 'calcul',
          rule: 'Somme des appels\u00a0; la précision est celle du moins sûr.',
          refs,
        },
      };
    }
    case 'an': {
      const value = appels
        .filter((call) => call.periode === 'an')
        .reduce((sum, call) => sum + call.montantEur, 0);
      return {
        label: 'par an, pour les appels annuels',
        text: formatEuros(value),
        value,
        unit: '€',
        note: null,
        provenance: { kind: 'calcul', rule: 'Somme des appels donnés par an.', refs },
      };
    }
    case 'nombre':
      return {
        label: 'appels à projets nationaux',
        text: String(appels.length),
        value: appels.length,
        unit: 'actions',
        note: null,
        provenance: { kind: 'support', refs, rule: null },
      };
    default:
      return null;
  }
}
