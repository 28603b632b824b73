/** Of the prime 2^40 + 435, what is beyond its one high bit. */
const PRIME = 435;
const WORD = 2 ** 32;

/**
 * Eight hexadecimal letters of a text (FNV-1a, 64 bits, folded in two). It tells contents apart and protects from
 * nothing: a page served without `https` has no `crypto.subtle`, and must find the same letters as the build.
 */
export function digest(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of new TextEncoder().encode(text)) {
    const last = (low ^ byte) >>> 0;
    const product = last * PRIME;
    low = product >>> 0;
    high = (high * PRIME + (last << 8) + (product - low) / WORD) >>> 0;
  }
  return ((high ^ low) >>> 0).toString(16).padStart(8, '0');
}
