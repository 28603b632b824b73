import { expect } from '../support/browser';
import { frameOf, hostTest as test } from '../support/host-pages';
import { part } from '../support/parts';
import { mapScene, ShowDriver } from '../support/presentation-driver';
import { drawingsResized } from '../support/readers/laid-out';
import { framesSeen, watchFrames } from '../support/readers/watch-frames';

test('what is pressed in a frame changes its map and legend at once, and what is said around them after it', async ({
  page,
  host,
  site,
}) => {
  const query = 'mode=integration&montrer=titre,legende,fiche,reglages&messages=selection&cadre=a';
  const listener = `<script>heard=[];addEventListener('message',({data})=>{if(String(data.type).startsWith('pactes-hdf:'))heard.push(data.type.slice(11))})</script>`;
  await page.goto(
    host.page(`${listener}<iframe title="Carte" src="${site}?${query}" width="900" height="900"></iframe>`),
  );
  const frame = await frameOf(page);
  await frame.getByText('Réglages', { exact: true }).click();
  await frame.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
  await frame.getByText('France Travail', { exact: true }).first().hover();
  await expect(part(frame, 'map written ahead')).toBeAttached();
  await watchFrames(frame);
  await page.mouse.down();
  await page.mouse.up();
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('France Travail');
  const seen = await framesSeen(frame);
  const turned = seen.find(({ colours }) => colours !== seen[0]?.colours);
  expect(turned?.legend).toContain('Vague 1');
  expect(turned?.legend).not.toBe(seen[0]?.legend);
  expect(turned?.caption).toBe(seen[0]?.caption);
});

test('a frame tells what is chosen before its card makes it higher', async ({ page, host, site }) => {
  const query = 'mode=integration&theme=france-travail&messages=selection&cadre=a';
  const listener = `<script>heard=[];addEventListener('message',({data})=>{if(String(data.type).startsWith('pactes-hdf:'))heard.push(data.type.slice(11))})</script>`;
  await page.goto(
    host.page(`${listener}<iframe title="Carte" src="${site}?${query}" width="700" height="900"></iframe>`),
  );
  const frame = await frameOf(page);
  await frame.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
  await page.evaluate(() => Reflect.set(window, 'heard', []));
  const box = await part(frame, 'name on the map').filter({ hasText: 'Thiérache' }).first().boundingBox();
  if (!box) throw new Error('no label');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(frame.getByRole('region', { name: 'Territoire sélectionné' })).toContainText('Thiérache');
  // Its line in the legend may come a frame before the card.
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard').join()))
    .toMatch(/^selection(,height)+$/);
});

test('a card that changes beside a map lays out nothing of its ground', async ({ explorer, page }) => {
  await explorer.open('mode=integration&sel=departement-02');
  await explorer.whenSettled();
  const card = page.getByRole('region', { name: 'Territoire sélectionné' });
  await expect(card).toContainText('Aisne');
  const press = async () => {
    await explorer.clickMap(/^Oise/);
    await expect(card).toContainText('Oise');
    await explorer.whenFollowed();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  };
  const resized = await drawingsResized(page, press, ['page']);
  expect(resized).toBe(0);
});

test('a press leaves the map as large as it was, in a wide frame and on the stage of a show', async ({
  explorer,
  page,
}) => {
  await explorer.open('mode=integration');
  const inFrame = part(page, 'map of a frame');
  const before = await inFrame.boundingBox();
  await explorer.clickMap(/^Oise/);
  await expect(page.getByRole('region', { name: 'Territoire sélectionné' })).toContainText('Oise');
  expect(await inFrame.boundingBox()).toEqual(before);

  const show = new ShowDriver(page);
  await show.open(`scene=${mapScene()}`);
  const onStage = await show.map.boundingBox();
  await show.clickName(/^Oise/);
  await expect(show.card).toContainText('Oise');
  expect(await show.map.boundingBox()).toEqual(onStage);
});

test('a box of the settings is ticked by its press, though the page follows a frame later', async ({
  explorer,
  page,
}) => {
  await explorer.open('theme=pactes-territoriaux');
  await explorer.whenSettled();
  const box = explorer.settings.getByRole('checkbox').first();
  const first = await box.isChecked();
  await box.hover({ force: true });
  await expect(part(page, 'map written ahead')).toBeAttached();
  const pressed = await box.evaluate((input) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('no box');
    input.click();
    return input.checked;
  });
  expect(pressed).toBe(!first);
  await expect.poll(() => explorer.query()).not.toBe('?theme=pactes-territoriaux');
  await expect(box).toBeChecked({ checked: !first });
});
