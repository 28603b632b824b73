import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OutputScene } from './output-scene';
import { PrintedView } from './printed-view';

/** Ctrl+P: the page is replaced by its paper version for the time of the print, unless the dialog already made one. */
export function PrintPane({ scene }: { readonly scene: OutputScene }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const onBefore = (): void => {
      if (document.querySelector('.print-sheet') === null) flushSync(() => setPrinting(true));
    };
    const onAfter = (): void => setPrinting(false);
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    performance.mark('carte:imprimable');
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
    };
  }, []);
  return printing ? <PrintedView scene={scene} paper="a4" /> : null;
}
