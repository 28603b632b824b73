import type { GroupId } from './search-entries';
import { plainWord, spokenWords, telling } from './words';

/** What was typed, read. */
export interface Query {
  readonly words: readonly string[];
  /** Words that tell one place from another, with their accents in `spoken`. */
  readonly telling: readonly string[];
  readonly spoken: readonly string[];
  readonly tellingText: string;
  readonly joined: string;
  /** Kind of place that the words before a name ask for: « commune de », « CC du », « PTS ». */
  readonly hint: GroupId | null;
}

const LINK = '(?: (?:de la|de l|des|du|de|d))?';
const HINTS: ReadonlyArray<readonly [RegExp, GroupId]> = [
  [new RegExp(`^(?:commune|ville|mairie|village)${LINK} `), 'commune'],
  [new RegExp(`^(?:departement|dept|conseil (?:departemental|general))${LINK} `), 'departement'],
  [new RegExp(`^arrondissement${LINK} `), 'arrondissement'],
  [new RegExp(`^(?:communaute (?:de communes|d agglomeration|urbaine)|cc|ca|cu|agglo|epci)${LINK} `), 'epci'],
  [/^(?:agence )?france travail (?:de |du |d )?/, 'ft'],
  [new RegExp(`^(?:pts|pactes? territoria(?:l|ux))${LINK} `), 'pts'],
];

/** @returns `null` when there is no word in it */
export function readQuery(text: string): Query | null {
  const spoken = spokenWords(text);
  const all = spoken.map(plainWord);
  const whole = all.join(' ');
  const found = HINTS.map(([pattern, group]) => ({
    group,
    length: pattern.exec(whole)?.[0].length ?? 0,
  })).find(({ length }) => length > 0 && length < whole.length);
  const skipped = found ? whole.slice(0, found.length).trim().split(' ').length : 0;
  const words = all.slice(skipped);
  if (words.length === 0) return null;
  const tells = telling(words);
  return {
    words,
    telling: tells,
    spoken: tells.map((word) => spoken[all.indexOf(word, skipped)] ?? word),
    tellingText: tells.join(' '),
    joined: words.join(''),
    hint: found?.group ?? null,
  };
}

/** The same query without one of its telling words. */
export function withoutWord(query: Query, at: number): Query {
  const others = (_: string, k: number): boolean => k !== at;
  const words = query.telling.filter(others);
  return {
    ...query,
    words,
    telling: words,
    spoken: query.spoken.filter(others),
    tellingText: words.join(' '),
    joined: words.join(''),
  };
}
