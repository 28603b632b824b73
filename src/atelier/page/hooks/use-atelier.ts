import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { Judgement } from '../../judge/judge';
import { type Opened, type OpenedFile, openFiles } from '../../open/open-files';
import { EMPTY_PACK, type Pack } from '../../pack';
import { type AtelierState, atelier, type Edit, opened, replacing } from '../../state';
import { loadResources, type Resources } from '../resources';
import { useJudge } from './use-judge';

export interface AtelierWork extends Judgement {
  readonly resources: Resources | null;
  readonly state: AtelierState;
  /** The pack that the check, the scenes, the changes and the totals tell of. */
  readonly checked: Pack;
  /** It is an earlier state: another check is under way. */
  readonly checking: boolean;
  /** What the last files gave. */
  readonly lastOpened: Opened | null;
  /** @param from the pack that the edits were read from: in another, only those that mean the same are done */
  readonly edit: (edits: readonly Edit[], label: string, from?: Pack) => void;
  readonly open: (files: readonly File[]) => Promise<void>;
  readonly restart: (pack: Pack | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** @param gone the pack that has left, as it was then */
  readonly taken: (gone: Pack, part: 'all' | 'tables') => void;
}

/** The pack in hand, what is said of it, and what can be done to it. */
export function useAtelier(): AtelierWork {
  const [resources, setResources] = useState<Resources | null>(null);
  const [state, dispatch] = useReducer(atelier, opened(EMPTY_PACK, EMPTY_PACK));
  const [lastOpened, setLastOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let gone = false;
    void loadResources().then((found) => {
      if (gone) return;
      setResources(found);
      dispatch({ type: 'opened', base: found.published, pack: found.published });
    });
    return () => {
      gone = true;
    };
  }, []);

  const { base } = state;
  const ground = useMemo(
    () => resources && { known: resources.known, cog: resources.cog, names: resources.names },
    [resources],
  );
  const { pack: checked, check, scenes, changes, totals } = useJudge(ground, base, state.pack);

  const edit = useCallback(
    (edits: readonly Edit[], label: string, from?: Pack) => dispatch({ type: 'edited', edits, label, from }),
    [],
  );
  const open = async (files: readonly File[]): Promise<void> => {
    const read = await Promise.all(files.map(readFile));
    const found = await openFiles(
      read.flatMap((one) => ('why' in one ? [] : [one])),
      state.pack,
    );
    setLastOpened({
      ...found,
      left: [...read.flatMap((one) => ('why' in one ? [one.why] : [])), ...found.left],
    });
    // Where the site gave nothing, the first pack is what changes are told against.
    if (base.tables.size === 0 && found.pack.tables.size > 0)
      dispatch({ type: 'opened', base: found.pack, pack: found.pack });
    else edit(replacing(state.pack, found.pack), `ouvrir ${files.map(({ name }) => name).join(', ')}`);
  };
  return {
    resources,
    state,
    check,
    checked,
    checking: checked !== state.pack,
    scenes,
    changes,
    totals,
    lastOpened,
    edit,
    open,
    restart: (next) => {
      setLastOpened(null);
      edit(
        replacing(state.pack, next ?? base),
        next === null ? 'repartir des données publiées' : 'reprendre un brouillon',
      );
    },
    undo: () => dispatch({ type: 'undone' }),
    redo: () => dispatch({ type: 'redone' }),
    taken: (gone, part) => dispatch({ type: 'taken', pack: gone, part }),
  };
}

/** Heaviest file whose bytes are asked for: a heavier one is told by its size alone. */
const READABLE = 64 * 1024 * 1024;

async function readFile(file: File): Promise<OpenedFile | { readonly why: string }> {
  if (file.size > READABLE)
    return {
      why: `${file.name}\u00a0: ${Math.ceil(file.size / 1024 / 1024)}\u00a0Mo, c’est trop pour les tableaux d’un pacte.`,
    };
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return {
      why: `${file.name}\u00a0: fichier illisible (déplacé, ou ouvert dans un autre programme). Fermez-le et réessayez.`,
    };
  }
}
