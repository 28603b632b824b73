import type { PartyCode } from '../../domain/codes';
import { CLASS_IDS, type ClassId } from '../../domain/indicators/classes';
import { SHARINGS, type Sharing } from '../../domain/money/sharing';
import type { AxeNum } from '../../domain/pacts';
import { flagKey, listKey, numbered, optionKey, textKey, wordKey } from '../../state/url/choice-keys';
import { no, ok, oneOf } from '../../state/url/key';
import type { Vocabulary } from '../../state/url/vocabulary';
import { type ChoiceKey, plain, themeChoice } from '../theme-choice';

export type FundingMeasure = 'par-habitant' | 'euros' | 'actions';
export const FUNDING_MEASURES: readonly FundingMeasure[] = ['par-habitant', 'euros', 'actions'];

/** How the breaks of a measure are found; `arrondi`: natural breaks at readable values, as few as tell enough. */
export type Classing = 'arrondi' | 'jenks' | 'quantiles' | 'intervalles-egaux';
export const CLASSINGS: readonly Classing[] = ['arrondi', 'jenks', 'quantiles', 'intervalles-egaux'];

/** Breaks and circles of the axe, thématique or subject alone, or the same for all axes. */
export type FundingScale = 'indicateur' | 'commune';
export const FUNDING_SCALES: readonly FundingScale[] = ['indicateur', 'commune'];

/** What the lines of the table are; the map is the same. */
export type FundingLines = 'parties' | 'actions' | 'axes';
export const FUNDING_LINES: readonly FundingLines[] = ['parties', 'actions', 'axes'];

/** A class of the funding legend: a rank from the lowest, or an absence. */
export type FundingClass = ClassId | 'aucune-action-citee' | 'partage-non-ventile';
export const FUNDING_CLASSES: readonly FundingClass[] = [
  ...CLASS_IDS,
  'aucune-action-citee',
  'partage-non-ventile',
];

export interface FundingChoice {
  readonly measure: FundingMeasure;
  readonly axe: AxeNum | null;
  readonly thematique: string | null;
  readonly sujet: string | null;
  /** Empty: all. */
  readonly parties: readonly PartyCode[];
  /** Euros, both ends included. */
  readonly montantMin: number | null;
  readonly montantMax: number | null;
  readonly inspirante: boolean;
  readonly texte: string;
  /** Parties of one class of the legend only. */
  readonly classe: FundingClass | null;
  readonly classement: Classing;
  readonly echelle: FundingScale;
  readonly lignes: FundingLines;
  /** A hypothesis, and no filter: it stays when filters are cleared. */
  readonly partage: Sharing;
}

type FundingKey = ChoiceKey<FundingChoice>;

const axe: FundingKey = {
  name: 'axe',
  about: true,
  write: (choice) => (choice.axe === null ? null : String(choice.axe)),
  read: (text, choice, { axes }) => {
    const num = numbered(axes, text);
    return num === null ? no(`cet axe n’existe pas (${axes.join(', ')})`) : ok({ ...choice, axe: num });
  },
};

const thematique: FundingKey = {
  name: 'thematique',
  about: true,
  write: (choice) => choice.thematique,
  read: (text, choice, words) => {
    const own = words.thematiqueAxe(text);
    if (own === null) return no('cette thématique n’existe pas');
    if (choice.axe !== null && choice.axe !== own) return no(`elle n’est pas de l’axe ${choice.axe}`);
    // A thématique belongs to one axe: the view is the same whether the link names it or not.
    return ok({ ...choice, thematique: text, axe: own });
  },
};

const sujet: FundingKey = {
  name: 'sujet',
  about: true,
  write: (choice) => choice.sujet,
  read: (text, choice, words) => {
    if (!words.sujetExists(text)) return no('ce sujet n’existe pas');
    if (choice.axe !== null) return no('un sujet se lit tous axes confondus');
    return ok({ ...choice, sujet: text });
  },
};

const montant: FundingKey = {
  name: 'montant',
  write: ({ montantMin, montantMax }) =>
    montantMin === null && montantMax === null ? null : `${montantMin ?? ''}-${montantMax ?? ''}`,
  read: (text, choice) => {
    const [, low = '', high = ''] = /^(0|[1-9]\d{0,8}|)-(0|[1-9]\d{0,8}|)$/.exec(text) ?? [];
    if (low === '' && high === '') return no('il faut un minimum, un tiret, un maximum, en euros');
    const [montantMin, montantMax] = [low, high].map((part) => (part === '' ? null : Number(part)));
    if (montantMin != null && montantMax != null && montantMin > montantMax) {
      return no('le minimum dépasse le maximum');
    }
    return ok({ ...choice, montantMin: montantMin ?? null, montantMax: montantMax ?? null });
  },
};

const CLASSING = 'cette méthode de classes n’existe pas';
const classement: FundingKey = {
  name: 'classes',
  write: (choice, begun) => (choice.classement === begun.classement ? null : choice.classement),
  read: (text, choice) => {
    // « Manuelles » was the name of the default while its breaks were typed.
    const found = text === 'manuel' ? FUNDING_START.classement : oneOf(CLASSINGS, text);
    return found ? ok({ ...choice, classement: found }) : no(CLASSING);
  },
};

const FUNDING_START: FundingChoice = {
  measure: 'par-habitant',
  axe: null,
  thematique: null,
  sujet: null,
  parties: [],
  montantMin: null,
  montantMax: null,
  inspirante: false,
  texte: '',
  classe: null,
  classement: 'arrondi',
  echelle: 'indicateur',
  lignes: 'parties',
  partage: 'non-ventile',
};

const NO_SUBJECT = { axe: null, thematique: null, sujet: null } as const;

/**
 * Axe, thématique and subject exclude each other. A rank is of the breaks that it was chosen in: with breaks of its own,
 * it goes.
 */
function rule(choice: FundingChoice, change: Partial<FundingChoice>): FundingChoice {
  const subject = 'axe' in change || 'thematique' in change || 'sujet' in change;
  const moved =
    change.classement !== undefined ||
    change.echelle !== undefined ||
    (subject && choice.echelle === 'indicateur' && choice.classe?.startsWith('classe-') === true);
  return { ...choice, ...(subject ? NO_SUBJECT : {}), ...(moved ? { classe: null } : {}), ...change };
}

export const CHOICE = themeChoice({
  slot: 'funding',
  start: FUNDING_START,
  link: {
    measure: {
      ...wordKey('indicateur', 'measure', FUNDING_MEASURES, 'cet indicateur n’existe pas'),
      about: true,
    },
    axe,
    thematique,
    sujet,
    parties: listKey('partie', 'parties', (word, words: Vocabulary) => words.party(word)),
    montantMin: montant,
    montantMax: montant,
    inspirante: flagKey('inspirante', 'inspirante'),
    texte: textKey('texte'),
    partage: wordKey('partage', 'partage', SHARINGS, 'cette hypothèse n’existe pas'),
    classement,
    echelle: wordKey('echelle', 'echelle', FUNDING_SCALES, 'les échelles sont indicateur et commune'),
    lignes: wordKey('lignes', 'lignes', FUNDING_LINES, 'ces lignes n’existent pas'),
    classe: optionKey('classe', 'classe', FUNDING_CLASSES, 'cette classe n’existe pas'),
  },
  filters: {
    sujet: plain<FundingChoice>((choice) => choice.sujet !== null, { sujet: null }),
    // A thématique brings its axe: one chip says both.
    thematique: plain<FundingChoice>((choice) => choice.thematique !== null, { axe: null, thematique: null }),
    axe: plain<FundingChoice>((choice) => choice.axe !== null && choice.thematique === null, {
      axe: null,
      thematique: null,
    }),
    partie: {
      values: ({ parties }) => parties,
      without: ({ parties }, value) => ({ parties: parties.filter((code) => code !== value) }),
    },
    montant: plain<FundingChoice>(
      ({ montantMin, montantMax }) => montantMin !== null || montantMax !== null,
      {
        montantMin: null,
        montantMax: null,
      },
    ),
    inspirante: plain<FundingChoice>((choice) => choice.inspirante, { inspirante: false }),
    texte: plain<FundingChoice>((choice) => choice.texte !== '', { texte: '' }),
    classe: plain<FundingChoice>((choice) => choice.classe !== null, { classe: null }),
  },
  rule,
});
