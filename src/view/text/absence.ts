import type { Model } from '../../domain/model';
import type { AbsenceKind, UncoveredKind } from '../map-view';

/**
 * Words for what is not there: one vocabulary, for map, hover, legend, sheets, tables, scenes, exports and what is
 * heard. A place may be under no contract of the deck: that it is under none at all is never said.
 */
export const ABSENCE_LABEL: Readonly<Record<AbsenceKind | UncoveredKind, string>> = {
  'aucune-action-citee': 'Aucune action citée',
  'partage-non-ventile': 'Partagé, non réparti',
  secret: 'Secret statistique',
  'non-disponible': 'Non disponible',
  'sans-valeur': 'Sans valeur',
  'hors-experimentation': 'Hors expérimentation',
  'sans-pacte': 'Sans pacte territorial',
  'aucun-des-deux': 'Aucun des deux',
  'sans-contrat': 'Pas de contrat cité',
};

export const ABSENCE_MEANING: Readonly<Record<AbsenceKind | 'sans-contrat', string>> = {
  'aucune-action-citee': 'Le support ne cite aucun exemple ici pour ce choix. Ce n’est pas un montant nul.',
  'partage-non-ventile':
    'Seul un montant commun à plusieurs départements existe\u00a0; il n’est attribué à aucun.',
  secret:
    'La valeur existe et n’est pas publiée\u00a0: elle désignerait trop peu de personnes. Ce n’est pas zéro.',
  'non-disponible': 'Le fichier dit que la valeur n’est pas disponible. Ce n’est pas zéro.',
  'sans-valeur': 'Le fichier ne dit rien de ce territoire. Ce n’est pas zéro.',
  'sans-contrat': 'Le support ne cite aucun contrat de ce territoire. Ce n’est pas un montant nul.',
};

/** Beside a count of what the filters leave, where the data hold more. */
export const WITH_FILTERS = 'avec ces filtres';

/** No action, of the subject or of what the filters leave of it: what they leave out is cited all the same. */
export const noneCited = (narrowed: boolean): string =>
  narrowed ? `Aucune action ${WITH_FILTERS}` : ABSENCE_LABEL['aucune-action-citee'];

/** Said of what a filter leaves out, in the place of its value. */
export const OUT_OF_FILTER = 'hors du filtre';

/**
 * The rule that holds since the experimentation ended, as the edition says it once: it stands wherever a place is
 * said not to be in the experimentation. `null` when the data know none.
 */
export const generalRule = ({ pacts }: Model): string | null => pacts.edition.suiteFt;

/** The absence of a theme, with what must stand beside it. */
export function uncoveredLines(model: Model, kind: UncoveredKind): readonly string[] {
  const rule = kind === 'sans-pacte' || kind === 'sans-contrat' ? null : generalRule(model);
  return rule === null ? [ABSENCE_LABEL[kind]] : [ABSENCE_LABEL[kind], `France Travail\u00a0: ${rule}`];
}
