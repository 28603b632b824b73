/** Windows-1252 from 0x80 to 0x9F; the five bytes that mean nothing stay as they are. Source: WHATWG Encoding. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes of a CSV as a spreadsheet may save them → text. UTF-8 with or without BOM, else Windows-1252 (French Excel).
 * Never throws: Windows-1252 reads any byte.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    // The decoder drops a BOM by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Some versions of Node read Windows-1252 as Latin-1: an apostrophe would become a control character.
    return Array.from(bytes, (byte) =>
      byte >= 0x80 && byte <= 0x9f ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte),
    ).join('');
  }
}
