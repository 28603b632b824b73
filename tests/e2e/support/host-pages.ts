import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import type { EmbedCodeOptions } from '../../../src/view/embed/embed-code';
import { test as base, expect } from './browser';

/** Pages of somebody else's site: another origin, with its own header fields. */
export interface Host {
  readonly origin: string;
  /** Address of a page with this body. */
  readonly page: (body: string, headers?: Readonly<Record<string, string>>) => string;
  readonly close: () => Promise<void>;
}

export async function openHost(): Promise<Host> {
  const pages: { readonly body: string; readonly headers: Readonly<Record<string, string>> }[] = [];
  const server: Server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    if (!page) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers });
    response.end(
      `<!doctype html><html lang="fr"><head><title>Page hôte</title></head><body><main><h1>Page hôte</h1>${page.body}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port }: AddressInfo = Object.assign({ port: 0, family: '', address: '' }, server.address());
  const origin = `http://localhost:${port}`;
  return {
    origin,
    page: (body, headers = {}) => `${origin}/${pages.push({ body, headers }) - 1}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser opens some ahead and never uses them: the server would wait for these.
        server.closeAllConnections();
      }),
  };
}

/** A host on another origin; what a frame asks of a third party fails the test. */
export const hostTest = base.extend<{ host: Host; site: string; quiet: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern
  host: async ({}, use) => {
    const host = await openHost();
    await use(host);
    await host.close();
  },
  site: ({ baseURL }, use) => use(baseURL ?? ''),
  quiet: [
    async ({ page, site, host }, use) => {
      const strangers: string[] = [];
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^https?:$/.test(protocol) && ![new URL(site).origin, host.origin].includes(origin)) {
          strangers.push(request.url());
        }
      });
      await use(undefined);
      expect(strangers).toEqual([]);
    },
    { auto: true },
  ],
});

/** What the code of an embed of our site is made of. */
export const embedOptions = (site: string, query = 'mode=integration', height = 560): EmbedCodeOptions => ({
  embedHref: `${site}?${query}`,
  fullHref: site,
  title: 'Carte des pactes',
  description: 'Carte.',
  height,
  heights: [],
  strict: false,
  listenerHref: `${site}v1/integration.js`,
  scriptHref: `${site}v1/carte.js`,
  picture: { href: `${site}images/financements.png`, width: 1800, height: 1200 },
});

/** The frame of a page, its map drawn. */
export async function frameOf(page: Page, index = 0): Promise<Frame> {
  // A frame out of sight paints nothing: browsers keep its frames for later.
  await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
  const element = await page.locator('iframe').nth(index).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForSelector('.embed [data-ready]');
  return frame;
}
