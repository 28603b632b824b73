import { foldedWords } from '../../domain/fold-text';

/** Letters and digits alone, small, without accents: how two spellings of a name are compared. */
export const fold = (text: string): string => foldedWords(text, ' ');

/** Edits between two words, a swap of neighbours counting once; more than `most` is told as `most + 1`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? most) + 1,
        (row[j - 1] ?? most) + 1,
        (last[j - 1] ?? most) + (same ? 0 : 1),
        swap ? (before[j - 2] ?? most) + 1 : most + 1,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/** Suggestions in one sentence. */
const SHOWN = 3;

/** A name as a reminder: its first words. */
const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 38).trimEnd()}…` : name);

/** A code with its name as a reminder. */
const called = (code: string, names: ReadonlyMap<string, string>): string => {
  const name = names.get(code) ?? '';
  return name === '' || name === code ? code : `${code} (${short(name)})`;
};

/**
 * The codes that a wrong word most likely meant, best first: by their name when one was typed in place of a code, else
 * by the letters or digits that differ.
 * @param names name by code or identifier
 */
export function nearestIds(word: string, names: ReadonlyMap<string, string>): readonly string[] {
  const typed = fold(word);
  if (typed === '') return [];
  const most = Math.max(1, Math.min(4, Math.floor(word.length / 4)));
  const ranked = [...names].flatMap(([code, name]) => {
    const called = fold(name);
    const [own, long] = [fold(code), typed.length >= 3];
    const rank =
      own === typed || called === typed
        ? 0
        : long &&
            (called.startsWith(typed) || own.startsWith(typed) || (own.length >= 3 && typed.startsWith(own)))
          ? 1
          : long && ` ${called} `.includes(` ${typed} `)
            ? 2
            : 2 +
              Math.min(
                distance(typed, own, most),
                /\d/.test(typed) ? most + 1 : distance(typed, called, most),
              );
    return rank <= 2 + most ? [{ code, rank }] : [];
  });
  // Two digits that have changed places are likelier than one that became another.
  const swapped = ({ code }: { readonly code: string }): number =>
    [...code].sort().join('') === [...word].sort().join('') ? 0 : 0.5;
  return ranked
    .sort((a, b) => a.rank + swapped(a) - b.rank - swapped(b))
    .slice(0, SHOWN)
    .map(({ code }) => code);
}

/** Suggestions, and the only one where there is no other. */
export interface Suggestion {
  /** The end of what was expected; empty without any. */
  readonly words: string;
  readonly near?: string | undefined;
}

/** The answer to a wrong word. */
export const oneNear = (id: string, words: string): Suggestion => ({
  words: ` ; le plus proche : ${words}`,
  near: isWord(id) ? id : undefined,
});

/** What a cell may hold by a press of a person: a code or an identifier, no list and no sentence. */
export const isWord = (id: string): boolean => /^[\w-]+$/.test(id);

/** The entries that a wrong word most likely meant, as an answer. */
export function suggestion(word: string, names: ReadonlyMap<string, string>): Suggestion {
  const [first, ...others] = nearestIds(word, names);
  if (first === undefined) return { words: '' };
  if (others.length === 0) return oneNear(first, called(first, names));
  return { words: ` ; les plus proches : ${[first, ...others].map((id) => called(id, names)).join(', ')}` };
}

/** The same in words alone. */
export const suggested = (word: string, names: ReadonlyMap<string, string>): string =>
  suggestion(word, names).words;
