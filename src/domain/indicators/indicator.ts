import type { Epci } from '../cog';
import type { Model } from '../model';
import type { Precision } from '../pacts';

/** Context beside the pacts: what official statistics measure in each territory. Nothing of it comes from the deck. */

/** Level whose units it measures. */
export type IndicatorLevel = 'commune' | 'epci' | 'departement';
export const INDICATOR_LEVELS: readonly IndicatorLevel[] = ['commune', 'epci', 'departement'];

/** Which way means more need; `neutre`: neither, and no word of need is said. */
export type Direction = 'haut' | 'bas' | 'neutre';

/** Absences that official files tell apart: kept secret, not available. A code that the file does not hold is a third. */
export type NoValueCode = 's' | 'nd';
/** Why a territory has no value; none of them is a zero. */
export type NoValue = 'secret' | 'non-disponible' | 'sans-valeur';
export const NO_VALUES: readonly NoValue[] = ['secret', 'non-disponible', 'sans-valeur'];

interface Described {
  readonly id: string;
  readonly nom: string;
  /** After a value: "hab./km²". */
  readonly unite: string;
  readonly niveau: IndicatorLevel;
  readonly source: string;
  readonly millesime: string;
  readonly licence: string;
  readonly sens: Direction;
  readonly precision: Precision;
  /** Worked out from the geography; `null`: `valeurs` hold what its file says. */
  readonly calcul: 'population' | 'densite' | null;
  readonly valeurs: readonly (readonly [code: string, value: number | NoValueCode])[];
  /** Opened by the reader from a file of theirs: no link carries it. */
  readonly joint?: true;
}

/** A value for so many of something: it may fill an area. */
export interface RatioIndicator extends Described {
  readonly nature: 'ratio';
  /** "km²", "habitants". */
  readonly denominateur: string;
}
/** A count: drawn by the size of a sign, never by a fill. */
export interface CountIndicator extends Described {
  readonly nature: 'absolu';
}
export type Indicator = RatioIndicator | CountIndicator;

/** The indicator asked for, or the first of the data; `null` where there are none. */
export const indicatorOf = ({ pacts }: Model, id: string | null): Indicator | null =>
  pacts.indicateurs.find((one) => one.id === id) ?? pacts.indicateurs[0] ?? null;

const NO_VALUE_OF: Readonly<Record<NoValueCode, NoValue>> = { s: 'secret', nd: 'non-disponible' };

type Look = (code: string, population: number, epci: Epci | undefined) => number | NoValue;

/** What an indicator says of each unit of its level. */
export function valuesOf({ calcul, valeurs }: Indicator): Look {
  if (calcul === 'population') return (_, population) => population;
  if (calcul === 'densite')
    return (_, population, epci) =>
      epci?.surface === undefined || epci.surface <= 0 ? 'sans-valeur' : population / epci.surface;
  const told = new Map(valeurs);
  return (code) => {
    const value = told.get(code);
    return value === undefined ? 'sans-valeur' : typeof value === 'number' ? value : NO_VALUE_OF[value];
  };
}

/**
 * The value from which a territory is among those of highest need: so many of a hundred are at it or beyond, ties
 * included, but never all: where ties would make it so, it is the next value above the least. `null` where nothing is
 * measured, or one value alone: none is then higher than another.
 * @param share of the territories that have a value, in percent
 */
export function needThreshold(values: readonly number[], sens: Direction, share: number): number | null {
  const sorted = [...values].sort((a, b) => (sens === 'bas' ? a - b : b - a));
  const asked = sorted[Math.max(Math.round((sorted.length * share) / 100), 1) - 1];
  const least = sorted.at(-1);
  return (asked === least ? sorted.findLast((value) => value !== least) : asked) ?? null;
}

/** At the threshold or beyond, on the side of need. */
export const isHigh = (value: number, threshold: number, sens: Direction): boolean =>
  sens === 'bas' ? value <= threshold : value >= threshold;
