import { expect, test } from 'vitest';
import { decode } from '../../../../src/load/text/decode-text';

const HEAVY = 19 * 1024 * 1024;
/** What a page may take on a slow machine that does much else; byte by byte it was minutes. */
const PATIENCE = 15_000;

test('a heavy file of random bytes is told from a text at once', { timeout: 120_000 }, () => {
  let seed = 7;
  const noise = new Uint8Array(HEAVY);
  for (let i = 0; i < HEAVY; i += 1) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    noise[i] = seed >>> 16;
  }
  const from = performance.now();
  expect(decode(noise).text).toHaveLength(HEAVY);
  expect(performance.now() - from).toBeLessThan(PATIENCE);
});

test('a heavy table of Windows-1252 is read whole, in its encoding', { timeout: 120_000 }, () => {
  const line = Uint8Array.from([0x43, 0xe9, 0x72, 0xe9, 0x3b, 0x31, 0x0a]);
  const bytes = new Uint8Array(line.length * 100_000);
  for (let i = 0; i < bytes.length; i += line.length) bytes.set(line, i);
  const { text, encoding } = decode(bytes);
  expect(encoding).toBe('windows-1252');
  expect(text).toBe('Céré;1\n'.repeat(100_000));
});
