import { expect, test } from './support/browser';
import {
  codes,
  deckDate,
  euros,
  french,
  frenchAtMost,
  inhabitants,
  type Line,
  millions,
  money,
  own,
  rows,
  sum,
} from './support/figures';
import { part } from './support/parts';

/**
 * Questions 1, 2, 6, 8, 9, 10, 11 and 12 of the decision-maker, each in at most three gestures from the start page.
 * Every figure is recomputed here from `data/*.csv` and the COG, by a route that shares nothing with the app.
 */
const actions = rows('actions');

/** An envelope in millions: whole where the deck gives it so. */
const round = (value: number): string => (value % 1e6 === 0 ? `${value / 1e6}\u00a0M€` : millions(value));
const short = (value: number): string => (value >= 1e6 ? millions(value) : euros(value));
const perHead = (value: number): string => `${french(value, 2)}\u00a0€/hab.`;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Names of buttons are compared with plain spaces. */
const starts = (text: string): RegExp => new RegExp(`^${escaped(text.replaceAll('\u00a0', ' '))}`);

test('questions 1 and 9: Pas-de-Calais in all, by axe, by thématique and per inhabitant; a figure opens its place in the deck, its reading, its precision and its date', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await explorer.clickMap(/Pas-de-Calais/);
  const { sheet } = explorer;
  await expect(explorer.title).toHaveText('Pas-de-Calais');
  await expect(sheet.getByRole('button', { name: starts(millions(sum(own('62')))) }).first()).toBeVisible();
  await expect(
    sheet.getByRole('button', { name: starts(perHead(sum(own('62')) / inhabitants('62'))) }),
  ).toBeVisible();
  for (const { num: axe = '' } of rows('axes')) {
    const amount = sum(own('62', axe));
    if (amount === 0) continue;
    await expect(sheet.getByRole('button', { name: starts(`${short(amount)}, Axe ${axe}`) })).toBeVisible();
  }
  for (const { id, titre } of rows('thematiques')) {
    const lines = own('62').filter((line) => line.thematique === id);
    if (lines.length === 0) continue;
    const heading = part(sheet, 'heading of a part').filter({ hasText: titre ?? '' });
    await expect(heading.first()).toContainText(euros(sum(lines)));
  }
  await expect.poll(() => explorer.query()).toBe('?sel=departement-62');

  const shared = money.find((line) => line.partage === 'oui' && line.parties === '59|62');
  const action = actions.find((row) => row.id === shared?.action_id);
  const amount = sheet.getByRole('button', { name: starts(euros(Number(shared?.montant_eur))) }).first();
  await amount.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(action?.section ?? 'missing');
  await expect(dialog).toContainText(action?.diapositive ?? 'missing');
  await expect(dialog).toContainText(`ligne ${action?.rang}`);
  await expect(dialog).toContainText('compté une fois dans le total régional');
  await expect(dialog).toContainText('Précision');
  await expect(dialog).toContainText(`support ${deckDate}`);
  await expect(dialog).toContainText('Période et part de l’État non précisées');
  await explorer.axe_();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(amount).toBeFocused();
});

test('question 2: who finances mobility, both métropoles included', async ({ explorer }) => {
  const rubriques = new Set(rows('rubriques').flatMap((row) => (row.sujet === 'mobilite' ? [row.id] : [])));
  const ids = new Set(actions.flatMap((row) => (rubriques.has(row.rubrique) ? [row.id] : [])));
  await explorer.open();
  await explorer.sheet.getByRole('button', { name: /Qui finance le sujet «.Mobilité/ }).click();
  await expect.poll(() => explorer.query()).toBe('?indicateur=euros&sujet=mobilite');
  for (const party of rows('parties')) {
    const lines = own(party.code ?? '').filter((line) => ids.has(line.action_id));
    const unit = explorer.units.filter({
      has: explorer.sheet.page().getByText(party.nom ?? '', { exact: true }),
    });
    await expect(unit).toContainText(lines.length > 0 ? euros(sum(lines)) : /Aucune action citée|partagés/);
  }
  // Nothing is not little: a class of its own says whose part in the subject is none.
  const cited = new Set(money.flatMap((line) => (ids.has(line.action_id) ? codes(line.parties) : [])));
  const none = rows('parties').filter(({ code = '' }) => !cited.has(code)).length;
  await expect(explorer.legend.getByRole('button', { name: /Aucune action citée/ })).toContainText(
    `${none} territoire`,
  );
});

test('question 6: what applies in a commune, found in spite of accents; its parents and its schemes @phone', async ({
  explorer,
}) => {
  await explorer.open();
  await explorer.search('02320', /Anizy/);
  await expect(explorer.title).toContainText('Anizy');
  const path = explorer.sheet.getByRole('navigation', { name: /Fil d’Ariane/ });
  for (const parent of ['Hauts-de-France', 'Aisne', 'Arrondissement de Laon']) {
    await expect(path).toContainText(parent);
  }
  await expect(explorer.scaleNote).toContainText('Financé à l’échelle du département');
  // The former name, which is also that of a pact: the commune comes first, and says why.
  await explorer.search('hesdin', /Hesdin-la-Forêt ancienne commune Hesdin/);
  await expect(explorer.title).toHaveText('Hesdin-la-Forêt');
  await expect(explorer.tags.filter({ hasText: 'Montreuillois' })).toContainText('territoire entier');
  await expect(explorer.tags.filter({ hasText: 'Pacte territorial' })).toBeVisible();
  await expect(path).toContainText('Pas-de-Calais');
  await explorer.axe_();
});

test('question 8: Aisne against Somme against the region, differences readable without colour', async ({
  explorer,
}) => {
  await explorer.open();
  await explorer.clickMap(/Aisne/);
  await explorer.compareWith('Comparer avec Somme');
  await expect(explorer.title).toHaveText('2 territoires choisis');
  await expect(explorer.cards.first()).toContainText(euros(sum([...own('02'), ...own('80')])));
  const chart = explorer.charts.filter({ hasText: 'Tous les axes' });
  const wanted = [
    ['Aisne', perHead(sum(own('02')) / inhabitants('02')), euros(sum(own('02')))],
    ['Somme', perHead(sum(own('80')) / inhabitants('80')), euros(sum(own('80')))],
    ['Hauts-de-France (pour comparer)', perHead(sum(money) / inhabitants(null)), euros(sum(money))],
  ] as const;
  for (const [i, texts] of wanted.entries()) {
    for (const text of texts) await expect(chart.getByRole('listitem').nth(i)).toContainText(text);
  }
  for (const { num: axe = '' } of rows('axes')) {
    const own02 = own('02', axe);
    const row = explorer.charts
      .filter({ hasText: `Axe ${axe}` })
      .getByRole('listitem')
      .first();
    await expect(row).toContainText(own02.length > 0 ? euros(sum(own02)) : /Aucune action citée|partagés/);
  }
  await expect.poll(() => explorer.query()).toBe('?sel=departement-02,departement-80');
});

test('a comparison grows by the search, and shrinks to one sheet', async ({ explorer, page }) => {
  await explorer.open('sel=departement-02');
  await explorer.compareWith('Chercher un autre territoire…');
  const field = page.getByRole('combobox', { name: /Chercher/ });
  await expect(field).toBeFocused();
  await field.fill('oise');
  await page.getByRole('option', { name: /^Oise/ }).first().click();
  await expect.poll(() => explorer.query()).toBe('?sel=departement-02,departement-60');
  await explorer.sheet.getByRole('button', { name: 'Retirer Aisne' }).click();
  await expect(explorer.title).toHaveText('Oise');
  await explorer.compareWith('Comparer avec Hauts-de-France');
  await expect(explorer.title).toHaveText('Oise et la région');
});

test('questions 10, 11 and 12: cited examples against the envelopes, with the State’s half; national calls per year, over three years and in all; what the single contract of the MEL merges', async ({
  explorer,
}) => {
  await explorer.open();
  await explorer.sheet.getByRole('button', { name: 'La région en détail' }).click();
  await expect.poll(() => explorer.query()).toBe('?sel=region');
  const volets = new Map(rows('axes').map((row) => [row.num, row.volet]));
  const parts = part(explorer.sheet, 'envelope');
  for (const envelope of rows('enveloppes')) {
    const cited = sum(money.filter((line) => volets.get(line.axe) === envelope.volet));
    const row = parts.filter({ hasText: envelope.titre ?? '' });
    for (const euro of [envelope.montant_eur, envelope.part_etat_eur])
      await expect(row).toContainText(round(Number(euro)));
    await expect(row).toContainText(millions(cited));
    await expect(row).toContainText(`${french((100 * cited) / Number(envelope.montant_eur), 1)}\u00a0%`);
    await expect(row).toContainText('interprété');
  }
  await expect(explorer.sheet).toContainText('Période et part de l’État non précisées');

  const calls = rows('appels-a-projets');
  const yearly = calls.filter((call) => call.periode === 'an');
  const whole = (call: Line): number =>
    Number(call.montant_eur) * (call.periode === 'an' ? Number(call.annees) : 1);
  const total = (list: readonly Line[]): number => list.reduce((all, call) => all + whole(call), 0);
  const table = explorer.sheet.getByRole('table', { name: /Appels à projets nationaux/ });
  for (const call of calls) await expect(table).toContainText(call.titre ?? 'missing');
  const group = (name: string) => table.locator('tbody').filter({ hasText: name });
  const last = group('Total');
  await expect(last).toContainText(euros(sum(yearly)));
  await expect(last).toContainText(euros(total(yearly)));
  await expect(last).toContainText(`environ ${frenchAtMost(total(calls) / 1e6, 1)}\u00a0M€`);
  await expect(group('O2R')).toContainText('non dit');

  await explorer.sheet
    .getByRole('button', { name: 'Contrat unique de la Métropole européenne de Lille' })
    .click();
  const merged = explorer.sheet.getByRole('table', { name: /Contrat unique/ });
  // The part comes to the top of its pane, and the frame does not move.
  await expect(merged).toBeInViewport();
  await expect(explorer.sheet.page().getByRole('banner')).toBeInViewport({ ratio: 1 });
  for (const row of rows('mel-contrat-unique')) {
    const lines = [...(row.pacte ?? '').split('|'), ...(row.politique_ville ?? '').split('|')];
    for (const line of lines) await expect(merged).toContainText(line);
  }
});
