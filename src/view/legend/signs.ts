import type { Model } from '../../domain/model';
import { uncontracted } from '../../domain/money/contracts';
import type { LegendSign } from '../legend';
import type { AbsenceKind, SchemeAbsence, UncoveredKind } from '../map-view';
import { ABSENCE_LABEL, ABSENCE_MEANING } from '../text/absence';

const absence = (id: AbsenceKind): LegendSign => ({
  id,
  swatch: { kind: 'fill', fill: { kind: 'absence', absence: id } },
  label: ABSENCE_LABEL[id],
  meaning: ABSENCE_MEANING[id],
});

/** How sure a perimeter is: its outline, and a hatch for what is approached. */
export const PRECISION_SIGNS: readonly LegendSign[] = [
  {
    id: 'approche',
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
];

const EMPHASIS: readonly LegendSign[] = [
  {
    id: 'selection',
    swatch: { kind: 'contour', of: 'selected' },
    label: 'Contour orange',
    meaning: 'Territoire choisi\u00a0: sa fiche est ouverte.',
  },
  {
    id: 'montre',
    swatch: { kind: 'contour', of: 'lit' },
    label: 'Contour noir',
    meaning: 'Territoire pointé sur la carte, dans la légende ou dans une liste ouverte.',
  },
  {
    id: 'anneau',
    swatch: { kind: 'ring' },
    label: 'Anneau',
    meaning: 'Le même, ou un territoire choisi, trop petit à cette échelle pour que son contour se voie.',
  },
  {
    id: 'pastille',
    swatch: { kind: 'point', discs: [{ category: 'vague-2', overlay: false }] },
    label: 'Point',
    meaning: 'Territoire trop petit à cette échelle, ou quartier sans contour publié.',
  },
  {
    id: 'ecarte',
    swatch: { kind: 'left-out' },
    label: 'Pointillé gris',
    meaning: 'Territoire que le filtre écarte.',
  },
];

const NESTED: LegendSign = {
  id: 'contrat-en-plus',
  swatch: { kind: 'disc', fill: { kind: 'class', rank: 0 }, ground: { kind: 'class', rank: 3 } },
  label: 'Contrat en plus',
  meaning:
    'Contrat d’une partie sur le territoire d’une autre\u00a0: le fond est celui du contrat le plus élevé par habitant, la pastille celui de l’autre.',
};

/** Absences of the tokens, precisions, marks of what is small, chosen or pointed at: explained, whatever the view draws. */
const signsWith = (absences: readonly LegendSign[], nested: readonly LegendSign[]): readonly LegendSign[] => [
  ...absences,
  ...PRECISION_SIGNS,
  ...nested,
  ...EMPHASIS,
];

/** @param why what the land that none reaches is called */
const uncovered = (why: UncoveredKind, meaning: string): LegendSign => ({
  id: why,
  swatch: { kind: 'fill', fill: { kind: 'uncovered', why, asked: false } },
  label: ABSENCE_LABEL[why],
  meaning,
});

/** Of amounts. What is under no contract is a sign where the map draws some. */
export const moneySigns = (model: Model): readonly LegendSign[] =>
  signsWith(
    [
      absence('aucune-action-citee'),
      absence('partage-non-ventile'),
      ...(uncontracted(model).length > 0 ? [uncovered('sans-contrat', ABSENCE_MEANING['sans-contrat'])] : []),
    ],
    [NESTED],
  );

/** Of an indicator beside what the schemes reach. */
export const NEED_SIGNS = signsWith(
  [absence('secret'), absence('non-disponible'), absence('sans-valeur')],
  [],
);

const NOT_HERE: Readonly<Record<SchemeAbsence, string>> = {
  'hors-experimentation': 'Aucun territoire de l’expérimentation France Travail ici',
  'sans-pacte': 'Aucun pacte territorial ici',
  'aucun-des-deux': 'Ni expérimentation France Travail, ni pacte territorial ici',
};

/** What a place that no scheme reaches is under all the same: its département's contract, where each has one. */
const notHereMeaning = (model: Model, kind: SchemeAbsence): string =>
  `${NOT_HERE[kind]}${uncontracted(model).length > 0 ? '' : `\u00a0; le pacte du département s’y applique`}.`;

/** Of perimeters. @param why what the land that none reaches is called */
export const schemeSigns = (model: Model, why: SchemeAbsence): readonly LegendSign[] =>
  signsWith([uncovered(why, notHereMeaning(model, why))], []);
