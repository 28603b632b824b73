import { expect, type Locator, type Page } from '@playwright/test';
import { type AxeRules, expectNoFault } from './look/axe';
import { noteFaults } from './look/console-faults';
import { namesInTheWay } from './look/measure';

/** How a reader works the explorer, in the words of the journeys. Tests speak to this and never to selectors. */
export class ExplorerDriver {
  readonly faults: string[] = [];

  /** @param rules of axe that a journey asks for where it does not say */
  constructor(
    private readonly page: Page,
    private readonly rules: AxeRules = 'all',
  ) {
    noteFaults(page, this.faults);
  }

  get map(): Locator {
    return this.page.locator('[data-renderer]');
  }
  get sheet(): Locator {
    return this.page.getByRole('region', { name: 'Fiche', exact: true });
  }
  get title(): Locator {
    return this.sheet.getByRole('heading', { level: 2 });
  }
  get legend(): Locator {
    return this.page.getByRole('region', { name: 'Légende' });
  }
  get settings(): Locator {
    return this.page.getByRole('region', { name: 'Réglages de la carte' });
  }
  /** How much of a column a reader must scroll to see. */
  hiddenHeight(column: Locator): Promise<number> {
    return column.evaluate((box) => box.scrollHeight - box.clientHeight - 1);
  }
  /** The start view as the page itself holds it, before any script. */
  get start(): Locator {
    return this.page.locator('#depart');
  }
  /** The first map of a link, on screen before the interface has come. */
  async whenFirstMap(): Promise<void> {
    await this.start.locator('[data-ready]').waitFor();
  }
  /** Waits for a map, whatever the shell around it. */
  async whenMap(): Promise<void> {
    await this.page.locator('[data-ready]').first().waitFor();
  }
  /** What takes the keys of the SVG map. */
  get ground(): Locator {
    return this.page.locator('.carte-fond');
  }
  /** Rows of the sheet, one a territory or perimeter. */
  get units(): Locator {
    return this.sheet.locator('.unit');
  }
  /** The few figures at the head of a sheet. */
  get cards(): Locator {
    return this.sheet.locator('.card');
  }
  /** What reaches a commune, and how far. */
  get tags(): Locator {
    return this.sheet.locator('.tag');
  }
  get scaleNote(): Locator {
    return this.sheet.locator('.scale-note');
  }
  /** Part of a sheet on where the two schemes meet. */
  crossing(name: string): Locator {
    return this.sheet.locator('.cross > li').filter({ hasText: new RegExp(`^\\s*${name}`) });
  }
  /** Bars side by side of a comparison. */
  get charts(): Locator {
    return this.sheet.locator('.chart');
  }
  /** What kind of place a sheet is about. */
  get nature(): Locator {
    return this.sheet.locator('.nature');
  }
  get caption(): Locator {
    return this.page.locator('.caption');
  }
  /** Filters in force, each with the button that lifts it. */
  get chips(): Locator {
    return this.page.locator('.chips');
  }
  /** The pane of the table, which is the twin of the map. */
  get table(): Locator {
    return this.page.locator('.data-table');
  }
  /** Names written on the map. */
  names(name: RegExp): Locator {
    return this.page.locator('.carte-etiquettes text').filter({ hasText: name });
  }
  /** What the page says where nothing answers the filters. */
  get emptiness(): Locator {
    return this.page.locator('.no-result');
  }
  /** Shared amounts, one a row, with who shares each. */
  get amounts(): Locator {
    return this.sheet.locator('.amount-row');
  }
  /** The frame that lists messages, which holds the keys when one of them goes. */
  get noticeList(): Locator {
    return this.page.locator('.notices');
  }
  get notices(): Locator {
    return this.page.locator('.notice');
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`./${query === '' ? '' : `?${query}`}`);
    // Behind the table, the map is there and hidden.
    await this.page.locator('[data-ready]').first().waitFor({ state: 'attached' });
    // The first map comes before the interface, which takes its place when it is there.
    await this.start.waitFor({ state: 'detached' });
  }

  /** Waits until MapLibre has taken over (or has been given up). */
  async whenSettled(): Promise<void> {
    await this.page.waitForFunction(
      () => performance.getEntriesByName('carte:interactive').length > 0,
      undefined,
      { timeout: 40_000 },
    );
  }

  /** The button of a tool; on a phone the menu that holds it is opened first. */
  async tool(name: 'Exporter' | 'Tableau' | 'Carte' | 'Partager' | 'Présenter' | 'Aide'): Promise<Locator> {
    const menu = this.menu;
    if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false')
      await menu.click();
    return this.page.getByRole('button', { name, exact: true });
  }
  /** What holds the tools of a phone. */
  get menu(): Locator {
    return this.page.getByRole('button', { name: 'Menu', exact: true });
  }

  /** Waits until the page says what its map shows: the map of a choice comes first, its page in the frame after it. */
  async whenFollowed(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset.suit === undefined);
  }
  async theme(name: string): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).check({ force: true });
    await this.whenFollowed();
  }
  async thematique(label: string): Promise<void> {
    const select = this.page.getByLabel('Thématique', { exact: true });
    // An option ends with its count, which depends on the other filters.
    const value = await select
      .locator('option')
      .filter({ hasText: new RegExp(`^${label} \\(\\d+\\)$`) })
      .getAttribute('value');
    await select.selectOption(value);
    await this.whenFollowed();
  }
  async axe(label: RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: label }).check({ force: true });
    await this.whenFollowed();
  }
  vague = (label: RegExp): Promise<void> => this.axe(label);
  async check(label: RegExp): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: label });
    if (!(await box.isVisible())) await this.unfoldOptions();
    await box.check();
    await this.whenFollowed();
  }
  async unfoldOptions(): Promise<void> {
    await this.settings.getByText('Options de la carte', { exact: true }).click();
  }

  /** Types in the search until it offers an answer. */
  async typeSearch(text: string, option: RegExp): Promise<Locator> {
    const box = this.page.getByRole('combobox', { name: /Chercher/ });
    await box.click();
    await box.fill(text);
    // The map has options too: its territories.
    const results = this.page.getByRole('listbox', { name: 'Résultats' });
    const answer = results.getByRole('option', { name: option }).first();
    await expect(answer).toBeVisible();
    return answer;
  }
  async search(text: string, option: RegExp): Promise<void> {
    await (await this.typeSearch(text, option)).click();
    await this.whenFollowed();
  }

  /** Where the map names a place: no pixel is written in a test. */
  async labelPoint(name: RegExp): Promise<{ readonly x: number; readonly y: number }> {
    const point = await this.page.evaluate((source) => {
      const labels = [...document.querySelectorAll('.carte-etiquettes text')];
      const found = labels.find((label) => new RegExp(source).test(label.textContent ?? ''));
      const box = found?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, name.source);
    if (!point) throw new Error(`no label ${name} on the map`);
    return point;
  }
  /** Clicks the map at a place on the ground, through the address of the view. */
  async clickMap(name: RegExp): Promise<void> {
    const { x, y } = await this.labelPoint(name);
    await this.page.mouse.click(x, y);
  }

  /** Names of the map that lie under a card, a chip, a button or the foot, or over one another. */
  namesInTheWay(): Promise<readonly string[]> {
    return namesInTheWay(this.page);
  }

  /** Opens a part of a sheet that waits under its title. */
  async unfold(title: string): Promise<void> {
    await this.sheet.getByRole('heading', { name: title, exact: true }).click();
  }
  /** One of the choices that « Comparer avec… » unfolds. */
  async compareWith(name: string): Promise<void> {
    const choice = this.sheet.getByRole('button', { name });
    if (!(await choice.isVisible())) await this.sheet.getByText('Comparer avec…', { exact: true }).click();
    await choice.click();
  }

  query(): string {
    return decodeURIComponent(new URL(this.page.url()).search);
  }

  /** @param rules those of what alone has changed on a page, where not all are needed */
  axe_(rules: AxeRules = this.rules): Promise<void> {
    return expectNoFault(this.page, rules);
  }
}
