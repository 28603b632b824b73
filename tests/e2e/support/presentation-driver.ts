import { deflateRawSync } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';
import { dataText, rows } from './figures';
import { expectNoFault } from './look/axe';

/** Scenes inside a link, as the app writes them; made here by another route. */
export const carriedScenes = (scenes: readonly object[]): string =>
  deflateRawSync(
    Buffer.from(JSON.stringify({ format: 'pactes-hdf-scenes', version: 1, titre: 'Essai', scenes })),
  ).toString('base64url');

interface Published {
  readonly genre?: string;
  readonly titre: string;
  readonly vue?: string;
  /** For which axes it is repeated; absent: it stands once. */
  readonly pour?: string;
}

/** The published scenes as they stand in the repository, with those of an axe that no other scene shows. */
export function publishedScenes(): readonly Published[] {
  const scenes: readonly Published[] = JSON.parse(dataText('scenes/pactes.json')).scenes;
  const alone = scenes.filter(({ pour }) => pour === undefined);
  const repeated = scenes.filter(({ pour }) => pour === 'autres-axes');
  const funded = new Set(rows('financements').map(({ axe }) => axe));
  const axes = rows('axes')
    .map(({ num = '' }) => num)
    .filter((num) => funded.has(num) && !JSON.stringify(alone).includes(`axe${num}`));
  const first = scenes.findIndex(({ pour }) => pour !== undefined);
  const added: Published[] = axes.flatMap((num) =>
    JSON.parse(JSON.stringify(repeated).replaceAll('{axe}', num)),
  );
  return first < 0 ? scenes : [...alone.slice(0, first), ...added, ...alone.slice(first)];
}

/** Rank of the first published scene whose JSON holds these words, from 1. */
function rankOf(words: string): number {
  const at = publishedScenes().findIndex((scene) => JSON.stringify(scene).includes(words));
  if (at < 0) throw new Error(`no scene with ${words}`);
  return at + 1;
}

/** Rank of the first published scene that shows a map whose view matches. */
export const mapScene = (view = /^/): number =>
  publishedScenes().findIndex(({ vue }) => vue !== undefined && view.test(vue)) + 1;

/** Scenes with a map that one can click. */
export const MAP_WAVES = rankOf('"surtitre":"France Travail, {nombre.vagues} vagues"');

/** How a presenter runs a show, in the words of the journeys. */
export class ShowDriver {
  constructor(readonly page: Page) {}

  get title(): Locator {
    return this.page.locator('#carte-app .show h1');
  }
  /** Beside the map: the line above the title, the title, and what follows. */
  get side(): Locator {
    return this.page.locator('#carte-app .show-text');
  }
  get card(): Locator {
    return this.page.getByRole('region', { name: 'Territoire choisi' });
  }
  get overview(): Locator {
    return this.page.getByRole('dialog', { name: 'Toutes les scènes' });
  }
  get menu(): Locator {
    return this.page.getByRole('dialog', { name: 'Présentation' });
  }
  /** What the deck says of the scene, and what the speaker does. */
  get sentence(): Locator {
    return this.page.locator('.scene-sentence');
  }
  get notes(): Locator {
    return this.page.locator('.scene-notes');
  }
  get figures(): Locator {
    return this.page.locator('.scene-figures');
  }
  get legend(): Locator {
    return this.page.locator('.scene-legend');
  }
  /** What a scene or a link no longer finds. */
  get faults(): Locator {
    return this.page.locator('.scene-faults');
  }
  /** Sheets of the handout: all, and the parts of each. */
  get sheets(): Locator {
    return this.page.locator('.sheet-page');
  }
  sheetParts(part: 'map img' | 'notes' | 'words'): Locator {
    return this.page.locator(`.sheet-${part}`);
  }
  get blank(): Locator {
    return this.page.getByRole('button', { name: /Écran noir/ });
  }
  get home(): Locator {
    return this.page.getByRole('button', { name: 'Revenir à la scène' });
  }
  get map(): Locator {
    return this.page.locator('.show [data-renderer]');
  }

  async open(query = '', carried: string | null = null): Promise<void> {
    const link = `./?mode=presentation${query === '' ? '' : `&${query}`}`;
    await this.page.goto(carried === null ? link : `${link}#scenes=${carried}`);
    await this.whenReady();
  }
  async whenReady(): Promise<void> {
    await this.page.waitForSelector('.show [data-ready]');
  }

  /** "3 / 18" → 3, 18. */
  private async numbers(): Promise<readonly number[]> {
    const text = (await this.page.locator('#carte-app .show-rank').textContent()) ?? '';
    return text.match(/\d+/g)?.map(Number) ?? [];
  }
  async rank(): Promise<number> {
    return (await this.numbers())[0] ?? 0;
  }
  async count(): Promise<number> {
    return (await this.numbers()).at(-1) ?? 0;
  }
  async expectRank(rank: number): Promise<void> {
    await expect.poll(() => this.rank()).toBe(rank);
  }
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Waits until the site can do without network: its worker is on, its files are kept. */
  async whenKept(): Promise<void> {
    await this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const worker = registration.active;
      if (!worker || worker.state === 'activated') return;
      await new Promise<void>((resolve) => {
        worker.addEventListener('statechange', () => {
          if (worker.state === 'activated') resolve();
        });
      });
    });
  }

  /** Clicks the map on the name of a territory. */
  async clickName(name: RegExp): Promise<void> {
    const label = this.page.locator('.show .carte-etiquettes text').filter({ hasText: name }).first();
    const box = await label.boundingBox();
    if (!box) throw new Error(`no label ${name} on the map`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Smallest text on screen, in CSS pixels, and what it says. */
  smallestText(): Promise<{ readonly size: number; readonly text: string }> {
    return this.page.evaluate(() => {
      let smallest = { size: Number.POSITIVE_INFINITY, text: '' };
      const walker = document.createTreeWalker(
        document.querySelector('.show') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent?.trim() ?? '';
        if (!element || text === '' || element.closest('.sr-only, .hover-card, [hidden], .swatch, title'))
          continue;
        if (element.getClientRects().length === 0) continue;
        // A drawing is shown larger or smaller than its own pixels.
        const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
        if (size < smallest.size) smallest = { size, text };
      }
      return smallest;
    });
  }

  /** What the maps of the scene name, and the size of the smallest of these letters on the screen, CSS pixels. */
  mapNames(): Promise<{ readonly names: readonly string[]; readonly size: number }> {
    return this.page.evaluate(() => {
      const texts = [
        ...document.querySelectorAll<SVGTextElement>(
          '.show:not(.show-words) .show-map .carte-etiquettes text, .scene-picture .carte-etiquettes text',
        ),
      ].filter((text) => text.getBoundingClientRect().width > 0);
      return {
        names: texts.map((text) => text.textContent ?? '').sort(),
        size: Math.min(
          ...texts.map(
            (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1),
          ),
        ),
      };
    });
  }

  /** Names and values of the map that its frame cuts. */
  cutNames(): Promise<readonly string[]> {
    return this.page.locator('.show-map').evaluate((map) => {
      const frame = map.getBoundingClientRect();
      return [...map.querySelectorAll('.carte-etiquettes text')].flatMap((line) => {
        const { left, right, width } = line.getBoundingClientRect();
        return width > 0 && (left < frame.left || right > frame.right) ? [line.textContent ?? ''] : [];
      });
    });
  }

  /** Buttons of the room that stand over its card or its legend, where these are on screen whole. */
  coveredByButtons(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const buttons = box('.show-buttons');
      if (!buttons) return ['no buttons'];
      return ['.show-card', '.scene-key'].filter((selector) => {
        const part = box(selector);
        return !part || part.bottom > buttons.top + 1 || part.bottom > innerHeight;
      });
    });
  }

  /** What stands by the pointer. */
  get pointerCard(): Locator {
    return this.page.locator('.hover-card');
  }

  /** Pixels of words hidden under the lower edge of the panel. */
  hiddenHeight(): Promise<number> {
    return this.page.locator('#carte-app .show-text').evaluate((box) => box.scrollHeight - box.clientHeight);
  }

  /** @param strict contrast of 7:1 as well */
  accessible(strict: boolean): Promise<void> {
    return expectNoFault(this.page, strict ? 'strict' : 'all');
  }
}
