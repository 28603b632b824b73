import { encodeValue, tidied } from './carriers';

/**
 * One key of a link. Keys are a public contract: their names and values stay, old links keep working. Defaults are
 * omitted, so that the start view has an empty query.
 */
export interface Key<State, Words> {
  readonly name: string;
  /** Several values with commas between them: a comma at the end is a link that was cut, not the end of a sentence. */
  readonly many?: true;
  /** A word of it with its end cut off is another word: what stands behind a hash, a bar or a quote is not taken away. */
  readonly whole?: true;
  /** Free words: each sign of theirs is meant, and what is refused is not tried again without some of them. */
  readonly free?: true;
  /** Writes the value, or `null` to omit it. @param begun what a link that says nothing of it means */
  readonly write: (state: State, begun: State) => string | null;
  /** Reads the value into the state. */
  readonly read: (text: string, state: State, words: Words) => Outcome<State>;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
/** @param why end of a French sentence, without its full stop */
export const no = <T>(why: string): Outcome<T> => ({ ok: false, why });

export const oneOf = <T extends string>(options: readonly T[], text: string): T | null =>
  options.find((option) => option === text) ?? null;

/** A list of known words; unknown ones make the whole key invalid, so that no half of a choice is applied. */
export function list<T extends string>(
  text: string,
  find: (word: string) => T | null,
): Outcome<readonly T[]> {
  const words = text === 'aucun' ? [] : text.split(',');
  const found = words.map(find);
  const unknown = words.find((_, i) => found[i] === null);
  if (unknown !== undefined) return no(`« ${unknown} » n’existe pas`);
  return ok([...new Set(found.flatMap((word) => (word === null ? [] : [word])))]);
}

/** What a reader sees of a text that was not understood; cut between characters, never inside one. */
export const shown = (text: string): string =>
  text.length > 40 ? `${[...text].slice(0, 40).join('')}…` : text;

/** The parts of a query that these keys write, in their order. */
export const writeKeys = <State, Words>(
  keys: readonly Key<State, Words>[],
  state: State,
  begun: State,
): readonly string[] =>
  keys.flatMap((key) => {
    const value = key.write(state, begun);
    return value === null ? [] : [`${key.name}=${encodeValue(value)}`];
  });

/** The sentence for a key that a link gives more than once, if it does. */
export const repeated = (params: URLSearchParams, name: string): readonly string[] =>
  params.getAll(name).length > 1 ? [`« ${name} » : donné plusieurs fois, seul le premier est lu.`] : [];

/**
 * Reads a value; one that nobody knows is read once more as it may have been before a carrier, and keeps its own reason
 * when that is not known either.
 */
export function readValue<T>(text: string, many: boolean, read: (text: string) => Outcome<T>): Outcome<T> {
  const first = read(text);
  if (first.ok) return first;
  const tidy = many ? tidied(text) : tidied(text).replace(/,+$/, '');
  for (const other of [tidy, tidy.toLowerCase()]) {
    const outcome = other === text ? first : read(other);
    if (outcome.ok) return outcome;
  }
  return first;
}

/** A sign inside a word, where {@link tidied} cuts. */
const CUT_INSIDE = /[\p{L}\p{N}][#|<>"«»“”()[\]]+[^,]*[\p{L}\p{N}]/u;

/** Reads keys in their own order, whatever their order in the link. Total: a bad value is said and left out. */
export function readKeys<State, Words>(
  keys: readonly Key<State, Words>[],
  params: URLSearchParams,
  start: State,
  words: Words,
): { readonly state: State; readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  let state = start;
  for (const key of keys) {
    const text = params.get(key.name);
    if (text === null) continue;
    ignored.push(...repeated(params, key.name));
    const before = state;
    const outcome =
      key.free || (key.whole && CUT_INSIDE.test(text))
        ? key.read(text, before, words)
        : readValue(text, key.many ?? false, (value) => key.read(value, before, words));
    if (outcome.ok) state = outcome.value;
    else {
      // Cut after a comma: what is missing has no name that could be told.
      const why = key.many && text.endsWith(',') ? 'la liste est coupée' : outcome.why;
      ignored.push(`« ${key.name}=${shown(text)} » : ${why}.`);
    }
  }
  return { state, ignored };
}
