import { expect, test } from 'vitest';
import { digest } from '../../../../src/domain/versions/digest';

// Of 64 bits: cbf29ce484222325, af63dc4c8601ec8c, 85944171f73967e8. Source: test vectors of FNV, http://www.isthe.com/chongo/tech/comp/fnv/.
test('eight letters of FNV-1a, folded, whatever the text', () => {
  expect(digest('')).toBe('4fd0bfc1');
  expect(digest('a')).toBe('296230c0');
  expect(digest('foobar')).toBe('72ad2699');
  expect(digest('é'.repeat(999))).toMatch(/^[\da-f]{8}$/);
});
