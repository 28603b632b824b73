import './print-sheet.css';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

/** The sheet of what is chosen, alone on its page. @param picture the page as `<svg>` */
export function PrintFiche({ picture }: { readonly picture: string }) {
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const drawn = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
    page.current?.replaceChildren(document.importNode(drawn, true));
  }, [picture]);
  return createPortal(
    <article className="print-sheet" data-papier="fiche" aria-label="Fiche imprimée" ref={page} />,
    document.body,
  );
}
