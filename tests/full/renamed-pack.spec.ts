import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { THEMES } from '../../src/themes/list';
import { OutputsDriver } from '../e2e/support/outputs-driver';
import { part } from '../e2e/support/parts';
import { ShowDriver } from '../e2e/support/presentation-driver';
import { NEW_WAVE } from '../fixtures/packs/grow';
import { oldFigures, oldTraces } from '../fixtures/packs/old-traces';
import { renamedPack } from '../fixtures/packs/renamed';
import { readZip } from '../fixtures/read-xlsx';
import { FROZEN } from '../fixtures/real-model';
import { type OtherSite, otherSite } from './lib/other-site';

const AMOUNT = '640\u00a0000';
const LINKS = THEMES.map((theme) => `theme=${theme}`);
const READ = /\.(html|js|css|json|csv|txt|svg|webmanifest|conf|xml|md)$|^_headers$|^\.htaccess$/;
/** Licences of libraries have years of their own, and the geography and the code have numbers that look like years. */
const WRITTEN_VIEW = /^vue-\d+-\w+\.txt$/;
const WITHOUT_YEARS = /^(licences\.txt|datapackage\.json|territoires\.csv)$|\.(js|css|json)$/;

/** The site of the next deck, built from data alone: nothing of the old one is left, and everything works. */
test.describe('the renamed pack', () => {
  test.describe.configure({ mode: 'serial' });
  let site: OtherSite;
  let figures: readonly string[];

  test.beforeAll(async () => {
    site = await otherSite((data) => renamedPack(FROZEN, data));
    figures = oldFigures(FROZEN, site.data);
    expect(figures.length).toBeGreaterThan(3);
  });
  test.afterAll(() => site?.close());

  const traces = (text: string, where: string) => oldTraces(text, where, { of: 'screen', figures });

  /** Everything a page says: words, names for a screen reader, title. */
  async function expectNew(page: Page, where: string): Promise<void> {
    const said = await page.evaluate(() => {
      const words: string[] = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) words.push(node.textContent ?? '');
      return [
        document.title,
        ...words,
        ...[...document.querySelectorAll('[aria-label], [title], [alt], [content]')].flatMap((element) =>
          ['aria-label', 'title', 'alt', 'content'].map((name) => element.getAttribute(name) ?? ''),
        ),
      ].join(' \n');
    });
    expect(said.length).toBeGreaterThan(200);
    expect(traces(said, where)).toEqual([]);
  }

  async function show(browser: Browser, query: string): Promise<ShowDriver> {
    const driver = new ShowDriver(await site.page(browser, `./?mode=presentation&${query}`));
    await driver.whenReady();
    return driver;
  }

  test('holds no word, year or sum of the old edition, in any file', () => {
    const files = readdirSync(site.dist, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && READ.test(entry.name),
    );
    expect(files.length).toBeGreaterThan(30);
    const found = files.flatMap((entry) => {
      // Points of an outline are no years.
      const whole = readFileSync(join(entry.parentPath, entry.name), 'utf8').replaceAll(/ d="[^"]*"/g, '');
      // The view of the first waves alone counts, rightly, what the old edition had in all.
      const text = WRITTEN_VIEW.test(entry.name) ? whole.replaceAll(/13\spérimètres/g, '') : whole;
      return oldTraces(
        text,
        entry.name,
        WITHOUT_YEARS.test(entry.name) ? { of: 'code' } : { of: 'file', figures },
      );
    });
    expect(found).toEqual([]);
    const published = readdirSync(join(site.dist, 'donnees'));
    for (const gone of ['mel-contrat-unique.csv', 'appels-a-projets.csv', 'enveloppes.csv'])
      expect(published).not.toContain(gone);
    expect(readFileSync(join(site.dist, 'manifest.webmanifest'), 'utf8')).toContain('Contrats de cohésion');
    expect(readFileSync(join(site.dist, 'donnees/LISEZMOI.txt'), 'utf8')).toContain('2028-2031');
  });

  test('starts with its own title, years and sentence', async ({ browser }) => {
    const { page, explorer } = await site.open(browser, '');
    await expect(page).toHaveTitle(/Contrats de cohésion en Hauts-de-France/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2028-2031');
    await expect(explorer.sheet).toContainText('Contrats de cohésion 2028-2031');
    expect(explorer.faults).toEqual([]);
  });

  for (const theme of LINKS) {
    test(`shows ${theme || 'its start'}, in the explorer and in a frame, without a word of the old`, async ({
      browser,
    }) => {
      const { page, explorer } = await site.open(browser, theme);
      await expect(explorer.legend).toBeVisible();
      await expectNew(page, theme);
      await page.goto(`./?${theme}&tableau=1`);
      await expect(explorer.table.locator('tbody tr').first()).toBeVisible();
      await expectNew(page, `${theme}, tableau`);
      await page.goto(`./?mode=integration&${theme}`);
      await explorer.whenMap();
      await expectNew(page, `${theme}, intégration`);
      expect(explorer.faults).toEqual([]);
    });
  }

  test('has a sheet of its region, of each département and of an action of its fifth axe', async ({
    browser,
  }) => {
    const { page, explorer } = await site.open(browser, 'sel=action-voisinage');
    await expect(explorer.title).toHaveText('Médiation de voisinage');
    await expect(explorer.sheet).toContainText(AMOUNT);
    await expectNew(page, 'action');
    for (const code of ['02', '59', '60', '62', '80']) {
      await explorer.open(`sel=departement-${code}`);
      await expect(explorer.title).toBeVisible();
      await expectNew(page, `département ${code}`);
    }
    await explorer.open('axe=5');
    await expect(page.getByRole('radio', { name: /^Axe 5|^5/ })).toBeChecked();
    await expectNew(page, 'axe 5');
    expect(explorer.faults).toEqual([]);
  });

  test('has a fifth axe in the table and in every export', async ({ browser }) => {
    const { page, explorer } = await site.open(browser, 'axe=5&indicateur=euros&tableau=1');
    await expect(explorer.table).toContainText(AMOUNT);
    await expect(explorer.notices).toHaveCount(0);
    const outputs = new OutputsDriver(page);
    await outputs.openDialog();
    for (const kind of [/^CSV virgules/, /^CSV pour Excel/, /^Image SVG/]) {
      const text = (await outputs.save(kind)).bytes.toString('utf8');
      expect(text).toContain('Les contrats de cohésion');
      expect(traces(text.replaceAll(/ d="[^"]*"|base64,[\w+/=]+/g, ''), String(kind))).toEqual([]);
    }
    const book = zipText((await outputs.save(/^Classeur Excel/)).bytes);
    expect(book).toContain('640000');
    expect(traces(book, 'classeur')).toEqual([]);
    const png = await outputs.readPng((await outputs.save(/^Image PNG/, /Page web/)).bytes);
    expect(png.colours).toBeGreaterThan(5);
    expect(explorer.faults).toEqual([]);
  });

  test('draws and counts its third wave: an EPCI, a commune, an arrondissement', async ({ browser }) => {
    const { page, explorer } = await site.open(browser, 'theme=france-travail&vague=3');
    await expect(explorer.legend).toContainText('Vague 3');
    await expect(explorer.legend).toContainText('2029');
    for (const { nom } of NEW_WAVE) {
      await expect(explorer.sheet).toContainText(nom);
      await expect(explorer.names(new RegExp(nom))).not.toHaveCount(0);
    }
    await expect(page.getByRole('radio', { name: /^Vague 3/ })).toBeChecked();
    await explorer.open('theme=pactes-territoriaux&sel=pts-compiegne');
    await expect(explorer.title).toHaveText(/Compiègne/);
    await expect(explorer.legend).toContainText('Petite enfance');
    expect(explorer.faults).toEqual([]);
  });

  test('is presented: every scene, the notes, the handout and its slides', async ({ browser }) => {
    const room = await show(browser, 'scene=1');
    const count = await room.count();
    expect(count).toBe(5);
    await expect(room.title).toHaveText('Cinq axes');
    for (let rank = 1; rank <= count; rank += 1) {
      await room.expectRank(rank);
      await expectNew(room.page, `scène ${rank}`);
      await room.press('ArrowRight');
    }
    const notes = await site.page(browser, './?mode=presentation&scene=1&ecran=notes');
    await expect(notes.getByRole('region', { name: 'Notes' })).toBeVisible();
    await expectNew(notes, 'notes');
    const paper = await site.page(browser, './?mode=presentation&ecran=feuilles');
    await expect(part(paper, 'page of the handout')).toHaveCount(count);
    await expectNew(paper, 'feuilles');
    const [download] = await Promise.all([
      paper.waitForEvent('download', { timeout: 120_000 }),
      paper.getByRole('button', { name: 'PowerPoint modifiable' }).click(),
    ]);
    const slides = zipText(readFileSync(await download.path()));
    expect(slides).toContain('Contrats de cohésion');
    expect(traces(slides, 'diapositives')).toEqual([]);
  });

  for (const path of ['mentions-legales.html', 'accessibilite.html', 'tableaux.html', 'donnees/', '404.html'])
    test(`has its own ${path}`, async ({ browser }) => {
      const page = await site.page(browser, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNew(page, path);
    });
});

/** All the text of the XML files of a workbook or of slides. */
function zipText(bytes: Uint8Array): string {
  return [...readZip(bytes)]
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([, content]) =>
      new TextDecoder()
        .decode(content)
        .replaceAll(/<[^>]*\bxmlns[^>]*>/g, ' ')
        .replaceAll(/<[^>]+>/g, ' '),
    )
    .join('\n');
}
