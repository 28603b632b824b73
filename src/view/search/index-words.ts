import type { Steps } from '../labels/steps';
import type { Entry } from './search-entries';
import { plainWord, spokenWords, telling } from './words';

/** A name as it is compared; words are numbers of the vocabulary. */
export interface Name {
  readonly words: readonly number[];
  /** Its telling words, one after the other. */
  readonly telling: string;
  /** Without spaces or signs: how a name is typed in haste. */
  readonly joined: string;
  readonly article: boolean;
  readonly former: string | null;
}

/** An entry as it is compared. */
export interface Indexed {
  readonly entry: Entry;
  readonly names: readonly Name[];
  readonly around: readonly number[];
  readonly text: readonly number[];
}

export interface Index {
  readonly all: readonly Indexed[];
  /** Every word once, without accents; its number is its place. */
  readonly words: readonly string[];
  /** The same words with their accents. */
  readonly spoken: readonly string[];
  /** Entries by the beginnings of their codes, up to {@link CODE_KEY} digits. */
  readonly coded: ReadonlyMap<string, ReadonlySet<Indexed>>;
}

/** Digits by which codes are found before they are compared. */
export const CODE_KEY = 3;

const ARTICLES = /^(?:l|le|la|les)$/;

/** Entries that a step reads. */
const AT_ONCE = 100;

/** Reads every entry once: each word is then compared once a key, however many entries have it. */
export function* indexSteps(entries: readonly Entry[]): Steps<Index> {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const spoken: string[] = [];
  const number = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    spoken.push(word);
    words.push(plainWord(word));
    return words.length - 1;
  };
  const name = (text: string, former: string | null): Name => {
    const own = spokenWords(text);
    const plain = own.map(plainWord);
    return {
      words: own.map(number),
      telling: telling(plain).join(' '),
      joined: plain.join(''),
      article: ARTICLES.test(plain[0] ?? ''),
      former,
    };
  };
  const numbersOf = (text: string): readonly number[] => (text === '' ? [] : spokenWords(text).map(number));
  const around = new Map<string, readonly number[]>();
  const read = (entry: Entry): Indexed => {
    const place = around.get(entry.around) ?? numbersOf(entry.around);
    around.set(entry.around, place);
    return {
      entry,
      names: [
        ...[...new Set(entry.names)].map((text) => name(text, null)),
        ...entry.anciens.map((text) => name(text, text)),
      ],
      around: place,
      text: numbersOf(entry.text),
    };
  };
  const all: Indexed[] = [];
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    all.push(...entries.slice(from, from + AT_ONCE).map(read));
    yield;
  }
  return { all, words, spoken, coded: byCode(all) };
}

function byCode(all: readonly Indexed[]): ReadonlyMap<string, ReadonlySet<Indexed>> {
  const found = new Map<string, Set<Indexed>>();
  for (const one of all)
    for (const [, code] of one.entry.codes)
      for (let digits = 1; digits <= Math.min(CODE_KEY, code.length); digits += 1) {
        const key = code.slice(0, digits);
        const known = found.get(key);
        if (known) known.add(one);
        else found.set(key, new Set([one]));
      }
  return found;
}
