/** The search, timed in Node, in Chromium, and from the key to the painted list in the app. */
import type { Browser } from '@playwright/test';
import { createSearch } from '../../../src/view/search/search';
import { realModel } from '../../fixtures/real-model';
import type { KeyStrokes, Results } from '../report/results';
import { median } from '../report/stats';
import { open } from './browser';
import { rest } from './drive';
import { timeKeyStrokes } from './key-strokes';

const WORD = 'valenciennes';

async function inPage(browser: Browser, peers: string): Promise<KeyStrokes> {
  const { page, close } = await open(browser, 'fast');
  await page.goto(`${peers}search/`);
  const times: KeyStrokes = JSON.parse((await page.locator('output').textContent()) ?? '');
  await close();
  return times;
}

/** Median time from a key to the list that it gives, typed in the app once the names are there. */
async function painted(browser: Browser, app: string): Promise<number> {
  const { page, close } = await open(browser, 'fast');
  await page.goto(app);
  const field = page.getByRole('combobox', { name: /Chercher/ });
  await field.click();
  await field.fill(WORD);
  await page.getByRole('option').first().waitFor();
  await field.fill('');
  await page.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
  await page.evaluate(() => window.probe.quiet(500));
  const times: number[] = [];
  for (const key of WORD) {
    await rest(page);
    await page.evaluate(() => window.probe.next('input'));
    await page.keyboard.press(key);
    times.push((await page.evaluate(() => window.probe.answer)) ?? Number.NaN);
  }
  await close();
  return median(times) ?? Number.NaN;
}

export async function timeSearch(browser: Browser, app: string, peers: string): Promise<Results['search']> {
  const { find } = createSearch(realModel);
  const { cog, pacts } = realModel;
  return {
    entries: cog.communes.codes.length + cog.epci.length + pacts.actions.length,
    node: timeKeyStrokes(find, () => performance.now()),
    page: await inPage(browser, peers),
    painted: await painted(browser, app),
  };
}
