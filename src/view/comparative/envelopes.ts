import { type Certainty, compose } from '../../domain/certainty/certainty';
import { envelopesCertainty, SHARE_OF_ENVELOPE } from '../../domain/certainty/money';
import type { Model } from '../../domain/model';
import { type EnvelopeShare, envelopeShares } from '../../domain/money/envelopes';
import type { FundingLine, SourceRef } from '../../domain/pacts';
import { NO_FILTER, regionFigures } from '../../domain/totals';
import type { EnvelopeRow, RegionSheet } from '../comparative-view';
import type { Figure } from '../figure';
import { period } from '../text/copy';
import { sumProvenance } from '../text/figures';
import { CITED_NOTE, formatEuros, formatEurosShort, formatPercent, GAP, PERIOD_NOTE } from '../text/formats';
import { capital, inWords } from '../text/grammar';

/** "56 M€": envelopes are round numbers of the deck. */
const round = (value: number): string => formatEurosShort(value).replace(',00', '');

interface Parts {
  readonly titre: string;
  readonly montantEur: number;
  readonly partEtatEur: number;
  readonly citedEur: number;
  readonly lines: readonly FundingLine[];
  readonly refs: readonly SourceRef[];
  readonly axes: string | null;
  /** Of the envelope; of `citedEur`; of the share of one in the other. */
  readonly announced: Certainty;
  readonly certainty: Certainty;
  readonly ratioCertainty: Certainty;
}

function row(
  model: Model,
  {
    titre,
    montantEur,
    partEtatEur,
    citedEur,
    lines,
    refs,
    axes,
    announced,
    certainty,
    ratioCertainty,
  }: Parts,
): EnvelopeRow {
  const ratio = citedEur / montantEur;
  const amount = (label: string, value: number): Figure => ({
    label,
    text: round(value),
    value,
    exact: formatEuros(value),
    unit: '€',
    note: null,
    certainty: announced,
    provenance:
      refs.length === 1
        ? {
            kind: 'support',
            refs,
            rule: `Enveloppe ${period(model.pacts.edition)} annoncée par le support, toutes parties comprises.`,
          }
        : { kind: 'calcul', refs, rule: 'Somme des enveloppes annoncées par le support.' },
  });
  const why = axes === null ? '' : ` Axes rattachés au volet par nous${GAP}: ${axes}.`;
  const cited = sumProvenance(model, lines, `Somme des montants cités, chacun une fois.${why}`);
  return {
    titre,
    montant: amount(titre, montantEur),
    partEtat: amount(`part de l’État, ${titre}`, partEtatEur),
    cite: {
      label: `cités en exemple, ${titre}`,
      text: formatEurosShort(citedEur),
      value: citedEur,
      exact: formatEuros(citedEur),
      unit: '€',
      note: PERIOD_NOTE,
      certainty,
      provenance: cited,
    },
    part: {
      label: `part montrée par les exemples, ${titre}`,
      text: formatPercent(ratio),
      value: ratio,
      unit: '%',
      note: `${PERIOD_NOTE} Ce n’est pas un taux de consommation.`,
      certainty: ratioCertainty,
      provenance: {
        kind: 'calcul',
        rule: `${formatEuros(citedEur)} cités, divisés par ${formatEuros(montantEur)}.${why} ${CITED_NOTE}`,
        refs: [...refs, ...(cited.kind === 'calcul' ? cited.refs : [])],
      },
    },
    ratio,
    axes,
  };
}

const axesText = ({ axes }: EnvelopeShare): string =>
  `${axes.length > 1 ? 'axes' : 'axe'} ${axes.map((axe) => axe.num).join(', ')} (interprété)`;

/** Each envelope and both together, against the cited examples (question 10). */
export function envelopesPart(model: Model): Pick<RegionSheet, 'enveloppes' | 'enveloppesNote'> {
  const shares = envelopeShares(model);
  const envelopes = shares.map(({ enveloppe }) => enveloppe);
  const lines = model.lines;
  if (envelopes.length === 0) return { enveloppes: [], enveloppesNote: [] };
  const { certainty, eur } = regionFigures(model, NO_FILTER);
  const announced = envelopesCertainty(envelopes);
  return {
    enveloppes: [
      ...shares.map((share) =>
        row(model, {
          ...share.enveloppe,
          ...share,
          refs: [share.enveloppe.source],
          axes: axesText(share),
          announced: envelopesCertainty([share.enveloppe]),
        }),
      ),
      row(model, {
        titre: capital(`les ${inWords(envelopes.length)} volets`),
        montantEur: envelopes.reduce((total, { montantEur }) => total + montantEur, 0),
        partEtatEur: envelopes.reduce((total, { partEtatEur }) => total + partEtatEur, 0),
        citedEur: eur,
        lines,
        refs: envelopes.map(({ source }) => source),
        axes: null,
        announced,
        certainty,
        ratioCertainty: compose([certainty, announced, SHARE_OF_ENVELOPE]),
      }),
    ],
    enveloppesNote: [
      `Le support cite des exemples${GAP}: la part montrée n’est ni un budget, ni un taux de consommation. ${PERIOD_NOTE}`,
      ...new Set(
        model.pacts.axes
          .filter(({ volet }) => volet !== null)
          .map(({ voletNote }) => `Axes et volets (interprété)${GAP}: ${voletNote}`),
      ),
    ],
  };
}
