import { expect, test } from 'vitest';
import { narrowSpaces } from '../../../src/load/text/narrow-spaces';

test.each([
  ['Santé : quoi ? « tout » ; oui !', 'Santé\u202f: quoi\u202f? «\u202ftout\u202f»\u202f; oui\u202f!'],
  ['1\u00a0058\u00a0000 €, 10 000 départs', '1\u202f058\u202f000 €, 10\u202f000 départs'],
  ['Dossier n° 10', 'Dossier n°\u202f10'],
  // A year and a number, two codes: no group of digits.
  ['COG 2026 160 communes, 02361 62447', 'COG 2026 160 communes, 02361 62447'],
  ['https://exemple.fr/a?b=1:2', 'https://exemple.fr/a?b=1:2'],
])('%s', (typed, shown) => {
  expect(narrowSpaces(typed)).toBe(shown);
  expect(narrowSpaces(shown)).toBe(shown);
});
