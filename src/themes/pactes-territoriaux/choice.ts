import type { Precision } from '../../domain/pacts';
import { listKey, precisionKey, textKey } from '../../state/url/choice-keys';
import type { Vocabulary } from '../../state/url/vocabulary';
import { plain, themeChoice } from '../theme-choice';

export interface PtsChoice {
  /** A pact must work on all of them. */
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
  /** Empty: all. */
  readonly precisions: readonly Precision[];
  readonly texte: string;
}

const START: PtsChoice = { thematiques: [], publics: [], precisions: [], texte: '' };

export const CHOICE = themeChoice({
  slot: 'pts',
  start: START,
  laidOver: true,
  link: {
    thematiques: {
      ...listKey('pts', 'thematiques', (id, words: Vocabulary) =>
        words.ptsThematiqueExists(id) ? id : null,
      ),
      about: true,
    },
    publics: {
      ...listKey('publics', 'publics', (id, words: Vocabulary) => (words.ptsPublicExists(id) ? id : null)),
      about: true,
    },
    precisions: precisionKey('precision-pts'),
    texte: textKey('texte-pts'),
  },
  filters: {
    'pts-thematique': {
      values: ({ thematiques }) => thematiques,
      without: ({ thematiques }, value) => ({ thematiques: thematiques.filter((id) => id !== value) }),
    },
    'pts-public': {
      values: ({ publics }) => publics,
      without: ({ publics }, value) => ({ publics: publics.filter((id) => id !== value) }),
    },
    precision: {
      values: ({ precisions }) => precisions,
      without: ({ precisions }, value) => ({ precisions: precisions.filter((one) => one !== value) }),
    },
    texte: plain<PtsChoice>((choice) => choice.texte !== '', { texte: '' }),
  },
});
