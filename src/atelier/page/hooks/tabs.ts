/** What a tab of the atelier says to the others. */
export interface Word {
  readonly kind: 'bonjour' | 'ici' | 'adieu';
  readonly id: string;
}

export const isWord = (value: unknown): value is Word =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'id' in value &&
  typeof value.id === 'string' &&
  (value.kind === 'bonjour' || value.kind === 'ici' || value.kind === 'adieu');

/** Names of the other tabs at work after a word of one of them. @param own name of this tab, which a copy may have too */
export function afterWord(live: ReadonlySet<string>, word: Word, own: string): ReadonlySet<string> {
  if (word.kind === 'adieu') return new Set([...live].filter((id) => id !== word.id));
  return word.id === own || live.has(word.id) ? live : new Set([...live, word.id]);
}
