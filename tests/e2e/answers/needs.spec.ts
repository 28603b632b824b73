import { readFileSync } from 'node:fs';
import { expect, test } from '../support/browser';
import { codes, cog, communes, inhabitantsOf, reach, rows } from '../support/figures';
import { follow } from '../support/readers/follow';
import { NeedsDriver } from '../support/readers/needs-driver';

/** A made file in the shape of INSEE: no public text is read by a test. */
const MADE = [
  'CODGEO;LIBGEO;TAUX;NB',
  '200093201;Une;12,5;10',
  '248000531;Deux;s;20',
  '200068047;Trois;31,4;30',
  '200054781;Ailleurs;40;40',
].join('\r\n');

/** The most inhabited EPCI, so many of a hundred, that no scheme reaches: from the COG and the CSV alone. */
function highWithout(share: number): readonly string[] {
  const schemes = [...rows('france-travail'), ...rows('pactes-territoriaux')];
  const reached = new Set([...reach(schemes)].map((i) => communes.epci[i]));
  // Below a commune, how far nobody knows: neither reached nor without.
  for (const { niveau, codes: text } of schemes)
    if (niveau === 'infracommunal')
      for (const code of codes(text)) reached.add(communes.epci[communes.codes.indexOf(code)]);
  const people = cog.epci.map((_, rank) =>
    inhabitantsOf(communes.epci.flatMap((own, i) => (own === rank ? [i] : []))),
  );
  const sorted = [...people].sort((a, b) => b - a);
  const least = sorted[Math.round((sorted.length * share) / 100) - 1] ?? Number.POSITIVE_INFINITY;
  return cog.epci.flatMap(({ nom }, rank) =>
    (people[rank] ?? 0) >= least && !reached.has(rank) ? [nom.replaceAll("'", '’')] : [],
  );
}

test('which EPCI with the highest indicator have no scheme? the list is that of the table', async ({
  page,
  explorer,
}) => {
  const needs = new NeedsDriver(page);
  await explorer.open();
  // One: the theme. Two: the indicator. Three: the list.
  await explorer.theme('Besoins');
  await needs.indicator.selectOption('population');
  await expect(explorer.caption).toContainText(/aucun dispositif/);
  const listed = await needs.without();
  expect(listed.length).toBeGreaterThan(0);
  expect([...listed].sort()).toEqual([...highWithout(25)].sort());
  // The same in the table, under a link.
  await follow(page, 'theme=besoins&besoin=population&cas=eleve-aucun&tableau=1');
  expect([...listed].sort()).toEqual([...(await needs.tableRows())].sort());
});

test('threshold and reading by keys; no fault of axe, in the table too', async ({ page, explorer }) => {
  const needs = new NeedsDriver(page);
  await explorer.open('theme=besoins');
  const before = await explorer.caption.textContent();
  await needs.threshold.focus();
  await page.keyboard.press('ArrowRight');
  await expect(explorer.caption).not.toHaveText(before ?? '');
  await expect.poll(() => explorer.query()).toContain('seuil=20');
  await explorer.axe_();
  await page.getByRole('radio', { name: 'Valeur seule' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => explorer.query()).toContain('lecture=valeur');
});

test('the points of the graphic are the territories of the map: pointed at, chosen, and the line of the threshold', async ({
  page,
  explorer,
}) => {
  const needs = new NeedsDriver(page);
  await explorer.open('theme=besoins');
  await expect(needs.points.first()).toBeVisible();
  // From the graphic to the map…
  const told = await needs.pointAt(0);
  await expect(needs.lit).not.toHaveCount(0);
  await page.mouse.move(0, 0);
  await expect(needs.lit).toHaveCount(0);
  // … and from the map to the graphic.
  const { x, y } = await explorer.labelPoint(/^MEL/);
  await page.mouse.move(x, y);
  await expect(needs.told).toContainText('Métropole européenne de Lille');
  // The threshold is the line, by keys.
  const before = await needs.line.getAttribute('d');
  await needs.threshold.focus();
  await page.keyboard.press('ArrowRight');
  await expect(needs.line).not.toHaveAttribute('d', before ?? '');
  await needs.pressPoint(0);
  await expect(explorer.title).toHaveText(told.split(/\s:/)[0] ?? 'missing');
  await expect(needs.chosenPoints).toHaveCount(1);
  await explorer.axe_('structure');
  // By keys: one stop, from value to value, each said in words, lit on the map, and chosen by Enter.
  const count = await needs.points.count();
  await needs.pointKeys.focus();
  const [last, lower] = [await needs.walk('End'), await needs.walk('ArrowLeft')];
  expect(lower).not.toBe(last);
  await expect(needs.pointKeys).toHaveAttribute('max', String(count - 1));
  await expect(needs.told).toHaveText(lower);
  await page.keyboard.press('Enter');
  await expect(explorer.title).toHaveText(lower.split(/\s:/)[0] ?? 'missing');
  await expect(needs.pointKeys).toBeFocused();
  // The twin: as many lines with a part that is known as points.
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  await expect(explorer.table.locator('tbody tr').filter({ hasText: /\d\s%/ })).toHaveCount(
    await needs.points.count(),
  );
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
  await expect.poll(() => explorer.query()).not.toContain('joint');
  // What joining has done stays to be read, with the codes that the file has not.
  await expect(needs.report).toContainText(/89.EPCI sans ligne, sans valeur sur la carte.: 2000/);
  await explorer.axe_('structure');
  // A change of theme loses nothing.
  await explorer.theme('Financements');
  await explorer.theme('Besoins');
  await expect(explorer.caption).toContainText('TAUX');
  await (await explorer.tool('Partager')).click();
  await expect(page.getByRole('dialog')).toContainText('le lien ne le porte pas');
});

test('a file that is open is replaced by another, then taken away', async ({ page, explorer }) => {
  const needs = new NeedsDriver(page);
  const said = { unite: '%', millesime: '2030', denominateur: 'habitants' };
  await explorer.open('theme=besoins');
  await expect(needs.files).toHaveCount(0);
  await needs.openFile('fait.csv', MADE);
  await needs.answer(said);
  await needs.close();
  await needs.openFile('autre.csv', MADE.replace('TAUX', 'PART'), /Remplacer «.TAUX/);
  await needs.answer(said);
  await needs.close();
  await expect(explorer.caption).toContainText('PART');
  await expect(needs.indicator.locator('option').filter({ hasText: 'TAUX' })).toHaveCount(0);
  const published = await needs.indicator.locator('option').count();
  await page.getByRole('button', { name: /Retirer «.PART/ }).click();
  await expect(explorer.caption).not.toContainText('PART');
  await expect(needs.indicator.locator('option')).toHaveCount(published - 1);
  await expect(needs.files).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Ouvrir un fichier/ })).toBeFocused();
});

test('on a wide screen two choices of one kind stand on one line, and a case of the legend in one; the sheet of an EPCI tells its indicators with unit, and the published CSV describes them', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await explorer.open('theme=besoins');
  const top = async (name: string): Promise<number> => {
    const box = await page.getByText(name, { exact: true }).first().boundingBox();
    return box?.y ?? Number.NaN;
  };
  await expect(
    explorer.legend.getByRole('button', { name: /^Valeur élevée, France Travail\s*\d/ }),
  ).toBeVisible();
  expect(await top('Valeur seule')).toBeCloseTo(await top('Avec les dispositifs'), 5);

  await follow(page, 'sel=epci-200093201');
  await expect(explorer.cards.filter({ hasText: 'Densité de population' })).toContainText('hab./km²');
  const text = readFileSync('dist/donnees/indicateurs.csv', 'utf8');
  expect(text).toContain('densite-population');
});
