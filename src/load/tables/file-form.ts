import { type Fault, fault } from './fault';

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

const SAVE_AS = 'un fichier « CSV UTF-8 » ou « CSV (séparateur : point-virgule) »';

/**
 * A file that is no CSV of ours as a whole: said once, and not as one missing column after another.
 * @returns `null` when the file can be read as a table
 */
export function fileFormFault(bytes: Uint8Array, text: string, fichier: string): Fault | null {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    return fault({ fichier }, 'c’est un classeur (XLSX ou ODS) renommé en .csv', SAVE_AS);
  }
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
    return fault({ fichier }, 'fichier enregistré en UTF-16 (« Texte Unicode »)', SAVE_AS);
  }
  const header = text.split(/\r\n|\r|\n/, 1)[0] ?? '';
  if (header.includes('\t')) {
    return fault({ fichier, ligne: 1 }, 'colonnes séparées par des tabulations', SAVE_AS);
  }
  // A comma file opened by a double click in a French Excel: everything lands in column A, and is saved so.
  if (/^"[^"]*,[^"]*"[;,]*$/.test(header)) {
    return fault(
      { fichier, ligne: 1 },
      'toute la ligne est dans une seule case',
      'une case par colonne (dans Excel : Données, « À partir d’un fichier texte/CSV », virgule)',
    );
  }
  return null;
}
