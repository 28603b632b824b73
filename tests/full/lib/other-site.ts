import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { serve } from '../../../scripts/serve';
import { ExplorerDriver } from '../../e2e/support/explorer-driver';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

/** The site of another pack, built in a folder of its own by the command that a person types. */
export interface OtherSite {
  readonly data: string;
  readonly dist: string;
  readonly url: string;
  readonly open: (
    browser: Browser,
    query: string,
  ) => Promise<{ readonly page: Page; readonly explorer: ExplorerDriver }>;
  readonly page: (browser: Browser, path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** A build takes half a minute, and ten on a machine that is asked for much else. */
const WAITS = 600_000;

/** Writes a pack into the folder that it is given. */
export type MakePack = (data: string) => void;
type Env = Readonly<Record<string, string>>;

const dataOf = (folder: string): string => join(folder, 'data');
const distOf = (folder: string): string => join(folder, 'dist');

/** What the build said where it failed, else nothing. */
function build(folder: string, make: MakePack, env: Env): string {
  make(dataOf(folder));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build.ts', '--data', dataOf(folder), '--out', distOf(folder)],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return status === 0 ? '' : `code ${status} : ${stderr}`;
}

/** @param leave what becomes of the folder when the site is closed */
async function served(folder: string, leave: () => void): Promise<OtherSite> {
  const site = await serve({ root: distOf(folder), base: '/pactes/' });
  const blank = async (browser: Browser): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: site.url,
      reducedMotion: 'reduce',
      locale: 'fr-FR',
      serviceWorkers: 'block',
    });
    return context.newPage();
  };
  return {
    data: dataOf(folder),
    dist: distOf(folder),
    url: site.url,
    open: async (browser, query) => {
      const page = await blank(browser);
      const explorer = new ExplorerDriver(page);
      await explorer.open(query);
      return { page, explorer };
    },
    page: async (browser, path) => {
      const page = await blank(browser);
      await page.goto(path);
      return page;
    },
    close: async () => {
      await site.close();
      leave();
    },
  };
}

const temporary = (): string => temporaryFolder('autre-site');
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** @param env of the build, beside that of the tests */
export async function otherSite(make: MakePack, env: Env = {}): Promise<OtherSite> {
  const folder = temporary();
  expect(build(folder, make, env)).toBe('');
  return served(folder, () => remove(folder));
}

/** A copy of a site, to be changed. */
export async function copyOf(site: OtherSite): Promise<OtherSite> {
  const folder = temporary();
  cpSync(site.dist, distOf(folder), { recursive: true });
  return served(folder, () => remove(folder));
}

/**
 * The site of a pack that several files of tests read, and that none changes: built once in a run, by whoever asks first;
 * the others wait for it.
 * @param name of its folder: one pack each
 */
export async function sharedSite(name: string, make: MakePack): Promise<OtherSite> {
  const sites = process.env.PACTES_SITES;
  if (sites === undefined) throw new Error('PACTES_SITES: set by playwright.config.ts');
  const folder = join(sites, name);
  const said = `${folder}.txt`;
  // Who waits has its own turn of the machine after who builds.
  test.setTimeout(test.info().timeout + WAITS);
  // A folder is made by one alone: whoever finds it there waits.
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    let what = 'no build';
    try {
      what = build(folder, make, {});
    } catch (error) {
      what = String(error);
    }
    writeFileSync(said, what);
  }
  await expect.poll(() => existsSync(said), { timeout: WAITS }).toBe(true);
  expect(readFileSync(said, 'utf8')).toBe('');
  return served(folder, () => undefined);
}
