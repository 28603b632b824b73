import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEGREES } from '../../../../src/domain/certainty/certainty';
import { coverageTotal } from '../../../../src/domain/extent';
import { callTotals } from '../../../../src/domain/money/calls';
import { envelopeShares } from '../../../../src/domain/money/envelopes';
import { SHARINGS } from '../../../../src/domain/money/sharing';
import { REGION } from '../../../../src/domain/place';
import { crossCoverage } from '../../../../src/domain/schemes/cross-coverage';
import { schemeReach } from '../../../../src/domain/schemes/reach';
import { filterActions, NO_FILTER, partyFigures, regionFigures } from '../../../../src/domain/totals';
import { realModel } from '../../../fixtures/real-model';

const { pacts } = realModel;
const rank = (degree: (typeof DEGREES)[number]): number => DEGREES.indexOf(degree);

describe('certainty of the real figures', () => {
  test('a total that holds a shared amount, or leaves one out, is a reading, and names its parties', () => {
    for (const { code } of pacts.parties) {
      for (const partage of SHARINGS) {
        const { certainty, shared } = partyFigures(realModel, code, { ...NO_FILTER, partage });
        const least = shared.length === 0 ? 'exact' : partage === 'non-ventile' ? 'interprete' : 'hypothese';
        expect(rank(certainty.degree)).toBeGreaterThanOrEqual(rank(least));
        for (const line of shared) {
          const names = line.parties.map((one) => realModel.party.get(one)?.nomCourt).join(', ');
          expect(certainty.reasons.some(({ of, what }) => of === names && what.includes('chacun'))).toBe(
            true,
          );
        }
      }
    }
    const all = regionFigures(realModel, NO_FILTER);
    expect(all.sharedEur > 0 && all.certainty.degree).toBe('interprete');
  });

  test('an axe is as the deck has it; a thématique, a subject, a text are readings of ours', () => {
    const sure = pacts.axes.filter(({ num }) =>
      filterActions(realModel, { ...NO_FILTER, axe: num }).every(
        ({ lignes, mentions }) => mentions.length === 0 && lignes.every((line) => !line.partage),
      ),
    );
    expect(sure.length).toBeGreaterThan(0);
    for (const { num } of sure) {
      expect(regionFigures(realModel, { ...NO_FILTER, axe: num }).certainty.degree).toBe('exact');
    }
    for (const { id } of pacts.thematiques) {
      expect(regionFigures(realModel, { ...NO_FILTER, thematique: id }).certainty.degree).toBe('interprete');
    }
    for (const { id } of pacts.sujets) {
      expect(regionFigures(realModel, { ...NO_FILTER, sujet: id }).certainty.degree).toBe('interprete');
    }
    expect(regionFigures(realModel, { ...NO_FILTER, texte: 'famille' }).certainty.degree).toBe('interprete');
  });

  test('communes and inhabitants of several perimeters are as sure as the least sure, each named', () => {
    fc.assert(
      fc.property(fc.subarray([...pacts.franceTravail]), (rows) => {
        const { certainty } = coverageTotal(realModel, rows);
        const worst = Math.max(0, ...rows.map(({ perimeter }) => rank(perimeter.precision)));
        expect(rank(certainty.degree)).toBe(worst);
        const unsure = rows.filter(({ perimeter }) => perimeter.precision !== 'exact');
        expect(new Set(certainty.reasons.map(({ of }) => of))).toEqual(new Set(unsure.map(({ nom }) => nom)));
      }),
    );
  });

  test('classes of coverage and rates rest on every perimeter that touches the place', () => {
    const unsure = [...pacts.franceTravail, ...pacts.pactesTerritoriaux].filter(
      ({ perimeter }) => perimeter.precision !== 'exact',
    );
    const { certainty } = crossCoverage(realModel);
    expect(new Set(certainty.reasons.map(({ of }) => of))).toEqual(new Set(unsure.map(({ nom }) => nom)));
    expect(schemeReach(realModel, REGION, pacts.pactesTerritoriaux)?.certainty.degree).toBe('interprete');
    expect(schemeReach(realModel, REGION, pacts.franceTravail)?.certainty.degree).toBe('approche');
  });

  test('a volet that we attach axes to is interpreted, and its share says that the envelope is a round number', () => {
    for (const { axes, certainty, ratioCertainty } of envelopeShares(realModel)) {
      for (const { num } of axes) {
        expect(certainty.reasons).toContainEqual({
          degree: 'interprete',
          what: 'le rattachement de l’axe au volet est le nôtre',
          of: `axe ${num}`,
        });
      }
      expect(ratioCertainty.reasons).toEqual(expect.arrayContaining([...certainty.reasons]));
      expect(ratioCertainty.reasons.some(({ degree }) => degree === 'arrondi')).toBe(true);
    }
  });

  test('a sum of national calls names the calls that are not exact', () => {
    const { all, perYear } = callTotals(pacts.appels);
    const unsure = pacts.appels.filter(({ precision }) => precision !== 'exact');
    expect(all?.certainty.degree).toBe('environ');
    expect(all?.certainty.reasons.map(({ of }) => of).sort()).toEqual(
      unsure.map(({ sigle, titre }) => sigle ?? titre).sort(),
    );
    expect(perYear?.certainty.degree).toBe('exact');
  });
});
