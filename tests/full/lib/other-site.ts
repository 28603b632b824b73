import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { type Served, serve } from '../../../scripts/serve';
import { ExplorerDriver } from '../../e2e/support/explorer-driver';
import { ROOT } from '../../fixtures/real-model';

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

/** @param make writes the pack into the folder that it is given @param env of the build, beside that of the tests */
export async function otherSite(
  make: (data: string) => void,
  env: Readonly<Record<string, string>> = {},
): Promise<OtherSite> {
  const folder = mkdtempSync(join(tmpdir(), 'autre-site-'));
  const [data, dist] = [join(folder, 'data'), join(folder, 'dist')];
  make(data);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build.ts', '--data', data, '--out', dist],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  expect(status, stderr).toBe(0);
  const served: Served = await serve({ root: dist, base: '/pactes/' });
  const blank = async (browser: Browser): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: served.url,
      reducedMotion: 'reduce',
      locale: 'fr-FR',
      serviceWorkers: 'block',
    });
    return context.newPage();
  };
  return {
    data,
    dist,
    url: served.url,
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
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
