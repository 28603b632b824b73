/** Long enough for a slow disk; the address then lets the memory go. */
const KEPT_MS = 60_000;

/** Gives a file to the reader. In a frame it needs `allow-downloads`. */
export function download(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
