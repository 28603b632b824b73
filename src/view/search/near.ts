import type { Index, Indexed, Name } from './index-words';
import { type Match, NEARNESS } from './match';
import type { Query } from './query';
import { beginningWith, firstSound, lettersApart, soundOf, soundsOf } from './words';

/** A word that sounds the same is nearer than one with a letter changed. */
const SAME_SOUND = 0.5;
/** A misspelt word that is not finished. */
const UNFINISHED = 0.75;
/** A name that goes on after what was typed. */
const LONGER = 0.2;

/** Fewer letters are too few to resemble anything by. */
const SHORT = 4;
/** A whole name of several words: a slip in a word too short to resemble anything is one in the name. */
const WHOLE_NAME = { least: 7, long: 10, apart: 0.4, letter: 0.2 } as const;

const letterBits = (word: string): number => {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
};

function ones(bits: number): number {
  let [left, count] = [bits, 0];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Without one, letters have no sound: an acronym is not heard as a word. */
const VOWEL = /[aeiouy]/;

/** Finds what resembles a query in which nothing was typed right. Sounds are worked out as they are needed, and kept. */
export function createNear({ words, spoken }: Index): (query: Query) => (one: Indexed) => Match | null {
  const bits = words.map(letterBits);
  const firsts = spoken.map(firstSound);
  const sounds = new Map<number, string>();
  const sound = (number: number): string => {
    const known = sounds.get(number);
    if (known !== undefined) return known;
    const made = soundOf(spoken[number] ?? '');
    sounds.set(number, made);
    return made;
  };

  /** How far each word of the index is from one that was typed; none when it is not meant. */
  function meant(typed: string, heard: string): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    const begins = beginningWith(typed);
    const forgiven = /\d/.test(typed) || typed.length < SHORT ? 0 : typed.length < 7 ? 1 : 2;
    const [own, first, asked] = [letterBits(typed), firstSound(heard), soundsOf(heard)];
    for (let number = 0; number < words.length; number += 1) {
      const word = words[number] ?? '';
      if (begins(word)) {
        found.set(number, 0);
        continue;
      }
      if (forgiven === 0) continue;
      let apart = Number.POSITIVE_INFINITY;
      if (
        firsts[number] === first &&
        Math.abs(word.length - typed.length) < 5 &&
        VOWEL.test(word) &&
        sound(number).length > 1 &&
        asked.includes(sound(number)) &&
        lettersApart(word, typed, typed.length - 1) <= typed.length - 1
      )
        apart = SAME_SOUND;
      // Each letter changed makes two differences at most between the letters that two words have.
      if (ones((bits[number] ?? 0) ^ own) <= 2 * forgiven) {
        const letters = lettersApart(word, typed, forgiven);
        if (letters <= forgiven) apart = Math.min(apart, letters);
      }
      if (typed.length > 4 && word.length > typed.length && word[0] === typed[0]) {
        // A letter may be missing from what was typed.
        const letters = Math.min(
          lettersApart(word.slice(0, typed.length), typed, 1),
          lettersApart(word.slice(0, typed.length + 1), typed, 1),
        );
        if (letters <= 1) apart = Math.min(apart, letters + UNFINISHED);
      }
      if (apart !== Number.POSITIVE_INFINITY) found.set(number, apart);
    }
    return found;
  }

  /** Letters between the whole of what was typed and a name; `null` where that is another name. */
  function wholeName({ joined }: Query): (name: Name) => number | null {
    const most = joined.length < WHOLE_NAME.least ? 0 : joined.length < WHOLE_NAME.long ? 1 : 2;
    return (name) => {
      if (most === 0 || Math.abs(name.joined.length - joined.length) > most) return null;
      if (name.words.length < 2 || name.joined[0] !== joined[0]) return null;
      const letters = lettersApart(name.joined, joined, most);
      return letters > most ? null : letters;
    };
  }

  return (query) => {
    const wholly = wholeName(query);
    const choices = query.telling.map((word, k) => meant(word, query.spoken[k] ?? word));
    /** Words that may be meant: most names have none of them. */
    const some = new Uint8Array(words.length);
    for (const choice of choices) for (const number of choice.keys()) some[number] = 1;
    const byWords = ({ names, around }: Indexed): Match | null => {
      let best: Match | null = null;
      for (const name of names) {
        if (!name.words.some((number) => some[number] === 1)) continue;
        let total = NEARNESS.near;
        let known = 0;
        // A word of the name answers one of those that were typed: « Merck » is not « berck » and « mer ».
        const taken = new Set<number>();
        for (const choice of choices) {
          let nearest = Number.POSITIVE_INFINITY;
          let by = -1;
          for (const [at, number] of name.words.entries()) {
            const apart = choice.get(number);
            if (apart === undefined || apart >= nearest || taken.has(at)) continue;
            [nearest, by] = [apart, at];
          }
          taken.add(by);
          if (nearest !== Number.POSITIVE_INFINITY) known += 1;
          else if (around.some((number) => choice.get(number) === 0)) nearest = 0;
          total += nearest;
          if (total === Number.POSITIVE_INFINITY) break;
        }
        if (known === 0 || total === Number.POSITIVE_INFINITY) continue;
        const distance = total + (name.words.length > choices.length ? LONGER : 0);
        if (best === null || distance < best.distance) best = { reason: 'proche', distance, by: name.former };
      }
      return best;
    };
    return (one) => {
      const best = byWords(one);
      for (const name of one.names) {
        const letters = wholly(name);
        if (letters === null) continue;
        // Nearer than what has all words but one: « saint omr » is Saint-Omer before it is any Saint.
        const distance = NEARNESS.near + WHOLE_NAME.apart + letters * WHOLE_NAME.letter;
        return best && best.distance <= distance ? best : { reason: 'proche', distance, by: name.former };
      }
      return best;
    };
  };
}
