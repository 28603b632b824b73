const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;
const MASK = 0xffffffffffffffffn;

/**
 * Eight hexadecimal letters of a text (FNV-1a, 64 bits, folded in two). It tells contents apart and protects from
 * nothing: a page served without `https` has no `crypto.subtle`, and must find the same letters as the build.
 */
export function digest(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return ((hash >> 32n) ^ (hash & 0xffffffffn)).toString(16).padStart(8, '0');
}
