/**
 * The browser's storage, for what a person saved and nothing else. Every access may be refused (sandboxed frame,
 * privacy settings): then nothing is kept, and the caller can say so.
 */
export type StoredKey =
  | `${string}:scenes`
  | 'pactes-hdf:raccourcis'
  | 'pactes-hdf:apparence'
  | 'pactes-hdf:dessin'
  | 'pactes-hdf:notes';

export function readStored(key: StoredKey): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns false when the browser refused to keep it. `null` forgets. */
export function writeStored(key: StoredKey, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
