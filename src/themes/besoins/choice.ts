import { CROSS_CLASSES, type CrossClass } from '../../domain/schemes/cross-coverage';
import { optionKey, wordKey } from '../../state/url/choice-keys';
import { no, ok } from '../../state/url/key';
import type { Vocabulary } from '../../state/url/vocabulary';
import { type ChoiceKey, plain, themeChoice } from '../theme-choice';

/** What the map shows: the indicator by itself, or crossed with what the schemes reach. */
export type NeedView = 'valeur' | 'croise';
export const NEED_VIEWS: readonly NeedView[] = ['valeur', 'croise'];

/** Part of the territories that counts as « much », in percent, from the widest to the narrowest. */
export type NeedShare = 50 | 40 | 30 | 25 | 20 | 10 | 5;
export const NEED_SHARES: readonly NeedShare[] = [50, 40, 30, 25, 20, 10, 5];

/** Much or less of the indicator, by what reaches the territory; where the share reached is not known, that alone. */
export type NeedCase = `${'eleve' | 'autre'}-${Exclude<CrossClass, 'inconnu'>}` | 'inconnu';
const REACHED = CROSS_CLASSES.flatMap((kind) => (kind === 'inconnu' ? [] : [kind])).reverse();
export const NEED_CASES: readonly NeedCase[] = [
  ...REACHED.map((kind): NeedCase => `eleve-${kind}`),
  ...REACHED.map((kind): NeedCase => `autre-${kind}`),
  'inconnu',
];

export interface NeedChoice {
  /** Id of the indicator; `null`: the first of the data. */
  readonly indicateur: string | null;
  readonly lecture: NeedView;
  readonly seuil: NeedShare;
  readonly cas: NeedCase | null;
}

const START: NeedChoice = { indicateur: null, lecture: 'croise', seuil: 25, cas: null };

type NeedKey = ChoiceKey<NeedChoice>;

const indicateur: NeedKey = {
  name: 'besoin',
  about: true,
  // A file that was opened here is on no other device.
  write: ({ indicateur: id }) => (id?.startsWith('joint-') ? null : id),
  read: (text, choice, words: Vocabulary) =>
    words.indicateurExists(text)
      ? ok({ ...choice, indicateur: text })
      : no('cet indicateur n’existe pas (ou vient d’un fichier ouvert sur un autre poste)'),
};

const seuil: NeedKey = {
  name: 'seuil',
  write: (choice, begun) => (choice.seuil === begun.seuil ? null : String(choice.seuil)),
  read: (text, choice) => {
    const found = NEED_SHARES.find((share) => String(share) === text);
    return found ? ok({ ...choice, seuil: found }) : no(`les seuils sont ${NEED_SHARES.join(', ')}`);
  },
};

export const CHOICE = themeChoice({
  slot: 'besoins',
  start: START,
  link: {
    indicateur,
    lecture: {
      ...wordKey('lecture', 'lecture', NEED_VIEWS, 'les lectures sont valeur et croise'),
      about: true,
    },
    seuil,
    cas: optionKey('cas', 'cas', NEED_CASES, 'ce cas n’existe pas'),
  },
  filters: { cas: plain<NeedChoice>((choice) => choice.cas !== null, { cas: null }) },
});
