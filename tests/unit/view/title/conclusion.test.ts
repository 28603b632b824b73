import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../../src/domain/model';
import { regionFigures } from '../../../../src/domain/totals';
import { START } from '../../../../src/state/explorer-state';
import type { FundingMeasure } from '../../../../src/themes/financements/choice';
import { fundingReading, fundingUnits, isFiltered } from '../../../../src/themes/financements/reading';
import { PAGES } from '../../../../src/themes/pages';
import { buildCaption } from '../../../../src/view/page/build-caption';
import { formatShare } from '../../../../src/view/text/formats';
import { leader } from '../../../../src/view/title/leader';
import { cases } from '../../../fixtures/cases';
import { fundingChoice } from '../../../fixtures/funding-choice';
import { dep, madeCog, madeModel, madePacts } from '../../../fixtures/made-model';
import { realModel } from '../../../fixtures/real-model';

const said = (model: typeof madeModel, measure: FundingMeasure): string | null =>
  PAGES.financements.conclusion(model, { ...START, funding: { ...START.funding, measure } });

describe('who leads', () => {
  const of = (...rows: readonly (readonly [least: number, most: number])[]) =>
    leader(
      rows,
      ([least, most]) => ({ least, most }),
      (value) => value.toFixed(0),
    );
  test('is above all others, in whatever order they come', () => {
    expect(of([2, 2], [9, 9], [3, 3])).toEqual([9, 9]);
  });
  test('is nobody where two are level, read alike, or may be level once what is shared is split', () => {
    expect(of([9, 9], [9, 9])).toBeNull();
    expect(of([9.1, 9.1], [9.2, 9.2])).toBeNull();
    expect(of([9, 12], [8, 9])).toBeNull();
  });
  test('is nobody alone, nor where there is nothing', () => {
    expect(of([9, 9])).toBeNull();
    expect(of()).toBeNull();
    expect(of([0, 0], [-1, -1])).toBeNull();
  });
});

describe('the title of the amounts', () => {
  test('says the share of who has most, at the least where it shares some amount besides', () => {
    const { eur } = regionFigures(madeModel, fundingReading(madeModel, START.funding));
    expect(said(madeModel, 'euros')).toBe(
      `Le Nord porte au moins ${formatShare(1600 / eur)} des montants cités`,
    );
  });
  test('says nothing where two have as much', () => {
    const actions = madePacts.actions.map((action) => ({
      ...action,
      lignes: action.lignes.map((line) => ({ ...line, parties: [dep('59'), dep('62')], partage: true })),
    }));
    const even = buildModel({ ...madePacts, actions }, madeCog);
    expect(said(even, 'euros')).toBeNull();
    expect(said(even, 'actions')).toBeNull();
  });
  test('never says who leads among those that the reader has picked, nor without naming a filter', () => {
    fc.assert(
      fc.property(fundingChoice, (funding) => {
        const text = PAGES.financements.conclusion(realModel, { ...START, funding });
        if (text === null) return;
        expect(funding.parties).toEqual([]);
        expect(funding.classe).toBeNull();
        expect(/pour l’axe \d|avec ces filtres/.test(text)).toBe(isFiltered(funding));
        // Nobody has as much by the figures that the list of parties shows.
        const values = fundingUnits(realModel, funding)
          .map(({ figures: { amount, perCapita, actions } }) =>
            funding.measure === 'actions'
              ? actions
              : amount.kind !== 'euros'
                ? 0
                : funding.measure === 'euros'
                  ? amount.value
                  : (perCapita ?? 0),
          )
          .sort((a, b) => b - a);
        expect(values[0]).toBeGreaterThan(values[1] ?? 0);
      }),
      cases(60),
    );
  });
});

test('a share is written whole, but never as nothing, nor as all', () => {
  expect(formatShare(0.522)).toBe('52\u00a0%');
  expect(formatShare(0.004)).toBe('0,4\u00a0%');
  expect(formatShare(0.998)).toBe('99,8\u00a0%');
  expect(formatShare(1)).toBe('100\u00a0%');
});

test.each(['france-travail', 'pactes-territoriaux', 'couverture'] as const)(
  'perimeters that are not exact give a share that says so: %s',
  (theme) => {
    const { conclusion, certainty } = buildCaption(realModel, { ...START, theme });
    expect(certainty.degree).not.toBe('exact');
    expect(conclusion).toMatch(/environ [\d,]+.% des habitants/i);
  },
);
