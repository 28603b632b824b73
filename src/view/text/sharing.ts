import type { Model } from '../../domain/model';
import type { Sharing } from '../../domain/money/sharing';
import type { ActionFilter } from '../../domain/totals';
import { axeLabel, formatEuros, GAP } from './formats';

/** Words for how amounts are read: what is done with shared ones, and which filters a sum follows. */
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

function rangeWords({ montantMin = null, montantMax = null }: ActionFilter): readonly string[] {
  // No amount is below zero: no party is of the class that was asked for.
  if (montantMax !== null && montantMax < 0) return ['aucun contrat de la classe choisie'];
  if (montantMin === null) return montantMax === null ? [] : [`lignes de ${formatEuros(montantMax)} au plus`];
  return [
    montantMax === null
      ? `lignes de ${formatEuros(montantMin)} au moins`
      : `lignes de ${formatEuros(montantMin)} à ${formatEuros(montantMax)}`,
  ];
}

/** What a sum was narrowed to, criterion by criterion, in the words of the criteria that made it; empty for none. */
export function readingWords(model: Model, filter: ActionFilter): readonly string[] {
  const { axe, thematique, sujet, parties = [], inspirante, texte } = filter;
  return [
    ...(axe === null ? [] : [axeLabel(axe, model.axe.get(axe)?.titreCourt ?? '')]),
    ...(thematique === null ? [] : [model.thematique.get(thematique)?.titreCourt ?? thematique]),
    ...(sujet === null ? [] : [model.sujet.get(sujet)?.titre ?? sujet]),
    ...parties.map((code) => model.party.get(code)?.nomCourt ?? code),
    ...rangeWords(filter),
    ...(inspirante === true ? ['actions inspirantes'] : []),
    ...(texte ? [`texte «${GAP}${texte}${GAP}»`] : []),
  ];
}

/** A rule of a sum, with each filter that it follows; as it is where there is none. */
export function ruleUnder(model: Model, rule: string, filter: ActionFilter): string {
  const words = readingWords(model, filter);
  return words.length === 0 ? rule : `${rule} Filtres${GAP}: ${words.join(', ')}.`;
}
