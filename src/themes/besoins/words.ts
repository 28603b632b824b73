import type { Direction, Indicator, IndicatorLevel } from '../../domain/indicators/indicator';
import type { CrossClass } from '../../domain/schemes/cross-coverage';
import { formatDecimal, formatInteger, GAP, plural } from '../../view/text/formats';
import type { NeedCase } from './choice';

let fine: Intl.NumberFormat | undefined;
/** Below one, cents would make one value of many: a rate for one inhabitant keeps three digits. */
function fineText(size: number): string {
  fine ??= new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 });
  return fine.format(size);
}

/** "187", "14,3", "0,0145", "−5 000". */
export function numberText(value: number): string {
  const size = Math.abs(value);
  const text =
    size >= 100 ? formatInteger(size) : size >= 1 || size === 0 ? formatDecimal(size) : fineText(size);
  return `${value < 0 ? '−' : ''}${text}`;
}

/** "187 hab./km²", "14,3 %", "−5 000 habitants". */
export const valueText = (value: number, { unite }: Pick<Indicator, 'unite'>): string =>
  `${numberText(value)}${GAP}${unite}`;

/** What « much » is called: of need only where the data say which way need goes. */
export const highWord = (sens: Direction): string => (sens === 'neutre' ? 'Valeur élevée' : 'Besoin élevé');
const otherWord = (sens: Direction): string => (sens === 'neutre' ? 'Autre valeur' : 'Besoin moins élevé');

/** "187 hab./km² et plus". */
export const thresholdText = (threshold: number, indicator: Indicator): string =>
  `${valueText(threshold, indicator)} et ${indicator.sens === 'bas' ? 'moins' : 'plus'}`;

/** What reaches a territory, beside a sign of the legend, which counts those that are reached in part. */
export const REACH_SIGN: Readonly<Record<CrossClass, string>> = {
  aucun: 'aucun dispositif',
  pacte: 'pacte territorial',
  'france-travail': 'France Travail',
  'les-deux': 'les deux dispositifs',
  inconnu: 'part atteinte inconnue',
};
/** The same where nothing beside it says how far. */
const reachWord = (reach: CrossClass): string =>
  `${REACH_SIGN[reach]}${reach === 'aucun' || reach === 'inconnu' ? '' : ', en tout ou partie'}`;

/** The two halves of a case; `high`: `null` where only the reach is told. */
export function caseParts(cas: NeedCase): { readonly high: boolean | null; readonly reach: CrossClass } {
  switch (cas) {
    case 'inconnu':
      return { high: null, reach: 'inconnu' };
    case 'eleve-aucun':
    case 'autre-aucun':
      return { high: cas === 'eleve-aucun', reach: 'aucun' };
    case 'eleve-pacte':
    case 'autre-pacte':
      return { high: cas === 'eleve-pacte', reach: 'pacte' };
    case 'eleve-france-travail':
    case 'autre-france-travail':
      return { high: cas === 'eleve-france-travail', reach: 'france-travail' };
    case 'eleve-les-deux':
    case 'autre-les-deux':
      return { high: cas === 'eleve-les-deux', reach: 'les-deux' };
  }
}

export const caseOf = (high: boolean, reach: CrossClass): NeedCase =>
  reach === 'inconnu' ? 'inconnu' : `${high ? 'eleve' : 'autre'}-${reach}`;

function caseWords(cas: NeedCase, sens: Direction, wordOf: (reach: CrossClass) => string): string {
  const { high, reach } = caseParts(cas);
  if (high === null) return 'Part atteinte inconnue';
  return `${high ? highWord(sens) : otherWord(sens)}, ${wordOf(reach)}`;
}
/** "Besoin élevé, aucun dispositif". */
export const caseLabel = (cas: NeedCase, sens: Direction): string => caseWords(cas, sens, reachWord);
export const caseSign = (cas: NeedCase, sens: Direction): string =>
  caseWords(cas, sens, (reach) => REACH_SIGN[reach]);

const UNITS: Readonly<Record<IndicatorLevel, readonly [string, string]>> = {
  commune: ['commune', 'communes'],
  epci: ['EPCI', 'EPCI'],
  departement: ['département', 'départements'],
};
/** "23 EPCI". */
export const unitsText = (count: number, niveau: IndicatorLevel): string => plural(count, ...UNITS[niveau]);
/** "EPCI", "commune". */
export const unitName = (niveau: IndicatorLevel): string => UNITS[niveau][0];
export const unitsName = (niveau: IndicatorLevel): string => UNITS[niveau][1];

/** What the map does not say; it stands wherever the two are side by side. */
export const READING_NOTE =
  'La carte met côte à côte une valeur et la présence d’un dispositif. Elle ne dit rien du lien entre les deux, ni des critères de choix des territoires.';
export const SAME_VALUE =
  'Tous les territoires mesurés ont la même valeur\u00a0: aucune n’est plus élevée qu’une autre.';
export const NEUTRAL_NOTE = 'Indicateur neutre\u00a0: une valeur élevée n’y dit ni plus ni moins de besoin.';
export const NO_INDICATOR = 'Aucun indicateur dans les données';
