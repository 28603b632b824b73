import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { type PdfPage, readPages } from '../../fixtures/read-pdf';

/** How a reader takes a view away. */
export class OutputsDriver {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Exporter cette vue' });
  }
  get status(): Locator {
    return this.dialog.getByRole('status');
  }

  async openDialog(): Promise<void> {
    await this.page.getByRole('button', { name: 'Exporter', exact: true }).click();
    await expect(this.dialog).toBeVisible();
  }

  choose(name: RegExp): Promise<void> {
    return this.dialog.getByRole('radio', { name }).check();
  }

  async save(name: RegExp, size?: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.choose(name);
    if (size) {
      const option = this.dialog.getByRole('option', { name: size });
      await this.dialog.getByLabel('Taille de l’image').selectOption((await option.textContent()) ?? '');
    }
    const coming: Promise<Download> = this.page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: 'Enregistrer' }).click();
    const download = await coming;
    await expect(this.status).toContainText('prêt');
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** What has been copied, as a table and as a text. */
  clipboard(): Promise<readonly [html: string, text: string]> {
    return this.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
      return [await read('text/html'), await read('text/plain')] as const;
    });
  }

  /** Prints from the dialog; the sheet that the browser was given stays on the page, to be looked at. */
  async keepPrinted(name: RegExp): Promise<void> {
    await this.page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'));
        const sheet = document.querySelector('.print-sheet');
        if (sheet) document.body.append(sheet.cloneNode(true));
      };
    });
    await this.openDialog();
    await this.choose(name);
    await this.dialog.getByRole('button', { name: 'Imprimer' }).click();
    await expect(this.status).toContainText('Page envoyée');
  }

  /** What prints or saves the sheet on one page. */
  get fiche(): Locator {
    return this.page.getByRole('group', { name: /Fiche sur une page/ });
  }

  /** Prints the sheet on one page. @returns the pages of the PDF, made while the sheet is on the page */
  async printFiche(): Promise<readonly PdfPage[]> {
    await this.page.evaluate(() => {
      // What the dialog would print is kept on the page, as the dialog keeps it.
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'));
        const sheet = document.querySelector('.print-sheet')?.cloneNode(true);
        if (sheet instanceof HTMLElement) {
          sheet.dataset.kept = '';
          document.body.append(sheet);
        }
      };
    });
    await this.fiche.getByRole('button', { name: 'Imprimer' }).click();
    const kept = this.page.locator('[data-kept]');
    await kept.waitFor({ state: 'attached' });
    await expect(this.page.locator('.print-sheet')).toHaveCount(1);
    const pdf = await this.page.pdf({ preferCSSPageSize: true, printBackground: true });
    await kept.evaluate((sheet) => sheet.remove());
    return readPages(pdf);
  }

  async saveFiche(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const coming: Promise<Download> = this.page.waitForEvent('download');
    await this.fiche.getByRole('button', { name: 'Image' }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Rows and cells of the table on screen. */
  async table(): Promise<string[][]> {
    const rows = this.page.locator('.data-table tbody tr');
    await expect(rows.first()).toBeVisible();
    return rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
  }

  /** Width, height, and how many colours a grid of points of a PNG shows: a blank picture has one. */
  async readPng(
    bytes: Buffer,
  ): Promise<{ readonly width: number; readonly height: number; readonly colours: number }> {
    return this.page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(image, 0, 0);
      const seen = new Set<string>();
      for (let i = 1; i < 60; i++)
        for (let j = 1; j < 60; j++) {
          const pixel = context?.getImageData((image.width * i) / 60, (image.height * j) / 60, 1, 1).data;
          seen.add(String(pixel));
        }
      return { width: image.width, height: image.height, colours: seen.size };
    }, bytes.toString('base64'));
  }
}
