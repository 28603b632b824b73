import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Size } from '../../../domain/projection';
import { csvText, excelCsvText, tableAsHtml, tableAsText, tableAsTsv } from '../../../export/delimited';
import { download } from '../../../export/download';
import { OutputError, pngFile, svgFile } from '../../../export/picture-file';
import { PICTURE_SIZES, type PictureSize } from '../../../export/picture-sizes';
import { ExportDialog, type Output } from '../../../ui/dialogs/export-dialog';
import type { ExportDocument } from '../../../view/export-view';
import { plural } from '../../../view/text/formats';
import { documentOf, factsOf, isWaiting, type OutputScene, pictureOf, tableOf } from './output-scene';
import { printPage, REFUSED } from './print-page';
import { PrintedView } from './printed-view';

type Paper = 'a4' | 'a3';

/** As a table and as a text, each program taking what it knows; as a text alone where a browser holds one kind only. */
async function copy(made: ExportDocument): Promise<string> {
  try {
    if (typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(tableAsTsv(made));
    else {
      const kinds = { 'text/html': tableAsHtml(made), 'text/plain': tableAsText(made) };
      await navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(
            Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]),
          ),
        ),
      ]);
    }
    return 'Tableau copié : collez-le dans un tableur ou un document.';
  } catch {
    return 'Copie refusée par le navigateur. Enregistrez plutôt le tableau comme classeur Excel.';
  }
}

interface Props {
  readonly scene: OutputScene;
  readonly onClose: () => void;
}

/** The export dialog, joined to the live view: what is filtered on screen is what leaves. */
export function ExportPane({ scene, onClose }: Props) {
  const [paper, setPaper] = useState<Paper | null>(null);

  const picture = (size: Size) => {
    const made = documentOf(scene);
    const svg = pictureOf(scene, made, size, 'light');
    if (svg === null) throw new OutputError('Le fond de carte manque : seul le tableau peut être exporté.');
    return { svg, name: made.fileName, facts: factsOf(made) };
  };
  const save = (content: Blob, name: string): string => {
    download(content, name);
    return `Fichier « ${name} » prêt : il est dans vos téléchargements.`;
  };
  const text = (content: string): Blob => new Blob([content], { type: 'text/csv;charset=utf-8' });

  const make = async (output: Output, { size, scale }: PictureSize): Promise<string> => {
    const made = documentOf(scene);
    switch (output) {
      case 'png': {
        const { svg, name, facts } = picture(size);
        return save(await pngFile(svg, size, scale, facts), `${name}.png`);
      }
      case 'svg': {
        const { svg, name } = picture(size);
        return save(svgFile(svg), `${name}.svg`);
      }
      case 'a4':
      case 'a3': {
        flushSync(() => setPaper(output));
        await document.fonts.ready;
        const heard = printPage();
        setPaper(null);
        return heard ? 'Page envoyée à la fenêtre d’impression du navigateur.' : REFUSED;
      }
      case 'xlsx': {
        const { xlsxFile } = await import('../../../export/xlsx');
        return save(await xlsxFile(made), `${made.fileName}.xlsx`);
      }
      case 'csv-excel':
        return save(text(excelCsvText(made)), `${made.fileName}-excel.csv`);
      case 'csv':
        return save(text(csvText(made)), `${made.fileName}.csv`);
      case 'presse-papiers':
        return copy(made);
    }
  };

  const table = tableOf(scene);
  // The title names the filters: chips add what is no filter.
  const { title, chips } = scene.caption;
  return (
    <>
      <ExportDialog
        what={[title, ...chips.flatMap(({ label, remove }) => (remove === null ? [label] : []))].join(' · ')}
        rows={plural(table.rows.length, 'ligne')}
        sizes={PICTURE_SIZES}
        map={scene.boundaries !== null}
        waiting={isWaiting(scene)}
        onExport={async (output, id) => {
          const size = PICTURE_SIZES.find((other) => other.id === id) ?? PICTURE_SIZES[0];
          try {
            return size ? await make(output, size) : '';
          } catch (error) {
            return error instanceof OutputError
              ? error.message
              : 'L’export a échoué : un fichier du site manque (réseau absent\u00a0?). Réessayez.';
          }
        }}
        onClose={onClose}
      />
      {paper === null ? null : <PrintedView scene={scene} paper={paper} />}
    </>
  );
}
