import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Stops of Tab before a person gives up: more than a line of the widest table, less than a grid. */
const PATIENCE = 60;

/**
 * Someone without a mouse: whatever is wanted is walked to by Tab, Shift+Tab, F6 and, in a grid, Enter. Nothing is
 * focused by the program.
 */
export class KeyHands {
  constructor(private readonly page: Page) {}

  private has = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);

  /** Where the focus stands to what is wanted: there, in another part of the page, before it, or behind it. */
  private way = (target: Locator): Promise<'there' | 'part' | 'before' | 'behind' | 'above' | 'under'> =>
    target.evaluate((element) => {
      const now = document.activeElement ?? document.body;
      if (element === now) return 'there';
      const part = element.closest('[data-pane]');
      // Where parts are told apart, F6 leads from one to the other.
      if (part && document.querySelectorAll('[data-pane]').length > 1 && !part.contains(now)) return 'part';
      const line = (one: Element): number => Number(/^case-(\d+)-/.exec(one.id)?.[1] ?? Number.NaN);
      // Enter opens a menu; of any other cell it goes to the one below.
      const walks = now.tagName === 'INPUT';
      if (walks && line(now) < line(element)) return 'above';
      if (walks && line(now) > line(element)) return 'under';
      return now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'behind' : 'before';
    });

  /** Walks to a control. */
  readonly reach = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible();
    const press = { part: 'F6', before: 'Tab', behind: 'Shift+Tab', above: 'Enter', under: 'Shift+Enter' };
    for (let stops = 0; ; stops += 1) {
      const way = await this.way(target);
      if (way === 'there') return;
      expect(stops, `${target} is too far for a keyboard`).toBeLessThan(PATIENCE);
      await this.page.keyboard.press(press[way]);
    }
  };

  /** Walks back to a control that stands just before what has the focus, in another part of the page. */
  readonly back = async (target: Locator): Promise<void> => {
    for (let stops = 0; !(await this.has(target)); stops += 1) {
      expect(stops, `${target} is too far for a keyboard`).toBeLessThan(PATIENCE);
      await this.page.keyboard.press('Shift+Tab');
    }
  };

  /** Chooses files behind a button. */
  async choose(button: Locator, file: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.press(button)]);
    await chooser.setFiles({ name: file.name, mimeType: 'text/csv', buffer: file.bytes });
  }

  readonly press = async (target: Locator): Promise<void> => {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  };

  /** Types a text in place of what is there; a menu takes the word that is typed. */
  readonly fill = async (target: Locator, text: string): Promise<void> => {
    await this.reach(target);
    const menu = (await target.getAttribute('type')) === null;
    if (!menu) await this.page.keyboard.press('Control+A');
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.type(text);
    if (!menu) await this.page.keyboard.press('Enter');
  };
}
