import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { type Served, serve } from '../../scripts/serve';
import { ExplorerDriver } from '../e2e/support/explorer-driver';
import { OLD_WORDS, renamedPack, WAVE_3 } from '../fixtures/packs';
import { FROZEN, ROOT } from '../fixtures/real-model';

/** The site of the next deck, built from data alone: nothing of the old one is left, and everything works. */
test.describe('the renamed pack', () => {
  test.describe.configure({ mode: 'serial' });
  let folder: string;
  let site: Served;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'renamed-'));
    renamedPack(FROZEN, join(folder, 'data'));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/build.ts', '--data', join(folder, 'data'), '--out', join(folder, 'dist')],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    site = await serve({ root: join(folder, 'dist'), base: '/pactes/' });
  });
  test.afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(browser: Browser, query: string) {
    const context = await browser.newContext({ baseURL: site.url, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const explorer = new ExplorerDriver(page);
    await explorer.open(query);
    return { page, explorer };
  }

  test('holds no word of the old edition, in any file', () => {
    const files = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.(html|js|css|json|csv|txt|svg|webmanifest|conf)$/.test(entry.name),
    );
    expect(files.length).toBeGreaterThan(30);
    const found = files.flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8').replaceAll(
        /[\u00a0\u202f]/g,
        ' ',
      );
      const words = OLD_WORDS.exec(text);
      return words ? [`${entry.name} : ${text.slice(Math.max(0, words.index - 60), words.index + 60)}`] : [];
    });
    expect(found).toEqual([]);
    const published = readdirSync(join(folder, 'dist/donnees'));
    for (const gone of ['mel-contrat-unique.csv', 'appels-a-projets.csv', 'enveloppes.csv']) {
      expect(published).not.toContain(gone);
    }
  });

  test('starts with its own title, years and sentence', async ({ browser }) => {
    const { page, explorer } = await open(browser, '');
    await expect(page).toHaveTitle(/Contrats de cohésion en Hauts-de-France/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2028-2031');
    await expect(explorer.sheet).toContainText('Contrats de cohésion 2028-2031');
    await expect(explorer.sheet).not.toContainText(/enveloppe|appels à projets|contrat unique/);
    expect(explorer.faults).toEqual([]);
  });

  test('has a fifth axe on the map, in the table and in the exports', async ({ browser }) => {
    const { page, explorer } = await open(browser, 'axe=5&indicateur=euros&tableau=1');
    await expect(page.getByRole('table').first()).toContainText('640\u00a0000');
    await expect(explorer.notices).toHaveCount(0);
    await page.getByRole('button', { name: 'Exporter' }).first().click();
    const download = page.waitForEvent('download');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^CSV \(/ })
      .first()
      .click();
    const csv = readFileSync((await (await download).path()) ?? '', 'utf8');
    expect(csv).toContain('Les contrats de cohésion');
    expect(csv.replaceAll(/[\u00a0\u202f]/g, ' ')).not.toMatch(OLD_WORDS);
  });

  test('draws and counts its third wave: an EPCI, a commune, an arrondissement', async ({ browser }) => {
    const { page, explorer } = await open(browser, 'theme=france-travail&vague=3');
    await expect(explorer.legend).toContainText('Vague 3');
    await expect(explorer.legend).toContainText('2029');
    for (const { nom } of WAVE_3) await expect(explorer.sheet).toContainText(nom);
    await expect(page.getByRole('radio', { name: /^Vague 3/ })).toBeChecked();
    expect(explorer.faults).toEqual([]);
  });

  for (const theme of ['pactes-territoriaux', 'couverture']) {
    test(`shows its ${theme}`, async ({ browser }) => {
      const { explorer } = await open(browser, `theme=${theme}`);
      await expect(explorer.legend).toBeVisible();
      expect(explorer.faults).toEqual([]);
    });
  }

  test('is presented and embedded', async ({ browser }) => {
    const { page: room } = await open(browser, 'mode=presentation&scene=1');
    await expect(room.getByRole('heading', { name: 'Cinq axes' })).toBeVisible();
    await expect(room.locator('body')).toContainText('Contrats de cohésion 2028-2031');
    const { page: frame } = await open(browser, 'mode=integration&theme=france-travail');
    await expect(frame.locator('body')).toContainText('vagues 1, 2 et 3');
  });
});
