import { expect, test } from 'vitest';
import { NO_FILTER, regionFigures } from '../../../src/domain/totals';
import { START } from '../../../src/state/explorer-state';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { realModel as model } from '../../fixtures/real-model';

const pacts = { ...START, theme: 'pactes-territoriaux' } as const;

test('a public that cannot be read is told in the list and in the table, as in the sheet of its pact', () => {
  const noted = model.pacts.pactesTerritoriaux.filter(({ publicNote }) => publicNote !== null);
  expect(noted.length).toBeGreaterThan(0);
  const panel = buildPanel(model, pacts, () => []);
  if (panel.kind !== 'start') throw new Error('a start sheet was expected');
  const { rows } = buildTable(model, pacts);
  for (const { id, publicNote } of noted) {
    const note = publicNote ?? '';
    expect(panel.units.find(({ link }) => link.key === `pts-${id}`)?.detail).toContain(note);
    expect(rows.find(({ key }) => key === `pts-${id}`)?.cells.map(({ text }) => text)).toContainEqual(
      expect.stringContaining(note),
    );
  }
});

test('the line of the region has its value by inhabitant, shared amounts once, in each table of parties', () => {
  for (const axe of [null, ...model.axes]) {
    const { columns, total } = buildTable(model, { ...START, funding: { ...START.funding, axe } });
    const people = model.cog.communes.population.reduce((sum, one) => sum + one, 0);
    const at = columns.findIndex(({ unit }) => unit === '€/hab.');
    const { eur } = regionFigures(model, { ...NO_FILTER, axe });
    expect(at).toBeGreaterThanOrEqual(0);
    expect(total?.[at]?.value).toBeCloseTo(eur / people, 10);
  }
});
