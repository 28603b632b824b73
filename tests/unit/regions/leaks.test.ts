import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { HOME_WORDS, leaks } from '../../full/regions/leaks';
import { temporaryFolder } from '../../temporary-folder.mjs';

let site: string;
beforeAll(() => {
  site = temporaryFolder('mots');
  mkdirSync(join(site, 'assets'));
  const files = {
    'index.html': '<text>Hauts-de-France</text><p>Normandie</p>',
    'assets/vue-1.js': 'export const nom = "Pas-de-Calais";',
    'communes.json': '["Lille"]',
    'territoires.html': '<li>Brienne-sur-Aisne</li>',
    'image.png': 'Lille',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text);
});

const found = (official: readonly string[] = []): readonly string[] =>
  leaks(site, HOME_WORDS, 'Hauts-de-France', [], official)
    .map((line) => line.split(' ')[0] ?? '')
    .sort();

test('a word of another region is found in any file that is read, but for the name of a neighbour on the map', () => {
  expect(found()).toEqual(['assets/vue-1.js', 'territoires.html']);
});

test('an official name of the region itself is none', () => {
  expect(found(['Brienne-sur-Aisne'])).toEqual(['assets/vue-1.js']);
});

test('every département of the region of the repository, its towns and its sources are such words', () => {
  for (const word of ['Aisne', 'Somme', 'Pas-de-Calais', 'Lille', 'Amiens', 'nord.gouv', 'Hauts-de-France'])
    expect(HOME_WORDS.test(`un ${word}, ici`), word).toBe(true);
});
