import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, FranceTravailTerritory, FundingLine, Pacts } from '../../../../src/domain/pacts';
import {
  type AmountChange,
  type AmountChangeKind,
  citedAmounts,
} from '../../../../src/domain/versions/amount-changes';
import {
  compareEditions as compareSaid,
  nothingChanged,
} from '../../../../src/domain/versions/compare-editions';
import { totalHolds } from '../../../../src/domain/versions/edition-totals';
import { type PerimeterChange, unitsBetween } from '../../../../src/domain/versions/perimeter-changes';
import { com, dep, epci, madePacts, said, source } from '../../../fixtures/made-model';

const compareEditions = (before: Pacts, after: Pacts) => compareSaid(said(before), said(after));

const PARTIES = [[dep('59')], [dep('62')], [epci('200000001')], [dep('59'), dep('62')]];
const AXES = [1, 2, 3] as const;

/** Any lines of any actions: the same ids come back with other amounts, axes and parties. */
const actions: fc.Arbitrary<readonly Action[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      axe: fc.constantFrom(...AXES),
      titre: fc.constantFrom('Une', 'Deux', 'Trois'),
      lines: fc.array(
        fc.record({
          parties: fc.constantFrom(...PARTIES),
          libelle: fc.constantFrom(null, 'x', 'y'),
          montantEur: fc.integer({ min: 1, max: 4 }),
        }),
        { maxLength: 5 },
      ),
    }),
    { selector: ({ id }) => id, maxLength: 5 },
  )
  .map((list) =>
    list.map(({ id, axe, titre, lines }) => ({
      ...{ id, axe, titre, thematique: `t${axe}`, rubrique: `r${axe}`, description: '', inspirante: false },
      ...{ lieux: [], source, mentions: [] },
      lignes: lines.map(
        (line, rank): FundingLine => ({
          ...{ ...line, id: `${id}-${rank}`, actionId: id, partage: line.parties.length > 1 },
        }),
      ),
    })),
  );
const perimeters: fc.Arbitrary<readonly FranceTravailTerritory[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      nom: fc.constantFrom('A', 'B'),
      vague: fc.constantFrom(1, 2),
      codes: fc.uniqueArray(fc.constantFrom('59001', '59002', '62001'), { minLength: 1 }),
    }),
    { selector: ({ id }) => id },
  )
  .map((list) =>
    list.map(({ id, nom, vague, codes }) => ({
      ...{ id, nom, vague, libelleSupport: nom, departement: dep('59'), source },
      perimeter: {
        ...{ members: { niveau: 'commune', codes: codes.map(com) }, precision: 'exact', motif: '' },
        reference: null,
      },
    })),
  );
const states: fc.Arbitrary<Pacts> = fc
  .tuple(actions, perimeters)
  .map(([list, franceTravail]) => ({ ...madePacts, actions: list, franceTravail }));

const MIRROR: Readonly<Record<AmountChangeKind, AmountChangeKind>> = {
  hausse: 'baisse',
  baisse: 'hausse',
  ajout: 'retrait',
  retrait: 'ajout',
  reclasse: 'reclasse',
  renomme: 'renomme',
};
const sorted = (list: readonly unknown[]): readonly string[] =>
  list.map((one) => JSON.stringify(one)).toSorted();
const turned = ({ kind, before, after }: AmountChange): AmountChange => ({
  ...{ kind: MIRROR[kind], before: after, after: before },
});
const turnedPerimeter = ({ kind, aspects, before, after }: PerimeterChange): PerimeterChange => ({
  kind: kind === 'ajout' ? 'retrait' : kind === 'retrait' ? 'ajout' : kind,
  ...{ aspects, before: after, after: before },
});

describe('two states of the figures', () => {
  test('nothing changes between a state and itself', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(nothingChanged(compareEditions(state, state))).toBe(true);
        const copy: Pacts = { ...state, actions: state.actions.toReversed() };
        // Neither does another order of the same lines.
        expect(compareEditions(state, copy).amounts).toEqual([]);
      }),
    );
  });

  test('the difference of each total is the sum of the changes that it holds', () => {
    fc.assert(
      fc.property(states, states, (before, after) => {
        const { amounts, totals } = compareEditions(before, after);
        for (const { of, before: was, after: is } of totals) {
          const held = amounts.reduce(
            (sum, { before: old, after: now }) =>
              sum +
              (now && totalHolds(of, now) ? now.montantEur : 0) -
              (old && totalHolds(of, old) ? old.montantEur : 0),
            0,
          );
          expect((is ?? 0) - (was ?? 0)).toBe(held);
        }
      }),
    );
  });

  test('read backwards, the same changes go the other way', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const [there, back] = [compareEditions(a, b), compareEditions(b, a)];
        expect(sorted(back.amounts.map(turned))).toEqual(sorted(there.amounts));
        expect(sorted(back.perimeters.map(turnedPerimeter))).toEqual(sorted(there.perimeters));
        expect(back.totals.map(({ key, before, after }) => [key, after, before]).toSorted()).toEqual(
          there.totals.map(({ key, before, after }) => [key, before, after]).toSorted(),
        );
      }),
    );
  });

  test('every amount is in one change at most, or is as it was', () => {
    fc.assert(
      fc.property(states, states, (before, after) => {
        const { amounts } = compareEditions(before, after);
        const gone = amounts.flatMap(({ before: was }) => was ?? []);
        expect(new Set(gone).size).toBe(gone.length);
        const still = citedAmounts(before).length - gone.length;
        expect(citedAmounts(after).length - amounts.flatMap(({ after: is }) => is ?? []).length).toBe(still);
      }),
    );
  });

  const line = (id: string, montantEur: number, libelle: string | null = null): FundingLine => ({
    ...{ id, actionId: 'a', libelle, parties: [dep('59')], montantEur, partage: false },
  });
  const withLines = (...lignes: readonly FundingLine[]): Pacts => ({
    ...madePacts,
    actions: madePacts.actions.map((one) => (one.id === 'a' ? { ...one, lignes } : one)),
  });
  const kinds = (before: Pacts, after: Pacts): readonly string[] =>
    compareEditions(before, after).amounts.map(({ kind }) => kind);

  test('up, down, added, gone, told under another axe: each has its kind', () => {
    expect(kinds(withLines(line('a-1', 1)), withLines(line('a-1', 2)))).toEqual(['hausse']);
    expect(kinds(withLines(line('a-1', 2)), withLines(line('a-1', 1)))).toEqual(['baisse']);
    expect(kinds(withLines(line('a-1', 2)), withLines(line('a-1', 2), line('a-2', 9, 'x')))).toEqual([
      'ajout',
    ]);
    // The line that stays is found by what it says, and not by its rank.
    expect(kinds(withLines(line('a-1', 1), line('a-2', 5)), withLines(line('a-1', 5)))).toEqual(['retrait']);
    const moved = { ...madePacts, actions: madePacts.actions.map((one) => ({ ...one, axe: 3 })) };
    expect(new Set(kinds(madePacts, moved))).toEqual(new Set(['reclasse']));
  });

  test('an action that is given another id is no change of amounts', () => {
    const renamed: Pacts = {
      ...madePacts,
      actions: madePacts.actions.map((one) => ({
        ...{ ...one, id: `neuf-${one.id}` },
        lignes: one.lignes.map((of) => ({ ...of, actionId: `neuf-${one.id}` })),
      })),
    };
    expect(compareEditions(madePacts, renamed).amounts).toEqual([]);
  });

  test('a party without amount has no total, and one that loses its last amount is not at zero', () => {
    const { totals } = compareEditions(withLines(line('a-1', 1)), withLines());
    const of = (key: string) => totals.find((one) => one.key === key);
    expect(of('partie-59')).toMatchObject({ before: 1, after: null });
    expect(of('partie-62')).toMatchObject({ before: null, after: null });
  });

  test('a perimeter says which units came and went, and whether its wave is another', () => {
    const [first] = madePacts.franceTravail;
    if (!first) throw new Error('no perimeter in the fixture');
    const grown: FranceTravailTerritory = {
      ...{ ...first, vague: 2 },
      perimeter: { ...first.perimeter, members: { niveau: 'commune', codes: [com('59003'), com('59002')] } },
    };
    const after = {
      ...madePacts,
      franceTravail: madePacts.franceTravail.map((one) => (one === first ? grown : one)),
    };
    const [change, ...more] = compareEditions(madePacts, after).perimeters;
    expect(more).toEqual([]);
    expect(change?.aspects).toEqual(['contour', 'vague']);
    expect(change && unitsBetween(change)).toEqual({ gained: ['59002'], lost: [] });
  });

  test('an amount of the same euros under another name is told', () => {
    expect(kinds(withLines(line('a-1', 5, 'x')), withLines(line('a-1', 5, 'y')))).toEqual(['renomme']);
  });
});
