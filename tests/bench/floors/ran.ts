import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { open } from '../measure/browser';

type Script = Awaited<ReturnType<Page['coverage']['stopJSCoverage']>>[number];

/** The text of a script without the functions and branches that were not run. */
export function ranText({ source = '', functions }: Pick<Script, 'source' | 'functions'>): string {
  const ran = new Uint8Array(source.length).fill(1);
  // An inner range says more than the one around it.
  const ranges = functions
    .flatMap((one) => one.ranges)
    .sort((a, b) => b.endOffset - b.startOffset - (a.endOffset - a.startOffset));
  for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  let text = '';
  for (let from = 0; from < ran.length; ) {
    let to = from;
    while (to < ran.length && ran[to] === ran[from]) to += 1;
    if (ran[from] === 1) text += source.slice(from, to);
    from = to;
  }
  return text;
}

/**
 * Bytes of the code that our start view runs until its map and its interface are there and nobody has touched them; gzip.
 * @param scripts paths in the site of the files that count
 */
export async function ranSize(browser: Browser, app: string, scripts: readonly string[]): Promise<number> {
  const { page, close } = await open(browser, 'fast');
  await page.coverage.startJSCoverage();
  await page.goto(app);
  await page.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
  const found = await page.coverage.stopJSCoverage();
  await close();
  const ours = found.filter(({ url }) => scripts.some((path) => url.endsWith(`/${path}`)));
  if (ours.length === 0) throw new Error('our page has run none of its scripts');
  return ours.reduce((sum, script) => sum + gzipSync(ranText(script), { level: 9 }).length, 0);
}
