import type { Model } from '../../domain/model';
import { placeKey } from '../../domain/place';
import { atOnce, type Steps } from '../labels/steps';
import { everydayTerms } from './everyday';
import { before, keepFirst, type Ranked } from './first-of';
import { type Indexed, indexSteps } from './index-words';
import { abridgedMatch, insideMatch, type Match, NEARNESS, sureMatcher } from './match';
import { createNear } from './near';
import { type Query, readQuery, withoutWord } from './query';
import { entrySteps, GROUPS, type GroupId, type SearchHit } from './search-entries';

export interface SearchGroup {
  /** What its answers are, and why they are there. */
  readonly label: string;
  readonly items: readonly SearchHit[];
}

export interface Search {
  readonly find: (query: string) => readonly SearchGroup[];
}

const PER_GROUP = 6;
/** Kinds of which there are few: each one is worth its line, and six of seven reads as all. */
const PER_FEW = 20;
const FEW: ReadonlySet<GroupId> = new Set(['departement', 'ft', 'pts', 'appel']);
/** A postcode may serve many communes: all are worth showing. */
const PER_POSTCODE = 60;
const ORDER: readonly string[] = Object.keys(GROUPS);
/** What resembles this much less than the best is left out. */
const AS_NEAR = 0.7;
/** A letter is changed at least: another reading is as likely. */
const UNLIKE = 1;
/** Names that a few letters may stand for. */
const MOST_ABRIDGED = 4;
/** What is left of a query when a word is dropped: a shorter one tells no place (« 56 M€ »). */
const LEFT_LETTERS = 3;
/** A shorter word resembles too many words of a title. */
const TITLE_LETTERS = 6;

interface Hit {
  readonly one: Indexed;
  readonly match: Match;
}

/** Its sheet tells the envelopes; no other place is found by a near word. */
const REGION_ID = placeKey({ kind: 'region' });

const isTerritory = (group: GroupId): boolean => !['action', 'appel', 'sujet'].includes(group);
/** Territories, then what narrows the map, then what stands on it. */
const classOf = (group: GroupId): number => (isTerritory(group) ? 0 : group === 'sujet' ? 1 : 2);

/**
 * The kind that was asked for, then what was asked by name; then territories before subjects, subjects before actions; then the nearer; a commune
 * before a perimeter of the same name, since its sheet tells all that applies there; what is alike stays as it came.
 */
function rankOf(
  { one: { entry }, match: { distance } }: Hit,
  { hint }: Query,
  at: number,
): readonly number[] {
  const named = distance < NEARNESS.start;
  return [
    hint === null || hint === entry.group ? 0 : 1,
    named ? 0 : distance < NEARNESS.everyday ? 1 : 2,
    distance < NEARNESS.same + 0.5 && entry.group === 'commune' ? 0 : 1,
    classOf(entry.group),
    distance,
    ORDER.indexOf(entry.group),
    -entry.weight,
    at,
  ];
}

const mostOf = (group: GroupId, { reason }: Match): number =>
  reason === 'postal' ? PER_POSTCODE : FEW.has(group) ? PER_FEW : PER_GROUP;

/** Said beside a name that does not show why it was found. */
function detailOf({ one: { entry }, match: { reason, by } }: Hit): string {
  if (reason === 'ancien' || (reason === 'proche' && by !== null))
    return `ancienne commune ${by} · ${entry.detail}`;
  if (reason === 'insee') return `code INSEE ${by} · ${entry.detail}`;
  if (reason === 'postal' && by !== null && !entry.detail.startsWith(by)) return `${by} · ${entry.detail}`;
  return entry.detail;
}

/** Words need not stand together, nor in the order in which they were typed. */
const wordsText = (words: string): string => `${/\s/.test(words) ? 'les mots ' : ''}«\u00a0${words}\u00a0»`;

/** Heading of the answers of one kind found for one reason. */
function headingOf(group: GroupId, { reason, by }: Match, query: string): string {
  const [kind, typed] = [GROUPS[group], query.trim()];
  // A code that is not finished finds all that begin so; one that had lost its zero is said with it.
  const [digits = typed] = /\d[\d\s]*\d/.exec(typed) ?? [];
  const told = by === `0${digits}` ? by : digits;
  const code = by === told.replace(/\s/g, '') ? told : `${told}…`;
  switch (reason) {
    case 'nom':
    case 'officiel':
      return kind;
    case 'usage':
      return `${kind} · ${group === 'sujet' ? 'intitulé du support' : 'initiales ou nom d’usage'}`;
    case 'ancien':
      return `${kind} · ancien nom`;
    case 'postal':
      return `${kind} · code postal ${code}`;
    case 'insee':
      return `${kind} · code INSEE ${code}`;
    case 'siren':
      return `${kind} · code SIREN ${code}`;
    case 'contient':
      return `${kind} · ${isTerritory(group) ? 'le nom' : 'le titre'} contient ${wordsText(by ?? typed)}`;
    case 'texte':
      return `${kind} · ${isTerritory(group) ? 'dit dans la fiche' : 'cité dans le texte'}`;
    case 'debut':
      // An area goes by several names: its label may not begin so.
      return group === 'commune'
        ? `${kind} · le nom commence par «\u00a0${by ?? typed}\u00a0»`
        : headingOf(group, { reason: 'contient', distance: 0, by }, query);
    case 'abrege':
      return `${kind} · «\u00a0${typed}\u00a0» en abrégé, peut-être`;
    case 'courant':
      return `${kind} · avec «\u00a0${by}\u00a0», proche de «\u00a0${typed}\u00a0»`;
    case 'sans':
      return `${kind} · sans «\u00a0${by}\u00a0»`;
    case 'proche':
      return `${kind} · ressemble à «\u00a0${typed}\u00a0»`;
  }
}

/** Search over places, actions and calls: by name, former name, code, word; else by what resembles. */
export const createSearch = (model: Model): Search => atOnce(searchSteps(model));

/** The same in steps of a few milliseconds: a reader who has just entered the field is about to type. */
export function* searchSteps(model: Model): Steps<Search> {
  const entries = yield* entrySteps(model);
  const index = yield* indexSteps(entries);
  yield;
  const near = createNear(index);
  const hitsOf = (matchOf: (one: Indexed) => Match | null): Hit[] => {
    const hits: Hit[] = [];
    for (const one of index.all) {
      const match = matchOf(one);
      if (match) hits.push({ one, match });
    }
    return hits;
  };
  const search = (query: Query): readonly Hit[] => {
    const sure = hitsOf(sureMatcher(index, query));
    const also = everyday(query).filter(({ one }) => !sure.some((hit) => hit.one === one));
    if (sure.length + also.length > 0) return [...sure, ...also];
    const nearOf = near(query);
    const short = query.joined.length < TITLE_LETTERS;
    const hits = hitsOf((one) => {
      const inside = insideMatch(one, query);
      return inside ?? (short && !isTerritory(one.entry.group) ? null : nearOf(one));
    });
    const nearest = hits.reduce(
      (least, { match: { reason, distance } }) => (reason === 'proche' ? Math.min(least, distance) : least),
      Number.POSITIVE_INFINITY,
    );
    const kept = hits.filter(({ match }) => match.reason !== 'proche' || match.distance <= nearest + AS_NEAR);
    const other =
      kept.length === 0 || nearest - NEARNESS.near >= UNLIKE ? withoutOne(query, NEARNESS.start) : [];
    const left = other.filter(({ one }) => !kept.some((hit) => hit.one === one));
    if (kept.length + left.length > 0) return [...kept, ...left];
    const letters = abridged(query);
    // Better a name that has one of the words than none.
    return letters.length > 0 ? letters : withoutOne(query, NEARNESS.text);
  };
  /** What is found by the words of the deck that are near to a word of every day: no territory bears such a name. */
  const everyday = (query: Query): readonly Hit[] => {
    const hits = new Map<Indexed, Hit>();
    for (const [rank, term] of everydayTerms(query).entries()) {
      const asked = readQuery(term);
      for (const { one, match } of asked ? hitsOf(sureMatcher(index, asked)) : []) {
        const { group, id } = one.entry;
        if (hits.has(one) || (isTerritory(group) && id !== REGION_ID)) continue;
        // The nearer word first, and by it the names before what is said in a text.
        const distance = NEARNESS.everyday + (rank * 4 + Math.min(match.distance, 3)) / 100;
        hits.set(one, { one, match: { reason: 'courant', distance, by: term } });
      }
    }
    return [...hits.values()];
  };
  /** A few communes, and the perimeters that bear their names. */
  const abridged = (query: Query): readonly Hit[] => {
    const communes = hitsOf((one) => abridgedMatch(one, query))
      .toSorted((a, b) => a.match.distance - b.match.distance || b.one.entry.weight - a.one.entry.weight)
      .slice(0, MOST_ABRIDGED);
    return communes.flatMap((hit) => {
      const { label } = hit.one.entry;
      const namesakes = index.all.filter(
        ({ entry }) => (entry.group === 'ft' || entry.group === 'pts') && entry.label === label,
      );
      return [hit, ...namesakes.map((one): Hit => ({ one, match: hit.match }))];
    });
  };
  /** A street, a hamlet, a beach after a name: what the other words name, in full or by far. */
  const withoutOne = (query: Query, nearer: number): readonly Hit[] => {
    if (query.telling.length < 2) return [];
    return query.telling.flatMap((dropped, k) => {
      const left = withoutWord(query, k);
      if (left.words.every(({ length }) => length < LEFT_LETTERS)) return [];
      const matchOf = sureMatcher(index, left);
      return hitsOf((one) => {
        const match = matchOf(one);
        return match && match.distance < nearer && isTerritory(one.entry.group)
          ? { reason: 'sans', distance: NEARNESS.near, by: dropped }
          : null;
      });
    });
  };
  return {
    find: (text) => {
      const query = readQuery(text);
      if (query === null) return [];
      const groups = new Map<string, { readonly first: Ranked<Hit>[]; found: number }>();
      const headings = new Map<string, string>();
      for (const [at, hit] of search(query).entries()) {
        const { group } = hit.one.entry;
        const { reason, by } = hit.match;
        const kind = `${group} ${reason} ${by}`;
        const heading = headings.get(kind) ?? headingOf(group, hit.match, text);
        headings.set(kind, heading);
        const kept = groups.get(heading) ?? { first: [], found: 0 };
        groups.set(heading, kept);
        kept.found += 1;
        keepFirst(kept.first, { hit, rank: rankOf(hit, query, at) }, mostOf(group, hit.match));
      }
      const inOrder = [...groups].sort(([, a], [, b]) =>
        before(a.first[0]?.rank ?? [], b.first[0]?.rank ?? []),
      );
      // A list that is cut says so: it would be read as all there is.
      return inOrder.map(([label, { first, found }]) => ({
        label: found > first.length ? `${label} · ${first.length} sur ${found}` : label,
        items: first.map(({ hit }) => {
          const { id, label: name, target } = hit.one.entry;
          return { id, label: name, detail: detailOf(hit), target };
        }),
      }));
    },
  };
}
