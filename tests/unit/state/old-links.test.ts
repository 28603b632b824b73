import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/state/url/codec';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import { realModel } from '../../fixtures/real-model';

describe('links of version 1 keep working', () => {
  const links: readonly { link: string; expect: { theme: string; parts: string } }[] = JSON.parse(
    readFileSync('tests/fixtures/links/v1.json', 'utf8'),
  );
  test.each(links)('$link', ({ link, expect: expected }) => {
    const { state, shell, ignored } = decode(link, vocabularyOf(realModel));
    expect(ignored).toEqual([]);
    expect(state.theme).toBe(expected.theme);
    expect(shell.kind === 'integration' && shell.parts.join()).toBe(expected.parts);
  });
});
