import { unzipSync } from 'fflate';
import type { OpenedFile } from './open-files';
import { MOST_UNPACKED, megabytes } from './sizes';

/** Bytes that may still be unpacked. */
export interface Budget {
  left: number;
}

export const isZip = ({ bytes }: OpenedFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Names in an archive, and their weight, read without unpacking any. */
function listed(bytes: Uint8Array): { readonly names: ReadonlySet<string>; readonly weight: number } {
  const names = new Set<string>();
  let weight = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.add(name);
      weight += originalSize;
      return false;
    },
  });
  return { names, weight };
}

/** Which workbook an archive is, by what it holds; `null` for none. */
export const workbookForm = (names: { has: (name: string) => boolean }): 'xlsx' | 'ods' | null =>
  names.has('[Content_Types].xml') ? 'xlsx' : names.has('content.xml') ? 'ods' : null;

/**
 * The files of an archive or a workbook, or the French sentence that says why there are none.
 * @param budget of all that is opened at once: what is unpacked here is taken from it
 * @param inside it came out of an archive: a workbook may, another archive would hold others without end
 */
export function unpacked(
  { name, bytes }: OpenedFile,
  budget: Budget,
  inside: boolean,
): ReadonlyMap<string, Uint8Array> | string {
  try {
    const { names, weight } = listed(bytes);
    if (inside && workbookForm(names) === null)
      return `${name}\u00a0: archive dans une archive. Attendu\u00a0: ses fichiers, ou cette archive seule.`;
    if (weight > budget.left)
      return `${name}\u00a0: plus de ${megabytes(MOST_UNPACKED)} une fois décompressé. Attendu\u00a0: les tableaux d’un pacte.`;
    budget.left -= weight;
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return `${name}\u00a0: archive ou classeur illisible (coupé, ou protégé par un mot de passe). Attendu\u00a0: le fichier enregistré de nouveau, sans mot de passe.`;
  }
}
