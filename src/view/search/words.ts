import { withoutAccents } from '../../domain/fold-text';

/** How what is typed and what is stored are read before they meet: words, what they sound like, the letters they share. */

const ABBREVIATED: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  lez: 'les',
};

/** Words that a reader adds or leaves out without meaning another place. */
const SMALL = new Set('a au aux d de des du en et l la le les sous sur s'.split(' '));

/** Words with their accents, as sounds need them; "St" is read "Saint", and "62 140" as one number. */
export const spokenWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/\bs\s*\//g, 'sur ')
    .replace(/(\d)[\s\u00a0\u202f]+(?=\d)/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (word.length < 5 ? (ABBREVIATED[word] ?? word).split(' ') : word))
    .filter((word) => word !== '');

/** A word as it is compared: without accents. */
export const plainWord = (word: string): string =>
  // Most words have none.
  /[^a-z0-9]/.test(word) ? withoutAccents(word) : word;

/** The words that tell a place from another; all of them when there is no other. */
export function telling(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !SMALL.has(word));
  return rest.length > 0 ? rest : words;
}

/** Says of words whether they begin with what is typed; a plural is no other word (« territoriaux », « territorial »). */
export function beginningWith(typed: string): (word: string) => boolean {
  const plural = typed.length > 4 && (typed.endsWith('s') || typed.endsWith('x'));
  const one = plural ? typed.slice(0, -1) : typed;
  const also = typed.endsWith('aux') ? `${typed.slice(0, -3)}al` : typed;
  return (word) => word.startsWith(typed) || word === one || word === also;
}

/** Spellings of one French sound, in the order in which they are read. Capitals are sounds, which no later rule reads. */
const SOUNDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/ph/g, 'f'],
  [/s?ch/g, 'C'],
  [/h/g, ''],
  [/gn/g, 'N'],
  [/qu|q|ck|k|c(?![eiyéèêç])/g, 'K'],
  [/gu(?=[eiyéèê])/g, 'G'],
  [/g(?=[eiyéèê])|j/g, 'J'],
  [/ss|sc|ç|c|z/g, 's'],
  [/oin/g, 'WI'],
  [/eau|au|ô/g, 'O'],
  [/(?:ain|ein|in|im|yn|ym|un|um)(?![aeiouyéèêmn])/g, 'I'],
  [/(?:an|am|en|em)(?![aeiouyéèêmn])/g, 'A'],
  [/(?:on|om)(?![aeiouyéèêmn])/g, 'O'],
  [/(?:ais|ait|aix|ai|ay|ey|et|er|ez|ées|ée|és|é)$/, 'E'],
  [/[estxdpg]+$/, ''],
  [/ai|ei|ay|ey|[eéèêë]/g, 'E'],
  [/oi|oy/g, 'Wa'],
  [/ou|û/g, 'U'],
  [/o/g, 'O'],
  [/[yïî]/g, 'i'],
  [/[âà]/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/** What a name sounds like. @param word with its accents */
export const soundOf = (word: string): string =>
  SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word);

/** What a typed word may sound like: without accents, a last « e » may stand for « é ». */
export const soundsOf = (typed: string): readonly string[] =>
  typed.endsWith('e') ? [soundOf(typed), soundOf(`${typed.slice(0, -1)}é`)] : [soundOf(typed)];

/** Three rows of distances, made once: a key compares thousands of words. */
let rows: readonly [Int32Array, Int32Array, Int32Array] = [
  new Int32Array(64),
  new Int32Array(64),
  new Int32Array(64),
];

/** Letters changed, added, lost or swapped between two words; `most + 1` as soon as it is above `most`. */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const { length } = b;
  if (length >= rows[0].length)
    rows = [new Int32Array(2 * length), new Int32Array(2 * length), new Int32Array(2 * length)];
  let [before, row, next] = rows;
  for (let j = 0; j <= length; j += 1) row[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    const last = i > 1 ? a.charCodeAt(i - 2) : -1;
    next[0] = i;
    let least = i;
    for (let j = 1; j <= length; j += 1) {
      const own = b.charCodeAt(j - 1);
      let cost = (row[j - 1] ?? 0) + (letter === own ? 0 : 1);
      cost = Math.min(cost, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (j > 1 && letter === b.charCodeAt(j - 2) && last === own)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    const free = before;
    before = row;
    row = next;
    next = free;
  }
  return row[length] ?? most + 1;
}

/** First sounds that are spelt in more than one way fall together; only words that begin alike are compared by sound. */
export function firstSound(word: string): string {
  const [first = ''] = word.replace(/^h/, '');
  if (/[aeiouyéèêâîô]/.test(first)) return 'a';
  return { k: 'c', q: 'c', s: 'c', z: 'c', ç: 'c', j: 'g', p: 'f' }[first] ?? first;
}
