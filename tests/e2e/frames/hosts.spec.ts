import { createHash } from 'node:crypto';
import { boxRatio } from '../../../src/render/svg/start-markup';
import { TOKENS } from '../../../src/tokens/token-sets';
import { frameCode, listenerCode, SANDBOX, scriptCode, styleSheet } from '../../../src/view/embed/embed-code';
import { readPages } from '../../fixtures/read-pdf';
import { expect } from '../support/browser';
import { cog } from '../support/figures';
import { frameOf, embedOptions as options, hostTest as test } from '../support/host-pages';
import { part } from '../support/parts';
import { paintedIn } from '../support/pdf-pixels';
import { ShowDriver } from '../support/presentation-driver';
import { openHidden } from '../support/readers/hidden-tab';

test('a strict host: no attribute of style, one sheet, one origin of scripts and frames; every form keeps its size', async ({
  page,
  host,
  site,
}) => {
  const { origin } = new URL(site);
  const heights = [
    { width: 320, height: 911 },
    { width: 640, height: 703 },
  ];
  const strict = { ...options(site, 'mode=integration', 200), heights, strict: true };
  const sheet = [styleSheet(strict, 'cadre'), styleSheet(strict, 'ecouteur')].join('\n');
  const hash = createHash('sha256').update(sheet).digest('base64');
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; style-src 'sha256-${hash}'`;
  const codes = [frameCode(strict), listenerCode(strict, 'carte-a'), scriptCode(strict)];
  for (const code of codes) expect(code).not.toContain('style=');
  await page.setViewportSize({ width: 900, height: 900 });
  // A refusal of the policy is an error of the console, which fails the test.
  await page.goto(
    host.page(`<style>${sheet}</style>${codes.join('')}`, { 'Content-Security-Policy': policy }),
  );
  const sizes = async (index: number): Promise<{ width: number; height: number; content: number }> => {
    const frame = await frameOf(page, index);
    const box = await page.locator('iframe').nth(index).boundingBox();
    const content = await frame.evaluate(
      () => document.querySelector('.embed')?.getBoundingClientRect().height ?? 0,
    );
    return { width: box?.width ?? 0, height: box?.height ?? 0, content };
  };
  const column = await page.locator('main').evaluate((main) => main.clientWidth);
  expect(await sizes(0)).toMatchObject({ width: column, height: 703 });
  for (const index of [1, 2]) {
    await expect
      .poll(async () => {
        const { width, height, content } = await sizes(index);
        return width === column && content > 250 && Math.abs(height - content) <= 1;
      })
      .toBe(true);
  }
  await page.setViewportSize({ width: 420, height: 900 });
  await expect.poll(async () => (await sizes(0)).height).toBe(911);
});

test('a theme of a CMS that gives frames no height of theirs; the address of the view pasted as a whole', async ({
  page,
  host,
  site,
}) => {
  const line = scriptCode(options(site, 'mode=integration&theme=couverture', 200)).replace(
    /data-vue="[^"]*"/,
    `data-vue="${site}?theme=couverture"`,
  );
  const css = '<style>img, iframe { max-width: 100% !important; height: auto !important }</style>';
  const codes = [listenerCode(options(site, 'mode=integration', 200), 'carte-a'), line];
  await page.goto(host.page(`${css}${codes.join('')}`));
  for (const index of [0, 1]) {
    const frame = await frameOf(page, index);
    await expect
      .poll(async () => {
        const content = await frame.evaluate(
          () => document.querySelector('.embed')?.getBoundingClientRect().height ?? 0,
        );
        const box = await page.locator('iframe').nth(index).boundingBox();
        return content > 250 && Math.abs((box?.height ?? 0) - content) <= 1;
      })
      .toBe(true);
  }
  const second = await frameOf(page, 1);
  await expect(second.getByRole('heading', { level: 1 })).toContainText('Couverture');
  await expect(part(second, 'notice')).toHaveCount(0);
});

test('a tab opened behind another: the frame has its height before it is seen, and its map once it is', async ({
  page,
  host,
  site,
}) => {
  const tab = await openHidden(page);
  await page.goto(host.page(listenerCode(options(site, 'mode=integration', 200), 'carte-a')));
  const outer = (): Promise<number> => page.locator('iframe').evaluate((frame) => frame.clientHeight);
  // A first height may be that of half a content: the frame is asked for all of it.
  const missing = async (): Promise<number> => {
    const content = await page
      .frames()[1]
      ?.evaluate(() => document.querySelector('.embed')?.getBoundingClientRect().height ?? 0);
    return Math.abs((await outer()) - (content ?? 0));
  };
  await expect.poll(outer).toBeGreaterThan(400);
  await expect.poll(missing).toBeLessThanOrEqual(1);
  const before = await outer();
  expect(await page.frames()[1]?.evaluate(() => document.hidden)).toBe(true);
  await tab.show();
  const frame = await frameOf(page);
  await frame.waitForFunction(() => performance.getEntriesByName('carte:visible').length > 0);
  await expect(part(frame, 'name on the map').filter({ hasText: 'Oise' }).first()).toBeVisible();
  expect(await outer()).toBe(before);
});

test('an explorer and a show opened behind another tab are whole once they are seen', async ({
  page,
  explorer,
}) => {
  const tab = await openHidden(page);
  await page.goto('./?axe=2');
  await expect(explorer.legend).toContainText('€');
  await tab.show();
  await page.locator('[data-ready]').first().waitFor({ state: 'attached' });
  await expect(explorer.names(/Oise/).first()).toBeVisible();
  await page.goto('./?mode=presentation&scene=8');
  const show = new ShowDriver(page);
  await show.expectRank(8);
  await show.press('PageDown');
  await tab.show();
  await show.expectRank(9);
});

test.describe('links of a frame', () => {
  // What a sandbox refuses is said by the browser as well.
  test.use({ expectFaults: /Blocked opening/ });

  test('links open a tab and leave the map where it is; where a sandbox refuses, their addresses stand as text', async ({
    page,
    host,
    site,
  }) => {
    for (const sandbox of [SANDBOX, 'allow-scripts']) {
      await page.goto(
        host.page(
          `<iframe title="Carte" src="${site}?mode=integration" width="900" height="700" sandbox="${sandbox}"></iframe>`,
        ),
      );
      const frame = await frameOf(page);
      await frame.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
      const before = await page.evaluate(() => history.length);
      const tab = sandbox === SANDBOX ? page.waitForEvent('popup') : null;
      await frame.getByRole('link', { name: 'Mentions légales' }).click();
      if (tab) {
        const opened = await tab;
        await expect(opened).toHaveURL(/mentions-legales\.html$/);
        await opened.close();
      } else {
        await expect(frame.getByText(`${site}mentions-legales.html`, { exact: true })).toBeVisible();
        await expect(frame.getByRole('link')).toHaveCount(0);
      }
      await expect(part(frame, 'map of a frame')).toBeVisible();
      expect(await page.evaluate(() => history.length)).toBe(before);
    }
  });
});

/** Map, legend, source, address: what paper must hold of a frame, on one sheet. */
const WORDS = ['Oise', '€ et plus', 'COG', 'Adresse de cette vue'];

const FORMS = {
  'a frame alone': (site: string) => frameCode(options(site, 'mode=integration', 1040)),
  'a frame and its listener @full': (site: string) =>
    listenerCode(options(site, 'mode=integration', 1040), 'c-1'),
  'one line @full': (site: string) => scriptCode(options(site)),
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
      const pdf = await page.pdf({ format: 'A4', landscape, printBackground: true });
      const pages = (await readPages(pdf)).map(({ text }) => text);
      const whole = pages.filter((text) => WORDS.every((word) => text.includes(word)));
      expect(whole, `${landscape ? 'landscape' : 'portrait'}: ${pages.join(' | ')}`).toHaveLength(1);
      // What comes after it is not lost under it.
      for (const words of ['Avant la carte.', 'Après la carte.']) expect(pages.join(' ')).toContain(words);
      if (name !== 'a frame alone') continue;
      // The whole region, neither cut nor stretched.
      const at = pages.findIndex((text) => text.includes('COG')) + 1;
      const { box, page: sheet } = await paintedIn(page, pdf, TOKENS.light.ramp, at);
      const ratio = boxRatio(cog.region.bbox);
      expect(Math.abs((box?.height ?? 0) / (box?.width ?? 1) / ratio - 1)).toBeLessThan(0.06);
      // Taller than wide, it gives its map all its width and the legend stands under it: beside it, the map has two thirds
      // of the frame, and a band of nothing under it.
      if (landscape) continue;
      expect((box?.width ?? 0) / sheet.width).toBeGreaterThan(0.6);
    }
  });
}

test('nothing scrolls sideways in a frame of 300, 640 or 1600 pixels, nor in a dark one @full', async ({
  page,
  host,
  site,
}) => {
  await page.setViewportSize({ width: 1700, height: 900 });
  const frames = [
    [300, 'clair'],
    [300, 'sombre'],
    [640, 'clair'],
    [1600, 'clair'],
  ] as const;
  await page.goto(
    host.page(
      frames
        .map(
          ([width, look], rank) =>
            `<iframe title="${width} ${look}" src="${site}?mode=integration&apparence=${look}&cadre=c-${rank}&sel=departement-62" width="${width}" height="900" sandbox="${SANDBOX}"></iframe>`,
        )
        .join(''),
    ),
  );
  for (const [index, told] of frames.entries()) {
    const frame = await frameOf(page, index);
    const sideways = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, told.join(' ')).toBe(0);
  }
});
