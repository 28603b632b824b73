import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { download } from '../../../export/download';
import { A4, fichePicture } from '../../../export/fiche/fiche-picture';
import { OutputError, pngFile } from '../../../export/picture-file';
import { TOKENS } from '../../../tokens/token-sets';
import { PrintFiche } from '../../../ui/print/print-fiche';
import { buildPanel } from '../../../view/panel/build-panel';
import { buildFiche } from '../../../view/paper/fiche';
import { documentOf, factsOf, isWaiting, lacksSheet, type OutputScene, sheetOf } from './output-scene';
import { printPage, REFUSED } from './print-page';

/** What a reader may ask of the sheet of what is chosen. */
export type FicheOutput = 'papier' | 'image';

/** Pixels for each CSS pixel: 288 to the inch. */
const SCALE = 3;

/** True while names, outlines or the sheet itself have not come: a page without them would be false. */
const waits = (scene: OutputScene): boolean =>
  isWaiting(scene) ||
  lacksSheet(scene) ||
  (scene.state.selection.kind === 'places' && scene.model.names === null);

/** The sheet of what is chosen on one page; `null` where nothing is. */
function pageOf(scene: OutputScene): { readonly svg: string; readonly name: string } | null {
  const { model, state, boundaries } = scene;
  const sheet = sheetOf(scene);
  if (sheet === null) return null;
  const panel = buildPanel(model, state, (place) => boundaries?.neighbours(place) ?? []);
  const { filters, link } = documentOf(scene);
  const fiche = buildFiche(model, state, panel, sheet, { filters, link });
  return { svg: fichePicture(fiche, model, boundaries, TOKENS.light), name: fiche.fileName };
}

interface Props {
  readonly scene: OutputScene;
  readonly output: FicheOutput;
  /** Told once, with what to say to the reader; `null`: nothing. */
  readonly onDone: (message: string | null) => void;
}

/** Prints or saves the sheet of what is chosen, as soon as all of it has come. */
export function FichePane({ scene, output, onDone }: Props) {
  const [picture, setPicture] = useState<string | null>(null);
  const waiting = waits(scene);
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once, of the view as it stood when all had come
  useEffect(() => {
    if (waiting) return;
    const make = async (): Promise<string | null> => {
      const page = pageOf(scene);
      if (page === null) return null;
      if (output === 'papier') {
        flushSync(() => setPicture(page.svg));
        await document.fonts.ready;
        return printPage() ? null : REFUSED;
      }
      download(await pngFile(page.svg, A4, SCALE, factsOf(documentOf(scene))), `${page.name}.png`);
      return `Fichier «\u00a0${page.name}.png\u00a0» prêt\u00a0: il est dans vos téléchargements.`;
    };
    // After the frame of the effect: React flushes nothing inside its own commit.
    const timer = window.setTimeout(() => {
      make().then(onDone, (error: unknown) =>
        onDone(error instanceof OutputError ? error.message : 'La fiche n’a pas pu être faite. Réessayez.'),
      );
    });
    return () => window.clearTimeout(timer);
  }, [waiting, output]);
  return picture === null ? null : <PrintFiche picture={picture} />;
}
