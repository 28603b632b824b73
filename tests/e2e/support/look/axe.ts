import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules of axe that read colours: half of its time; and those that the width of a page alone may break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const LAYOUT = ['target-size', 'scrollable-region-focusable'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

/** All of them, those of colour, all but these, those of width; or all, with a contrast of 7:1. */
export type AxeRules = 'all' | 'colours' | 'structure' | 'layout' | 'strict';

const here = createRequire(import.meta.url);
let source: string | null = null;
/** The one that its package for Playwright reads. */
const axeSource = (): string => {
  source ??= readFileSync(
    createRequire(here.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
    'utf8',
  );
  return source;
};

/** The page has no fault of axe. */
export async function expectNoFault(page: Page, rules: AxeRules): Promise<void> {
  // Half a megabyte to compile, which its package puts into the page twice at each reading: once a document is enough.
  const there = await page.evaluate(() => typeof Reflect.get(window, 'axe')?.run === 'function');
  if (!there) await page.evaluate(axeSource());
  // In the page itself, which holds no frame: a second page to gather the results in doubles the time.
  const builder = new AxeBuilder({ page, axeSource: '0' }).setLegacyMode(true);
  builder.options({
    // What is in order is not described, element by element.
    resultTypes: ['violations'],
    ...(rules === 'strict'
      ? {
          runOnly: { type: 'tag' as const, values: TAGS },
          // Who has 7:1 has 4.5:1.
          rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
        }
      : {}),
  });
  if (rules === 'colours') builder.withRules(COLOURS);
  else if (rules === 'layout') builder.withRules(LAYOUT);
  else if (rules !== 'strict') builder.withTags(TAGS);
  if (rules === 'structure') builder.disableRules(COLOURS);
  const { violations, passes, inapplicable, incomplete } = await builder.analyze();
  const read = [violations, passes, inapplicable, incomplete].flat();
  expect(read.length, 'no rule of axe was read').toBeGreaterThan(0);
  expect(
    violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}
