import { expect, test } from './support/browser';
import { money, sum } from './support/figures';
import { ChangesDriver } from './support/told/changes-driver';

test.describe('the strict policy', () => {
  test.use({ expectFaults: /Content Security Policy/ });
  test('nothing is asked of another origin, nothing is stored, under the strict policy; marks say when the map is seen and answers', async ({
    explorer,
    page,
    context,
  }) => {
    const origins = new Set<string>();
    page.on('request', (request) => {
      if (!request.url().startsWith('data:') && !request.url().startsWith('blob:'))
        origins.add(new URL(request.url()).origin);
    });
    const violations: string[] = [];
    await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        Reflect.get(window, 'tellViolation')(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await explorer.open('sel=departement-59');
    await explorer.whenSettled();
    const [seen = -1, answers = -1] = await page.evaluate(() =>
      ['carte:visible', 'carte:interactive'].map(
        (name) => performance.getEntriesByName(name)[0]?.startTime ?? -1,
      ),
    );
    expect(seen).toBeGreaterThan(0);
    expect(answers).toBeGreaterThanOrEqual(seen);
    expect([...origins]).toEqual([new URL(page.url()).origin]);
    expect(violations).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    // The policy is there, and what breaks it is heard.
    await page.evaluate(() => {
      const stranger = document.createElement('script');
      stranger.src = 'https://ailleurs.example/a.js';
      document.head.append(stranger);
    });
    await expect.poll(() => violations.join()).toMatch(/^script-src-elem https:\/\/ailleurs\.example/);
  });
});

test('the open data of the built site add up to the totals of the map', async ({ request }) => {
  const csv = await (await request.get('./donnees/financements.csv')).text();
  const amounts = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(/,(\d+),(oui|non),/.exec(line)?.[1]));
  expect(amounts.reduce((total, amount) => total + amount, 0)).toBe(sum(money));
  for (const name of [
    'actions.csv',
    'france-travail.csv',
    'pactes-territoriaux.csv',
    'appels-a-projets.csv',
    'enveloppes.csv',
    'mel-contrat-unique.csv',
    'totaux.csv',
    'territoires.csv',
    'datapackage.json',
    'territoires.topo.json',
  ]) {
    expect((await request.get(`./donnees/${name}`)).status(), name).toBe(200);
  }
});

test('the page of what has changed says what there is to compare', async ({ page }) => {
  const changes = new ChangesDriver(page);
  await page.goto('./changements.html');
  await expect(page.getByRole('status')).toHaveText(/^(Comparaison prête|Ce site ne garde encore)/);
  expect(await changes.violations()).toEqual([]);
  // A link to a version of another site leads to those that this one has, or says that it has none.
  await page.goto('./changements.html?de=2020-01-01-00000000');
  const missed = page.getByRole('alert');
  await expect(missed).toContainText('n’est pas gardée par ce site');
  await expect(
    missed.getByText('aucune version de ses chiffres').or(missed.getByRole('link')).first(),
  ).toBeVisible();
});
