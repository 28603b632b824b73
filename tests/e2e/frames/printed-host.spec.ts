import type { Page } from '@playwright/test';
import { THEMES } from '../../../src/theme/themes';
import { frameCode, listenerCode, scriptCode } from '../../../src/view/embed/embed-code';
import { readPages } from '../../fixtures/read-pdf';
import { expect } from '../support/browser';
import { frameOf, embedOptions as options, hostTest as test } from '../support/host-pages';
import { paintedIn } from '../support/pdf-pixels';

/** Map, legend, source, address: what paper must hold of a frame, on one sheet. */
const WORDS = ['Oise', '€ et plus', 'COG', 'Adresse de cette vue'];

const sheets = async (page: Page, landscape: boolean): Promise<readonly string[]> =>
  (await readPages(await page.pdf({ format: 'A4', landscape, printBackground: true }))).map(
    ({ text }) => text,
  );

const FORMS = {
  'a frame alone': (site: string) => frameCode(options(site, 'mode=integration', 1040)),
  'a frame and its listener': (site: string) => listenerCode(options(site, 'mode=integration', 1040), 'c-1'),
  'one line': (site: string) => scriptCode(options(site)),
};

for (const [name, code] of Object.entries(FORMS)) {
  test(`${name}, printed with its page: map, legend, source and address on one sheet, either way up`, async ({
    page,
    host,
    site,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 1100, height: 900 });
    await page.goto(host.page(`<p>Avant la carte.</p>${code(site)}<p>Après la carte.</p>`));
    const frame = await frameOf(page);
    await frame.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
    for (const landscape of [false, true]) {
      const pages = await sheets(page, landscape);
      const whole = pages.filter((text) => WORDS.every((word) => text.includes(word)));
      expect(whole, `${landscape ? 'landscape' : 'portrait'}: ${pages.join(' | ')}`).toHaveLength(1);
      // What comes after it is not lost under it.
      expect(pages.join(' ')).toContain('Après la carte.');
    }
  });
}

test('a frame taller than wide gives its map all its width on paper, and the legend stands under it', async ({
  page,
  host,
  site,
}) => {
  await page.goto(host.page(frameCode(options(site, 'mode=integration', 1000))));
  const frame = await frameOf(page);
  await frame.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const { box, page: sheet } = await paintedIn(page, pdf, THEMES.light.ramp);
  // Beside its legend the map has two thirds of the frame, and a band of nothing under it.
  expect((box?.width ?? 0) / sheet.width).toBeGreaterThan(0.6);
});
