import { AS_DECK } from '../../domain/certainty/certainty';
import { callsCertainty } from '../../domain/certainty/money';
import type { Model } from '../../domain/model';
import { type CallSum, callTotals } from '../../domain/money/calls';
import type { Figure, FigureKind } from '../figure';
import { formatAmount } from '../text/formats';

/** What they are read from. */
export const CALLS = 'Appels à projets nationaux';

/** One national call, as the deck says it: per year, or without a period. */
export function callFigureOf(model: Model, id: string): Figure | null {
  const call = model.pacts.appels.find((one) => one.id === id);
  if (!call) return null;
  const period = call.periode === 'an' ? ` par an${call.annees ? `, ${call.annees} ans` : ''}` : '';
  return {
    label: `${call.sigle ?? call.titre}${period}`,
    text: formatAmount(call.montantEur, call.precision),
    value: call.montantEur,
    unit: '€',
    note: call.periode === null ? 'Période non précisée dans le support.' : call.note,
    certainty: callsCertainty([call]),
    provenance: { kind: 'support', refs: [call.source], rule: call.note },
  };
}

const sumFigure = (sum: CallSum | null, label: string, note: string | null, rule: string): Figure | null =>
  sum && {
    label,
    text: formatAmount(sum.eur, sum.precision),
    value: sum.eur,
    unit: '€',
    note,
    certainty: sum.certainty,
    provenance: { kind: 'calcul', rule, refs: sum.calls.map((call) => call.source) },
  };

/** `total`: every call over its years; `an`: those that are per year, in one year; `nombre`: how many calls. */
export function callsFigure(model: Model, what: string | undefined): Figure | null {
  const { appels } = model.pacts;
  const totals = callTotals(appels);
  switch (what) {
    case 'total':
      return sumFigure(
        totals.all,
        'pour l’ensemble des appels nationaux',
        'Montants annuels multipliés par leur nombre d’années\u00a0; les autres sans période dans le support.',
        'Somme des appels\u00a0; la précision est celle du moins sûr.',
      );
    case 'an':
      return sumFigure(
        totals.perYear,
        'par an, pour les appels annuels',
        null,
        'Somme des appels donnés par an.',
      );
    case 'nombre':
      return {
        label: 'appels à projets nationaux',
        text: String(appels.length),
        value: appels.length,
        unit: 'actions',
        note: null,
        certainty: AS_DECK,
        provenance: { kind: 'support', refs: appels.map((call) => call.source), rule: null },
      };
    default:
      return null;
  }
}

/** Figures of the national calls. */
export const CALL_KINDS: Readonly<Record<string, FigureKind>> = {
  appel: {
    about: [CALLS],
    figure: (model, [id]) => callFigureOf(model, id ?? ''),
    words: ({ pacts }) => pacts.appels.map(({ id }) => [id]),
  },
  appels: {
    about: [CALLS],
    figure: (model, [what]) => callsFigure(model, what),
    words: () => [['an'], ['total'], ['nombre']],
  },
};
