import * as v from 'valibot';

const word = v.object({ kind: v.picklist(['bonjour', 'ici', 'adieu']), id: v.string() });
/** What a tab of the atelier says to the others. */
export type Word = Readonly<v.InferOutput<typeof word>>;

export const isWord = (value: unknown): value is Word => v.is(word, value);

/** Names of the other tabs at work after a word of one of them. @param own name of this tab, which a copy may have too */
export function afterWord(live: ReadonlySet<string>, word: Word, own: string): ReadonlySet<string> {
  if (word.kind === 'adieu') return new Set([...live].filter((id) => id !== word.id));
  return word.id === own || live.has(word.id) ? live : new Set([...live, word.id]);
}
