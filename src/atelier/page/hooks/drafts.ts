import * as v from 'valibot';
import { digest } from '../../../domain/versions/digest';
import { type Pack, SCENES, samePack } from '../../pack';
import { packDigest } from '../../publish/versions';

/** Pairs of a list as a map; what is no such pair is left out. */
const mapOf = <S extends v.GenericSchema>(value: S) =>
  v.pipe(
    v.fallback(v.array(v.fallback(v.nullable(v.tuple([v.string(), value])), null)), []),
    v.transform((pairs) => new Map(pairs.flatMap((pair) => (pair === null ? [] : [pair])))),
  );

const keptDraft = v.object({
  /** Milliseconds since 1970. */
  when: v.optional(v.number(), 0),
  tables: v.pipe(
    mapOf(v.array(v.array(v.string()))),
    v.check((tables) => tables.size > 0),
  ),
  texts: mapOf(v.string()),
  /** Digest of the published figures that it started from; `null` where it does not say. */
  base: v.fallback(v.nullable(v.string()), null),
});

/** Work kept by this browser: one draft for each tab that made one. */
export interface Draft extends Readonly<Pick<v.InferOutput<typeof keptDraft>, 'when' | 'base'>> {
  readonly id: string;
  readonly pack: Pack;
}

/** Digest of what a draft starts from: figures and scenes. */
export const baseDigest = (base: Pack): string =>
  `${packDigest(base)}-${digest(base.texts.get(SCENES) ?? '')}`;

/** Sites of several regions may share what a browser keeps: each has names of its own. */
export const ownName = (name: string): string => {
  const space = typeof document === 'undefined' ? undefined : document.documentElement.dataset.espace;
  return space === undefined ? name : `${name}-${space}`;
};

const PREFIX = `${ownName('atelier-brouillon')}:`;
const OWN = 'atelier-onglet';
/** Drafts that are kept; the oldest goes first, and is said to. */
export const MOST = 4;

/** Of chance alone: `randomUUID` is missing on a site served without encryption, as that of an intranet may be. */
const newId = (): string => crypto.getRandomValues(new Uint32Array(1)).join().padStart(10, '0');

/**
 * What this tab calls its draft. A draft that has the name already is of an earlier visit, to be taken up or thrown away:
 * the tab takes another name, and writes nothing over it. A browser may refuse to keep anything.
 */
export function tabId(fresh = false): string {
  try {
    const kept = fresh ? null : sessionStorage.getItem(OWN);
    const id = kept === null || localStorage.getItem(PREFIX + kept) !== null ? newId() : kept;
    sessionStorage.setItem(OWN, id);
    return id;
  } catch {
    return newId();
  }
}

/** A draft as it was written; `null` for anything else. Never throws. */
export function parseDraft(id: string, text: string): Draft | null {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), keptDraft), text);
  if (!success) return null;
  const { when, base, ...pack } = output;
  return { id, when, base, pack };
}

export const draftText = ({ when, pack, base }: Omit<Draft, 'id'>): string =>
  JSON.stringify({ when, base, tables: [...pack.tables], texts: [...pack.texts] });

/** Drafts of this browser, the latest first; none where nothing is kept. */
export function listDrafts(): readonly Draft[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => parseDraft(key.slice(PREFIX.length), localStorage.getItem(key) ?? '') ?? [])
      .sort((a, b) => b.when - a.when);
  } catch {
    return [];
  }
}

/** What decides which drafts stay. */
interface Around {
  /** Names of other tabs at work, whose drafts are not the oldest. */
  readonly live?: ReadonlySet<string>;
  /** The published figures: a draft that holds just these holds nothing. */
  readonly base?: Pack;
}

/** Whether nothing is lost with a draft: it is what is published, or what a later one holds. */
const isSpare = (draft: Draft, others: readonly Draft[], base: Pack | undefined): boolean =>
  (base !== undefined && samePack(draft.pack, base)) ||
  others.some((other) => other.when > draft.when && samePack(draft.pack, other.pack));

/**
 * Drafts that go once this tab keeps its own: the spare ones, then the oldest, until few enough are left.
 * @param drafts all of the browser, the latest first
 */
export function draftsToGo(
  drafts: readonly Draft[],
  own: string,
  { live = new Set(), base }: Around = {},
): readonly Draft[] {
  const others = drafts.filter(({ id }) => id !== own && !live.has(id));
  const over = others.length - (MOST - 1);
  if (over <= 0) return [];
  const oldest = others.toReversed();
  const spare = oldest.filter((one) => isSpare(one, drafts, base));
  return [...spare, ...oldest.filter((one) => !spare.includes(one))].slice(0, over);
}

/** Whether the draft is now in the browser. Nothing goes before it is written; what holds nothing more makes room. */
export function keepDraft(draft: Draft, around: Around = {}): boolean {
  const write = (): void => localStorage.setItem(`${PREFIX}${draft.id}`, draftText(draft));
  try {
    try {
      write();
    } catch {
      const others = listDrafts().filter(({ id }) => id !== draft.id && !around.live?.has(id));
      const spare = others.filter((one) => isSpare(one, [draft, ...others], around.base));
      if (spare.length === 0) return false;
      for (const { id } of spare) dropDraft(id);
      write();
    }
    for (const { id } of draftsToGo(listDrafts(), draft.id, around)) dropDraft(id);
    return true;
  } catch {
    return false;
  }
}

/** Puts back a draft that was thrown away. Whether the browser has it again. */
export function putBack(draft: Draft): boolean {
  try {
    localStorage.setItem(`${PREFIX}${draft.id}`, draftText(draft));
    return true;
  } catch {
    return false;
  }
}

/** When the draft of this tab was written; `null` where the browser holds none. */
export function ownDraft(): number | null {
  try {
    const id = sessionStorage.getItem(OWN);
    const text = id === null ? null : localStorage.getItem(PREFIX + id);
    return id === null || text === null ? null : (parseDraft(id, text)?.when ?? null);
  } catch {
    return null;
  }
}

export function dropDraft(id: string): void {
  try {
    localStorage.removeItem(`${PREFIX}${id}`);
  } catch {
    // Nothing is kept: nothing is left.
  }
}
