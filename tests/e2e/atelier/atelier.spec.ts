import { AtelierDriver, excelCsv, PLANTED } from '../support/atelier/atelier-driver';
import { KeyHands } from '../support/atelier/key-hands';
import { expect, test } from '../support/browser';

test.use({ alone: true });

/** Lines of a published table, each a record by column; no cell of these columns holds a comma. */
async function amounts(read: (path: string) => Promise<string>) {
  const csv = await read('./donnees/financements.csv');
  const [, ...lines] = csv.trim().split('\n');
  const eur = lines.map((line) => Number(/,(\d+),(?:oui|non),/.exec(line)?.[1]));
  return { csv, eur, aisne: lines.findIndex((line) => /,02,\d+,non/.test(line)) + 2 };
}

test('five faults of a spreadsheet are mended in one gesture and seen on the map; what is next leads onwards to a name', async ({
  page,
  explorer,
  request,
}) => {
  const { csv, eur, aisne } = await amounts(async (path) => (await request.get(path)).text());
  const atelier = new AtelierDriver(page);
  await atelier.open();
  await explorer.axe_('all');
  const [first = 0, second = 0, third = 0] = eur;
  await atelier.files({
    name: 'financements.csv',
    text: excelCsv(csv, [
      [2, 'montant_eur', `${(first + 1000).toLocaleString('fr-FR')} €`],
      [3, 'montant_eur', `${second},00`],
      [4, 'montant_eur', `’${third}`],
      [aisne, 'parties', '2'],
      [5, 'partage', 'NON'],
    ]),
  });
  await expect(atelier.status.first()).toContainText(/financements\.csv/);
  await atelier.step(/Corriger/);
  await expect(page.getByRole('heading', { name: /fautes? à corriger/ })).toBeVisible();
  await explorer.axe_('all');
  // Each fault leads to its cell.
  await page
    .getByRole('button', { name: new RegExp(`ligne ${aisne}, .*parties`) })
    .first()
    .click();
  await expect(atelier.cell('Parties contractantes', aisne)).toBeFocused();
  await atelier.press(new RegExp(`Faire les ${PLANTED} réparations sûres`));
  await expect(atelier.said).toContainText(/Aucune faute/);
  const next = (name: string | RegExp) => page.getByRole('banner').getByRole('button', { name });
  await next('Relire les changements').click();
  await expect(atelier.changes()).toHaveCount(1);
  await explorer.axe_('all');
  await next('Voir l’aperçu').click();
  const total = eur.reduce((sum, one) => sum + one, 0) + 1000;
  await expect(atelier.draft.getByRole('heading', { name: 'Hauts-de-France', exact: true })).toBeVisible();
  await expect(atelier.draft.getByRole('button', { name: /montants cités/i }).first()).toContainText(
    new RegExp(`${Math.trunc(total / 1e6)},`),
  );
  await next('Emporter').click();
  await expect(atelier.said).toContainText('Nommez la version');
  // Nothing leads to where one stands.
  await expect(next(/Emporter|changements|aperçu/)).toHaveCount(0);
  await page.getByLabel('Nom de cette version').fill('comité d’essai');
  await expect(page.getByRole('button', { name: /publication\.zip/ })).toBeEnabled();
  await explorer.axe_('all');
});

test('by keys alone: a fault is reached, mended, undone, and an amount is typed', async ({ page }) => {
  const atelier = new AtelierDriver(page);
  const hands = new KeyHands(page);
  await atelier.open();
  const steps = page.getByRole('navigation', { name: 'Étapes' });
  await hands.press(steps.getByRole('button', { name: /Corriger/ }));
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  const was = await atelier.cell('Montant', 2).inputValue();
  await hands.fill(atelier.cell('Montant', 2), '1 058 000 €');
  await expect(atelier.cell('Montant', 3)).toBeFocused();
  await hands.press(page.getByRole('button', { name: /^Réparer/ }));
  await expect(atelier.cell('Montant', 2)).toHaveValue('1058000');
  // What was pressed is gone: the focus stays where it was.
  await expect(page.getByRole('group', { name: 'Fautes' })).toBeFocused();
  const undo = page.getByRole('button', { name: 'Annuler' });
  await hands.press(undo);
  await page.keyboard.press('Enter');
  await expect(atelier.cell('Montant', 2)).toHaveValue(was);
  // A cell in the middle, what stands beside the grid, and back.
  await hands.reach(atelier.cell('Montant', 20));
  await page.keyboard.press('F6');
  await expect(page.getByRole('textbox', { name: 'Contenu' })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(atelier.cell('Montant', 20)).toBeFocused();
  await hands.press(page.getByRole('button', { name: 'Copier cette ligne dessous' }));
  await expect(page.getByRole('combobox', { name: 'Action, ligne 21' })).toBeFocused();
  await page.keyboard.press('F6');
  await hands.back(page.getByRole('button', { name: 'Ajouter une ligne' }));
  await page.keyboard.press('Enter');
  // The line that came takes the focus.
  await expect(page.getByRole('combobox', { name: /^Action, ligne/ }).last()).toBeFocused();
});

test('work comes back after a reload, and what is no table gives a sentence @full', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const atelier = new AtelierDriver(page);
  await atelier.open();
  await atelier.step(/Corriger/);
  await atelier.type('Montant', 2, '777');
  await expect(atelier.said).toContainText(/Brouillon gardé/);
  await page.reload();
  await atelier.press(/Effacer ce brouillon/);
  await expect(atelier.drafts).toHaveCount(0);
  await atelier.press(/Annuler l.effacement/);
  await atelier.press(/Reprendre ce brouillon/);
  await expect(atelier.cell('Montant', 2)).toHaveValue('777');
  await atelier.step(/Ouvrir/);
  const noise = Buffer.from(Array.from({ length: 10_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256));
  await atelier.files({ name: 'hasard.csv', text: noise });
  await expect(atelier.status.first()).toContainText('Rien n’a été ouvert');
  await expect(atelier.status.first()).toContainText(/Attendu/);
});

test('two tabs keep their own drafts, and an earlier one is not written over @full', async ({
  page,
  context,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const [first, second] = [new AtelierDriver(page), new AtelierDriver(await context.newPage())];
  await first.open();
  await second.open();
  await expect(first.beside).toBeVisible();
  await expect(second.beside).toBeVisible();
  await second.step(/Corriger/);
  await second.type('Montant', 2, '777');
  await expect(second.said).toContainText(/Brouillon gardé/);
  // The draft of a tab at work is its own.
  await page.reload();
  await expect(first.beside).toBeVisible();
  await expect(first.drafts).toHaveCount(0);
  await second.close();
  await expect(first.beside).toHaveCount(0);
  await expect(first.drafts).toHaveCount(1);
  await first.step(/Corriger/);
  await first.type('Montant', 2, '888');
  await expect(first.said).toContainText(/Brouillon gardé/);
  await page.reload();
  await expect(first.drafts).toHaveCount(2);
});

test('a column under another name is named again; a page that has not read the draft is not shown; a wave-3 commune is found @full', async ({
  page,
  request,
}) => {
  const { csv } = await amounts(async (path) => (await request.get(path)).text());
  const atelier = new AtelierDriver(page);
  await atelier.open();
  await atelier.files({ name: 'financements.csv', text: csv.replace('montant_eur', 'somme') });
  await atelier.step(/Corriger/);
  await atelier.press(/^financements.csv, ligne 1/);
  await expect(page.getByLabel(/, ligne 2$/).first()).toBeVisible();
  await atelier.press(/^Renommer/);
  await expect(atelier.said).toContainText(/sans changement/);

  await atelier.olderApp();
  await atelier.step(/Aperçu/);
  await expect(page.getByText(/ne lit pas le brouillon/)).toBeVisible();
  await expect(atelier.frame).toBeHidden();
  await expect(page.getByText('Ces chiffres ne sont pas publiés.')).toHaveCount(0);

  await atelier.step(/Corriger/);
  await atelier.table('france-travail');
  // A wave that no menu has yet is a line of another table, which is one step away.
  await atelier.cell('Vague', 4).focus();
  const panel = page.getByRole('complementary', { name: 'La case' });
  await expect(panel).toContainText('Il manque un choix');
  await panel.getByRole('button', { name: 'vagues' }).click();
  await expect(atelier.cell('Numéro', 3)).toBeVisible();
  await atelier.table('france-travail');
  await atelier.cell('Codes officiels', 4).click();
  await atelier.cell('Codes officiels', 4).fill('');
  await page.getByLabel('Trouver un code').fill('Abbeville');
  await page.getByRole('button', { name: /^Abbeville commune/ }).click();
  await expect(atelier.cell('Codes officiels', 4)).toHaveValue('80001');
});
