import { useCallback, useEffect, useRef, useState } from 'react';
import type { Boundaries } from '../../domain/geometry';
import { type Model, withNames } from '../../domain/model';
import type { Notice } from '../../ui/layout/bars';
import { loadCommuneNames, loadCommunes, loadFineBoundaries, loadLightBoundaries } from '../common/load-data';
import type { Session } from '../common/session';

export interface Resources {
  readonly model: Model;
  readonly boundaries: Boundaries | null;
  readonly notices: readonly Notice[];
  readonly say: (notice: Notice) => void;
  readonly dismiss: (id: string) => void;
  /** Names of all communes; asked for by the search and by any sheet that lists communes. */
  readonly needNames: () => void;
  /** Boundaries of all communes. */
  readonly needCommunes: () => void;
  /** The same with nearly every point of the source. */
  readonly needFine: () => void;
}

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What arrives after the start: names, fine boundaries; each failure is a sentence with a retry. */
export function useResources(session: Session): Resources {
  const [model, setModel] = useState(session.model);
  const [boundaries, setBoundaries] = useState(session.boundaries);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const asked = useRef({ names: false, communes: false, fine: false });

  const dismiss = useCallback(
    (id: string) => setNotices((list) => list.filter((notice) => notice.id !== id)),
    [],
  );
  const say = useCallback(
    (notice: Notice) => setNotices((list) => [...list.filter(({ id }) => id !== notice.id), notice]),
    [],
  );

  const needNames = useCallback((): void => {
    if (asked.current.names) return;
    asked.current.names = true;
    loadCommuneNames(session.model.cog.communes.codes.length).then(
      (names) => {
        dismiss('names');
        setModel(withNames(session.model, names));
      },
      (error: unknown) => {
        asked.current.names = false;
        say({ id: 'names', text: text(error), retry: needNames });
      },
    );
  }, [session, dismiss, say]);

  const needCommunes = useCallback((): void => {
    if (asked.current.communes) return;
    asked.current.communes = true;
    loadCommunes(session.model.cog).then(
      (communes) => {
        dismiss('communes');
        setBoundaries(communes);
      },
      (error: unknown) => {
        asked.current.communes = false;
        say({ id: 'communes', text: text(error), retry: needCommunes });
      },
    );
  }, [session, dismiss, say]);

  const needFine = useCallback((): void => {
    if (asked.current.fine) return;
    asked.current.fine = true;
    loadFineBoundaries().then(
      (fine) => {
        dismiss('fine');
        setBoundaries(fine);
      },
      (error: unknown) => {
        asked.current.fine = false;
        say({ id: 'fine', text: text(error), retry: needFine });
      },
    );
  }, [dismiss, say]);

  // A light file that failed is asked for again on demand; the sentence stays until it comes.
  useEffect(() => {
    if (session.boundariesFault === null) return;
    const retry = (): void => {
      loadLightBoundaries().then(
        (light) => {
          dismiss('light');
          setBoundaries((current) => current ?? light);
        },
        (error: unknown) => say({ id: 'light', text: text(error), retry }),
      );
    };
    say({
      id: 'light',
      text: `${session.boundariesFault} Les fiches, la recherche et le tableau restent disponibles.`,
      retry,
    });
  }, [session, dismiss, say]);

  return { model, boundaries, notices, say, dismiss, needNames, needCommunes, needFine };
}
