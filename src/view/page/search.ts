import MiniSearch from 'minisearch';
import type { Model } from '../../domain/model';
import { type Entry, type SearchHit, searchEntries } from './search-entries';

export interface SearchGroup {
  readonly label: string;
  readonly items: readonly SearchHit[];
}

/** Lower case, no accents, ligatures opened, "St" read as "Saint": what is typed and what is stored meet here. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', ' ')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint');

const words = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

export interface Search {
  readonly find: (query: string) => readonly SearchGroup[];
}

const PER_GROUP = 6;
const TYPO = 0.02;
/** From this nearness on, a place bears the very name asked, bore it, or has the postcode. */
const NAMED = 1e6;
/** A postcode may serve many communes: all are worth showing. */
const PER_POSTCODE = 60;

const isCommune = ({ target }: Entry): boolean => target.kind === 'place' && target.place.kind === 'commune';

/**
 * The exact name comes before everything that only resembles it; of those, the commune first: its sheet tells all that
 * applies there, while a perimeter of the same name tells of one scheme.
 */
function nearness(entry: Entry, asked: string): number {
  const label = fold(entry.label);
  if (label === asked) return isCommune(entry) ? 3 * NAMED : NAMED;
  if (entry.anciens.some((nom) => fold(nom) === asked)) return 2 * NAMED;
  if (/^\d{5}$/.test(asked) && entry.detail.startsWith(asked)) return NAMED;
  return label.startsWith(asked) ? 1e3 : 1;
}

/** The part of a name that is what was asked, after its first word, as the name writes it. */
function insideName(name: string, asked: string): string | null {
  const parts = [...name.matchAll(/[\p{L}\p{N}]+/gu)];
  const run = words(asked);
  for (let i = 1; i + run.length <= parts.length; i += 1) {
    const last = parts[i + run.length - 1];
    if (last && run.every((word, k) => fold(parts[i + k]?.[0] ?? '') === word))
      return name.slice(parts[i]?.index, last.index + last[0].length);
  }
  return null;
}

/**
 * Why a commune was found, when its name does not say it. @param named whether a place bears, or bore, the name asked:
 * if none does, the reader is told that what stands there is not that place
 */
function reason({ entry, sure }: Hit, asked: string, named: boolean): string {
  if (!isCommune(entry)) return '';
  if (entry.id === `commune-${asked}`) return `code INSEE ${asked} · `;
  const told = fold(entry.label).includes(asked);
  const former = entry.anciens.find((nom) => (told ? fold(nom) === asked : fold(nom).startsWith(asked)));
  if (former) return `ancienne commune ${former} · `;
  if (named) return '';
  if (!sure) return 'orthographe proche · ';
  const part = insideName(entry.label, asked);
  return part === null ? '' : `nom contenant «\u00a0${part}\u00a0» · `;
}

interface Hit {
  readonly entry: Entry;
  readonly score: number;
  /** False when a word was forgiven for a typo. */
  readonly sure: boolean;
}

/** Index over places and actions; tolerant of accents, typos and unfinished words. */
export function createSearch(model: Model): Search {
  const all = searchEntries(model);
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<Entry>({
    idField: 'id',
    fields: ['label', 'also'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { label: 3 },
      prefix: true,
      // Typos only in words long enough to tell; codes and short words must match.
      fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : term.length < 7 ? 1 : 2),
      combineWith: 'AND',
      boostDocument: (id) => byId.get(String(id))?.boost ?? 1,
    },
  });
  index.addAll(all);
  return {
    find: (query) => {
      if (words(query).length === 0) return [];
      const asked = fold(query).trim();
      const hits = index.search(query).flatMap((hit): Hit[] => {
        const entry = byId.get(String(hit.id));
        if (!entry) return [];
        // A word forgiven for a typo never comes before one that was typed right.
        const sure = hit.queryTerms.every((word) => hit.terms.some((term) => term.startsWith(word)));
        return [{ entry, score: hit.score * nearness(entry, asked) * (sure ? 1 : TYPO), sure }];
      });
      hits.sort((a, b) => b.score - a.score);
      const named = hits.some(({ entry }) => nearness(entry, asked) >= NAMED);
      const best = new Map<string, number>();
      for (const { entry, score } of hits) best.set(entry.group, Math.max(best.get(entry.group) ?? 0, score));
      return [...best]
        .sort((a, b) => b[1] - a[1])
        .map(([label]) => ({
          label,
          items: hits
            .filter(({ entry }) => entry.group === label)
            .slice(0, /^\d{5}$/.test(asked) ? PER_POSTCODE : PER_GROUP)
            .map((hit) => ({
              id: hit.entry.id,
              label: hit.entry.label,
              detail: `${reason(hit, asked, named)}${hit.entry.detail}`,
              target: hit.entry.target,
            })),
        }));
    },
  };
}
