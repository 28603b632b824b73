import { type Certainty, DEGREES } from '../../../src/domain/certainty/certainty';
import { moneyCertainty } from '../../../src/domain/certainty/money';
import { reasonTexts } from '../../../src/domain/certainty/words';
import type { Model } from '../../../src/domain/model';
import type { AxeNum } from '../../../src/domain/pacts';
import { filterActions, partyFigures, regionFigures } from '../../../src/domain/totals';
import { toCsv } from '../csv';
import type { Derived } from './derived';

const NOTE = 'Actions citées en exemple ; période et part de l’État non précisées dans le support';
const NOTES = {
  partie: `${NOTE} ; montants non partagés, montants partagés non compris`,
  partage: `${NOTE} ; un montant pour plusieurs parties, dans aucun total de partie`,
  region: `${NOTE} ; chaque montant compté une fois, montants partagés compris`,
} as const;

export const TOTALS: Derived = {
  name: 'totaux',
  title: 'Totaux des actions citées, par partie et par axe (calculés)',
  fields: [
    {
      name: 'nature',
      title: 'Nature de la ligne',
      type: 'string',
      description:
        'partie, partage (montants de plusieurs parties, à part) ou region ; pour un axe, les parties et le partage font la région.',
      example: 'partie',
      constraints: { required: true, enum: ['partie', 'partage', 'region'] },
    },
    {
      name: 'code',
      title: 'Code',
      type: 'string',
      description: 'Code de la partie ou de la région ; vide pour le partage.',
      example: '01',
    },
    {
      name: 'nom',
      title: 'Nom',
      type: 'string',
      description: 'Nom de la partie.',
      example: 'Nom de la partie',
      constraints: { required: true },
    },
    {
      name: 'axe',
      title: 'Axe',
      type: 'string',
      description: 'Numéro d’un axe de axes.csv, ou tous.',
      example: 'tous',
      constraints: { required: true, pattern: '^(tous|[1-9][0-9]*)$' },
    },
    {
      name: 'montant_eur',
      title: 'Montant',
      type: 'integer',
      description: 'En euros ; vide quand aucune action n’est citée (ce n’est pas zéro).',
      example: 2503748,
      constraints: { minimum: 1 },
    },
    {
      name: 'partage_eur',
      title: 'Montants partagés auxquels la partie prend part',
      type: 'integer',
      description: 'En euros, non compris dans montant_eur ; vide s’il n’y en a pas.',
      example: 175000,
      constraints: { minimum: 1 },
    },
    {
      name: 'actions',
      title: 'Actions',
      type: 'integer',
      description: 'Actions qui ont au moins un de ces montants.',
      example: 12,
      constraints: { required: true, minimum: 0 },
    },
    {
      name: 'population',
      title: 'Habitants',
      type: 'integer',
      description: 'De toute la partie ; vide pour le partage.',
      example: 523342,
      constraints: { minimum: 1 },
    },
    {
      name: 'unite',
      title: 'Unité',
      type: 'string',
      description: 'Unité des montants.',
      example: 'EUR',
      constraints: { required: true, enum: ['EUR'] },
    },
    {
      name: 'note',
      title: 'Note',
      type: 'string',
      description: 'Ce qu’il faut savoir pour citer ce total.',
      example: NOTES.partie,
      constraints: { required: true },
    },
    {
      name: 'precision',
      title: 'Précision',
      type: 'string',
      description: 'Celle de la partie la moins sûre du total ; exact seulement si toutes le sont.',
      example: 'interprete',
      constraints: { required: true, enum: DEGREES },
    },
    {
      name: 'motif_precision',
      title: 'Motif de la précision',
      type: 'string',
      description: 'Ce qui empêche le total d’être exact ; vide quand il l’est.',
      example: 'montant partagé lu comme commun, « chacun » est possible',
    },
  ],
};

type Cells = readonly (string | number)[];

/** A degree as a word of the schema, and what makes it so. */
const sureness = (certainty: Certainty): readonly [string, string] => [
  certainty.degree,
  reasonTexts(certainty).join(' ; ').replaceAll('\u00a0', ' '),
];

function rowsOf(model: Model, axe: AxeNum | null): readonly Cells[] {
  const filter = { axe, thematique: null, sujet: null };
  const label = axe ?? 'tous';
  const region = regionFigures(model, filter);
  const sharing = filterActions(model, filter).filter((action) => action.lignes.some((line) => line.partage));
  const shared = sharing.flatMap(({ lignes }) => lignes.filter((line) => line.partage));
  return [
    ...model.pacts.parties.map((party) => {
      const figures = partyFigures(model, party.code, filter);
      return [
        'partie',
        party.code,
        party.nom,
        label,
        figures.own.length === 0 ? '' : figures.ownEur,
        figures.shared.length === 0 ? '' : figures.sharedEur,
        figures.ownActions,
        figures.population,
        'EUR',
        NOTES.partie,
        ...sureness(figures.certainty),
      ];
    }),
    [
      'partage',
      '',
      'Montants partagés, non répartis',
      label,
      sharing.length === 0 ? '' : region.sharedEur,
      '',
      sharing.length,
      '',
      'EUR',
      NOTES.partage,
      ...sureness(moneyCertainty(model, filter, { lines: shared })),
    ],
    [
      'region',
      model.cog.region.code,
      model.cog.region.nom,
      label,
      region.eur,
      '',
      region.actions,
      region.population,
      'EUR',
      NOTES.region,
      ...sureness(region.certainty),
    ],
  ];
}

/** Totals by party and axe, in euros; shared amounts on a line of their own; the region with each amount once. */
export const totals = (model: Model): string =>
  toCsv(
    TOTALS.fields.map((field) => field.name),
    [null, ...model.axes].flatMap((axe) => rowsOf(model, axe)),
  );
