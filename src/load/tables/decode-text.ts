/**
 * Bytes of a CSV as a spreadsheet may save them → text. UTF-8 with or without BOM, else Windows-1252 (French Excel).
 * Never throws: Windows-1252 reads any byte.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
