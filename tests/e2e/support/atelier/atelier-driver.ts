import type { Download, FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Five faults of a spreadsheet, and the line of the table that each stands on. */
export const PLANTED = 5;

/** How someone with a spreadsheet works the atelier. */
export class AtelierDriver {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('./atelier.html');
    await expect(this.page.getByRole('button', { name: 'Choisir des fichiers' })).toBeVisible();
  }
  get said(): Locator {
    return this.page.getByRole('banner').getByRole('status').first();
  }
  get status(): Locator {
    return this.page.getByRole('main').getByRole('status');
  }
  /** What is said while another tab has the atelier open. */
  get beside(): Locator {
    return this.page.getByRole('banner').getByText(/ouvert aussi dans un autre onglet/);
  }
  get drafts(): Locator {
    return this.page.getByRole('button', { name: 'Reprendre ce brouillon' });
  }
  async step(name: RegExp): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Étapes' }).getByRole('button', { name }).click();
  }
  async table(name: string): Promise<void> {
    const tables = this.page.getByRole('navigation', { name: 'Tableaux' });
    await tables.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  }
  cell(column: string, line: number): Locator {
    return this.page.getByRole('table').getByLabel(new RegExp(`^${column}, ligne ${line}$`));
  }
  /** Types a cell as a person does, and goes down. */
  async type(column: string, line: number, text: string): Promise<void> {
    await this.cell(column, line).fill(text);
    await this.cell(column, line).press('Enter');
  }
  files(...files: readonly { readonly name: string; readonly text: string | Buffer }[]): Promise<void> {
    return this.page
      .getByLabel('Fichiers à ouvrir')
      .setInputFiles(
        files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
      );
  }
  close = (): Promise<void> => this.page.close();
  press = (name: RegExp): Promise<void> => this.page.getByRole('button', { name }).first().click();
  async download(name: RegExp): Promise<Download> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.press(name)]);
    return file;
  }
  /** The page that opens in the frame is one of before, which knows of no draft. */
  async olderApp(): Promise<void> {
    await this.page.route('**/*', (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html', body: '<h1>43 M€</h1>' })
        : route.continue(),
    );
  }
  get frame(): Locator {
    return this.page.locator('iframe');
  }
  get draft(): FrameLocator {
    return this.page.frameLocator('iframe');
  }
  changes = (): Locator => this.page.getByRole('region', { name: /Changements/ }).getByRole('listitem');
}

/** A CSV as a French Excel saves it, its cells changed by line (from 1, the header) and column. */
export function excelCsv(
  csv: string,
  edits: readonly (readonly [line: number, column: string, text: string])[],
): string {
  const lines = csv
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell));
  const header = lines[0] ?? [];
  for (const [line, column, text] of edits) {
    const cells = lines[line - 1];
    const at = header.indexOf(column);
    if (!cells || at < 0) throw new Error(`no cell ${line} ${column}`);
    cells[at] = text;
  }
  return `\ufeff${lines.map((cells) => cells.slice(0, header.length).join(';')).join('\r\n')}\r\n`;
}
