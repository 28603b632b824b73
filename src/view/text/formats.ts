import type { AmountPrecision, AxeNum, Precision, SourceRef } from '../../domain/pacts';
import type { Level } from '../../domain/place';

/**
 * Space between thousands and before units. U+202F is the typographic choice, but Public Sans has no such glyph and
 * browsers then draw it 0.12 em wide: "5 992 194" reads as one run of digits. U+00A0 is 0.24 em and breaks no more.
 */
export const GAP = '\u00a0';
/** Between two facts of one line: it ends a line, and begins none. */
export const DOT = `${GAP}· `;

/**
 * Writes numbers the French way; what is not zero is never written as one: « < 0,1 ». Made at its first use: each `Intl`
 * format costs milliseconds that a first map waits for.
 */
function french(least: number, most: number): (value: number) => string {
  let format: Intl.NumberFormat | undefined;
  const unit = 10 ** -most;
  const write = (value: number): string => {
    format ??= new Intl.NumberFormat('fr-FR', { minimumFractionDigits: least, maximumFractionDigits: most });
    // `Intl` writes U+202F between thousands.
    return format.format(value).replaceAll('\u202f', GAP);
  };
  return (value) => (value > 0 && Math.round(value / unit) === 0 ? `<${GAP}${write(unit)}` : write(value));
}

const decimal = { one: french(1, 1), two: french(2, 2), upToTwo: french(0, 2) };

export const formatInteger = french(0, 0);
/** Exact, to the euro: "5 219 746 €". */
export const formatEuros = (value: number): string => `${formatInteger(value)}${GAP}€`;
/** For tight places: "9,73 M€", "45 600 €". Rounded to the nearest 10 000 € above one million. */
export const formatEurosShort = (value: number): string =>
  value >= 1e6 ? `${decimal.two(value / 1e6)}${GAP}M€` : formatEuros(value);
export const formatPerCapita = (value: number): string => `${decimal.two(value)}${GAP}€/hab.`;
export const formatDecimal = decimal.upToTwo;
/** "1,6 %"; none at all is « 0 % », rounded from nothing; what is less than the whole is never written as all of it: « > 99,9 % ». */
export const formatPercent = (ratio: number): string =>
  ratio < 1 && Math.round(ratio * 1000) >= 1000
    ? `>${GAP}${decimal.one(99.9)}${GAP}%`
    : `${ratio === 0 ? 0 : decimal.one(ratio * 100)}${GAP}%`;

/** Below, rounding to the unit would change a share by a tenth of itself, or more. */
const SMALL_SHARE = 0.05;

/** For a title, "52 %": whole, and at one decimal where it is small ("0,8 %"), or where that would write all. */
export const formatShare = (ratio: number): string =>
  ratio < SMALL_SHARE || (ratio < 1 && Math.round(ratio * 100) === 100)
    ? formatPercent(ratio)
    : `${formatInteger(ratio * 100)}${GAP}%`;

/** A share that is no less than that: rounded down, or the words before it would not hold. */
export function formatLeastShare(ratio: number): string {
  if (ratio >= SMALL_SHARE) return formatShare(Math.floor(ratio * 100) / 100);
  return formatPercent(Math.floor(ratio * 1000) / 1000 || ratio);
}

/** "1 commune", "192 communes". French takes the singular below two. */
export const plural = (count: number, singular: string, many = `${singular}s`): string =>
  `${formatInteger(count)}${GAP}${count < 2 ? singular : many}`;

/** Amount as precise as it is known: "environ 21,8 M€", "4,74 M€". */
export const formatAmount = (value: number, precision: AmountPrecision): string => {
  switch (precision) {
    case 'exact':
      return formatEuros(value);
    case 'arrondi':
      return value < 1e6 ? formatEuros(value) : `${formatDecimal(value / 1e6)}${GAP}M€`;
    case 'environ':
      return `environ ${value < 1e6 ? formatEuros(value) : `${decimal.one(value / 1e6).replace(/,0$/, '')}${GAP}M€`}`;
  }
};

export const precisionLabel: Readonly<Record<Precision, string>> = {
  exact: 'Périmètre exact',
  interprete: 'Périmètre interprété',
  approche: 'Périmètre approché',
};

export const levelLabel: Readonly<Record<Level, string>> = {
  region: 'Région',
  departement: 'Département',
  arrondissement: 'Arrondissement',
  epci: 'EPCI',
  commune: 'Commune',
};

/** Of all units of a level. */
export const LEVELS_LABEL: Readonly<Record<Exclude<Level, 'region'>, string>> = {
  departement: 'Départements',
  arrondissement: 'Arrondissements',
  epci: 'EPCI',
  commune: 'Communes',
};

/** "Axe 2 · Emploi". */
export const axeLabel = (num: AxeNum, titreCourt: string): string => `Axe ${num} · ${titreCourt}`;

/** "Section › Diapositive › Rubrique, ligne 3", so that the reader finds the line in the deck again. */
export const sourceText = (ref: SourceRef): string =>
  [ref.section, ref.diapositive, ref.rubrique ?? ''].filter((part) => part !== '').join(' › ') +
  (ref.rang === null ? '' : `, ligne ${ref.rang}`);

/** Beside a column of actions whose lines make more than their total. */
export const ACTIONS_ONCE =
  'Une action peut relever de plusieurs contrats\u00a0: le total compte chacune une fois.';

/** Notes that go with every amount of a cited action: the deck leaves both open. */
export const PERIOD_NOTE = 'Période et part de l’État non précisées dans le support.';
export const CITED_NOTE =
  'Actions citées en exemple dans le support\u00a0: ce n’est pas le budget des pactes.';
