import { uncontracted } from '../../../domain/money/contracts';
import type { Party } from '../../../domain/pacts';
import { partyPlace, placeKey } from '../../../domain/place';
import type { TotalRow } from '../../../domain/versions/edition-totals';
import type { LegendEntry } from '../../legend';
import { label } from '../../map/map-marks';
import { cogAnchors, placeShape } from '../../map/map-shapes';
import type { AreaMark, Fill, LabelMark } from '../../map-view';
import { ABSENCE_LABEL } from '../../text/absence';
import { formatEurosShort, GAP, plural } from '../../text/formats';
import { differenceText, eurosOrNone, shareText, signed } from '../change-words';
import type { Comparison } from '../comparison';
import { type ChangeMap, plainView, RANK } from './change-map';

/** Share from which a change is a large one. */
const LARGE = 0.1;

/** What the own amounts of a party have become, as the legend names it. */
type Outcome = 'much-more' | 'more' | 'same' | 'less' | 'much-less' | 'came' | 'went' | 'none';

const outcomeOf = ({ before, after }: Pick<TotalRow, 'before' | 'after'>): Outcome => {
  if (before === null || after === null) return before === after ? 'none' : before === null ? 'came' : 'went';
  if (before === after) return 'same';
  const large = Math.abs(after - before) > LARGE * before;
  return after > before ? (large ? 'much-more' : 'more') : large ? 'much-less' : 'less';
};

const PERCENT = `10${GAP}%`;
const NONE = 'Aucun montant non partagé cité, ni avant ni après';
const OUTCOMES: readonly (readonly [Outcome, Fill, string])[] = [
  ['much-more', { kind: 'class', rank: RANK.muchMore }, `Hausse de plus de ${PERCENT}`],
  ['more', { kind: 'class', rank: RANK.more }, `Hausse de ${PERCENT} au plus`],
  ['same', { kind: 'class', rank: RANK.same }, 'Même total, à l’euro près'],
  ['less', { kind: 'class', rank: RANK.less }, `Baisse de ${PERCENT} au plus`],
  ['much-less', { kind: 'class', rank: RANK.muchLess }, `Baisse de plus de ${PERCENT}`],
  ['came', { kind: 'category', category: 'vague-1' }, 'Montants cités, aucun ne l’était'],
  ['went', { kind: 'category', category: 'vague-2' }, 'Plus aucun montant cité'],
  ['none', { kind: 'uncovered', why: 'sans-contrat', asked: false }, NONE],
];
const fillOf = (outcome: Outcome): Fill => OUTCOMES.find(([one]) => one === outcome)?.[1] ?? { kind: 'land' };

function valueText(outcome: Outcome, { before, after }: TotalRow): string {
  switch (outcome) {
    case 'same':
      return 'inchangé';
    case 'none':
      return 'aucun montant';
    case 'came':
      return `${formatEurosShort(after ?? 0)}${GAP}; aucun avant`;
    case 'went':
      return `plus aucun${GAP}; ${formatEurosShort(before ?? 0)} avant`;
    default:
      return `${signed((after ?? 0) - (before ?? 0), formatEurosShort)} (${shareText(before, after)})`;
  }
}

interface Row {
  readonly party: Party;
  readonly outcome: Outcome;
  readonly total: TotalRow;
}

/**
 * Amounts of each party that are its own: filled by the share of its change, so that a large party does not weigh more
 * than a small one; the euros are written. `null` where none has changed.
 */
export function amountsMap({ before, after, changes }: Comparison): ChangeMap | null {
  const parties = [
    ...after.pacts.parties,
    ...before.pacts.parties.filter(({ code }) => !after.party.has(code)),
  ];
  const rows = parties.flatMap((party): Row[] => {
    const total = changes.totals.find(({ of }) => of.kind === 'partie' && of.party === party.code);
    return total ? [{ party, total, outcome: outcomeOf(total) }] : [];
  });
  if (rows.every(({ outcome }) => outcome === 'same' || outcome === 'none')) return null;
  const anchorOf = cogAnchors(after);
  const areas: AreaMark[] = [];
  const labels: LabelMark[] = [];
  // A métropole stands on the département around it.
  for (const { party, outcome, total } of rows.toSorted(
    (a, b) => Number(a.party.dans !== null) - Number(b.party.dans !== null),
  )) {
    const place = partyPlace(party.code);
    const shape = placeShape(after, place);
    if (!shape) continue;
    areas.push({
      key: placeKey(place),
      ...{ shape, fill: fillOf(outcome), precision: 'exact', overlay: false, outline: 'party' },
    });
    labels.push(
      ...label(
        anchorOf,
        place,
        party.nomCourt,
        valueText(outcome, total),
        party.dans === null ? 100 : 90,
      ).map((mark) => (party.dans === null ? mark : { ...mark, over: [placeKey(partyPlace(party.dans))] })),
    );
  }
  const bare = uncontracted(after).filter(({ code }) => !before.party.has(code));
  const ground = (kind: 'departement' | 'epci'): readonly AreaMark[] =>
    bare.flatMap((unit): AreaMark[] => {
      const shape = unit.kind === kind ? placeShape(after, unit) : null;
      return shape === null
        ? []
        : [
            {
              ...{ key: placeKey(unit), shape, fill: { kind: 'land' } },
              ...{ precision: 'exact', overlay: false, outline: 'none' },
            },
          ];
    });
  const legend = OUTCOMES.flatMap(([outcome, fill, text]): LegendEntry[] => {
    const own = rows.filter((row) => row.outcome === outcome);
    // Both sides of no change are told, so that a map of rises alone is read as one.
    if (own.length === 0 && !outcome.match(/^(much-)?(more|less)$|^same$/)) return [];
    return [
      {
        ...{ id: outcome, label: text, swatch: { kind: 'fill', fill }, keys: [] },
        count: own.length === 0 ? 'aucun contrat' : plural(own.length, 'contrat'),
      },
    ];
  });
  const moved = rows.filter(({ outcome }) => outcome !== 'same' && outcome !== 'none');
  return {
    id: 'montants',
    title: 'Montants non partagés de chaque contrat',
    view: plainView({
      areas: [...ground('departement'), ...areas, ...ground('epci')],
      labels,
      description: `Évolution des montants non partagés de chaque contrat. ${moved
        .map(
          ({ party, total }) =>
            `${party.nom}${GAP}: de ${eurosOrNone(total.before)} à ${eurosOrNone(total.after)}${
              differenceText(total.before, total.after) === ''
                ? ''
                : ` (${differenceText(total.before, total.after)})`
            }.`,
        )
        .join(' ')}`,
    }),
    legend: [
      ...legend,
      ...(bare.length === 0
        ? []
        : [
            {
              ...{ id: 'sans-contrat', label: ABSENCE_LABEL['sans-contrat'], keys: [] },
              ...({ swatch: { kind: 'fill', fill: { kind: 'land' } }, count: null } as const),
            },
          ]),
    ],
    notes: sharedNotes(changes.totals),
  };
}

function sharedNotes(totals: readonly TotalRow[]): readonly string[] {
  const shared = totals.find(({ of }) => of.kind === 'partage');
  const method = `La couleur dit la part du changement, l’étiquette les euros. Un contrat dont aucun montant n’est cité n’est pas à zéro${GAP}: aucune part ne peut être dite.`;
  if (!shared || (shared.before === null && shared.after === null)) return [method];
  const { before, after } = shared;
  return [
    method,
    before === after
      ? `Les montants partagés, qui ne sont répartis sur aucun contrat, n’ont pas changé (${eurosOrNone(after)}).`
      : `Les montants partagés ne sont répartis sur aucun contrat${GAP}: avant ${eurosOrNone(before)}, après ${eurosOrNone(after)}.`,
  ];
}
