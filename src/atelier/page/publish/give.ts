/** Long enough for a slow disk; the address then lets the memory go. */
const KEPT_MS = 60_000;

/** Gives a file to the person: it goes to the downloads of this device, and nowhere else. */
export function give(bytes: Uint8Array, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
