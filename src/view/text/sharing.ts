import type { Sharing } from '../../domain/money/sharing';
import { GAP } from './formats';

/** Words for what is done with shared amounts. */
export const SHARING_LABEL: Readonly<Record<Sharing, string>> = {
  'non-ventile': 'Non répartis (comme dans le support)',
  'parts-egales': 'En parts égales',
  population: 'Selon la population',
};

/** Head of a narrow column. */
export const SHARING_SHORT: Readonly<Record<Sharing, string>> = {
  'non-ventile': 'Non répartis',
  'parts-egales': 'Parts égales',
  population: 'Population',
};

/** On chip and table; a hypothesis is always named where it acts. */
export const SHARING_CHIP: Readonly<Record<Sharing, string>> = {
  'non-ventile': `Montants partagés${GAP}: non répartis`,
  'parts-egales': `Hypothèse${GAP}: montants partagés en parts égales`,
  population: `Hypothèse${GAP}: montants partagés selon la population`,
};

const ROUNDING =
  'Chaque part est un nombre entier d’euros\u00a0; les euros restants vont aux plus fortes décimales, puis dans l’ordre du support, si bien que la somme des parts est le montant.';

export const SHARING_RULE: Readonly<Record<Sharing, string>> = {
  'non-ventile': 'Les montants partagés entre départements n’y sont pas.',
  'parts-egales': `Hypothèse du lecteur, pas du support${GAP}: chaque montant partagé est divisé en parts égales entre ses parties. ${ROUNDING}`,
  population: `Hypothèse du lecteur, pas du support${GAP}: chaque montant partagé est réparti selon la population municipale de ses parties. ${ROUNDING}`,
};

/** `montants cités`, and the hypothesis when one acts. */
export const withSharing = (label: string, sharing: Sharing): string =>
  sharing === 'non-ventile'
    ? label
    : `${label} (hypothèse${GAP}: ${sharing === 'population' ? 'selon la population' : 'parts égales'})`;
