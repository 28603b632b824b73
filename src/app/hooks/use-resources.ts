import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Boundaries } from '../../domain/geometry';
import type { Indicator } from '../../domain/indicators/indicator';
import { type Model, withIndicator, withNames, withoutIndicator } from '../../domain/model';
import type { Figures } from '../../load/versions/figures';
import type { Notice } from '../../ui/layout/bars';
import {
  loadCommuneNames,
  loadCommunes,
  loadFineBoundaries,
  loadLightBoundaries,
  readyCommunes,
} from '../common/load-data';
import type { Session } from '../common/session';
import { closedIn, type ListedNotice, withNotice, without } from './notice-list';

export interface Resources {
  readonly model: Model;
  /** The version on screen, and the files that come with it. */
  readonly figures: Figures;
  readonly boundaries: Boundaries | null;
  readonly notices: readonly Notice[];
  readonly say: (notice: Notice) => void;
  /** Takes back what is true no longer. */
  readonly unsay: (id: string) => void;
  /** A reader has closed a message. */
  readonly dismiss: (id: string) => void;
  /** Names of all communes; asked for by the search and by any sheet that lists communes. */
  readonly needNames: () => void;
  /** An indicator that the reader has opened from a file, in the place of another or beside: it lives as long as the page. */
  readonly addIndicator: (indicator: Indicator, instead: string | null) => void;
  readonly removeIndicator: (id: string) => void;
  /** Boundaries of all communes. */
  readonly needCommunes: () => void;
  /** The same with nearly every point of the source. */
  readonly needFine: () => void;
}

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What arrives after the start: names, fine boundaries; each failure is a sentence with a retry. */
export function useResources(session: Session): Resources {
  const [model, setModel] = useState(session.model);
  const [boundaries, setBoundaries] = useState(() => readyCommunes() ?? session.boundaries);
  const [all, setAll] = useState<readonly ListedNotice[]>([]);
  const notices = useMemo(() => all.filter(({ closed }) => !closed), [all]);
  const asked = useRef(new Set<string>());

  const dismiss = useCallback((id: string) => setAll((list) => closedIn(list, id)), []);
  const unsay = useCallback((id: string) => setAll((list) => without(list, id)), []);
  const say = useCallback((notice: Notice) => setAll((list) => withNotice(list, notice)), []);

  const once = useCallback(
    <T>(id: string, load: () => Promise<T>, take: (content: T) => void): void => {
      if (asked.current.has(id)) return;
      asked.current.add(id);
      load().then(
        (content) => {
          unsay(id);
          // What has come is taken in slices: nothing that a reader does meanwhile waits for it.
          startTransition(() => take(content));
        },
        (error: unknown) => {
          asked.current.delete(id);
          say({ id, text: text(error), retry: () => once(id, load, take) });
        },
      );
    },
    [unsay, say],
  );
  const needNames = useCallback(() => {
    // A link that names a commune may have brought them.
    if (session.model.names !== null) return;
    once(
      'names',
      () => loadCommuneNames(session.model.cog.communes.codes.length),
      (names) => setModel((current) => withNames(current, names)),
    );
  }, [once, session]);
  const needCommunes = useCallback(
    () => once('communes', () => loadCommunes(session.model.cog), setBoundaries),
    [once, session],
  );
  const needFine = useCallback(() => once('fine', loadFineBoundaries, setBoundaries), [once]);

  // A light file that failed is asked for again on demand; the sentence stays until it comes.
  useEffect(() => {
    if (session.boundariesFault === null) return;
    say({
      id: 'light',
      text: `${session.boundariesFault} Les fiches, la recherche et le tableau restent disponibles.`,
      retry: () =>
        once(
          'light',
          () => loadLightBoundaries(session.figures),
          (light) => setBoundaries((current) => current ?? light),
        ),
    });
  }, [session, once, say]);

  const addIndicator = useCallback(
    (indicator: Indicator, instead: string | null) =>
      setModel((current) => withIndicator(current, indicator, instead)),
    [],
  );
  const removeIndicator = useCallback(
    (id: string) => setModel((current) => withoutIndicator(current, id)),
    [],
  );
  return {
    ...{ model, boundaries, notices, say, unsay, dismiss, needNames, needCommunes, needFine },
    ...{ addIndicator, removeIndicator, figures: session.figures },
  };
}
