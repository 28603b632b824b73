import type { Vague } from '../../domain/deck/edition';
import type { Precision } from '../../domain/pacts';
import { numbered, precisionKey, textKey } from '../../state/url/choice-keys';
import { no, ok } from '../../state/url/key';
import { type ChoiceKey, plain, themeChoice } from '../theme-choice';

export interface FtChoice {
  /** `null`: every wave. */
  readonly vague: Vague | null;
  /** With the waves before it; only for a wave between the first and the last, where it is not said otherwise. */
  readonly cumul: boolean;
  /** Empty: all. */
  readonly precisions: readonly Precision[];
  readonly texte: string;
}

const vague: ChoiceKey<FtChoice> = {
  name: 'vague',
  about: true,
  write: (choice) => (choice.vague === null ? null : String(choice.vague)),
  read: (text, choice, { vagues }) => {
    const num = numbered(vagues, text);
    return num === null
      ? no(`cette vague n’existe pas (${vagues.join(', ')})`)
      : ok({ ...choice, vague: num });
  },
};

const cumul: ChoiceKey<FtChoice> = {
  name: 'cumul',
  about: true,
  write: (choice) => (choice.cumul ? '1' : null),
  read: (text, choice, { vagues }) => {
    if (text !== '1') return no('seule la valeur 1 est connue');
    if (choice.vague === null) return no('il faut une vague jusqu’à laquelle cumuler');
    // Up to the last is every wave, up to the first is that one: each view has one link.
    if (choice.vague === vagues.at(-1)) return ok({ ...choice, vague: null });
    return ok({ ...choice, cumul: choice.vague !== vagues[0] });
  },
};

const START: FtChoice = { vague: null, cumul: false, precisions: [], texte: '' };

export const CHOICE = themeChoice({
  slot: 'ft',
  start: START,
  laidOver: true,
  link: { vague, cumul, precisions: precisionKey('precision-ft'), texte: textKey('texte-ft') },
  filters: {
    vague: plain<FtChoice>((choice) => choice.vague !== null, { vague: null, cumul: false }),
    precision: {
      values: ({ precisions }) => precisions,
      without: ({ precisions }, value) => ({ precisions: precisions.filter((one) => one !== value) }),
    },
    texte: plain<FtChoice>((choice) => choice.texte !== '', { texte: '' }),
  },
  // A wave by itself, unless it is said to come with those before it.
  rule: (choice, change) => ({ ...choice, ...('vague' in change ? { cumul: false } : {}), ...change }),
});
