import { expect, test } from '../support/browser';
import { communes, euros, money, reach, rows, sum } from '../support/figures';

/** Two more questions of the decision-maker, each in at most three gestures, answered again from `data/*.csv`. */
const plain = (text: string): RegExp =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s'));

test('what reaches Lille? its contracts, and each scheme or none', async ({ explorer }) => {
  const rank = communes.codes.indexOf('59350');
  const reaching = (name: string) => rows(name).filter((row) => reach([row]).has(rank));
  const schemes = [...reaching('france-travail'), ...reaching('pactes-territoriaux')];
  const mel = rows('parties').find(({ nom }) => nom === 'Métropole européenne de Lille');
  await explorer.open();
  await explorer.search('lille', /^Lille\b/);
  await expect(explorer.title).toHaveText('Lille');
  const { sheet } = explorer;
  for (const code of ['59', mel?.code ?? 'missing']) {
    const amount = sum(money.filter(({ parties }) => parties === code));
    await expect(sheet).toContainText(plain(euros(amount)));
  }
  await expect(sheet).toContainText('Aucune part n’est attribuée à ce territoire.');
  if (schemes.length === 0) {
    await expect(sheet).toContainText('ni expérimentation France Travail ni pacte territorial');
    await expect(explorer.tags).toHaveCount(0);
  } else {
    await expect(explorer.tags).toHaveCount(schemes.length);
    for (const { nom } of schemes) await expect(explorer.tags.filter({ hasText: nom ?? '' })).toBeVisible();
  }
});

test('all actions on illettrisme, each with its amount, and what they add up to', async ({
  explorer,
  page,
}) => {
  const headings = new Set(
    rows('rubriques').flatMap(({ id, titre }) => (/illettrisme/i.test(titre ?? '') ? [id] : [])),
  );
  const actions = rows('actions').filter(({ rubrique }) => headings.has(rubrique));
  const ids = new Set(actions.map(({ id }) => id));
  const lines = money.filter(({ action_id: id }) => ids.has(id));
  expect(lines.length).toBeGreaterThan(0);
  await explorer.open();
  await explorer.search('illettrisme', /rubrique/);
  await (await explorer.tool('Tableau')).click();
  await explorer.table.getByText('Actions', { exact: true }).first().click();
  const table = page.getByRole('table', { name: /Actions citées/ });
  await expect(
    table
      .locator('tbody')
      .getByRole('row')
      .filter({ has: page.getByRole('button') }),
  ).toHaveCount(lines.length);
  for (const { action_id: id, montant_eur } of lines) {
    const titre = actions.find((action) => action.id === id)?.titre ?? 'missing';
    await expect(
      table
        .getByRole('row')
        .filter({ hasText: titre })
        .filter({ hasText: plain(euros(Number(montant_eur))) })
        .first(),
    ).toBeVisible();
  }
  await expect(table.getByRole('row', { name: /chaque montant une fois/ })).toContainText(euros(sum(lines)));
});
