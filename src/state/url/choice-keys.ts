import type { Precision } from '../../domain/pacts';
import { spacedText, TEXT_LIMIT } from '../typed-text';

export { TEXT_LIMIT } from '../typed-text';

import { list, no, type Outcome, ok, oneOf } from './key';

/** A link key of a common form, over one field of whatever holds it. */
interface FieldKey<Field extends object, Words> {
  readonly name: string;
  readonly many?: true;
  readonly free?: true;
  readonly write: (choice: Field, begun: Field) => string | null;
  readonly read: <C extends Field>(text: string, choice: C, words: Words) => Outcome<C>;
}
type Holds<F extends string, T> = Readonly<Record<F, T>>;

/** One of a few words; omitted where a link begins from it. */
export const wordKey = <F extends string, T extends string>(
  name: string,
  field: F,
  words: readonly T[],
  why: string,
): FieldKey<Holds<F, T>, unknown> => ({
  name,
  write: (choice, begun) => (choice[field] === begun[field] ? null : choice[field]),
  read: (text, choice) => {
    const word = oneOf(words, text);
    return word ? ok({ ...choice, [field]: word }) : no(why);
  },
});

/** The same where nothing may be chosen. */
export const optionKey = <F extends string, T extends string>(
  name: string,
  field: F,
  words: readonly T[],
  why: string,
): FieldKey<Holds<F, T | null>, unknown> => ({
  name,
  write: (choice) => choice[field],
  read: (text, choice) => {
    const word = oneOf(words, text);
    return word ? ok({ ...choice, [field]: word }) : no(why);
  },
});

/** Words that `find` knows, with commas between them. */
export const listKey = <F extends string, T extends string, Words>(
  name: string,
  field: F,
  find: (word: string, words: Words) => T | null,
): FieldKey<Holds<F, readonly T[]>, Words> => ({
  name,
  many: true,
  write: (choice) => choice[field].join(',') || null,
  read: (text, choice, words) => {
    const found = list(text, (word) => find(word, words));
    return found.ok ? ok({ ...choice, [field]: found.value }) : found;
  },
});

/** What holds or not: `1`, or nothing. */
export const flagKey = <F extends string>(name: string, field: F): FieldKey<Holds<F, boolean>, unknown> => ({
  name,
  write: (choice) => (choice[field] ? '1' : null),
  read: (text, choice) =>
    text === '1' ? ok({ ...choice, [field]: true }) : no('seule la valeur 1 est connue'),
});

/** A free text. */
export const textKey = (name: string): FieldKey<Holds<'texte', string>, unknown> => ({
  name,
  free: true,
  write: ({ texte }) => texte || null,
  read: (text, choice) => {
    const texte = spacedText(text);
    if (texte === '') return no('ce texte est vide');
    return [...texte].length > TEXT_LIMIT
      ? no(`ce texte a plus de ${TEXT_LIMIT} caractères`)
      : ok({ ...choice, texte });
  },
});

const PRECISIONS: readonly Precision[] = ['exact', 'interprete', 'approche'];

/** How sure the perimeters are. */
export const precisionKey = (name: string): FieldKey<Holds<'precisions', readonly Precision[]>, unknown> =>
  listKey(name, 'precisions', (word) => oneOf(PRECISIONS, word));

/** The number of a list that a text writes; `null` for any other. */
export const numbered = (numbers: readonly number[], text: string): number | null =>
  numbers.find((num) => String(num) === text) ?? null;
