import type { Model } from '../../../domain/model';
import type { Perimeter, PerimeterMembers } from '../../../domain/pacts';
import { type Place, parsePlaceKey } from '../../../domain/place';
import {
  type PerimeterChange,
  type SchemeKind,
  type SchemePerimeter,
  schemePerimeters,
  unitsBetween,
} from '../../../domain/versions/perimeter-changes';
import type { LegendEntry } from '../../legend';
import { pointEntry, precisionEntries, uncoveredEntry } from '../../legend/entries';
import { label, perimeterArea, uncoveredLand } from '../../map/map-marks';
import { cogAnchors } from '../../map/map-shapes';
import type { AreaMark, CategoryToken, LabelMark, SchemeAbsence, SymbolMark } from '../../map-view';
import { GAP, plural } from '../../text/formats';
import { PERIMETER_KINDS } from '../change-words';
import type { Comparison } from '../comparison';
import { aspectsLabel, aspectsText } from '../perimeter-words';
import { type ChangeMap, plainView } from './change-map';

type Outcome = 'came' | 'changed' | 'same' | 'went';

/** Colours of {@link divergingTheme}, whatever the waves. */
const OUTCOMES: readonly (readonly [Outcome, CategoryToken, string])[] = [
  ['came', 'vague-1', 'Ajouté, en tout ou partie'],
  ['changed', 'vague-4', 'Resté, et changé'],
  ['same', 'vague-3', 'Inchangé'],
  ['went', 'vague-2', 'Retiré, en tout ou partie'],
];
const tokenOf = (outcome: Outcome): CategoryToken =>
  OUTCOMES.find(([one]) => one === outcome)?.[1] ?? 'vague-3';
const LAYERS: readonly Outcome[] = ['went', 'same', 'changed', 'came'];
/** What the ground of a scheme is where no perimeter lies; a place of an action says nothing of the rest. */
const ABSENT: Readonly<Record<SchemeKind, SchemeAbsence | null>> = {
  ft: 'hors-experimentation',
  pts: 'sans-pacte',
  lieu: null,
};
const TITLES: Readonly<Record<SchemeKind, string>> = {
  ft: 'Périmètres France Travail',
  pts: 'Pactes territoriaux',
  lieu: 'Lieux d’action',
};

interface Part {
  readonly model: Model;
  readonly of: SchemePerimeter;
  readonly perimeter: Perimeter;
  readonly outcome: Outcome;
}

/** Some of the units of a perimeter. */
function membersAmong(members: PerimeterMembers, held: readonly string[]): PerimeterMembers {
  const among = <C extends string>(codes: readonly C[]): readonly C[] =>
    codes.filter((code) => held.includes(code));
  switch (members.niveau) {
    case 'departement':
      return { niveau: 'departement', codes: among(members.codes) };
    case 'arrondissement':
      return { niveau: 'arrondissement', codes: among(members.codes) };
    case 'epci':
      return { niveau: 'epci', codes: among(members.codes) };
    default:
      return { niveau: members.niveau, codes: among(members.codes) };
  }
}

/** What is drawn of a change: what stayed, what came, what went; a contour told by other units is the new one, changed. */
function partsOf({ before: old, after: now }: Comparison, change: PerimeterChange): readonly Part[] {
  const { before, after } = change;
  const went = (of: SchemePerimeter, perimeter = of.perimeter): Part => ({
    ...{ model: old, of, perimeter, outcome: 'went' },
  });
  if (!after) return before ? [went(before)] : [];
  const drawn = (outcome: Outcome, perimeter = after.perimeter): Part => ({
    ...{ model: now, of: after, perimeter, outcome },
  });
  if (!before) return [drawn('came')];
  const units = unitsBetween(change);
  if (units === null || units.gained.length + units.lost.length === 0) return [drawn('changed')];
  const some = ({ perimeter }: SchemePerimeter, codes: readonly string[]): Perimeter => ({
    ...perimeter,
    members: membersAmong(perimeter.members, codes),
  });
  const stayed = after.perimeter.members.codes.filter((code) => !units.gained.includes(code));
  return [
    ...(stayed.length === 0 ? [] : [drawn('changed', some(after, stayed))]),
    ...(units.lost.length === 0 ? [] : [went(before, some(before, units.lost))]),
    ...(units.gained.length === 0 ? [] : [drawn('came', some(after, units.gained))]),
  ];
}

const keyOf = ({ scheme, id }: SchemePerimeter): string => `${scheme}-${id}`;

/** Where the name of a perimeter stands; that of a place of an action at the first of its units. */
function placeOf({ scheme, id, perimeter: { members } }: SchemePerimeter): Place | null {
  if (scheme !== 'lieu') return { kind: scheme, id };
  const level = members.niveau === 'infracommunal' ? 'commune' : members.niveau;
  return parsePlaceKey(`${level}-${members.codes[0] ?? ''}`);
}

/** Where a perimeter is told; `null` where the composition does not know it. */
const anchorOf = (model: Model, one: SchemePerimeter) => {
  const place = placeOf(one);
  return place && cogAnchors(model)(place);
};

/** Below commune level there is a point, and no area. */
function pointOf({ model, of, outcome }: Part): SymbolMark[] {
  const anchor = of.perimeter.members.niveau === 'infracommunal' ? anchorOf(model, of) : null;
  return anchor
    ? [
        {
          ...{ kind: 'point', key: keyOf(of), at: anchor.at, text: of.nom },
          ...{ category: tokenOf(outcome), precision: of.perimeter.precision },
        },
      ]
    : [];
}

/** The ground of a map: where no perimeter of the scheme lies, or plain land. */
function groundOf(model: Model, scheme: SchemeKind): readonly AreaMark[] {
  const absent = ABSENT[scheme];
  if (absent !== null) return uncoveredLand(model, absent);
  return model.cog.departements.map(({ code }) => ({
    key: `fond-${code}`,
    shape: { niveau: 'departement', codes: [code] },
    ...{ fill: { kind: 'land' }, precision: 'exact', overlay: false, outline: 'none' },
  }));
}

/** One change, in the words of the text alternative. */
const spoken = (model: Model, change: PerimeterChange): string =>
  `${(change.after ?? change.before)?.nom ?? ''}${GAP}: ${
    change.kind === 'changement' ? aspectsText(model, change) : PERIMETER_KINDS[change.kind].toLowerCase()
  }.`;

/** Perimeters of a scheme that came, went or changed, among those that did not; `null` where all are as they were. */
export function perimetersMap(comparison: Comparison, scheme: SchemeKind): ChangeMap | null {
  const { after, changes } = comparison;
  const own = changes.perimeters.filter(({ before, after: is }) => (is ?? before)?.scheme === scheme);
  if (own.length === 0) return null;
  const moved = new Set(own.flatMap(({ after: is }) => (is ? [keyOf(is)] : [])));
  const still = schemePerimeters(after.pacts).filter(
    (one) => one.scheme === scheme && !moved.has(keyOf(one)),
  );
  const parts: readonly Part[] = [
    ...still.map((of): Part => ({ model: after, of, perimeter: of.perimeter, outcome: 'same' })),
    ...own.flatMap((change) => partsOf(comparison, change)),
    // What passes from one to another is drawn as it is now.
  ].toSorted((a, b) => LAYERS.indexOf(a.outcome) - LAYERS.indexOf(b.outcome));
  const areas = parts.flatMap(({ of, perimeter, outcome }, rank): AreaMark[] => {
    const fill = { kind: 'category', category: tokenOf(outcome) } as const;
    // One perimeter may be drawn in several parts.
    const area = perimeterArea(`${keyOf(of)}-${rank}`, perimeter, fill, false);
    return area ? [area] : [];
  });
  const labels = own.flatMap((change): LabelMark[] => {
    const one = change.after ?? change.before;
    const model = change.after ? after : comparison.before;
    const place = one && placeOf(one);
    return one && place ? label(cogAnchors(model), place, one.nom, aspectsLabel(change), 80) : [];
  });
  const view = plainView({
    areas: [...groundOf(after, scheme), ...areas],
    symbols: parts.flatMap(pointOf),
    labels,
    description: `${TITLES[scheme]}${GAP}: ${own.map((change) => spoken(after, change)).join(' ')}`,
  });
  const kinds = OUTCOMES.flatMap(([outcome, category, text]): LegendEntry[] => {
    const count = new Set(parts.filter((part) => part.outcome === outcome).map(({ of }) => keyOf(of))).size;
    return count === 0
      ? []
      : [
          {
            ...{
              id: outcome,
              label: text,
              keys: [],
              count: scheme === 'lieu' ? plural(count, 'lieu', 'lieux') : plural(count, 'périmètre'),
            },
            swatch: { kind: 'fill', fill: { kind: 'category', category } },
          },
        ];
  });
  const sure = precisionEntries(view, () => undefined).map((entry) => ({ ...entry, count: null }));
  return {
    ...{ id: scheme, title: TITLES[scheme], view },
    legend: [...kinds, ...sure, ...pointEntry(view), ...uncoveredEntry(after, view)],
    notes: own.some(({ aspects }) => aspects.includes('contour'))
      ? [
          `Un périmètre dont le contour a changé est dessiné en parties${GAP}: ce qui est resté, ce qui est venu, ce qui est parti. Ce qui passe d’un périmètre à un autre est dessiné comme ajouté.`,
        ]
      : [],
  };
}
