/** What the reader is told where a browser does not print. */
export const REFUSED =
  'L’impression est refusée dans ce cadre. Ouvrez la carte complète, ou enregistrez l’image.';

/** Prints the sheet that is on the page. @returns false where the browser refuses, as in a frame without `allow-modals` */
export function printPage(): boolean {
  let heard = false;
  const onBefore = (): void => {
    heard = true;
  };
  window.addEventListener('beforeprint', onBefore);
  window.print();
  window.removeEventListener('beforeprint', onBefore);
  return heard;
}
