import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../fixtures/real-model';

const filesUnder = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => join(ROOT, folder, path));

/** Spaces that may not break are written as themselves, as escapes or as entities. */
const plain = (text: string): string => text.replaceAll(/\\u00a0|\\u202f|&nbsp;|[\u00a0\u202f]/g, ' ');
const read = (path: string): string => plain(readFileSync(path, 'utf8'));

/** Words that a journey says are not on screen. */
const ABSENT = [
  /(?:getByText|hasText:) ?\(?'([^']+)'[^;']*\)\.(?:toHaveCount\(0|toBeHidden)/g,
  /\.not\.toContainText\('([^']+)'/g,
];

test('words that a journey awaits nowhere are words that the app can say: of others they would be missing for ever', () => {
  const app = [
    ...filesUnder('src', /\.tsx?$/),
    ...filesUnder('scripts', /\.ts$/),
    join(ROOT, 'index.html'),
    ...filesUnder('data', /\.(csv|json)$/),
  ]
    .map(read)
    .join('\n');
  const absent = filesUnder('tests/e2e', /\.spec\.ts$/).flatMap((path) => {
    const journey = read(path);
    return ABSENT.flatMap((form) => [...journey.matchAll(form)]).map(([, words = '']) => ({
      words,
      // What the journey itself has put on screen, or found there.
      elsewhere: journey.split(words).length > 2,
      path,
    }));
  });
  expect(absent.length).toBeGreaterThan(10);
  expect(absent.filter(({ words, elsewhere }) => !elsewhere && !app.includes(words))).toEqual([]);
});
