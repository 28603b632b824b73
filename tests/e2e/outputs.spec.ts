import { parse } from 'csv-parse/sync';
import { readPages } from '../fixtures/read-pdf';
import { readXlsx } from '../fixtures/read-xlsx';
import { test as base, expect } from './support/browser';
import { deckDate, french, inhabitants, own, sum } from './support/figures';
import { OutputsDriver } from './support/outputs-driver';

const test = base.extend<{ outputs: OutputsDriver }>({
  outputs: ({ page }, use) => use(new OutputsDriver(page)),
});

/** A number as the screen writes it → itself; anything else → `null`. */
const screenNumber = (text: string): number | null => {
  const plain = text.replace(/\s|€|\/hab\./g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

test('the tables that leave are the table on screen, filters included', async ({ explorer, outputs }) => {
  await explorer.open('theme=france-travail&vague=2&tableau=1');
  const screen = await outputs.table();
  await outputs.openDialog();
  const names = screen.map(([name]) => name);
  const numbers = (cells: readonly (string | number | null)[]): number[] =>
    cells.flatMap((cell) => (typeof cell === 'number' ? [cell] : []));

  const csv = await outputs.save(/^CSV virgules/);
  expect(csv.name).toBe('experimentation-france-travail-vague-2-cog-2026.csv');
  const records: Record<string, string>[] = parse(csv.bytes, { columns: true });
  expect(records.map((row) => row.Territoire)).toEqual(expect.arrayContaining(names));
  expect(records.filter((row) => row.Niveau !== 'Total')).toHaveLength(screen.length);
  expect(records[0]?.['Filtres et hypothèse']).toContain('Vague 2');
  expect(records[0]?.['Lien de la vue']).toContain('vague=2');

  const excel = await outputs.save(/^CSV pour Excel/);
  const lines: string[][] = parse(excel.bytes, { delimiter: ';', bom: true });
  expect(lines.slice(1, screen.length + 1).map((row) => row[1])).toEqual(names);

  const book = readXlsx((await outputs.save(/^Classeur Excel/)).bytes);
  const rows = (book.get('Tableau') ?? []).slice(1, screen.length + 1);
  expect(rows.map((row) => row[1])).toEqual(names);
  expect(rows.map(numbers)).toEqual(
    screen.map((cells) => cells.slice(1).flatMap((cell) => screenNumber(cell) ?? [])),
  );
});

test('the pictures have their size, their map and their words', async ({ explorer, outputs }) => {
  await explorer.open('theme=financements&axe=2');
  await outputs.openDialog();
  const png = await outputs.save(/^Image PNG/, /Page web/);
  expect(png.name).toMatch(/^financements-cites-.*-cog-2026\.png$/);
  const read = await outputs.readPng(png.bytes);
  expect([read.width, read.height]).toEqual([1200, 800]);
  expect(read.colours).toBeGreaterThan(8);
  const large = await outputs.readPng((await outputs.save(/^Image PNG/, /Diapositive/)).bytes);
  expect([large.width, large.height]).toEqual([2560, 1440]);
  const svg = (await outputs.save(/^Image SVG/)).bytes.toString();
  for (const words of ['Axe 2', deckDate, 'COG 2026', 'axe=2', 'data:font/woff2'])
    expect(svg).toContain(words);
});

test('the dialog works by keys alone and gives the focus back @phone', async ({
  page,
  explorer,
  outputs,
}) => {
  await explorer.open();
  const button = await explorer.tool('Exporter');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(outputs.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(outputs.dialog).toBeHidden();
  // On a phone the tool has gone with its menu.
  await expect((await explorer.menu.isVisible()) ? explorer.menu : button).toBeFocused();
});

test('a frame that may run scripts and download gives its files @full', async ({
  page,
  baseURL,
  explorer,
}) => {
  await explorer.open();
  await page.setContent(
    `<iframe sandbox="allow-scripts allow-downloads" src="${baseURL}" width="1200" height="700"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Exporter', exact: true }).click();
  for (const [value, type] of [
    ['png', /\.png$/],
    ['xlsx', /\.xlsx$/],
  ] as const) {
    await frame.locator(`input[value="${value}"]`).check();
    const coming = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Enregistrer' }).click();
    expect((await coming).suggestedFilename()).toMatch(type);
  }
});

test('a table is copied as a table and as a text, codes as they are read, without a word in the console', async ({
  context,
  explorer,
  outputs,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open();
  await outputs.openDialog();
  await outputs.choose(/^Copier le tableau/);
  await outputs.dialog.getByRole('button', { name: 'Copier', exact: true }).click();
  await expect(outputs.status).toContainText('Tableau copié');
  const [html, text] = await outputs.clipboard();
  expect(html).toMatch(/<td[^>]*sdnum="1036;0;@"[^>]*>02<\/td>/);
  expect(text.split('\n')[1]).toMatch(/^02\t/);
});

test('paper holds the map, its legend, the table and the sources, A4 and A3 across', async ({
  page,
  explorer,
  outputs,
}) => {
  await explorer.open('theme=financements');
  await page.waitForFunction(() => performance.getEntriesByName('carte:imprimable').length > 0);
  const printed = async () => readPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  // Ctrl+P, then the dialog.
  const a4 = await printed();
  await outputs.keepPrinted(/^Page A3/);
  const a3 = await printed();
  const perHead = french(sum(own('62')) / inhabitants('62'), 2);
  const nord = french(sum(own('59'))).replaceAll('\u00a0', ' ');
  for (const [pages, width, height] of [
    [a4, 842, 595],
    [a3, 1191, 842],
  ] as const) {
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(Math.abs(page.width - width)).toBeLessThan(2);
      expect(Math.abs(page.height - height)).toBeLessThan(2);
    }
    for (const words of ['Euros cités par habitant', 'Pas-de-Calais', perHead, deckDate])
      expect(pages[0]?.text).toContain(words);
    for (const words of ['Montants cités par signataire', nord, 'COG 2026'])
      expect(pages[1]?.text).toContain(words);
  }
});
