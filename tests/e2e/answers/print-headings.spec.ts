import { readPages } from '../../fixtures/read-pdf';
import { expect, FILE_FAULTS, test } from '../support/browser';

/** Without the sheet of paper, the interface itself is printed: what is refused is said by the browser as well. */
test.use({ expectFaults: FILE_FAULTS });

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

for (const [query, tag] of [
  ['', ' @full'],
  ['theme=france-travail&sel=ft-laon', ' @full'],
  ['theme=couverture', ' @full'],
  ['sel=departement-80', ' @full'],
] as const)
  test(`no sheet ends with a heading: ${query || 'start'}${tag}`, async ({ page }) => {
    await page.route(/\/print-pane-[^/]*\.js/, (route) => route.abort());
    await page.goto(`./?${query}`);
    await page.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    const headings = new Set(
      (await page.locator('h2, h3, h4').allTextContents()).map(letters).filter((text) => text !== ''),
    );
    for (const landscape of [false, true]) {
      const pages = await readPages(await page.pdf({ format: 'A4', landscape, printBackground: true }));
      expect(pages.length).toBeGreaterThan(1);
      for (const { text } of pages.slice(0, -1)) {
        const end = letters(text);
        // « 12 actions citées » ends a line of the list, and is no heading.
        for (const heading of headings) expect(end).not.toMatch(new RegExp(`(?<!\\d)${heading}$`));
      }
    }
  });
