import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');

/** Tokens that a rule sets, in order; `null` without such a rule. */
function tokens(selector: string): readonly string[] | null {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) return null;
  return css.slice(start, css.indexOf('}', start)).match(/--[\w-]+: [^;]+;/g);
}

test('dark is the same whether the machine asks for it or the page that embeds', () => {
  const asked = tokens(':root:not([data-apparence="clair"])');
  expect(asked?.length).toBeGreaterThan(10);
  expect(tokens(':root[data-apparence="sombre"]')).toEqual(asked);
});

test('dark changes every colour of the light theme, and nothing else', () => {
  const names = (selector: string) => tokens(selector)?.map((token) => token.split(':')[0]);
  expect(names(':root[data-apparence="sombre"]')).toEqual(
    names(':root')?.filter((name) => name !== '--font'),
  );
});
