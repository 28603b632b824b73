import { expect, test } from 'vitest';
import { workerText } from '../../../scripts/offline/precache';

test('the list of what is kept names each file once: a browser keeps nothing of a list that repeats one', () => {
  const form = { code: '', space: 'essai', files: ['404.html', 'icone.svg'], digest: '0' };
  const text = workerText(
    form,
    new Map([
      ['404.html', 'a'],
      ['index.html', 'b'],
    ]),
  );
  const { files }: { readonly files: readonly string[] } = JSON.parse(/=(.*);/.exec(text)?.[1] ?? '{}');
  expect(files).toEqual(['404.html', 'icone.svg', 'index.html']);
});
