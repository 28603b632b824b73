import { describe, expect, test } from 'vitest';
import { partyFigures, regionFigures } from '../../../src/domain/totals';
import { dep, epci, madeModel } from '../../fixtures/made-model';

const ALL = { axe: null, thematique: null, sujet: null } as const;

describe('money', () => {
  test('a shared amount counts once in the region and in no party', () => {
    expect(regionFigures(madeModel, ALL)).toMatchObject({ eur: 1950, sharedEur: 50, actions: 2, lines: 3 });
    expect(partyFigures(madeModel, dep('59'), ALL)).toMatchObject({
      ownEur: 1600,
      sharedEur: 50,
      ownActions: 1,
      sharedActions: 1,
    });
  });

  test('a métropole is a party of its own: its amount is not its département’s', () => {
    expect(partyFigures(madeModel, epci('200000001'), ALL).ownEur).toBe(300);
  });

  test('euros per inhabitant use the whole population of the party', () => {
    expect(partyFigures(madeModel, dep('59'), ALL).perCapita).toBe(1);
    expect(partyFigures(madeModel, epci('200000001'), ALL).perCapita).toBe(0.2);
  });

  test('absent is not zero, and shared only is another absence', () => {
    expect(partyFigures(madeModel, dep('62'), ALL).amount).toEqual({
      kind: 'partage-non-ventile',
      value: 50,
    });
    expect(partyFigures(madeModel, dep('62'), { ...ALL, axe: 1 }).amount).toEqual({
      kind: 'aucune-action-citee',
      narrowed: false,
    });
    // What the reader's own filters leave out is another thing than what the deck does not cite.
    expect(partyFigures(madeModel, dep('62'), { ...ALL, axe: 1, montantMin: 1 }).amount).toEqual({
      kind: 'aucune-action-citee',
      narrowed: true,
    });
    expect(partyFigures(madeModel, dep('62'), ALL).perCapita).toBeNull();
  });

  test('a subject gathers the rubriques of several axes', () => {
    expect(regionFigures(madeModel, { ...ALL, sujet: 's' })).toMatchObject({ eur: 50, actions: 1 });
  });
});
