import { callsCertainty } from '../../domain/certainty/money';
import { type CallSum, callTotal, callTotals } from '../../domain/money/calls';
import type { AmountPrecision, NationalCall } from '../../domain/pacts';
import type { CallRow, RegionSheet } from '../comparative-view';
import type { Figure } from '../figure';
import { formatAmount, formatEuros, GAP, plural } from '../text/formats';

const PRECISION: Readonly<Record<AmountPrecision, string>> = {
  exact: 'exact',
  arrondi: 'arrondi dans le support',
  environ: 'environ (mot du support)',
};

function callFigure(call: NationalCall, label: string, eur: number, rule: string | null): Figure {
  return {
    label: `${label}, ${call.sigle ?? call.titre}`,
    text: formatAmount(eur, call.precision),
    value: eur,
    unit: '€',
    note: `Dans le support${GAP}: «${GAP}${call.libelleSupport}${GAP}».`,
    certainty: callsCertainty([call]),
    provenance:
      rule === null
        ? { kind: 'support', refs: [call.source], rule: call.note }
        : { kind: 'calcul', refs: [call.source], rule },
  };
}

function callRow(call: NationalCall): CallRow {
  const yearly = call.periode === 'an';
  const years = call.annees ?? 1;
  const whole = callTotal(call);
  const rule = yearly ? `${formatEuros(call.montantEur)} par an × ${plural(years, 'an')}.` : null;
  return {
    id: call.id,
    titre: call.titre,
    sigle: call.sigle,
    parAn: yearly ? callFigure(call, 'par an', call.montantEur, null) : null,
    surDuree: yearly ? callFigure(call, `sur ${years} ans`, whole, rule) : null,
    total: callFigure(call, 'en tout', whole, rule),
    precision: PRECISION[call.precision],
    note: call.note,
  };
}

function sumFigure(sum: CallSum | null, label: string, rule: string): Figure | null {
  if (!sum) return null;
  return {
    label,
    text: formatAmount(sum.eur, sum.precision),
    value: sum.eur,
    unit: '€',
    note: sum.precision === 'exact' ? null : 'Une somme est aussi précise que le moins précis de ses termes.',
    certainty: sum.certainty,
    provenance: { kind: 'calcul', rule, refs: sum.calls.map((call) => call.source) },
  };
}

/** National calls for projects, with totals per year, over their years, and in all (question 11). */
export function callsPart(
  calls: readonly NationalCall[],
): Pick<RegionSheet, 'appels' | 'appelsTotal' | 'appelsNotes' | 'duree'> {
  const totals = callTotals(calls);
  const years = [...new Set(calls.flatMap((call) => call.annees ?? []))];
  const duree = years.length === 1 ? `Sur ${years[0]} ans` : 'Sur la durée';
  const left = totals.withoutPeriod.map((call) => call.sigle ?? call.titre).join(', ');
  return {
    duree,
    appels: calls.map(callRow),
    appelsTotal: {
      parAn: sumFigure(
        totals.perYear,
        'total par an',
        'Somme des seuls appels dont le support donne la période.',
      ),
      surDuree: sumFigure(
        totals.overYears,
        `total ${duree.toLowerCase()}`,
        'Montants annuels multipliés par leur nombre d’années, puis additionnés.',
      ),
      total: sumFigure(
        totals.all,
        'total de tous les appels',
        'Appels annuels sur toute leur durée, plus les montants sans période, tels quels.',
      ),
    },
    appelsNotes: [
      ...(left === '' ? [] : [`Sans période dans le support, donc dans aucun total annuel${GAP}: ${left}.`]),
      'Le support présente ces appels à part des pactes et de leurs enveloppes.',
    ],
  };
}
