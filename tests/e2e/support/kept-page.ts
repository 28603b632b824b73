import type { Browser, BrowserContext, Page } from '@playwright/test';

/**
 * One page that goes from test to test of a worker. A page of its own costs a test three times what its app costs on a
 * page that has shown it before: a renderer starts, and compiles again all that it has just compiled.
 *
 * Between two tests it leaves the site, and with it all that the app held; routes, listeners, windows, scripts for every
 * document, sessions of the inspector, permissions, storage, size and media go back to what they were. What cannot be taken back (a network cut) spends
 * the page: the next test has a new one, as has the one after a failure.
 */
interface Kept {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly size: ReturnType<Page['viewportSize']>;
  /** Takes back what the test before has left for every document. */
  readonly undo: (() => Promise<void>)[];
  spent: boolean;
}

/** Of this worker, which is a process. */
let kept: Kept | null = null;

/** What outlives a document; most of it gives the way back. */
const LASTING = ['addInitScript', 'exposeFunction', 'exposeBinding', 'setOffline'];
/** What tests listen to. */
const HEARD = [
  'console',
  'pageerror',
  'request',
  'response',
  'requestfailed',
  'requestfinished',
  'dialog',
  'download',
  'popup',
] as const;

const isDisposable = (left: unknown): left is { readonly dispose: () => Promise<void> } =>
  typeof left === 'object' && left !== null && 'dispose' in left && typeof left.dispose === 'function';

async function make(browser: Browser): Promise<Kept> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const made = {
    context,
    page,
    size: page.viewportSize(),
    undo: [] as (() => Promise<void>)[],
    spent: false,
  };
  const inspect = context.newCDPSession.bind(context);
  context.newCDPSession = async (target) => {
    const session = await inspect(target);
    // With it goes what it has slowed: a network and a processor would stay slow for all tests to come.
    made.undo.push(() => session.detach().catch(() => undefined));
    return session;
  };
  for (const target of [page, context])
    for (const name of LASTING) {
      const own = Reflect.get(target, name);
      if (typeof own !== 'function') continue;
      Reflect.set(target, name, async (...args: readonly unknown[]) => {
        const left: unknown = await Reflect.apply(own, target, args);
        if (isDisposable(left)) made.undo.push(() => left.dispose());
        else made.spent = true;
        return left;
      });
    }
  return made;
}

async function reset({ context, page, size, undo }: Kept): Promise<void> {
  for (const takeBack of undo.splice(0)) await takeBack();
  await context.clearPermissions();
  await context.setGeolocation(null);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const name of HEARD) page.removeAllListeners(name);
  for (const other of context.pages()) if (other !== page) await other.close();
  // Of the site, for what it stores, and without a script, for nothing to be stored again.
  await page.goto('./icone.svg');
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
  await page.emulateMedia({
    media: null,
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: 'reduce',
    contrast: 'no-preference',
  });
  if (size) await page.setViewportSize(size);
  await page.mouse.move(-1, -1);
}

/** @param mayStay asked after the test: did it end as it should? */
export async function withKeptPage(
  browser: Browser,
  use: (context: BrowserContext) => Promise<void>,
  mayStay: () => boolean,
): Promise<void> {
  kept ??= await make(browser);
  const held = kept;
  await use(held.context);
  if (mayStay() && !held.spent && !held.page.isClosed()) return reset(held);
  kept = null;
  await held.context.close();
}
