import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Pack, samePack } from '../../pack';
import type { AtelierState } from '../../state';
import {
  baseDigest,
  type Draft,
  draftsToGo,
  dropDraft,
  keepDraft,
  listDrafts,
  ownName,
  putBack,
  tabId,
} from './drafts';
import { afterWord, isWord, type Word } from './tabs';

export interface Autosave {
  /** `null` before anything was changed. */
  readonly kept: boolean | null;
  /** Another tab has the atelier open. */
  readonly elsewhere: boolean;
  /** Drafts of earlier visits, to be taken up or thrown away. */
  readonly drafts: readonly Draft[];
  /** The draft started from other published figures than today's. */
  readonly isOld: (draft: Draft) => boolean;
  /** Drafts that go with the first change of this tab: the browser keeps few. */
  readonly leaving: readonly Draft[];
  /** Drafts that were thrown away in this visit, and can be put back. */
  readonly thrown: readonly Draft[];
  readonly drop: (draft: Draft) => void;
  readonly putBack: (draft: Draft) => void;
  /** A draft is taken up: it is the work of this tab now. */
  readonly take: (draft: Draft) => void;
}

const CHANNEL = ownName('atelier');

/** Names of the tabs at work beside this one. A copied tab has the name of its model, and takes another. */
function useTabs(): { readonly id: string; readonly live: ReadonlySet<string> } {
  const [id, setId] = useState(() => tabId());
  const [live, setLive] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CHANNEL);
    const say = (kind: Word['kind']): void => channel.postMessage({ kind, id } satisfies Word);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isWord(data)) return;
      setLive((others) => afterWord(others, data, id));
      if (data.kind === 'bonjour') say('ici');
      else if (data.kind === 'ici' && data.id === id) setId(tabId(true));
    };
    const [hello, goodbye] = [() => say('bonjour'), () => say('adieu')];
    hello();
    window.addEventListener('pagehide', goodbye);
    // A page that comes back from the memory of the browser has said goodbye.
    window.addEventListener('pageshow', hello);
    return () => {
      window.removeEventListener('pagehide', goodbye);
      window.removeEventListener('pageshow', hello);
      channel.close();
    };
  }, [id]);
  return { id, live };
}

/** Keeps the work of this tab in the browser, and has the browser ask before it closes on what was not carried away. */
export function useAutosave(state: AtelierState | null): Autosave {
  const { id, live } = useTabs();
  const [kept, setKept] = useState<boolean | null>(null);
  const [drafts, setDrafts] = useState<readonly Draft[]>(listDrafts);
  const pack = state?.pack;
  const base = state?.base;
  const taken = state?.taken;
  const from = useMemo(() => (base && base.tables.size > 0 ? baseDigest(base) : null), [base]);
  const written = useRef<{ readonly pack: Pack; readonly id: string } | null>(null);
  const others = useRef(live);
  others.current = live;

  useEffect(() => {
    const { current: last } = written;
    if (!pack || !base || (last === null ? samePack(pack, base) : pack === last.pack && id === last.id))
      return;
    written.current = { pack, id };
    setKept(keepDraft({ id, when: Date.now(), pack, base: from }, { live: others.current, base }));
    const ids = (all: readonly Draft[]): string => all.map((one) => one.id).join();
    setDrafts((all) => {
      const now = listDrafts();
      return ids(all.filter((one) => one.id !== id)) === ids(now.filter((one) => one.id !== id)) ? all : now;
    });
  }, [pack, base, from, id]);

  // The draft of a tab that has gone, or one thrown away in another tab.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when a tab comes or goes
  useEffect(() => {
    const again = (): void => setDrafts(listDrafts());
    const gone = ({ newValue }: StorageEvent): void => {
      if (newValue === null) again();
    };
    again();
    window.addEventListener('storage', gone);
    return () => window.removeEventListener('storage', gone);
  }, [live]);

  useEffect(() => {
    if (!pack || !taken || pack === taken || samePack(pack, taken)) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [pack, taken]);

  const [thrown, setThrown] = useState<readonly Draft[]>([]);
  const take = useCallback((gone: Draft) => {
    dropDraft(gone.id);
    setDrafts(listDrafts());
  }, []);
  const drop = (gone: Draft): void => {
    take(gone);
    setThrown((all) => [...all, gone]);
  };
  const back = (draft: Draft): void => {
    if (!putBack(draft)) return;
    setThrown((all) => all.filter((one) => one.id !== draft.id));
    setDrafts(listDrafts());
  };
  return {
    kept,
    elsewhere: live.size > 0,
    drafts: drafts.filter((draft) => draft.id !== id && !live.has(draft.id)),
    isOld: (draft) => from !== null && draft.base !== null && draft.base !== from,
    // A tab that has its own draft already has made room for it.
    leaving: kept ? [] : draftsToGo(drafts, id, { live, ...(base ? { base } : {}) }),
    ...{ thrown, drop, putBack: back, take },
  };
}
