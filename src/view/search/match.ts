import { CODE_KEY, type Index, type Indexed, type Name } from './index-words';
import type { Query } from './query';
import type { CodeKind } from './search-entries';
import { beginningWith } from './words';

/** Why an answer is there; the groups of the list say it. */
export type Reason =
  | 'nom'
  /** What it is also called, which its label does not show. */
  | 'usage'
  | 'debut'
  | 'ancien'
  | CodeKind
  | 'contient'
  | 'texte'
  | 'proche'
  | 'sans'
  /** By a word of the deck that is near to the one typed. */
  | 'courant'
  | 'abrege';

export interface Match {
  readonly reason: Reason;
  /** Smaller is nearer: {@link NEARNESS}, and a fraction between equals. */
  readonly distance: number;
  /** Former name, code or part of what was typed by which it was found, where that does not go without saying. */
  readonly by: string | null;
}

/** The very one, one that begins so, one with such a word, a word of its sheet, one by a near word; then what was read otherwise than typed. */
export const NEARNESS = {
  same: 0,
  start: 1,
  word: 2,
  text: 3,
  everyday: 3.5,
  joined: 4,
  inside: 5,
  near: 6,
} as const;

/**
 * Between two names that begin so, or have such a word: the whole word before one that goes on (« Lille » is no
 * beginning of « Lillers »), and an area that is called after a town before the villages that are.
 */
const LATER = {
  areaWhole: 0.3,
  unfinished: 0.6,
  areaUnfinished: 0.2,
  villageUnfinished: 0.4,
  former: 0.1,
} as const;

/** For each word typed, which words of the index begin so: 2 where there is nothing more in the word. */
type Begun = Uint8Array;

const WHOLE = 2;

const any = (numbers: readonly number[], begun: Begun | undefined): boolean => {
  if (begun) for (const number of numbers) if ((begun[number] ?? 0) > 0) return true;
  return false;
};

/** How far a name is: by where it has the words typed, and whether they are whole in it. */
function farness(starts: boolean, whole: boolean, area: boolean): number {
  if (starts) return NEARNESS.start + (whole ? 0 : LATER.unfinished);
  if (whole) return area ? NEARNESS.start + LATER.areaWhole : NEARNESS.word;
  return NEARNESS.word + (area ? LATER.areaUnfinished : LATER.villageUnfinished);
}

/** The words typed are the first of the name, its article apart. */
function startsName({ words, article }: Name, typed: readonly Begun[]): boolean {
  const from = (start: number): boolean =>
    typed.every((begun, k) => (begun[words[start + k] ?? -1] ?? 0) > 0);
  return from(0) || (article && from(1));
}

/** Digits from which on a code is found by its beginning. */
const SHORT_CODE = 3;

/** Digits of a postcode or of the code of a commune that has lost its zero. */
const LOST_ZERO = 4;

/** A code is found whole, without its first zero, or by its beginning. */
function codeMatch({ entry: { codes } }: Indexed, typed: string): Match | null {
  // A spreadsheet takes the first zero of the codes of nine départements.
  const zeroed = typed.length === LOST_ZERO ? `0${typed}` : null;
  let whole: (typeof codes)[number] | undefined;
  let begun: (typeof codes)[number] | undefined;
  // Of thousands of entries, at each key: one look at each code.
  for (const one of codes) {
    const code = one[1];
    // One number may be a postcode here and an official code there: most who type it mean the postcode.
    if (code === typed)
      return { reason: one[0], distance: NEARNESS.same + (one[0] === 'insee' ? 0.1 : 0), by: typed };
    if (code === zeroed) whole ??= one;
    if (typed.length >= SHORT_CODE && code.startsWith(typed)) begun ??= one;
  }
  if (whole) return { reason: whole[0], distance: NEARNESS.same + 0.2, by: whole[1] };
  return begun ? { reason: begun[0], distance: NEARNESS.start, by: begun[1] } : null;
}

/** Says of an entry whether what was typed is there as it stands; made once a key, for all of them. */
export function sureMatcher({ words, coded }: Index, query: Query): (one: Indexed) => Match | null {
  const begunBy = (typed: string): Begun => {
    const begun = new Uint8Array(words.length);
    const begins = beginningWith(typed);
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? '';
      if (begins(word)) begun[i] = word.length > typed.length ? 1 : WHOLE;
    }
    return begun;
  };
  const of = new Map([...query.words, ...query.telling].map((word) => [word, begunBy(word)] as const));
  const typed = query.words.flatMap((word) => of.get(word) ?? []);
  const telling = query.telling.flatMap((word) => of.get(word) ?? []);
  const [only = ''] = query.words.length === 1 ? query.words : [];
  const isCode = /^\d+$/.test(only);
  const begunCodes = (word: string) => coded.get(word.slice(0, CODE_KEY));
  const [own, zeroed] = isCode ? [begunCodes(only), begunCodes(`0${only}`)] : [];
  const digits = query.telling.map((word) => (/^\d+$/.test(word) ? begunCodes(word) : undefined));

  const sameName = (name: Name): boolean =>
    name.joined === query.joined || name.telling === query.tellingText;
  const elsewhere = (one: Indexed, k: number): boolean =>
    any(one.around, telling[k]) ||
    (digits[k]?.has(one) === true &&
      one.entry.codes.some((code) => code[1].startsWith(query.telling[k] ?? '')));

  /** By one of its names; the other words typed say where it lies. */
  function byName(one: Indexed, name: Name): Match | null {
    // Nothing is made for the thousands of names that have none of the words.
    if (!telling.some((begun) => any(name.words, begun))) return null;
    const inName = telling.filter((begun) => any(name.words, begun));
    const rest = telling.length - inName.length;
    if (rest > 0 && !telling.every((begun, k) => inName.includes(begun) || elsewhere(one, k))) return null;
    const starts = (rest === 0 && startsName(name, typed)) || startsName(name, inName);
    const found = query.telling.filter((_, k) => inName.some((begun) => begun === telling[k])).join(' ');
    const whole = rest > 0 && found === name.telling;
    const complete = inName.every((begun) => name.words.some((number) => begun[number] === WHOLE));
    const area = one.entry.group === 'epci' || one.entry.group === 'arrondissement';
    const distance = whole ? NEARNESS.same + 0.5 : farness(starts, complete, area);
    // Of names that only begin so, those of today come first.
    if (name.former !== null) return { reason: 'ancien', distance: distance + LATER.former, by: name.former };
    const reason = !starts ? 'contient' : complete || whole ? 'nom' : 'debut';
    return { reason, distance, by: rest > 0 || query.hint ? found : null };
  }

  return (one) => {
    const code = own?.has(one) || zeroed?.has(one) ? codeMatch(one, only) : null;
    if (code) return code;
    const { names } = one;
    for (let rank = 0; rank < names.length; rank += 1) {
      const name = names[rank];
      if (!name || !sameName(name)) continue;
      if (name.former !== null) return { reason: 'ancien', distance: NEARNESS.same + 0.2, by: name.former };
      // The label before what it is also called.
      const shown = rank === 0 || (names[0] !== undefined && byName(one, names[0]) !== null);
      return {
        reason: shown ? 'nom' : 'usage',
        distance: NEARNESS.same + (rank === 0 ? 0 : 0.3),
        by: null,
      };
    }
    let best: Match | null = null;
    let shown = false;
    for (let rank = 0; rank < names.length; rank += 1) {
      const name = names[rank];
      const match = name ? byName(one, name) : null;
      if (match && rank === 0) shown = true;
      if (match && (best === null || match.distance < best.distance)) best = match;
    }
    if (best && !shown && best.reason !== 'ancien') best = { ...best, reason: 'usage' };
    if (best || !telling.some((begun) => any(one.text, begun))) return best;
    const found = telling.every(
      (begun, k) => any(one.text, begun) || names.some((name) => any(name.words, begun)) || elsewhere(one, k),
    );
    return found ? { reason: 'texte', distance: NEARNESS.text, by: null } : null;
  };
}

/** Letters enough to tell a word by its middle. */
const INSIDE = 4;

/** What was typed stands inside a word, or across words that were typed as one. */
export function insideMatch({ names }: Indexed, { joined }: Query): Match | null {
  if (joined.length < INSIDE) return null;
  const found = names.find((name) => name.joined.includes(joined));
  if (!found) return null;
  const starts = found.joined.startsWith(joined);
  const distance = starts ? NEARNESS.joined : NEARNESS.inside;
  return {
    reason: found.former === null ? (starts ? 'nom' : 'contient') : 'ancien',
    distance,
    by: found.former,
  };
}

/** Letters that may stand for a name: fewer are anything, more are a word. */
const ABRIDGED = /^[a-z]{3,6}$/;

/** « rbx »: the letters of a name, in their order, its first one among them. The fewer are left out, the nearer. */
export function abridgedMatch({ names, entry }: Indexed, { joined }: Query): Match | null {
  if (entry.group !== 'commune' || !ABRIDGED.test(joined)) return null;
  const [name] = names;
  if (!name || name.joined[0] !== joined[0]) return null;
  let at = 0;
  for (const letter of name.joined) if (letter === joined[at]) at += 1;
  if (at < joined.length) return null;
  const heard = name.joined.replace(/[aeiouy]/g, '').length;
  const left = Math.abs(heard - joined.replace(/[aeiouy]/g, '').length);
  return { reason: 'abrege', distance: NEARNESS.near + left / name.joined.length, by: null };
}
