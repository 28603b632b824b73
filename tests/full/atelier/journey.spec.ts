import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { formatEuros } from '../../../src/view/text/formats';
import { AtelierDriver, excelCsv, PLANTED } from '../../e2e/support/atelier/atelier-driver';
import { KeyHands } from '../../e2e/support/atelier/key-hands';
import { ExplorerDriver } from '../../e2e/support/explorer-driver';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';
import { savedBy } from '../lib/office';
import { overlay } from '../lib/overlay';
import { plainHost } from '../lib/plain-host';
import { hasLibreOffice } from '../lib/spreadsheet-saves.mjs';

const SHARED = 777_000;
const ACTION = 'Action partagée d’essai';
const COMMUNE = 'Abbeville';

/** The same gestures by the mouse, and by keys alone. */
type Hands = Pick<KeyHands, 'reach' | 'press' | 'fill'>;
const mouse = (): Hands => ({
  reach: (target) => target.click(),
  press: (target) => target.click(),
  fill: async (cell, text) => {
    if ((await cell.getAttribute('type')) === null) await cell.selectOption(text);
    else {
      await cell.click();
      await cell.fill(text);
      await cell.blur();
    }
  },
});

/** Copies a line below itself, and gives its cells other contents. */
async function copied(
  page: Page,
  { reach, press, fill }: Hands,
  table: string,
  from: RegExp,
  cells: readonly (readonly [column: string, text: string])[],
): Promise<number> {
  const atelier = new AtelierDriver(page);
  await press(
    page.getByRole('navigation', { name: 'Tableaux' }).getByRole('button', { name: new RegExp(`^${table}`) }),
  );
  await fill(page.getByRole('searchbox', { name: 'Chercher dans ce tableau' }), '');
  const cell = page.getByRole('table').getByLabel(from).first();
  const line = Number(/(\d+)$/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
  await reach(cell);
  await press(page.getByRole('button', { name: 'Copier cette ligne dessous' }));
  for (const [column, text] of cells) await fill(atelier.cell(column, line + 1), text);
  return line + 1;
}

test.describe('a person with a spreadsheet publishes', () => {
  test.skip(!hasLibreOffice(), 'LibreOffice (soffice) absent');

  // Once a file is open, nothing knows its form: one of them goes all the way. A day publishes by the mouse, and reads the
  // other states by axe.
  for (const [form, name, way] of [
    ['xlsx', 'mouse', 'to what changes'],
    ['ods', 'keys', 'to a plain host'],
    ['csv', 'mouse', 'to what changes'],
  ] as const) {
    test(`from a file saved by LibreOffice as ${form}, by ${name}, ${way}`, async ({
      page,
      browser,
      request,
    }) => {
      test.slow();
      const keys = name === 'keys' ? new KeyHands(page) : null;
      const hands = keys ?? mouse();
      const explorer = new ExplorerDriver(page);
      const atelier = new AtelierDriver(page);
      const folder = temporaryFolder('parcours');
      const csv = await (await request.get('./donnees/financements.csv')).text();
      const [, ...lines] = csv.trim().split('\n');
      const eur = lines.map((line) => Number(/,(\d+),(?:oui|non),/.exec(line)?.[1]));
      const aisne = lines.findIndex((line) => /,02,\d+,non/.test(line)) + 2;
      const [first = 0, second = 0, third = 0] = eur;
      const path = join(folder, 'financements.csv');
      // Two amounts replaced, and five faults of a spreadsheet.
      const typed = excelCsv(csv, [
        [2, 'montant_eur', `${(first + 1000).toLocaleString('fr-FR')} €`],
        [3, 'montant_eur', `${second + 2000} euros`],
        [4, 'montant_eur', `’${third}`],
        [aisne, 'parties', '2'],
        [5, 'partage', 'NON'],
      ]);
      writeFileSync(path, typed);
      await atelier.open();
      const saved = { name: `financements.${form}`, text: savedBy(folder, path, form, 59) };
      if (keys)
        await keys.choose(page.getByRole('button', { name: 'Choisir des fichiers' }), {
          name: saved.name,
          bytes: saved.text,
        });
      else await atelier.files(saved);
      await expect(atelier.status.first()).toContainText('financements.csv');
      const step = (label: RegExp) =>
        hands.press(page.getByRole('navigation', { name: 'Étapes' }).getByRole('button', { name: label }));
      await step(/Corriger/);
      await expect(page.getByRole('heading', { name: /fautes à corriger/ })).toBeVisible();
      const mend = page.getByRole('button', { name: /Faire les \d+ réparations sûres/ });
      expect(Number(/\d+/.exec((await mend.textContent()) ?? '')?.[0])).toBeGreaterThanOrEqual(PLANTED);
      await hands.press(mend);
      await expect(atelier.said).toContainText(/Aucune faute, 2 changements/);

      await copied(page, hands, 'actions', /^Identifiant, ligne/, [
        ['Identifiant', 'essai-partage'],
        ['Titre', ACTION],
        ['Rang', '90'],
      ]);
      await copied(page, hands, 'financements', /^Action, ligne/, [
        ['Action', 'essai-partage'],
        ['Parties contractantes', '59|62'],
        ['Montant', String(SHARED)],
        ['Montant partagé', 'oui'],
      ]);
      await copied(page, hands, 'vagues', /^Numéro, ligne 3$/, [
        ['Numéro', '3'],
        ['Année', '2026'],
        ['Couleur', '3'],
      ]);
      const at = await copied(page, hands, 'france-travail', /^Codes officiels, ligne 4$/, [
        ['Identifiant', 'essai-commune'],
        ['Libellé du support', COMMUNE],
        ['Département', '80'],
        ['Vague', '3'],
        ['Nom affiché', COMMUNE],
        ['Rang', '90'],
        ['Codes officiels', ''],
      ]);
      await hands.reach(atelier.cell('Codes officiels', at));
      await hands.fill(page.getByLabel('Trouver un code'), COMMUNE);
      await hands.press(page.getByRole('button', { name: new RegExp(`^${COMMUNE} commune`) }));
      await expect(atelier.cell('Codes officiels', at)).toHaveValue(/^\d{5}$/);
      await expect(atelier.said).toContainText(/Aucune faute, 6 changements/);
      await step(/Ce qui change/);
      const total = eur.reduce((sum, one) => sum + one, 0) + 3000 + SHARED;
      await expect(page.getByRole('row', { name: /^région/ })).toContainText(formatEuros(total));
      if (way === 'to what changes') return;

      await step(/Aperçu/);
      await expect(atelier.draft.getByRole('button', { name: /montants cités/i }).first()).toContainText(
        `${Math.trunc(total / 1e6)},`,
      );
      await step(/Emporter/);
      await hands.fill(page.getByLabel('Nom de cette version'), `comité d’essai ${form}`);
      await explorer.axe_('all');
      const save = page.getByRole('button', { name: 'Enregistrer publication.zip' });
      const [archive] = await Promise.all([page.waitForEvent('download'), hands.press(save)]);
      await expect(atelier.said).toContainText('Tout est emporté');

      const site = join(folder, 'site');
      overlay(`${ROOT}dist`, readFileSync(await archive.path()), site);
      const host = await plainHost(site);
      const reader = await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block' });
      const still = await browser.newContext({ locale: 'fr-FR', javaScriptEnabled: false });
      try {
        const paper = await still.newPage();
        await paper.goto(`${host.url}tableaux.html`);
        await expect(
          paper.getByRole('cell', { name: formatEuros(total), exact: true }).first(),
        ).toBeVisible();
        await paper.goto(`${host.url}territoires/departement-62.html`);
        await expect(paper.getByRole('main')).toContainText(ACTION);
        await paper.goto(`${host.url}depart.html`);
        await expect(paper.getByRole('img', { name: /^Carte|Hauts-de-France/ }).first()).toBeVisible();
        const map = await reader.newPage();
        const there = new ExplorerDriver(map);
        await map.goto(`${host.url}?theme=france-travail&vague=3`);
        await there.whenMap();
        await expect(map.getByRole('main')).toContainText(COMMUNE);
        await map.goto(`${host.url}`);
        await there.whenMap();
        await expect(there.cards.first()).toContainText(`${Math.trunc(total / 1e6)},`);
      } finally {
        await still.close();
        await reader.close();
        await host.close();
      }
    });
  }
});
