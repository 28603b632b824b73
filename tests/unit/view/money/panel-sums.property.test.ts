import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHARINGS } from '../../../../src/domain/money/sharing';
import { filterActions, NO_FILTER, partyFigures, type Reading } from '../../../../src/domain/totals';
import { actionGroups } from '../../../../src/view/panel/action-rows';
import { realModel as model } from '../../../fixtures/real-model';

const total = (figures: readonly { readonly value: number | null }[]): number =>
  figures.reduce((sum, { value }) => sum + (value ?? 0), 0);

const { parties, thematiques, sujets, actions } = model.pacts;
const reading = fc.record({
  partage: fc.constantFrom(...SHARINGS),
  narrowed: fc.constantFrom<Partial<Reading>>(
    {},
    ...model.axes.map((axe) => ({ axe })),
    ...thematiques.map(({ id, axe }) => ({ axe, thematique: id })),
    ...sujets.map(({ id }) => ({ sujet: id })),
    { inspirante: true },
    { montantMin: 100_000 },
  ),
});

test('the amounts listed under a party come to its sub-totals, and those to its total, whatever the hypothesis', () => {
  fc.assert(
    fc.property(fc.constantFrom(...parties), reading, ({ code }, { partage, narrowed }) => {
      const filter: Reading = { ...NO_FILTER, ...narrowed, partage };
      const figures = partyFigures(model, code, filter);
      const own = filterActions(model, filter).filter(({ lignes }) =>
        lignes.some((line) => line.parties.includes(code)),
      );
      const groups = actionGroups(model, own, code, filter).flatMap(({ sousGroupes }) => sousGroupes);
      const split = partage !== 'non-ventile';
      for (const { figure, actions: rows } of groups) {
        // Not split, a shared amount is listed and in no sum: its row says so.
        const counted = rows.filter((row) => split || !row.partage);
        expect(total(counted.flatMap(({ amounts }) => amounts))).toBe(figure.value ?? 0);
        for (const row of rows) if (row.partage && split) expect(row.part).toMatch(/^part de [\d\s]+€$/);
        for (const row of rows) if (!split) expect(row.part).toBeUndefined();
      }
      expect(total(groups.map(({ figure }) => figure))).toBe(figures.ownEur + figures.splitEur);
    }),
    { numRuns: 120 },
  );
});

test('the sub-total of a thématique is what the map says of the party with this thématique chosen', () => {
  for (const { code } of parties)
    for (const partage of SHARINGS) {
      const filter: Reading = { ...NO_FILTER, partage };
      for (const { sousGroupes } of actionGroups(
        model,
        actions.filter(({ lignes }) => lignes.some((line) => line.parties.includes(code))),
        code,
        filter,
      ))
        for (const { titre, figure } of sousGroupes) {
          const thematique = thematiques.find((one) => one.titre === titre);
          const { amount, certainty } = partyFigures(model, code, {
            ...filter,
            axe: thematique?.axe ?? null,
            thematique: thematique?.id ?? null,
          });
          expect([titre, figure.value]).toEqual([titre, amount.kind === 'euros' ? amount.value : null]);
          expect(figure.certainty.degree).toBe(certainty.degree);
        }
    }
});
