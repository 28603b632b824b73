import type { Locator, Page } from '@playwright/test';

/** How a reader works the theme of needs, in the words of the journeys. */
export class NeedsDriver {
  constructor(private readonly page: Page) {}

  get threshold(): Locator {
    return this.page.getByRole('slider', { name: /^Seuil de/ });
  }
  get indicator(): Locator {
    return this.page.getByLabel('Indicateur', { exact: true });
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
  /** Names of the territories of the first list of the sheet: high, no scheme. */
  async without(): Promise<readonly string[]> {
    const list = this.page.locator('.cross > li').first();
    await list.locator('summary').click();
    return (await list.locator('details button').allTextContents()).map((text) => text.trim());
  }
  /** Names of the rows of the table, without its last. */
  async tableRows(): Promise<readonly string[]> {
    const names = this.page.locator('.data-table tbody th button');
    await names.first().waitFor();
    return (await names.allTextContents()).map((text) => text.trim());
  }
  /** The graphic: a point a territory, the line from which a value is high, what is chosen, the words under it. */
  get points(): Locator {
    return this.page.locator('.scatter-point');
  }
  get line(): Locator {
    return this.page.locator('.scatter-line');
  }
  get chosenPoints(): Locator {
    return this.page.locator('.scatter-chosen');
  }
  get told(): Locator {
    return this.page.locator('.scatter-told');
  }
  /** Outlines of what is chosen or lit on the map. */
  get lit(): Locator {
    return this.page.locator('.carte-emphase path');
  }
  /** The one stop of the keys on the graphic; what it says of the point that it is at. */
  get pointKeys(): Locator {
    return this.page.getByRole('slider', { name: /^Points du graphique/ });
  }
  /** Turns the points by one key; the words said of the one reached. */
  async walk(key: 'ArrowRight' | 'ArrowLeft' | 'Home' | 'End'): Promise<string> {
    await this.pointKeys.press(key);
    return (await this.pointKeys.getAttribute('aria-valuetext')) ?? '';
  }
  private async centre(rank: number): Promise<readonly [number, number]> {
    const point = this.points.nth(rank);
    await point.scrollIntoViewIfNeeded();
    const box = await point.boundingBox();
    if (!box) throw new Error(`no point ${rank}`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
  /** Points at a point; what is said under the graphic. */
  async pointAt(rank: number): Promise<string> {
    await this.page.mouse.move(...(await this.centre(rank)));
    await this.told.filter({ hasText: /\d/ }).waitFor();
    return (await this.told.textContent()) ?? '';
  }
  async pressPoint(rank: number): Promise<void> {
    await this.page.mouse.click(...(await this.centre(rank)));
  }
  /** Of the file that is drawn: to replace it, to take it away. */
  get files(): Locator {
    return this.page.getByRole('button', { name: /^(Remplacer|Retirer) «/ });
  }
  /** What joining the file that is drawn has done, unfolded. */
  get report(): Locator {
    return this.page.locator('details').filter({ hasText: 'Ce que la jonction a fait' });
  }
  async openFile(name: string, text: string, button = /Ouvrir un fichier/): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
    await this.dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await this.dialog.getByLabel('Colonne à dessiner').waitFor();
  }
  async answer(said: {
    readonly unite: string;
    readonly millesime: string;
    readonly denominateur: string;
  }): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Unité' }).fill(said.unite);
    await this.dialog.getByRole('textbox', { name: 'Millésime' }).fill(said.millesime);
    await this.dialog.getByRole('radio', { name: /^Ratio/ }).check();
    await this.dialog.getByRole('textbox', { name: 'Ce que divise le ratio' }).fill(said.denominateur);
    await this.dialog.getByRole('button', { name: 'Dessiner' }).click();
  }
  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Voir la carte' }).click();
  }
}
