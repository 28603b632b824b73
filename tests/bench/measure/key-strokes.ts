/** Times a search at each key of some words, in Node and in a page alike. */
import type { KeyStrokes } from '../report/results';
import { median } from '../report/stats';

/** Names, a typo, a postcode, words of actions, and beginnings that match thousands of entries. */
const TYPED = ['saint omer', 'valensiennes', 'communauté urbaine', 'roubaix', '62140', 'mobilité', 'hesdin'];
const PASSES = 5;

const prefixes = (text: string): string[] => [...text].map((_, i) => text.slice(0, i + 1));

/** Each key several times, so that one pause of the machine is not taken for the search. */
export function timeKeyStrokes(find: (query: string) => unknown, now: () => number): KeyStrokes {
  const queries = [...new Set(TYPED.flatMap(prefixes))];
  const times = new Map<string, number[]>(queries.map((query) => [query, []]));
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [query, list] of times) {
      const start = now();
      find(query);
      list.push(now() - start);
    }
  }
  const medians = [...times].map(([query, list]) => ({ query, time: median(list) ?? 0 }));
  const longest = medians.reduce((worst, one) => (one.time > worst.time ? one : worst));
  return {
    median: median(medians.map(({ time }) => time)) ?? 0,
    longest: longest.time,
    at: longest.query,
  };
}
