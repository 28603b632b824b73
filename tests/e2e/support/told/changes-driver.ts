import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The page of what has changed between two versions, by what a reader sees of it. */
export class ChangesDriver {
  readonly before: Locator;
  readonly after: Locator;

  constructor(readonly page: Page) {
    this.before = page.getByLabel('Avant', { exact: true });
    this.after = page.getByLabel('Après', { exact: true });
  }

  async whenReady(): Promise<void> {
    await expect(this.page.getByText('Comparaison prête.')).toBeAttached();
  }

  table(name: RegExp): Locator {
    return this.page.getByRole('table', { name });
  }

  row(table: RegExp, name: RegExp): Locator {
    return this.table(table).getByRole('row', { name });
  }

  map(title: RegExp): Locator {
    return this.page.getByRole('region', { name: title }).getByRole('img');
  }

  /** Names of the rows of a table, in the order on screen. */
  rowNames(table: RegExp): Promise<readonly string[]> {
    return this.table(table).getByRole('rowheader').allInnerTexts();
  }

  /** Text of the file that a button gives. */
  async save(button: string): Promise<{ readonly name: string; readonly text: string }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  }

  async violations(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode(true).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
}
