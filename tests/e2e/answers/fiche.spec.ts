import { expect, test } from '../support/browser';
import { euros, money, own, rows, sum } from '../support/figures';
import { OutputsDriver } from '../support/outputs-driver';
import { follow } from '../support/readers/follow';

/** The sheet of what is chosen on one A4 page: « print the sheet of my commune ». */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

test('the sheet of my commune, printed in three gestures, on one page', async ({ explorer, page }) => {
  const outputs = new OutputsDriver(page);
  await explorer.open();
  // One: the name. Two: the answer. Three: the button.
  await explorer.search('armentieres', /Armentières/);
  const pages = await outputs.printFiche();
  expect(pages).toHaveLength(1);
  const text = plain(pages[0]?.text ?? '');
  // Both contracts that cover it, with what each cites.
  const mel = rows('parties').find(({ nom }) => nom === 'Métropole européenne de Lille')?.code ?? 'missing';
  for (const code of ['59', mel]) expect(text).toContain(plain(euros(sum(own(code)))));
  for (const word of [
    'Armentières',
    'Contrat du département',
    'Actions citées',
    'Territoires voisins',
    'COG',
  ])
    expect(text).toContain(word);
});

const [PACT] = rows('pactes-territoriaux');
const [ACTION] = rows('actions');
const LINES = money.filter(({ action_id: id }) => id === ACTION?.id);

for (const [what, tag, links] of [
  [
    'a pact and a métropole',
    ' @full',
    [
      [`theme=pactes-territoriaux&sel=pts-${PACT?.id}`, ['Contrats qui atteignent ce périmètre', 'COG']],
      ['sel=epci-200093201', [plain(euros(sum(own('200093201')))), 'et', 'voir la']],
    ],
  ],
  [
    'an action and the region',
    ' @full',
    [
      [`sel=action-${ACTION?.id}`, [plain(euros(sum(LINES))), 'Classement et source']],
      ['sel=region', [plain(euros(sum(money))), 'Appels à projets nationaux']],
    ],
  ],
] as const)
  test(`${what} on one page each, with their amounts${tag}`, async ({ explorer, page }) => {
    const outputs = new OutputsDriver(page);
    await explorer.open();
    for (const [link, words] of links) {
      await follow(page, link);
      const pages = await outputs.printFiche();
      expect(pages, link).toHaveLength(1);
      for (const word of words) expect(plain(pages[0]?.text ?? ''), link).toContain(word);
    }
  });

test('the same page as a picture of A4 proportions @phone', async ({ explorer, page }) => {
  const outputs = new OutputsDriver(page);
  await explorer.open('sel=departement-02');
  const { name, bytes } = await outputs.saveFiche();
  expect(name).toMatch(/^fiche-aisne-.*\.png$/);
  const { width, height, colours } = await outputs.readPng(bytes);
  expect(Math.abs(height / width - Math.SQRT2)).toBeLessThan(0.005);
  expect(width).toBeGreaterThan(2000);
  expect(colours).toBeGreaterThan(5);
});

test('what has no page of its own has no button: a comparison, nothing chosen', async ({
  explorer,
  page,
}) => {
  const outputs = new OutputsDriver(page);
  await explorer.open('sel=departement-02');
  await expect(outputs.fiche).toBeVisible();
  await follow(page, 'sel=departement-02,departement-80');
  await expect(explorer.title).toHaveText(/2 territoires/);
  await expect(outputs.fiche).toBeHidden();
});
