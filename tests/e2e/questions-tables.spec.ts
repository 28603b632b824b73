import { expect, test } from './support/browser';
import { codes, euros, french, inhabitants, type Line, money, own, rows, sum } from './support/figures';

/** As a pattern of what is read on screen, whose spaces may not break. */
const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s');

/**
 * Questions that want a table: the largest actions, a party by axe, what a hypothesis changes, what takes place where.
 * Each in at most three gestures; every figure is recomputed here from `data/*.csv`.
 */
const actions = rows('actions');
const titled = ({ action_id, libelle }: Line): string => {
  const titre = actions.find(({ id }) => id === action_id)?.titre ?? '';
  return libelle ? `${titre} (${libelle})` : titre;
};

test('which five actions are the largest in Nord?', async ({ explorer, page }) => {
  const nested = rows('parties').flatMap(({ code = '', dans }) => (dans === '59' ? [code] : []));
  const lines = money.filter(({ parties }) =>
    codes(parties).some((code) => code === '59' || nested.includes(code)),
  );
  const amounts = lines.map(({ montant_eur }) => Number(montant_eur)).sort((a, b) => b - a);
  await explorer.open();
  await explorer.clickMap(/Nord/);
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  await explorer.table.getByText('Actions', { exact: true }).first().click();
  const table = page.getByRole('table', { name: /Actions citées.*couvrent.*Nord/ });
  const shown = table.locator('tbody').getByRole('row');
  await expect(shown).toHaveCount(lines.length);
  for (const [i, amount] of amounts.slice(0, 5).entries()) {
    await expect(shown.nth(i)).toContainText(euros(amount));
    const same = lines.filter(({ montant_eur }) => Number(montant_eur) === amount).map(titled);
    await expect(shown.nth(i).getByRole('button')).toHaveText(new RegExp(same.map(plain).join('|')));
  }
  await expect(table.getByRole('row', { name: /chaque montant une fois/ })).toContainText(euros(sum(lines)));
  await explorer.axe_();
  const [largest] = [...lines].sort((a, b) => Number(b.montant_eur) - Number(a.montant_eur));
  await shown.first().getByRole('button').click();
  await expect(explorer.title).toHaveText(new RegExp(plain(titled({ ...largest, libelle: '' }))));
  // The link gives the same table.
  await expect.poll(() => explorer.query()).toContain('lignes=actions');
});

test('Nord by axe, against the region', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('radio', { name: 'Euros', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  await explorer.table.getByText('Parties et axes', { exact: true }).click();
  const table = page.getByRole('table', { name: /par axe, en euros/ });
  const nord = table.getByRole('row', { name: /^Nord / });
  const region = table.getByRole('row', { name: /^Région/ });
  for (const { num: axe = '' } of rows('axes')) {
    const mine = own('59', axe);
    await expect(nord).toContainText(mine.length === 0 ? 'Aucune action citée' : euros(sum(mine)));
    const all = money.filter((line) => line.axe === axe);
    await expect(region).toContainText(all.length === 0 ? 'Aucune action citée' : euros(sum(all)));
  }
  await expect(nord).toContainText(euros(sum(own('59'))));
  await expect(region).toContainText(euros(sum(money)));
  const shared = money.filter(({ partage }) => partage === 'oui');
  if (shared.length > 0) {
    await expect(table.getByRole('row', { name: /partagés/ })).toContainText(euros(sum(shared)));
  }
  await explorer.axe_();
});

test('what changes for Somme when shared amounts are split by population?', async ({ explorer, page }) => {
  const shared = money.filter(({ parties, partage }) => partage === 'oui' && codes(parties).includes('80'));
  const departements = rows('parties').flatMap(({ code = '', nature }) =>
    nature === 'departement' ? [code] : [],
  );
  test.skip(
    shared.length === 0 ||
      shared.some(({ parties }) => codes(parties).some((code) => !departements.includes(code))),
    'nothing shared, or with a métropole',
  );
  const parts = shared.map((line) => {
    const all = codes(line.parties).reduce((total, code) => total + inhabitants(code), 0);
    return (Number(line.montant_eur) * inhabitants('80')) / all;
  });
  await explorer.open();
  await page.getByRole('button', { name: /^Montants partagés : non répartis/ }).click();
  await page.getByRole('radio', { name: 'Selon la population' }).check({ force: true });
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  const row = page
    .getByRole('table', { name: /Montants cités par signataire/ })
    .getByRole('row', { name: /^Somme / });
  const change = parts.reduce((total, part) => total + part, 0);
  // Whole euros of each amount: the largest remainders take what is left.
  const said = ((await row.getByText(/^\+.*€$/).textContent()) ?? '').replace(/[^\d]/g, '');
  expect(Math.abs(Number(said) - change)).toBeLessThanOrEqual(shared.length);
  await expect(row).toContainText(`+${french((Number(said) / sum(own('80'))) * 100, 1)}\u00a0%`);
});

test('which actions take place in Thiérache?', async ({ explorer, page }) => {
  const there = new Set(
    rows('lieux').flatMap(({ libelle, action_id }) => (/Thiérache/.test(libelle ?? '') ? [action_id] : [])),
  );
  const lines = money.filter(({ action_id: id }) => there.has(id));
  expect(lines.length).toBeGreaterThan(0);
  await explorer.open();
  // The arrondissement and the perimeters of that name come first; the actions are a subject of their own.
  await explorer.search('thierache', /^Lieu d’action/);
  const table = page.getByRole('table', { name: /Actions citées/ });
  const shown = table.locator('tbody').getByRole('row');
  await expect(shown.filter({ has: page.getByRole('button') }).filter({ hasText: 'Thiérache' })).toHaveCount(
    lines.length,
  );
  for (const { action_id: id, montant_eur } of lines) {
    const titre = actions.find((action) => action.id === id)?.titre ?? 'missing';
    await expect(shown.filter({ hasText: titre }).first()).toContainText(euros(Number(montant_eur)));
  }
  // Behind the table, the map shows the place.
  await page.getByRole('button', { name: 'Carte', exact: true }).click();
  await expect(explorer.legend).toContainText('Lieu');
});
