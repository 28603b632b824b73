import { digest } from '../../domain/versions/digest';
import { decodeText } from '../text/decode-text';
import { fold } from '../text/nearest';
import { cellsOf, plainCell } from './changes';

/** One table as its figures say it: columns by name, empty cells left out, whatever program saved the file. */
function tableContent(bytes: Uint8Array): string {
  const [header = [], ...rows] = cellsOf(decodeText(bytes));
  const columns = header
    .map((name, at) => ({ name: fold(name), at }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return rows
    .map((row) =>
      columns
        .map(({ name, at }) => ({ name, cell: plainCell(row[at] ?? '') }))
        .filter(({ cell }) => cell !== '')
        .map(({ name, cell }) => `${name}=${cell}`)
        .join('\u0001'),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * Eight letters for all the figures of a folder: every line of its CSV, in their order. The form of the files, the
 * schemas (`datapackage.json`) and the scenes are no figures. Never throws.
 * @param files bytes by name
 */
export const contentDigest = (files: ReadonlyMap<string, Uint8Array>): string =>
  digest(
    [...files]
      .filter(([name]) => name.endsWith('.csv'))
      .map(([name, bytes]) => [name, tableContent(bytes)] as const)
      // A table without a line is a block that is not there.
      .filter(([, content]) => content !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, content]) => `${name}\n${content}`)
      .join('\n\n'),
  );
