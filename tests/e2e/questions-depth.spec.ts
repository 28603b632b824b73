import { expect, test } from './support/browser';
import { codes, cog, communes, euros, french, inhabitantsOf, reach, rows, sum } from './support/figures';
import { follow } from './support/readers/follow';

/**
 * Questions 3, 4, 5 and 7 of the decision-maker, in at most three gestures from the start page. Every figure is
 * recomputed here from `data/*.csv` and the COG, by a route that shares nothing with the app.
 */
const ft = rows('france-travail');
const pts = rows('pactes-territoriaux');

test('question 3: each wave, what it adds, and the EPCI that none reaches; a perimeter that is approached says so', async ({
  explorer,
  page,
}) => {
  const waves = rows('vagues').map(({ num }) => num);
  const first = reach(ft.filter((row) => row.vague === '1'));
  const before = reach(ft.filter((row) => row.vague !== waves.at(-1)));
  const all = reach(ft);
  const added = [...all].filter((i) => !before.has(i));
  await explorer.open();
  await explorer.theme('France Travail');
  // All waves at once say what the last adds.
  const caption = explorer.caption;
  await expect(caption).toContainText(`${french(added.length)}\u00a0communes`);
  await expect(caption).toContainText(`${french(inhabitantsOf(added))}\u00a0habitants`);
  for (const { nom = '' } of ft.filter((row) => row.vague === waves.at(-1) && row.niveau === 'infracommunal'))
    await expect(caption).toContainText(`${nom} non compté`);
  for (const _ of waves.slice(1)) await page.getByRole('button', { name: '← Précédente' }).click();
  await expect.poll(() => explorer.query()).toBe('?theme=france-travail&vague=1');
  await expect(explorer.cards.filter({ hasText: 'communes' })).toContainText(french(first.size));
  await expect(explorer.cards.filter({ hasText: /^[\d\s]+habitants/ })).toContainText(
    french(inhabitantsOf(first)),
  );
  const approached = reach(ft.filter((row) => row.vague === '1' && row.precision === 'approche'));
  await expect(explorer.cards.filter({ hasText: 'dont en périmètre' })).toContainText(
    french(inhabitantsOf(approached)),
  );
  await expect(explorer.units).toHaveCount(ft.filter((row) => row.vague === '1').length);
  const touched = new Set([...all].map((i) => communes.epci[i]));
  // Amiens Nord lies below commune level: its EPCI is touched, nobody knows how far.
  for (const { niveau, codes: text } of ft) {
    if (niveau === 'infracommunal')
      for (const code of codes(text)) touched.add(communes.epci[communes.codes.indexOf(code)]);
  }
  const none = cog.epci.filter((_, i) => !touched.has(i));
  await expect(explorer.crossing('EPCI que France Travail n’atteint pas')).toContainText(String(none.length));

  const line = ft.find(({ precision }) => precision === 'approche');
  await follow(page, `sel=ft-${line?.id}`);
  await expect(explorer.title).toHaveText(line?.nom ?? 'missing');
  await expect(explorer.sheet).toContainText('Périmètre approché');
});

test('the waves play step by step, and stand still with reduced motion @full', async ({ explorer, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await explorer.open('theme=france-travail');
  await page.getByRole('button', { name: '▶ Lecture' }).click();
  await expect(page).toHaveURL(/vague=1/);
  await expect(page).not.toHaveURL(/vague/);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await explorer.whenMap();
  await expect(page.getByRole('button', { name: '← Précédente' })).toBeVisible();
  await expect(page.getByRole('button', { name: '▶ Lecture' })).toHaveCount(0);
});

test('question 4: pacts on logement; jeunes décrocheurs and mobilité together', async ({
  explorer,
  page,
}) => {
  const logement = pts.filter((row) => codes(row.thematiques).includes('logement'));
  const both = pts.filter(
    (row) => codes(row.thematiques).includes('mobilite') && codes(row.publics).includes('jeunes-decrocheurs'),
  );
  await explorer.open();
  await explorer.theme('Pactes territoriaux');
  await explorer.legend.getByRole('button', { name: /^Logement/ }).click();
  await expect(explorer.units).toHaveCount(logement.length);
  for (const row of logement) await expect(explorer.sheet).toContainText(row.nom ?? 'missing');
  await expect.poll(() => explorer.query()).toBe('?theme=pactes-territoriaux&pts=logement');
  // A class of the legend is a filter as well, and a chip lifts it alone.
  await page.getByRole('button', { name: 'Retirer : Logement' }).click();
  await explorer.legend.getByRole('button', { name: /^Mobilité/ }).click();
  await explorer.check(/Jeunes décrocheurs/);
  await expect(explorer.units).toHaveCount(both.length);
  await expect
    .poll(() => explorer.query())
    .toBe('?theme=pactes-territoriaux&pts=mobilite&publics=jeunes-decrocheurs');
  await expect(explorer.legend.getByRole('button', { name: /Autre pacte/ })).toContainText(
    `${pts.length - both.length} territoire`,
  );
  await explorer.axe_();
});

test('question 5 from the pacts: what both reach, in the sheet and laid one over the other', async ({
  explorer,
}) => {
  const byPts = reach(pts);
  const both = [...reach(ft)].filter((i) => byPts.has(i));
  await explorer.open('theme=pactes-territoriaux');
  await expect(explorer.crossing('Les deux dispositifs')).toContainText(french(both.length));
  await explorer.unfold('Couverture croisée');
  await explorer.crossing('Aucun des deux').locator('summary').click();
  await expect(explorer.crossing('Aucun des deux')).toContainText('entier');
  await explorer.check(/France Travail/);
  await expect(explorer.legend).toContainText('Superposé');
  await explorer.axe_();
});

test('question 5: where both, where one, where none, with the list of what is not covered; the table of the départements is accessible', async ({
  explorer,
  page,
}) => {
  // Twelve answers and the whole page checked for accessibility: long on a busy machine.
  test.slow();
  const [byFt, byPts] = [reach(ft), reach(pts)];
  const both = [...byFt].filter((i) => byPts.has(i));
  const unknown = ft.filter((row) => row.niveau === 'infracommunal').flatMap((row) => codes(row.codes));
  const none = communes.codes.flatMap((code, i) =>
    byFt.has(i) || byPts.has(i) || unknown.includes(code) ? [] : [i],
  );
  await explorer.open();
  await explorer.theme('Couverture croisée');
  await expect(explorer.legend.getByRole('button', { name: /^Les deux dispositifs/ })).toContainText(
    `${french(both.length)}\u00a0communes · ${french(inhabitantsOf(both))}\u00a0hab.`,
  );
  await expect(explorer.legend.getByRole('button', { name: /^Aucun des deux/ })).toContainText(
    `${french(none.length)}\u00a0communes · ${french(inhabitantsOf(none))}\u00a0hab.`,
  );
  await explorer.legend.getByRole('button', { name: /^Aucun des deux/ }).click();
  await expect.poll(() => explorer.query()).toBe('?theme=couverture&unite=commune&croisement=aucun');
  await page.getByRole('radio', { name: 'EPCI', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  const covered = new Set([...byFt, ...byPts].map((i) => communes.epci[i]));
  for (const code of unknown) covered.add(communes.epci[communes.codes.indexOf(code)]);
  const free = cog.epci.filter((_, i) => !covered.has(i));
  const table = page.getByRole('table', { name: /Aucun des deux/ });
  await expect(table.locator('tbody tr')).toHaveCount(free.length);
  const people = communes.population.reduce(
    (total, count, i) => total + (covered.has(communes.epci[i]) || (communes.epci[i] ?? -1) < 0 ? 0 : count),
    0,
  );
  await expect(table.locator('tfoot')).toContainText(french(people));
  // Sorted by inhabitants, the most first.
  await table.getByRole('button', { name: 'Habitants', exact: true }).click();
  const totals = free.map(({ code }) =>
    communes.population.reduce(
      (total, count, i) => total + (cog.epci[communes.epci[i] ?? -1]?.code === code ? count : 0),
      0,
    ),
  );
  await expect(table.locator('tbody tr').first()).toContainText(french(Math.max(...totals)));

  await follow(page, 'theme=couverture&maille=departement&tableau=1');
  await expect(page.getByRole('table', { name: /par départements/ })).toBeVisible();
  await explorer.axe_();
});

test('question 7: which amounts are shared, and what splitting them changes', async ({ explorer, page }) => {
  const money = rows('financements');
  const shared = money.filter((row) => row.partage === 'oui');
  const own = (party: string): number =>
    sum(money.filter((row) => row.partage === 'non' && row.parties === party));
  const nord = shared.filter((row) => codes(row.parties).includes('59'));
  await explorer.open();
  await page.getByRole('button', { name: /^Montants partagés : non répartis/ }).click();
  await expect(explorer.title).toHaveText('Montants partagés');
  await expect(explorer.cards.first()).toContainText(euros(sum(shared)));
  await expect(explorer.amounts).toHaveCount(shared.length);
  await page.getByRole('radio', { name: 'En parts égales' }).check({ force: true });
  await expect.poll(() => explorer.query()).toBe('?partage=parts-egales&sel=partages');
  const row = explorer.sheet.getByRole('row', { name: /^Nord/ });
  await expect(row).toContainText(euros(own('59')));
  const half = nord.reduce((total, line) => total + Number(line.montant_eur) / codes(line.parties).length, 0);
  await expect(row).toContainText(euros(own('59') + half));
  await expect(explorer.chips).toContainText('Hypothèse : montants partagés en parts égales');
  await expect(explorer.legend).toContainText('Hypothèse : montants partagés en parts égales');
  await explorer.axe_();
  // The table names the hypothesis, and its total is that of the region, untouched.
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  const table = page.getByRole('table', { name: /parts égales/ });
  await expect(table.getByRole('row', { name: /^Région/ })).toContainText(euros(sum(money)));
});

test('filters combine; when nothing is left, the page says which one to lift', async ({ explorer, page }) => {
  const oise = rows('financements').filter((row) => codes(row.parties).includes('60'));
  await explorer.open();
  await page.getByText('Plus de filtres').click();
  await page.getByRole('checkbox', { name: /^Oise/ }).check();
  await expect.poll(() => explorer.query()).toBe('?partie=60');
  const actions = new Set(oise.map((row) => row.action_id)).size;
  await expect(page.getByText(`${actions}\u00a0actions citées avec les filtres en cours`)).toBeVisible();
  await explorer.axe_();
  await page.getByRole('searchbox', { name: /^Texte dans l’action/ }).fill('introuvable');
  const empty = explorer.emptiness;
  await expect(empty).toContainText('Aucun résultat');
  await empty.getByRole('button', { name: /introuvable/ }).click();
  await expect(empty).toHaveCount(0);
  await expect.poll(() => explorer.query()).toBe('?partie=60');
});

test('a class of the legend narrows the map, and stays over a change of theme and of classes', async ({
  explorer,
}) => {
  await explorer.open();
  await explorer.legend.getByRole('button', { name: /^moins de/ }).click();
  await expect.poll(() => explorer.query()).toBe('?classe=classe-0');
  // The sheet follows the map by a few frames.
  await expect(explorer.units).not.toHaveCount(7);
  const units = await explorer.units.count();
  expect(units).toBeGreaterThan(0);
  expect(units).toBeLessThan(7);
  await explorer.theme('France Travail');
  await explorer.theme('Financements');
  await expect(explorer.units).toHaveCount(units);
  await explorer.legend.getByText('Méthode et signes').click();
  await explorer.legend.getByLabel('Classes').selectOption('jenks');
  await expect.poll(() => explorer.query()).toBe('?classes=jenks');
  await expect(explorer.units).toHaveCount(7);
});
