import type { LegendSign } from '../legend';
import type { AbsenceKind } from '../map-view';

/** Absences, precisions, marks of what is small: always explained, whatever the view draws. */
export const SIGNS: readonly LegendSign[] = [
  {
    id: 'aucune-action-citee',
    swatch: { kind: 'fill', fill: { kind: 'absence', absence: 'aucune-action-citee' } },
    label: 'Aucune action citée',
    meaning: 'Le support ne cite aucun exemple ici pour ce choix. Ce n’est pas un montant nul.',
  },
  {
    id: 'partage-non-ventile',
    swatch: { kind: 'fill', fill: { kind: 'absence', absence: 'partage-non-ventile' } },
    label: 'Partagé, non ventilé',
    meaning: 'Seul un montant commun à plusieurs départements existe\u00a0; il n’est attribué à aucun.',
  },
  {
    id: 'hors-contractualisation',
    swatch: { kind: 'fill', fill: { kind: 'absence', absence: 'hors-contractualisation' } },
    label: 'Hors contractualisation',
    meaning: 'Aucun contrat ou territoire retenu ici pour ce dispositif.',
  },
  {
    id: 'perimetre-approche',
    swatch: { kind: 'precision', precision: 'approche' },
    label: 'Périmètre approché',
    meaning: 'Aucun zonage officiel ne correspond\u00a0: contour le plus proche, hachuré.',
  },
  {
    id: 'interprete',
    swatch: { kind: 'precision', precision: 'interprete' },
    label: 'Périmètre interprété',
    meaning: 'Nom d’usage rattaché par nous à une entité officielle\u00a0: contour tireté.',
  },
  {
    id: 'exact',
    swatch: { kind: 'precision', precision: 'exact' },
    label: 'Périmètre exact',
    meaning: 'Entité officielle nommée par le support ou une source publique\u00a0: contour plein.',
  },
  {
    id: 'contrat-en-plus',
    swatch: { kind: 'disc', fill: { kind: 'class', rank: 0 } },
    label: 'Contrat en plus',
    meaning:
      'Contrat d’une partie sur le territoire d’une autre\u00a0: le fond est celui du contrat le plus élevé par habitant, la pastille celui de l’autre.',
  },
  {
    id: 'pastille',
    swatch: { kind: 'point' },
    label: 'Point',
    meaning: 'Territoire trop petit à cette échelle, ou quartier sans contour publié.',
  },
  {
    id: 'anneau',
    swatch: { kind: 'ring' },
    label: 'Anneau',
    meaning: 'Territoire choisi ou montré, trop petit à cette échelle pour que son contour se voie.',
  },
];

export const ABSENCE_LABEL: Readonly<Record<AbsenceKind, string>> = {
  'aucune-action-citee': 'Aucune action citée',
  'partage-non-ventile': 'Partagé, non ventilé',
  'hors-contractualisation': 'Hors contractualisation',
};
