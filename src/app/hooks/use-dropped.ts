import { useEffect, useState } from 'react';
import type { Indicator } from '../../domain/indicators/indicator';
import { NO_SELECTION, THEME_KINDS } from '../../state/explorer-state';
import type { Store } from '../../state/store';
import { PAGES } from '../../themes/pages';
import type { Resources } from './use-resources';

const READ = /\.(csv|txt|tsv|xlsx|ods)$/i;

interface Joining {
  /** `null`: none. */
  readonly dropped: File | null;
  readonly onIndicator: (indicator: Indicator) => void;
}

/**
 * A file that the reader drops anywhere on the page (one of another kind is left to the browser), and what it becomes:
 * an indicator, which is drawn at once by the theme that opens files.
 */
export function useDropped(
  { addIndicator }: Pick<Resources, 'addIndicator'>,
  store: Store,
): readonly [Joining, () => void] {
  const [file, setFile] = useState<File | null>(null);
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
  const onIndicator = (indicator: Indicator): void => {
    addIndicator(indicator);
    const shown = THEME_KINDS.map((id) => PAGES[id].opens)
      .find(Boolean)
      ?.shown(indicator.id);
    const state = { ...store.api.getState(), ...shown, selection: NO_SELECTION };
    store.dispatch({ kind: 'replace', state });
  };
  return [{ dropped: file, onIndicator }, () => setFile(null)];
}
