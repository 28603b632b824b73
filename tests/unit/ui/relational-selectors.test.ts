import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * A rule of `:has()` is asked again at each change below its subject: where that holds the map, every label that is written
 * would have the style of the whole page made anew. Arguments that go down by children alone, and name what they look for,
 * are not.
 */
const HOLDS_MAP =
  /(?::root|body|#carte-app|\.embed(?:-natural)?|\.stage|\.show|\.phone|\.frame)(?::not\([^)]*\))*$/;

interface Asked {
  readonly subject: string;
  readonly argument: string;
  readonly after: string;
}

/** Each `:has()` of a selector, with what stands before and after it. */
function asked(selector: string): Asked[] {
  return [...selector.matchAll(/:has\(/g)].map(({ index }) => {
    const from = index + ':has('.length;
    let [to, depth] = [from, 1];
    for (; depth > 0; to += 1) depth += selector[to] === '(' ? 1 : selector[to] === ')' ? -1 : 0;
    return {
      subject: selector.slice(0, index).replace(/:has\([^)]*\)|:not\($/g, ''),
      argument: selector.slice(from, to - 1),
      after: selector.slice(to),
    };
  });
}

const descends = (argument: string): boolean =>
  !/^[>+~]/.test(argument) || /[^\s>+~,]\s+[^\s>+~]/.test(argument.replace(/\([^)]*\)/g, ''));

const faultOf = ({ subject, argument, after }: Asked): string | null => {
  if (!HOLDS_MAP.test(subject.trim())) return null;
  if (/:not\(|\*/.test(argument)) return 'asks of every element';
  if (descends(argument)) return 'looks at all that is below';
  return /^\s*>\s*\*/.test(after) ? 'styles every child' : null;
};

const faultsOf = (css: string): string[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]*:has\([^{};]*)\{/g)].flatMap(
    ([, selector = '']) =>
      asked(selector.trim()).flatMap((one) => {
        const fault = faultOf(one);
        return fault === null ? [] : [`${selector.trim()}: ${fault}`];
      }),
  );

test('each way in which a rule would have the style of the map made anew is found', () => {
  for (const selector of [
    '.stage:has(.notice) .card',
    '.stage:has(> .map .notice) .card',
    '.embed:has(> .card:not([data-a]))',
    ':root:has(> body > * > .show) body',
    '.embed:has(> .legend) > *',
    '.phone .stage:not(:has(.data-table))',
  ])
    expect(faultsOf(`${selector} { color: red; }`), selector).toHaveLength(1);
  for (const selector of [
    '.stage:has(> .map > .notice[data-a]) .card',
    ':root:has(> body > :where(#a, #b) > .show) .modal',
    '.embed:not(.embed-natural):has(> .legend):has(> .card[data-a]) > .stage',
    '.choice:has(:focus-visible)',
  ])
    expect(faultsOf(`${selector} { color: red; }`), selector).toEqual([]);
});

test('no rule of the interface has the style of the map made anew when the map changes', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css') && !name.startsWith('atelier'))
    .map((name) => `src/${name}`);
  expect(sheets.length).toBeGreaterThan(20);
  expect(
    sheets.flatMap((sheet) => faultsOf(readFileSync(sheet, 'utf8')).map((fault) => `${sheet}: ${fault}`)),
  ).toEqual([]);
});
