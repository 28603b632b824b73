import { because, type Certainty, compose } from '../../domain/certainty/certainty';
import { reachCertainty } from '../../domain/certainty/schemes';
import {
  type CountIndicator,
  type Indicator,
  indicatorOf,
  isHigh,
  type NoValue,
  needThreshold,
  type RatioIndicator,
  valuesOf,
} from '../../domain/indicators/indicator';
import type { Model } from '../../domain/model';
import { type PlaceKey, placeKey } from '../../domain/place';
import { remembered } from '../../domain/remember';
import {
  type CrossClass,
  communeCross,
  crossCoverage,
  crossOf,
  reachedApart,
  type UnitCross,
} from '../../domain/schemes/cross-coverage';
import { schemesCrossed } from '../../domain/schemes/deck-schemes';
import { breaksOf } from '../../view/choropleth/breaks';
import { type Choropleth, classedOf } from '../../view/choropleth/choropleth';
import type { Provenance } from '../../view/figure';
import { inhabitants, type LevelUnit, levelUnits } from '../../view/table/cells';
import { GAP } from '../../view/text/formats';
import type { NeedCase, NeedChoice, NeedView } from './choice';
import { caseOf, numberText } from './words';

/** A territory of the level of the indicator, as map, legend, lists and table show it. */
export interface NeedUnit extends LevelUnit {
  readonly key: PlaceKey;
  readonly population: number;
  readonly value: number | NoValue;
  /** Among those of highest need; `null` without a value. */
  readonly high: boolean | null;
  readonly reach: CrossClass;
  /** Its communes across the two schemes; `null` of a commune, which is of one class. */
  readonly cross: UnitCross | null;
  /** Where a scheme reaches some communes of it only: how many, of how many, with their inhabitants. */
  readonly part: { readonly communes: number; readonly sur: number; readonly population: number } | null;
  /** `null` without a value. */
  readonly cas: NeedCase | null;
  /** False: left out by the filter on one case. */
  readonly asked: boolean;
}

interface Read {
  readonly units: readonly NeedUnit[];
  /** From which value « much » begins; `null` where nothing is measured, or one value alone. */
  readonly threshold: number | null;
}
/** A ratio has classes that fill; a count has the radius of its circles, and no fill of its own. */
export type NeedReading =
  | (Read & { readonly indicator: RatioIndicator; readonly classes: Choropleth })
  | (Read & { readonly indicator: CountIndicator; readonly radius: (value: number) => number });

/** Classes of communes that a scheme reaches. */
const REACHED = ['les-deux', 'france-travail', 'pacte'] as const;
/** Radius of the largest circle, CSS pixels. */
const LARGEST = 36;
/**
 * All circles together, square pixels: an eighth of the region beside its panels, under a half on a phone. A circle for each
 * of thousands of communes would be a plain ground, and equal ones as large as the largest.
 */
const COVERED = 30_000;

/** Radius of a value: its area is proportional, and all of them leave the region to be seen. */
function radiusOf(values: readonly number[]): (value: number) => number {
  const drawn = values.map((value) => Math.max(value, 0));
  const most = drawn.reduce((largest, value) => Math.max(largest, value), 0);
  if (most === 0) return () => 0;
  const times = drawn.reduce((sum, value) => sum + value / most, 0);
  const largest = Math.min(LARGEST, Math.sqrt(COVERED / (Math.PI * times)));
  return (value) => largest * Math.sqrt(Math.max(value, 0) / most);
}

/** The communes of a territory that a scheme reaches, where they are not all of it. */
function partOf({ kind, sur, counts }: UnitCross): NeedUnit['part'] {
  if (kind === 'aucun' || kind === 'inconnu') return null;
  const reached = REACHED.map((one) => counts[one]);
  const communes = reached.reduce((total, one) => total + one.communes, 0);
  const population = reached.reduce((total, one) => total + one.population, 0);
  return communes === sur ? null : { communes, sur, population };
}

/** Of these territories, how many in part, and the inhabitants of the communes that a scheme reaches. */
export const reachedOf = (
  units: readonly NeedUnit[],
): { readonly inPart: number; readonly population: number } => ({
  inPart: units.filter(({ part }) => part !== null).length,
  population: units.reduce(
    (total, { reach, part, population }) =>
      // Where nothing reaches, or no one knows how many are reached, there is no one to count.
      total + (reach === 'aucun' || reach === 'inconnu' ? 0 : (part?.population ?? population)),
    0,
  ),
});

/** How the indicator is read: by itself where the deck tells no scheme to cross it with, or where no value is higher than another. */
export const lectureOf = (model: Model, choice: NeedChoice): NeedView =>
  schemesCrossed(model) && needReading(model, choice)?.threshold !== null ? choice.lecture : 'valeur';

/** Breaks are round to the hundredth: values that are all below one are read as if they were below a hundred. */
function needBreaks(values: readonly number[]): readonly number[] {
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const times = most > 0 && most < 1 ? 10 ** (Math.ceil(-Math.log10(most)) + 1) : 1;
  const whole = breaksOf(
    values.map((value) => value * times),
    'arrondi',
  );
  return times === 1 ? whole : whole.map((limit) => Number((limit / times).toPrecision(12)));
}

/** The indicator of a choice in each territory of its level; `null` where the data have none. */
export const needReading = remembered((model, choice: NeedChoice): NeedReading | null => {
  const indicator = indicatorOf(model, choice.indicateur);
  if (indicator === null) return null;
  const { niveau, sens } = indicator;
  const look = valuesOf(indicator);
  const communes = communeCross(model);
  const read = levelUnits(model, niveau).map((unit) => {
    const { place } = unit;
    const population = inhabitants(model, unit.communes);
    const epci = place.kind === 'epci' ? model.epci.get(place.code) : undefined;
    const cross = niveau === 'commune' ? null : crossOf(model, unit.communes);
    // « En tout ou partie »: two schemes are both there, be it in two communes.
    const whole = cross && (reachedApart(cross) ? 'les-deux' : cross.kind);
    const reach = whole ?? communes[unit.communes[0] ?? -1]?.kind ?? 'aucun';
    const part = cross ? partOf(cross) : null;
    return {
      ...unit,
      key: placeKey(place),
      population,
      reach,
      cross,
      part,
      value: look(place.code, population, epci),
    };
  });
  const values = read.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  const threshold = needThreshold(values, sens, choice.seuil);
  const crossed = schemesCrossed(model) && threshold !== null;
  const units = read.map((unit): NeedUnit => {
    const { value } = unit;
    const high = typeof value === 'number' && threshold !== null ? isHigh(value, threshold, sens) : null;
    const cas = high === null || !crossed ? null : caseOf(high, unit.reach);
    return { ...unit, high, cas, asked: choice.cas === null || !crossed || cas === choice.cas };
  });
  if (indicator.nature === 'absolu') {
    return { indicator, units, threshold, radius: radiusOf(values) };
  }
  const breaks = needBreaks(values);
  return {
    indicator,
    units,
    threshold,
    classes: {
      unit: indicator.unite,
      breaks,
      single: 'une seule valeur',
      write: numberText,
      rows: units.map(({ key, value, asked }) => ({ key, classed: classedOf(value, breaks), asked })),
    },
  };
});

/** Territories from the highest need down; those without a value are left out. */
export function byNeed({
  units,
  indicator,
}: NeedReading): readonly (NeedUnit & { readonly value: number })[] {
  const measured = units.flatMap((unit) =>
    typeof unit.value === 'number' && unit.asked ? [{ ...unit, value: unit.value }] : [],
  );
  return measured.sort((a, b) => (indicator.sens === 'bas' ? a.value - b.value : b.value - a.value));
}

/** The part of its inhabitants in communes that a scheme reaches, 0 to 1; `null` where that is not known. */
export function shareReached({ reach, part, population, cross }: NeedUnit): number | null {
  if (reach === 'inconnu' || (cross?.counts.inconnu.communes ?? 0) > 0 || population === 0) return null;
  return reach === 'aucun' ? 0 : (part?.population ?? population) / population;
}

/** The communes of a territory across the two schemes, worked out with its reading. */
export const crossIn = (model: Model, { cross, communes }: NeedUnit): UnitCross =>
  cross ?? crossOf(model, communes);

/** What keeps its values from being exact. */
const HOW = {
  exact: '',
  interprete: 'valeur que sa source interprète',
  approche: 'valeur que sa source donne pour approchée',
} as const;
const BY_OUTLINES = 'population exacte, surface mesurée sur les contours simplifiés de la carte';

/** How sure its values are. */
export const indicatorCertainty = ({ precision, nom, calcul }: Indicator): Certainty =>
  because(precision, calcul === 'densite' ? BY_OUTLINES : HOW[precision], nom);

/** Of what is said of one territory: its value, and what reaches it where that is told beside. */
export function unitCertainty(model: Model, indicator: Indicator, unit: NeedUnit): Certainty {
  const reach = (): Certainty => unit.cross?.certainty ?? reachCertainty(model, unit.communes);
  return compose([indicatorCertainty(indicator), ...(unit.cas === null ? [] : [reach()])]);
}

/** Of what the map shows: its values, and what the schemes reach where they are crossed. */
export const needCertainty = (model: Model, choice: NeedChoice): Certainty => {
  const indicator = indicatorOf(model, choice.indicateur);
  return compose([
    ...(indicator ? [indicatorCertainty(indicator)] : []),
    ...(lectureOf(model, choice) === 'croise' ? [crossCoverage(model).certainty] : []),
  ]);
};

/** Who publishes a value, of which year and under which licence. */
export const indicatorSource = ({ source, millesime, licence, joint }: Indicator): Provenance => ({
  kind: 'public',
  source,
  millesime,
  rule: joint ? 'Fichier ouvert sur cet appareil, non publié.' : `Licence${GAP}: ${licence}.`,
});
