import { type Fault, fault } from '../tables/fault';
import type { Decoded } from './decode-text';

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

const SAVE_AS =
  'le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) »';
const SPLIT = 'une case par colonne (dans Excel : Données, « À partir d’un fichier texte/CSV », virgule)';

/** Files of other programs, by their first bytes. */
const OTHERS: readonly (readonly [what: string, ...head: readonly number[]])[] = [
  ['c’est un classeur (XLSX, ODS ou Numbers) renommé en .csv', 0x50, 0x4b, 0x03, 0x04],
  ['c’est un classeur (XLS) renommé en .csv', 0xd0, 0xcf, 0x11, 0xe0],
  ['c’est un PDF renommé en .csv', 0x25, 0x50, 0x44, 0x46],
  ['c’est une archive compressée (GZIP) renommée en .csv', 0x1f, 0x8b],
  ['c’est une image renommée en .csv', 0x89, 0x50, 0x4e, 0x47],
  ['c’est une image renommée en .csv', 0xff, 0xd8, 0xff],
  ['c’est un texte mis en forme (RTF) renommé en .csv', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['c’est une base de données (SQLite) renommée en .csv', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
  ['fichier enregistré en UTF-32', 0xff, 0xfe, 0x00, 0x00],
  ['fichier enregistré en UTF-32', 0x00, 0x00, 0xfe, 0xff],
];

const hasAccent = /[\u0080-\uffff]/;

/** The line that first shows in what a file was saved, and what it says there. */
function firstAccent(text: string): { readonly ligne: number; readonly valeur: string } {
  const lines = text.split(/\r\n|\r|\n/);
  const at = Math.max(
    0,
    lines.findIndex((line) => hasAccent.test(line)),
  );
  return { ligne: at + 1, valeur: wordsAround(lines[at] ?? '') };
}

/** A few words around the first accent of a line: what a person looks for in the file. */
const wordsAround = (line: string): string =>
  (/(?:[^\s,;"]+ ){0,2}[^\s,;"]*[\u0080-\uffff][^\s,;"]*(?: [^\s,;"]+){0,2}/.exec(line)?.[0] ?? line).trim();

/** What is wrong with the encoding of a file: none that loses letters, and one for all its lines. */
export function encodingFaults({ text, encoding, foreign }: Decoded, fichier: string): readonly Fault[] {
  if (encoding === 'ms-dos') {
    return [
      fault(
        { fichier, ...firstAccent(text) },
        'fichier enregistré en MS-DOS (page de codes 850), qui perd des lettres comme « œ »',
        SAVE_AS,
      ),
    ];
  }
  if (foreign.length === 0) return [];
  const lines = text.split(/\r\n|\r|\n/);
  return foreign.map((ligne) =>
    fault(
      { fichier, ligne, valeur: wordsAround(lines[ligne - 1] ?? '') },
      'accents de cette ligne enregistrés autrement (Windows-1252) que ceux du fichier (UTF-8)',
      'les accents retapés dans cette ligne, puis le fichier enregistré en « CSV UTF-8 »',
    ),
  );
}

/** Macintosh letters are read, and are a guess: whoever knows the names had better look at one of them. */
export const unsureEncoding = ({ text, encoding }: Decoded, fichier: string): readonly Fault[] =>
  encoding === 'macintosh'
    ? [
        fault(
          { fichier, ...firstAccent(text) },
          'fichier lu comme du Macintosh (MacRoman)',
          'les accents de ce texte, tels quels ; enregistrez plutôt en « CSV UTF-8 »',
        ),
      ]
    : [];

/**
 * A file that is no CSV of ours as a whole: said once, and not as one missing column after another.
 * @returns `null` when the file can be read as a table
 */
export function fileFormFault(bytes: Uint8Array, text: string, fichier: string): Fault | null {
  const other = OTHERS.find(([, ...head]) => starts(bytes, ...head));
  if (other) return fault({ fichier }, other[0], SAVE_AS);
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text)) {
    return fault({ fichier }, 'c’est une page web ou du XML renommé en .csv', SAVE_AS);
  }
  if (/^\s*(\[\s*\{|\{\s*")/.test(text)) return fault({ fichier }, 'c’est du JSON renommé en .csv', SAVE_AS);
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) {
    return fault(
      { fichier },
      'fichier abîmé : il ne contient que des zéros',
      'le fichier repris d’une sauvegarde',
    );
  }
  const lines = text.split(/\r\n|\r|\n/);
  const header = lines[0] ?? '';
  const torn = lines.findIndex((line) => /\0{2}/.test(line)) + 1;
  if (torn > 0) {
    return fault(
      { fichier, ligne: torn },
      'fichier abîmé : des zéros à la place du texte',
      'le fichier repris d’une sauvegarde, ou ces lignes effacées',
    );
  }
  const merged = lines.findIndex((line) => /^<{7} /.test(line)) + 1;
  if (merged > 0) {
    return fault(
      { fichier, ligne: merged, valeur: lines[merged - 1] ?? '' },
      'deux versions du fichier mises ensemble par git, sans choix entre elles',
      'les lignes d’une seule des deux, sans celles qui commencent par <<<<<<<, ======= et >>>>>>>',
    );
  }
  if (/\+AF8-|\+AOk-|\+IBk-/.test(text)) return fault({ fichier }, 'fichier enregistré en UTF-7', SAVE_AS);
  // A comma file opened by a double click in a French Excel: everything lands in column A, and is saved so.
  return /^"[^"]*,[^"]*"[;,\t]*$/.test(header)
    ? fault({ fichier, ligne: 1 }, 'toute la ligne est dans une seule case', SPLIT)
    : null;
}
