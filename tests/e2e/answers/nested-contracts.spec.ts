import { expect, test } from '../support/browser';
import { cog, communes, french, inhabitantsOf, rows, sum } from '../support/figures';
import { part } from '../support/parts';
import { follow } from '../support/readers/follow';

/**
 * "How much reaches an inhabitant of Lille, of Amiens, of Maubeuge?": the screen alone gives the answer, every contract
 * by name with its own value and the inhabitants that divide it. Recomputed from the CSV and the COG.
 */
const parties = rows('parties');

/** Inhabitants of a party, départements by their arrondissements, métropoles by their EPCI. */
const inhabitants = (code: string): number =>
  inhabitantsOf(
    communes.codes.flatMap((_, i) =>
      cog.arrondissements[communes.arrondissement[i] ?? -1]?.departement === code ||
      cog.epci[communes.epci[i] ?? -1]?.code === code
        ? [i]
        : [],
    ),
  );

/** The parties whose ground holds a commune. */
function partiesOf(commune: string): string[] {
  const i = communes.codes.indexOf(commune);
  const around = [
    cog.arrondissements[communes.arrondissement[i] ?? -1]?.departement,
    cog.epci[communes.epci[i] ?? -1]?.code,
  ];
  return parties.flatMap(({ code }) => (code !== undefined && around.includes(code) ? [code] : []));
}

const said = (code: string): RegExp => {
  const total = sum(rows('financements').filter((line) => line.parties === code));
  const people = inhabitants(code);
  const name = parties.find((party) => party.code === code)?.nom ?? code;
  const text = `${name} ${french(total)} € · ${french(total / people, 2)} €/hab. (sur ${french(people)} habitants)`;
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s\u00a0]/g, '\\s'));
};

test('how much reaches an inhabitant of Lille, of Amiens, of Maubeuge: every contract, with its own divisor', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  for (const [commune, name, contracts] of [
    ['59350', 'Lille', 2],
    ['80021', 'Amiens', 2],
    ['59392', 'Maubeuge', 1],
  ] as const) {
    const codes = partiesOf(commune);
    expect(codes).toHaveLength(contracts);
    await follow(page, `sel=commune-${commune}`);
    await expect(explorer.title).toHaveText(name);
    const answer = part(explorer.sheet, 'scale note');
    await expect(answer).toContainText('Financé à l’échelle du département');
    await expect(answer.getByRole('listitem')).toHaveCount(contracts);
    for (const code of codes) await expect(answer).toContainText(said(code));
    await expect(answer).toContainText('Aucune part n’est attribuée à ce territoire.');
    for (const code of codes) {
      const nom = parties.find((party) => party.code === code)?.nom ?? code;
      await expect(
        explorer.sheet.getByRole('heading', { name: new RegExp(`Contrat .*${nom}`) }),
      ).toBeVisible();
    }
  }
  // What the three have of their own is words.
  await explorer.axe_();
});

test('the map writes both values on a métropole, and its legend says which sign is which; one scale for all axes is a switch that the link keeps', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  const value = (code: string): string =>
    french(sum(rows('financements').filter((line) => line.parties === code)) / inhabitants(code), 2);
  const labels = part(page, 'names of the map');
  await expect(labels.getByText(`Nord ${value('59')}\u00a0€/hab.`)).toBeAttached();
  await expect(labels.getByText(`+\u00a0${value('200093201')} en propre`)).toBeAttached();
  const legend = page.getByRole('region', { name: 'Légende' });
  await expect(legend).toContainText('Contrat de la métropole, en plus de celui du département');

  await follow(page, 'axe=3');
  await expect(legend.getByRole('heading')).toContainText('échelle propre à l’axe 3');
  await legend.getByText('Méthode et signes').click();
  await legend.getByRole('checkbox', { name: 'Même échelle pour tous les axes' }).check();
  await expect(legend.getByRole('heading')).toContainText('échelle commune à tous les axes');
  await expect.poll(() => explorer.query()).toBe('?axe=3&echelle=commune');
});
