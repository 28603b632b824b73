import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readFolder } from '../../../scripts/data/pacts-json';
import { readPacts } from '../../../src/load/read-pacts';
import { OutputsDriver } from '../../e2e/support/outputs-driver';
import { part } from '../../e2e/support/parts';
import { pngTexts } from '../../fixtures/links/png-texts';
import { readZip } from '../../fixtures/read-xlsx';
import { juneAndDecember, type TwoVersions } from '../lib/june-and-december';

const HELD = /Vue figée.*chiffres du 12.juin.2026 \(comité de juin\)/i;

/** What was made in June is opened on the site of December: link, frame, picture, slides, show. */
test.describe('June replayed in December', () => {
  test.describe.configure({ mode: 'serial' });
  let two: TwoVersions;
  test.beforeAll(async () => {
    two = await juneAndDecember();
  });
  test.afterAll(() => two?.site.close());

  /** Sum of a version by the lines of its own table: whole euros, as exports write them. */
  const total = (id: string): number => {
    const read = readPacts(readFolder(join(two.site.data, 'versions', id)), null);
    const lines = read.ok ? read.pacts.actions.flatMap(({ lignes }) => lignes) : [];
    return lines.reduce((sum, { montantEur }) => sum + montantEur, 0);
  };
  const millions = (id: string): string => (total(id) / 1e6).toFixed(2).replace('.', ',');
  const slidesOf = async (page: Page): Promise<ReadonlyMap<string, string>> => {
    await expect(part(page, 'page of the handout').first()).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: 'PowerPoint modifiable' }).click(),
    ]);
    const files = readZip(new Uint8Array(readFileSync(await download.path())));
    return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  };

  test('a link and a frame of June show its figures under the band, and those without show December’s', async ({
    browser,
  }) => {
    const { site, june, december } = two;
    expect(millions(june)).not.toBe(millions(december));
    const fixed = await site.open(browser, `donnees=${june}`);
    await expect(fixed.explorer.cards.first()).toContainText(millions(june));
    const band = { name: 'Version des chiffres' };
    await expect(fixed.page.getByRole('complementary', band)).toContainText(HELD);
    const frame = await site.page(browser, `./?mode=integration&donnees=${june}`);
    await expect(frame.getByRole('complementary', band)).toContainText(HELD);
    // A page of somebody else has no other page of ours to open.
    await expect(frame.getByRole('link', { name: 'Ce qui a changé' })).toHaveCount(0);
    const live = await site.open(browser, '');
    await expect(live.explorer.cards.first()).toContainText(millions(december));
  });

  test('a picture of June says its version, drawn and in its file, and leads back to it', async ({
    browser,
  }) => {
    const { site, june } = two;
    const { page, explorer } = await site.open(browser, `donnees=${june}&theme=financements&vue=euros`);
    await explorer.whenMap();
    const outputs = new OutputsDriver(page);
    await outputs.openDialog();
    const { bytes } = await outputs.save(/^Image PNG/);
    const texts = pngTexts(bytes);
    expect(texts.get('Source')).toMatch(new RegExp(`Version des données.: ${june}, comité de juin`));
    const link = texts.get('Comment') ?? '';
    expect(link).toContain(`donnees=${june}`);
    const svg = await outputs.save(/^Image SVG/);
    expect(svg.bytes.toString()).toContain(june);
    const again = await site.page(browser, link);
    await expect(again.getByRole('complementary', { name: 'Version des chiffres' })).toContainText(HELD);
  });

  test('slides of June hold its sums, say that they are held, and name it in the file', async ({
    browser,
  }) => {
    const { site, june, december } = two;
    const page = await site.page(browser, `./?mode=presentation&ecran=feuilles&donnees=${june}`);
    const files = await slidesOf(page);
    const slides = [...files]
      .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map(([, xml]) => xml);
    const words = slides
      .join(' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s/g, ' ');
    expect(words).toContain(millions(june));
    expect(words).not.toContain(millions(december));
    // Each slide, those without a source included.
    expect(slides.filter((xml) => !/vue figée/i.test(xml))).toEqual([]);
    expect(files.get('docProps/core.xml')).toContain(june);
    const sheet = part(page, 'page of the handout').first();
    await expect(sheet).toContainText(/vue figée/i);
  });

  test('a show of June says so in its foot, and to who presents', async ({ browser }) => {
    const { site, june } = two;
    const room = await site.page(browser, `./?mode=presentation&donnees=${june}`);
    await expect(room.getByText(HELD)).toBeVisible();
    const notes = await site.page(browser, `./?mode=presentation&ecran=notes&donnees=${june}`);
    await expect(notes.getByRole('region', { name: 'Conduite' })).toContainText(HELD);
    const live = await site.page(browser, './?mode=presentation&ecran=notes');
    await expect(live.getByRole('region', { name: 'Conduite' })).toContainText(
      /Chiffres du 4.décembre.2026 \(comité de décembre\)/,
    );
  });
});
