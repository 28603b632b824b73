import AxeBuilder from '@axe-core/playwright';
import { frameCode, listenerCode, SANDBOX } from '../../../src/view/embed/embed-code';
import { expect } from '../support/browser';
import { frameOf, embedOptions as options, hostTest as test } from '../support/host-pages';
import { shares } from '../support/look/measure';
import { part } from '../support/parts';
import { follow } from '../support/readers/follow';

test('the frame alone: map, legend, no scroll of its own, no storage, axe clean with a frame title', async ({
  page,
  host,
  site,
}) => {
  await page.goto(host.page(frameCode(options(site))));
  const frame = await frameOf(page);
  // What is seen, then what is shown.
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
    /^\S.* en tête.*\. Financements cités, en euros par habitant$/,
  );
  await expect(frame.getByRole('region', { name: 'Légende' })).toContainText('€ et plus');
  await expect(frame.getByText('Accessibilité')).toBeVisible();
  const sizes = await frame.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth - root.clientWidth, root.scrollHeight - window.innerHeight];
  });
  expect(sizes).toEqual([0, 0]);
  expect(await page.context().cookies()).toEqual([]);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});

test('under `sandbox="allow-scripts"` alone, a press on the map opens the card and adds nothing to the history @both', async ({
  page,
  host,
  site,
}) => {
  await page.goto(host.page('<p>avant</p>'));
  await page.goto(
    host.page(
      `<iframe title="Carte" src="${site}?mode=integration" width="900" height="600" sandbox="allow-scripts"></iframe>`,
    ),
  );
  const frame = await frameOf(page);
  // The interface gives the map its margins, and may say over a part of it that it is simplified.
  await frame.getByRole('button', { name: 'Agrandir' }).waitFor();
  await frame.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
  await part(frame, 'name on the map').filter({ hasText: 'Oise' }).first().waitFor();
  const box = await part(frame, 'name on the map').filter({ hasText: 'Oise' }).first().boundingBox();
  if (!box) throw new Error('no label');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(frame.getByRole('region', { name: 'Territoire sélectionné' })).toContainText('Oise');
  await page.goBack();
  await expect(page.getByText('avant')).toBeVisible();
});

test('the listener gives the frame the height of its content, for each of two frames', async ({
  page,
  host,
  site,
}) => {
  const one = listenerCode(options(site, 'mode=integration', 200), 'carte-a');
  const two = listenerCode(options(site, 'mode=integration&theme=france-travail', 200), 'carte-b');
  // The page allows our script and nothing else.
  const csp = `default-src 'none'; script-src ${new URL(site).origin}; frame-src ${new URL(site).origin}; style-src 'unsafe-inline'`;
  await page.goto(host.page(one + two, { 'Content-Security-Policy': csp }));
  for (const index of [0, 1]) {
    const frame = await frameOf(page, index);
    await expect
      .poll(async () => {
        const content = await frame.evaluate(
          () => document.querySelector('.embed')?.getBoundingClientRect().height ?? 0,
        );
        const outer = await page
          .locator('iframe')
          .nth(index)
          .evaluate((element) => element.clientHeight);
        return content > 250 && Math.abs(content - outer) <= 1;
      })
      .toBe(true);
  }
});

test('a site that strips scripts and attributes keeps a map that works', async ({ page, host, site }) => {
  await page.goto(
    host.page(
      `<style>html{font-size:40px}</style><iframe title="Carte" src="${site}?mode=integration&cadre=carte-a" width="360" height="500"></iframe>`,
    ),
  );
  const frame = await frameOf(page);
  await expect(frame.getByRole('region', { name: 'Légende' })).toBeVisible();
});

test('the wheel scrolls the page, and the map says what it waits for @both', async ({ page, host, site }) => {
  await page.goto(host.page(`${frameCode(options(site))}<div style="height:3000px"></div>`));
  const frame = await frameOf(page);
  const map = await page.locator('iframe').boundingBox();
  if (!map) throw new Error('no frame');
  await page.mouse.move(map.x + 300, map.y + 200);
  await page.mouse.wheel(0, 200);
  await expect(part(frame, 'word of the map')).toHaveText('Ctrl + molette pour zoomer la carte');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
});

test('commands are heard only from an origin on the list, and the selection is told when asked @both', async ({
  page,
  host,
  site,
}) => {
  const listener = `<script>window.heard=[];addEventListener('message',(e)=>{if(e.data.type==='pactes-hdf:selection')heard.push(e.data)})</script>`;
  const frameTag = (query: string): string =>
    `<iframe title="Carte" src="${site}?mode=integration${query}" width="800" height="600" sandbox="${SANDBOX}"></iframe>`;
  const send = (vue: string): Promise<void> =>
    page.evaluate((text) => {
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ type: 'pactes-hdf:view', v: 1, vue: text }, '*');
    }, vue);

  await page.goto(
    host.page(
      listener + frameTag(`&messages=selection,commandes&origines=${encodeURIComponent(host.origin)}`),
    ),
  );
  const frame = await frameOf(page);
  await expect(frame.getByRole('region', { name: 'Légende' })).toBeVisible();
  await send('sel=departement-80');
  await expect(frame.getByRole('region', { name: 'Territoire sélectionné' })).toContainText('Somme');
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual([
      { type: 'pactes-hdf:selection', v: 1, id: null, territoires: ['departement-80'], action: null },
    ]);

  await page.goto(
    host.page(frameTag(`&messages=commandes&origines=${encodeURIComponent('https://ailleurs.example')}`)),
  );
  const deaf = await frameOf(page);
  await expect(deaf.getByRole('region', { name: 'Légende' })).toBeVisible();
  await send('sel=departement-80');
  // What an answer would take: the message, then a frame.
  await deaf.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(deaf.getByRole('region', { name: 'Territoire sélectionné' })).toHaveCount(0);
});

test('a frame below the fold waits; printed, the page shows the map', async ({ page, host, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(site)) asked.push(request.url());
  });
  // One that is in sight comes in the frame of the page that would ask for both.
  const near = `<iframe title="En vue" src="${host.page('<p>en vue</p>')}" loading="lazy"></iframe>`;
  await page.goto(host.page(`${near}<div style="height:6000px"></div>${frameCode(options(site))}`));
  await expect(page.frameLocator('iframe').first().getByText('en vue')).toBeVisible();
  expect(asked).toEqual([]);
  const frame = await frameOf(page, 1);
  await page.emulateMedia({ media: 'print' });
  await expect(part(frame, 'map of a frame').first()).toBeVisible();
});

test('what a link asks for in vain is said right under the map, however wide the frame', async ({ page }) => {
  for (const width of [400, 700, 1200]) {
    await page.setViewportSize({ width, height: 700 });
    if (width === 400) await page.goto('./?mode=integration&theme=inconnu');
    const said = part(page, 'notice').filter({ hasText: 'ce thème n’existe pas' });
    await expect(said).toBeVisible();
    const sources = page.getByText('Source, mentions et adresse');
    await expect
      .poll(async () => (await said.boundingBox())?.width, { message: `${width}` })
      .toBeGreaterThan(width * 0.5);
    const [word, foot] = [await said.boundingBox(), await sources.boundingBox()];
    expect(word?.y ?? 0, `${width}`).toBeLessThan(foot?.y ?? 0);
  }
});

test('a frame of a given height keeps nearly half of it for the map, however long its legend', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 640 });
  await explorer.open('mode=integration&theme=besoins');
  expect((await shares(page)).map).toBeGreaterThan(0.44);
  await follow(page, 'mode=integration&theme=couverture&unite=commune');
  await expect(explorer.legend).toContainText('Les deux');
  expect((await shares(page)).map).toBeGreaterThan(0.44);
});

test.describe('dialog', () => {
  // What blocks service workers in tests breaks their registration: nothing is registered in a frame anyway.
  test.use({ serviceWorkers: 'allow' });

  test('« Intégrer » builds the code of the live view, shows it, and copies it', async ({ page }) => {
    await page.goto('./?theme=france-travail&sel=ft-laon');
    await page.waitForSelector('[data-ready]');
    await page.getByRole('button', { name: 'Partager' }).click();
    await page.getByRole('button', { name: /Intégrer cette vue/ }).click();
    const code = page.getByLabel('Code à coller dans la page');
    await expect(code).toHaveValue(/mode=integration&amp;theme=france-travail&amp;sel=ft-laon/);
    // What its content needs is measured at three widths, told in the code, and taken by the frame.
    const measured = page.getByRole('group', { name: /^Hauteurs mesurées/ }).getByRole('button');
    await expect(measured).toHaveCount(3);
    const heights = (await measured.allTextContents()).map((text) => Number(/(\d+)$/.exec(text)?.[1]));
    await expect(code).toHaveValue(
      new RegExp(`Hauteur.: ${heights[0]} px pour 320 .* height="${heights[1]}"`, 's'),
    );
    const preview = page.frameLocator('iframe[title="Aperçu de la vue intégrée"]');
    await preview.locator('[data-ready]').waitFor();
    await expect
      .poll(() =>
        preview.locator('html').evaluate((root) => Math.max(0, root.scrollHeight - window.innerHeight)),
      )
      .toBe(0);
    await page.getByRole('checkbox', { name: /refuse l’attribut style/ }).check();
    await expect(code).toHaveValue(/class="carte-pactes"/);
    await expect(page.getByLabel('Règles à ajouter à la feuille de style du site')).toHaveValue(
      new RegExp(`min-width: 960px.*${heights[2]}px`),
    );
    await page.getByRole('checkbox', { name: /refuse l’attribut style/ }).uncheck();
    await page.getByRole('checkbox', { name: 'Tableau', exact: true }).check();
    await page.getByRole('radio', { name: 'Sombre' }).check();
    await expect(code).toHaveValue(/montrer=titre,legende,fiche,tableau&amp;apparence=sombre/);
    await page.getByRole('radio', { name: /hauteur automatique/ }).check();
    await expect(code).toHaveValue(/v1\/integration\.js/);
    // A number would change nothing there.
    await expect(page.getByLabel('Hauteur du cadre, en pixels')).toBeHidden();
    await expect(measured).toHaveCount(0);
    await page.getByRole('radio', { name: /Image et lien/ }).check();
    await expect(page.getByRole('button', { name: 'Enregistrer l’image' })).toBeVisible();
    await page.getByRole('button', { name: 'Copier le code' }).click();
    await expect(page.getByRole('status').filter({ hasText: /Code copié|Copie refusée/ })).toBeVisible();
    await expect(
      page.frameLocator('iframe[title="Aperçu de la vue intégrée"]').getByRole('heading', { level: 1 }),
    ).toContainText('France Travail');
  });
});
