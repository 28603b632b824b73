import type { Certainty } from '../../domain/certainty/certainty';
import { lineCertainty } from '../../domain/certainty/money';
import type { Extent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { Sharing } from '../../domain/money/sharing';
import type { FundingLine, SourceRef } from '../../domain/pacts';
import type { Place } from '../../domain/place';
import type { Amount, PartyFigures } from '../../domain/totals';
import type { Figure, Provenance } from '../figure';
import { ABSENCE_LABEL, noneCited } from './absence';
import { inhabitantsNote } from './copy';
import {
  CITED_NOTE,
  formatEuros,
  formatEurosShort,
  formatInteger,
  formatPerCapita,
  GAP,
  PERIOD_NOTE,
  plural,
} from './formats';
import { lowered } from './grammar';
import { ruleUnder, SHARING_RULE, withSharing } from './sharing';

const refsOf = (model: Model, lines: readonly FundingLine[]): readonly SourceRef[] => {
  const ids = [...new Set(lines.map((line) => line.actionId))];
  return ids.flatMap((id) => model.action.get(id)?.source ?? []);
};

/** Each place in the deck once. */
export const distinctRefs = (refs: readonly SourceRef[]): readonly SourceRef[] => [
  ...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values(),
];

/** Provenance of a sum of funding lines. */
export const sumProvenance = (model: Model, lines: readonly FundingLine[], rule: string): Provenance => ({
  kind: 'calcul',
  rule: `${rule} ${CITED_NOTE} ${PERIOD_NOTE}`,
  refs: refsOf(model, lines),
});

export const absenceText = (amount: Exclude<Amount, { kind: 'euros' }>): string =>
  amount.kind === 'aucune-action-citee'
    ? noneCited(amount.narrowed)
    : `${formatEuros(amount.value)} partagés, non répartis`;

/** The kind of an absence without any amount: where the shared amount has its own line, or column, beside. */
export const absenceWord = (amount: Exclude<Amount, { kind: 'euros' }>): string =>
  amount.kind === 'aucune-action-citee'
    ? noneCited(amount.narrowed)
    : lowered(ABSENCE_LABEL['partage-non-ventile']);

const isSplit = ({ partage }: PartyFigures): boolean => partage !== 'non-ventile';
/** A hypothesis is named where it changes something: where there is a shared amount to split. */
const hypothesisOf = ({ partage, shared }: PartyFigures): Sharing =>
  shared.length === 0 ? 'non-ventile' : partage;

/** Own money of a party, or the kind of its absence. */
export function amountFigure(model: Model, figures: PartyFigures, label: string, short = false): Figure {
  const { amount } = figures;
  const euros = short ? formatEurosShort : formatEuros;
  return {
    label: withSharing(label, hypothesisOf(figures)),
    text: amount.kind === 'euros' ? euros(amount.value) : absenceText(amount),
    value: amount.kind === 'euros' ? amount.value : null,
    ...(short && amount.kind === 'euros' ? { exact: formatEuros(amount.value) } : {}),
    unit: '€',
    note: PERIOD_NOTE,
    certainty: figures.certainty,
    provenance: sumProvenance(
      model,
      [...figures.own, ...(amount.kind === 'partage-non-ventile' || isSplit(figures) ? figures.shared : [])],
      ruleUnder(
        model,
        `Somme des lignes propres au signataire. ${SHARING_RULE[figures.partage]}`,
        figures.reading,
      ),
    ),
  };
}

export function perCapitaFigure(model: Model, figures: PartyFigures): Figure {
  return {
    label: withSharing('par habitant', hypothesisOf(figures)),
    text: figures.perCapita === null ? '—' : formatPerCapita(figures.perCapita),
    value: figures.perCapita,
    unit: '€/hab.',
    certainty: figures.certainty,
    note:
      figures.perCapita === null
        ? 'Aucun montant non partagé à rapporter à la population.'
        : `Rapporté aux ${plural(figures.population, 'habitant')} du signataire.`,
    provenance: sumProvenance(
      model,
      isSplit(figures) ? [...figures.own, ...figures.shared] : figures.own,
      ruleUnder(
        model,
        `Somme des lignes propres, divisée par la ${model.pacts.edition.population}\u00a0: ${formatInteger(figures.population)} habitants. ${SHARING_RULE[figures.partage]}`,
        figures.reading,
      ),
    ),
  };
}

export function lineFigure(model: Model, line: FundingLine, label: string): Figure {
  const action = model.action.get(line.actionId);
  return {
    label,
    text: formatEuros(line.montantEur),
    value: line.montantEur,
    unit: '€',
    note: PERIOD_NOTE,
    certainty: lineCertainty(model, line),
    provenance: {
      kind: 'support',
      refs: action ? [action.source, ...action.mentions] : [],
      rule: line.partage
        ? 'Montant partagé entre plusieurs départements\u00a0: compté une fois dans le total régional, dans aucun total départemental.'
        : action && action.mentions.length > 0
          ? 'Citée deux fois dans le support, comptée une fois.'
          : null,
    },
  };
}

/** Of what is smaller than a commune: its communes and inhabitants, which are not none. */
export const NOT_COUNTED = 'non compté';

const cog = (rule: string | null): Provenance => ({ kind: 'cog', rule });

/** An EPCI may go beyond the region: what is counted of it is the part inside. `null` of any other place. */
export function beyondRegion(model: Model, place: Place): string | null {
  const epci = place.kind === 'epci' ? model.epci.get(place.code) : undefined;
  if (epci === undefined || epci.communesHorsRegion === 0) return null;
  return `${epci.nom} dépasse la région${GAP}: ${plural(epci.communesHorsRegion, 'commune')} sur ${epci.communesTotal} sont dehors, ni dessinées ni comptées.`;
}

/** Communes and inhabitants of an extent; below commune level nothing is counted, and it is said. */
export function extentFigures(model: Model, extent: Extent, certainty: Certainty): readonly Figure[] {
  if (extent.kind === 'infracommunal') {
    return [
      {
        label: 'communes',
        text: NOT_COUNTED,
        value: null,
        unit: 'communes',
        note: 'Le périmètre est plus petit qu’une commune\u00a0: ni contour, ni population.',
        certainty,
        provenance: cog('Un périmètre infracommunal n’est jamais compté pour sa commune entière.'),
      },
    ];
  }
  return [
    {
      label: extent.communes.length < 2 ? 'commune' : 'communes',
      text: formatInteger(extent.communes.length),
      value: extent.communes.length,
      unit: 'communes',
      note: null,
      certainty,
      provenance: cog('Communes du COG, dans la région.'),
    },
    {
      label: 'habitants',
      text: formatInteger(extent.population),
      value: extent.population,
      unit: 'habitants',
      note: inhabitantsNote(model.pacts.edition),
      certainty,
      provenance: cog(`Somme des communes, ${model.pacts.edition.population}.`),
    },
  ];
}

/** A count with its noun; the three of « Bassins… » are three perimeters of one line of the deck: `perimetres`. */
export function countFigure(
  value: number,
  unit: 'actions' | 'pactes' | 'perimetres',
  rule: string,
  certainty: Certainty,
): Figure {
  const singular = { actions: 'action citée', pactes: 'pacte territorial', perimetres: 'périmètre' }[unit];
  const many = { actions: 'actions citées', pactes: 'pactes territoriaux', perimetres: 'périmètres' }[unit];
  return {
    label: value < 2 ? singular : many,
    text: formatInteger(value),
    value,
    unit,
    note: null,
    certainty,
    provenance: { kind: 'calcul', rule, refs: [] },
  };
}
