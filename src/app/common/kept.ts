/**
 * The browser's storage, for what a person saved and nothing else. Every access may be refused (sandboxed frame,
 * privacy settings): then nothing is kept, and the caller can say so.
 */
export type KeptKey =
  | 'pactes-hdf:scenes'
  | 'pactes-hdf:raccourcis'
  | 'pactes-hdf:dessin'
  | 'pactes-hdf:notes';

export function readKept(key: KeptKey): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns false when the browser refused to keep it. `null` forgets. */
export function keep(key: KeptKey, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
