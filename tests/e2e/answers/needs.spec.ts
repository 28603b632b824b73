import { readFileSync } from 'node:fs';
import { expect, test } from '../support/browser';
import { NeedsDriver } from '../support/readers/needs-driver';

/** A made file in the shape of INSEE: no public text is read by a test. */
const MADE = [
  'CODGEO;LIBGEO;TAUX;NB',
  '200093201;Une;12,5;10',
  '248000531;Deux;s;20',
  '200068047;Trois;31,4;30',
  '200054781;Ailleurs;40;40',
].join('\r\n');

test('which EPCI with the highest indicator have no scheme? the list is that of the table', async ({
  page,
  explorer,
}) => {
  const needs = new NeedsDriver(page);
  await explorer.open();
  await explorer.theme('Besoins');
  await expect(explorer.caption).toContainText(/aucun dispositif/);
  const listed = await needs.without();
  expect(listed.length).toBeGreaterThan(0);
  // The same, recounted from the file that leaves the app.
  await explorer.open('theme=besoins&cas=eleve-aucun&tableau=1');
  const rows = await needs.tableRows();
  expect([...listed].sort()).toEqual([...rows].sort());
});

test('threshold and reading by keys; no fault of axe, in the table too', async ({ page, explorer }) => {
  const needs = new NeedsDriver(page);
  await explorer.open('theme=besoins');
  const before = await explorer.caption.textContent();
  await needs.threshold.focus();
  await page.keyboard.press('ArrowRight');
  await expect(explorer.caption).not.toHaveText(before ?? '');
  expect(explorer.query()).toContain('seuil=20');
  await explorer.axe_();
  await page.getByRole('radio', { name: 'Valeur seule' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => explorer.query()).toContain('lecture=valeur');
});

test('a file of the reader is joined by code, drawn, and left out of the link', async ({
  page,
  explorer,
}) => {
  const needs = new NeedsDriver(page);
  await explorer.open('theme=besoins');
  await needs.openFile('fait.csv', MADE);
  await explorer.axe_('structure');
  await needs.answer({ unite: '%', millesime: '2030', denominateur: 'habitants' });
  await expect(needs.dialog).toContainText(/3.EPCI sur 92 de la région ont une ligne/);
  await expect(needs.dialog).toContainText(/1.valeur sous secret statistique/);
  await expect(needs.dialog).toContainText(/1.ligne d’une autre région/);
  await needs.close();
  await expect(explorer.caption).toContainText('TAUX');
  await expect(explorer.legend).toContainText('Secret statistique');
  await expect(explorer.legend).toContainText('Sans valeur');
  expect(explorer.query()).not.toContain('joint');
  // A change of theme loses nothing.
  await explorer.theme('Financements');
  await explorer.theme('Besoins');
  await expect(explorer.caption).toContainText('TAUX');
  await (await explorer.tool('Partager')).click();
  await expect(page.getByRole('dialog')).toContainText('le lien ne le porte pas');
});

test('the sheet of an EPCI tells its indicators with unit, and the published CSV describes them', async ({
  explorer,
}) => {
  await explorer.open('sel=epci-200093201');
  await expect(explorer.cards.filter({ hasText: 'Densité de population' })).toContainText('hab./km²');
  const text = readFileSync('dist/donnees/indicateurs.csv', 'utf8');
  expect(text).toContain('densite-population');
});
