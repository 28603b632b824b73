import { useEffect, useRef, useState } from 'react';
import type { Indicator } from '../../domain/indicators/indicator';
import { NO_SELECTION, THEME_KINDS, type ThemeKind } from '../../state/explorer-state';
import type { Store } from '../../state/store';
import { PAGES } from '../../themes/pages';
import type { ThemePage } from '../../themes/theme-page';
import type { Resources } from './use-resources';

const READ = /\.(csv|txt|tsv|xlsx|ods)$/i;

interface Joining {
  /** `null`: none. */
  readonly dropped: File | null;
  /** @param report what joining has done, line by line */
  readonly onIndicator: (indicator: Indicator, report: readonly string[]) => void;
}

/** What a file of the reader has become, and what may be done with it. */
export interface OpenedFiles {
  readonly reports: ReadonlyMap<string, readonly string[]>;
  /** The next file takes the place of this one. */
  readonly replace: (id: string) => void;
  readonly remove: (id: string) => void;
}

/** Where several themes open files, the one on the map does. */
const opener = (theme: ThemeKind): ThemePage['opens'] =>
  PAGES[theme].opens ?? THEME_KINDS.map((id) => PAGES[id].opens).find(Boolean);

/**
 * A file that the reader drops anywhere on the page (one of another kind is left to the browser), and what it becomes:
 * an indicator, which is drawn at once by the theme that opens files.
 */
export function useDropped(
  { addIndicator, removeIndicator }: Pick<Resources, 'addIndicator' | 'removeIndicator'>,
  store: Store,
): readonly [Joining, OpenedFiles, () => void] {
  const [file, setFile] = useState<File | null>(null);
  const [reports, setReports] = useState<OpenedFiles['reports']>(new Map());
  const instead = useRef<string | null>(null);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const found = [...(event.dataTransfer?.files ?? [])].find(({ name }) => READ.test(name));
      if (!found) return;
      event.preventDefault();
      setFile(found);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  const show = (id: string | null): void => {
    const now = store.api.getState();
    const state = { ...now, ...opener(now.theme)?.shown(id), selection: NO_SELECTION };
    store.dispatch({ kind: 'replace', state });
  };
  const onIndicator = (indicator: Indicator, report: readonly string[]): void => {
    addIndicator(indicator, instead.current);
    instead.current = null;
    setReports((before) => new Map([...before, [indicator.id, report]]));
    show(indicator.id);
  };
  const opened: OpenedFiles = {
    reports,
    replace: (id) => {
      instead.current = id;
    },
    remove: (id) => {
      removeIndicator(id);
      show(null);
    },
  };
  const leave = (): void => {
    instead.current = null;
    setFile(null);
  };
  return [{ dropped: file, onIndicator }, opened, leave];
}
