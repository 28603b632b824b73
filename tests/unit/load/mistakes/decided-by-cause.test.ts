import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askedWords } from '../../../../scripts/lib/checks/asks/asked-words';

const FILES = ['load', 'atelier'].flatMap((room) =>
  readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${room}/${name}`),
);

test('what is done about a fault is decided by its cause and its fields, never by its words', () => {
  expect(FILES.length).toBeGreaterThan(50);
  expect(FILES.flatMap((path) => askedWords(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test.each([
  'const a = /^dix fois/.test(one.probleme);',
  "const b = ({ probleme }) => probleme.startsWith('valeur');",
  'const c = FORM.exec(found.attendu)?.[1];',
  "const d = found?.what === 'case vide';",
  "const e = STRAY.test(found?.what ?? '');",
  "const f = ['a', 'b'].includes(found.message);",
  "switch (found.probleme) { case 'x': break; }",
])('is found: %s', (code) => {
  expect(askedWords('one.ts', code)).toHaveLength(1);
});

test.each([
  "const a = found.cause === 'taken';",
  'const b = `${probleme}. ${attendu}`;',
  '/x/.exec(error.message);',
])('is left: %s', (code) => {
  expect(askedWords('one.ts', code)).toEqual([]);
});
