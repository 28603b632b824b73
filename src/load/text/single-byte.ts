/** Encodings of one byte a character that a French spreadsheet offers. The first 128 characters are ASCII in all. */
export type SingleByte = 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'ms-dos';

/** Characters of a run of bytes of Latin-1, which are the code points themselves. */
const latin = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** The five bytes of Windows-1252 that mean nothing stay as they are. Source: WHATWG Encoding. */
const WINDOWS = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${latin(0xa0, 0xff)}`;
/** Source: WHATWG Encoding, index iso-8859-15. */
const LATIN_9 = latin(0x80, 0xff).replace(/[¤¦¨´¸¼½¾]/g, (sign) =>
  '€ŠšŽžŒœŸ'.charAt('¤¦¨´¸¼½¾'.indexOf(sign)),
);
/** Source: WHATWG Encoding, index macintosh; the apple of its byte 0xF0 has no character of its own. */
const MACINTOSH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
/** Code page 858: 850 with the euro. Its letters stand where 437, of the American MS-DOS, has them too. */
const MS_DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const HIGH: Readonly<Record<SingleByte, string>> = {
  'windows-1252': WINDOWS,
  'iso-8859-15': LATIN_9,
  macintosh: MACINTOSH,
  'ms-dos': MS_DOS,
};

const sign = (byte: number | undefined, high: string): string =>
  byte === undefined ? '' : byte < 0x80 ? String.fromCharCode(byte) : high.charAt(byte - 0x80);

/** Bytes → text. Total: every byte is a character. Written here since some engines read Windows-1252 as Latin-1. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string {
  const high = HIGH[encoding];
  const codes = Uint16Array.from({ length: 256 }, (_, byte) => sign(byte, high).charCodeAt(0));
  const units = new DataView(new ArrayBuffer(2 * bytes.length));
  // A loop: a function called for each byte of a heavy file takes seconds.
  for (let at = 0; at < bytes.length; at += 1) units.setUint16(2 * at, codes[bytes[at] ?? 0] ?? 0, true);
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

const LOWER = 'àâäçéèêëîïôöùûüÿæœñ';
const UPPER = 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÆŒÑ';
const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** How well one character stands between its neighbours in a French text. */
function fits(before: string, own: string, after: string): number {
  const inside = isLetter(before) && isLetter(after);
  if (LOWER.includes(own)) return isLetter(before) || isLetter(after) ? 3 : 2;
  if (UPPER.includes(own)) return /\p{Ll}/u.test(before) ? -3 : isLetter(after) ? 2 : 0;
  if (own === '’') return inside ? 2 : 0;
  if ('«»–—…“”€°•§·\u00a0'.includes(own)) return inside ? -2 : 1;
  return -3;
}

function score(bytes: Uint8Array, encoding: SingleByte): number {
  const high = HIGH[encoding];
  let sum = 0;
  bytes.forEach((byte, i) => {
    if (byte >= 0x80) sum += fits(sign(bytes[i - 1], high), sign(byte, high), sign(bytes[i + 1], high));
  });
  return sum;
}

/**
 * The encoding in which bytes that are not UTF-8 read best as French: accents inside words, capitals at their start,
 * quotation marks around them. Windows-1252, by far the most usual, unless another is clearly better.
 */
export function likelyEncoding(bytes: Uint8Array): SingleByte {
  const usual = score(bytes, 'windows-1252');
  const [best] = (['iso-8859-15', 'macintosh', 'ms-dos'] as const)
    .map((encoding) => ({ encoding, points: score(bytes, encoding) }))
    .sort((a, b) => b.points - a.points);
  return best && best.points > usual + 2 ? best.encoding : 'windows-1252';
}
