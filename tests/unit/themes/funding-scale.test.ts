import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASS_IDS } from '../../../src/domain/indicators/classes';
import { NO_FILTER, partyFigures } from '../../../src/domain/totals';
import { START } from '../../../src/state/explorer-state';
import { apply } from '../../../src/state/store';
import { CLASSINGS, type FundingChoice } from '../../../src/themes/financements/choice';
import { fundingUnits } from '../../../src/themes/financements/reading';
import { circleRadius, classBreaks, perCapitaClassLabel } from '../../../src/themes/financements/scale';
import { breaksOf, roundBetween } from '../../../src/view/choropleth/breaks';
import { classRank, rampRank } from '../../../src/view/choropleth/choropleth';
import { circleSteps } from '../../../src/view/choropleth/circle-steps';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildLegend } from '../../../src/view/page/build-legend';
import { formatEuros } from '../../../src/view/text/formats';
import { fundingChoice } from '../../fixtures/funding-choice';
import { realModel as model } from '../../fixtures/real-model';

type Subject = Pick<FundingChoice, 'axe' | 'thematique' | 'sujet'>;
/** Every indicator: all axes, each axe, thématique and subject. */
const SUBJECTS: readonly Subject[] = [
  ...[null, ...model.axes].map((axe) => ({ axe, thematique: null, sujet: null })),
  ...model.pacts.thematiques.map(({ id, axe }) => ({ axe, thematique: id, sujet: null })),
  ...model.pacts.sujets.map(({ id }) => ({ axe: null, thematique: null, sujet: id })),
];
const valuesOf = (subject: Subject): readonly number[] =>
  model.pacts.parties.flatMap(
    ({ code }) => partyFigures(model, code, { ...NO_FILTER, ...subject }).perCapita ?? [],
  );
const choiceOf = (change: Partial<FundingChoice>): FundingChoice => ({ ...START.funding, ...change });

describe('breaks of an indicator', () => {
  test.each(CLASSINGS)('%s: ascending, and no class is empty', (classement) => {
    for (const subject of SUBJECTS) {
      const breaks = classBreaks(model, choiceOf({ ...subject, classement }));
      const values = valuesOf(subject);
      expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
      expect(breaks.length).toBeLessThanOrEqual(Math.max(0, Math.min(5, new Set(values).size) - 1));
      const ranks = new Set(values.map((value) => classRank(value, breaks)));
      expect(ranks.size).toBe(values.length === 0 ? 0 : breaks.length + 1);
    }
  });

  test('no filter inside an indicator moves them, nor its circles', () => {
    fc.assert(
      fc.property(fundingChoice, ({ axe, thematique, sujet, echelle, classement, ...filters }) => {
        const bare = choiceOf({ axe, thematique, sujet, echelle, classement });
        const choice: FundingChoice = { ...bare, ...filters };
        expect(classBreaks(model, choice)).toBe(classBreaks(model, bare));
        expect(circleRadius(model, choice, 'euros', 1e5)).toBe(circleRadius(model, bare, 'euros', 1e5));
      }),
    );
  });

  test('are one for all axes where the reader asks for it', () => {
    const breaks = SUBJECTS.map((subject) =>
      classBreaks(model, choiceOf({ ...subject, echelle: 'commune' })),
    );
    expect(new Set(breaks).size).toBe(1);
    const own = SUBJECTS.slice(0, 5).map((subject) => classBreaks(model, choiceOf(subject)).join());
    expect(new Set(own).size).toBe(own.length);
  });

  test('each axe fills three of its classes or more, where one scale for all filled two', () => {
    for (const axe of model.axes) {
      const breaks = classBreaks(model, choiceOf({ axe }));
      const values = valuesOf({ axe, thematique: null, sujet: null });
      expect(new Set(values.map((value) => classRank(value, breaks))).size).toBeGreaterThanOrEqual(3);
    }
  });

  test('one value, equal values or none: one class, and no break', () => {
    for (const classement of CLASSINGS) {
      expect(breaksOf([], classement)).toEqual([]);
      expect(breaksOf([2.5], classement)).toEqual([]);
      expect(breaksOf([2.5, 2.5, 2.5], classement)).toEqual([]);
      expect(breaksOf([1, 1, 9], classement).length).toBeLessThan(2);
    }
    expect(breaksOf([1, 1, 9], 'arrondi')).toEqual([5]);
    expect(perCapitaClassLabel(0, [])).toBe('montant cité (une seule classe)');
  });

  test('values that cents cannot tell apart stay in one class', () => {
    expect(roundBetween(0.011, 0.0149)).toBeNull();
    expect(breaksOf([0.011, 0.0149], 'arrondi')).toEqual([]);
  });

  test('stand at the roundest number between two values', () => {
    expect([roundBetween(0.35, 4.78), roundBetween(5.19, 6.18), roundBetween(0.1485, 0.343)]).toEqual([
      2, 6, 0.2,
    ]);
    const number = fc.double({ min: 0.01, max: 500, noNaN: true });
    fc.assert(
      fc.property(number, number, (low, more) => {
        const found = roundBetween(low, low + more) ?? Number.NaN;
        expect(found).toBeGreaterThan(low - 1e-6);
        expect(found).toBeLessThanOrEqual(low + more + 1e-6);
        expect(Math.round(found * 100) / 100).toBe(found);
      }),
    );
  });
});

test('a rank goes with the breaks that it was chosen in; an absence stays', () => {
  const after = (change: Partial<FundingChoice>, command: Parameters<typeof apply>[1]) =>
    apply({ ...START, funding: choiceOf(change) }, command).funding.classe;
  const toAxe = { kind: 'choose', change: { funding: { axe: 3 } } } as const;
  expect(after({ classe: 'classe-2' }, toAxe)).toBeNull();
  expect(
    after({ classe: 'classe-2' }, { kind: 'choose', change: { funding: { echelle: 'commune' } } }),
  ).toBeNull();
  expect(after({ classe: 'classe-2', echelle: 'commune' }, toAxe)).toBe('classe-2');
  expect(after({ classe: 'aucune-action-citee' }, toAxe)).toBe('aucune-action-citee');
});

test('the title of the legend says which scale is in force, and its switch changes it', () => {
  const legendOf = (change: Partial<FundingChoice>) => {
    const state = { ...START, funding: choiceOf(change) };
    return buildLegend(model, state, buildMapView(model, state, cogAnchors(model)));
  };
  expect(legendOf({}).title).toContain('échelle de l’ensemble des axes');
  expect(legendOf({ axe: 3 }).title).toContain('échelle propre à l’axe 3');
  expect(legendOf({ axe: 3, measure: 'euros' }).title).toContain('échelle propre à l’axe 3');
  expect(legendOf({ sujet: 'mobilite', measure: 'actions' }).title).toContain('échelle propre à ce sujet');
  const common = legendOf({ axe: 3, echelle: 'commune' });
  expect(common.title).toContain('échelle commune à tous les axes');
  expect([legendOf({ axe: 3 }).scale?.on, common.scale?.on]).toEqual([false, true]);
  expect(common.scale?.command).toEqual({ kind: 'choose', change: { funding: { echelle: 'indicateur' } } });
});

describe('circles', () => {
  test('of the legend are round values that the map reaches', () => {
    expect(circleSteps([22_685_000, 30_000])).toEqual([20e6, 5e6, 1e6]);
    expect(circleSteps([567_548, 30_000])).toEqual([500_000, 100_000, 20_000]);
    expect(circleSteps([12, 2])).toEqual([10, 2, 1]);
    expect(circleSteps([0])).toEqual([]);
  });

  test('of twice the amount have twice the area', () => {
    const area = (value: number): number => circleRadius(model, START.funding, 'euros', value) ** 2;
    expect(area(2e6) / area(1e6)).toBeCloseTo(2, 9);
    expect(circleRadius(model, START.funding, 'actions', 0)).toBe(0);
  });

  test.each(['euros', 'actions'] as const)('the largest of each indicator can be read: %s', (indicator) => {
    for (const subject of SUBJECTS) {
      const state = { ...START, funding: choiceOf({ ...subject, measure: indicator }) };
      const radii = buildMapView(model, state, cogAnchors(model)).symbols.flatMap((symbol) =>
        symbol.kind === 'circle' ? [symbol.radius] : [],
      );
      if (radii.length > 0) expect(Math.max(...radii)).toBeCloseTo(indicator === 'euros' ? 46 : 34, 6);
    }
  });
});

describe('classes', () => {
  const breaks = [0.5, 1.5, 5, 6.5];

  test('hold their lower bound and leave the upper one to the next', () => {
    expect([0, 0.4999, 0.5, 1.5, 5, 6.5, 100].map((value) => classRank(value, breaks))).toEqual([
      0, 0, 1, 2, 3, 4, 4,
    ]);
  });

  test('stand far apart on the ramp when they are few', () => {
    expect([0, 1].map((rank) => rampRank(rank, [1]))).toEqual([1, 4]);
    expect([0, 1, 2].map((rank) => rampRank(rank, [1, 2]))).toEqual([0, 2, 4]);
    expect([0, 1, 2, 3, 4].map((rank) => rampRank(rank, breaks))).toEqual([0, 1, 2, 3, 4]);
  });

  test('name both bounds, in French', () => {
    expect([0, 1, 2, 3, 4].map((i) => perCapitaClassLabel(i, breaks))).toEqual([
      'moins de 0,5\u00a0€',
      '0,5 à moins de 1,5\u00a0€',
      '1,5 à moins de 5\u00a0€',
      '5 à moins de 6,5\u00a0€',
      '6,5\u00a0€ et plus',
    ]);
  });
});

test('the shared money that no circle holds is that of the contracts shown, under a filter on one class too', () => {
  let narrowed = 0;
  for (const classe of [null, ...CLASS_IDS]) {
    const funding = choiceOf({ measure: 'euros', classe });
    const shown = new Set(
      fundingUnits(model, funding).flatMap(({ asked, party }) => (asked ? [party.code] : [])),
    );
    // Second route: the shared lines of the deck, those that a contract shown has a part in.
    const shared = model.lines
      .filter(({ partage, parties }) => partage && parties.some((code) => shown.has(code)))
      .reduce((sum, { montantEur }) => sum + montantEur, 0);
    const state = { ...START, funding };
    const { entries } = buildLegend(model, state, buildMapView(model, state, cogAnchors(model)));
    const notes = entries.flatMap(({ note }) => (note?.startsWith('Hors des cercles') ? [note] : []));
    const circles = entries.some(({ id }) => id.startsWith('cercle-'));
    if (circles && shared > 0) expect(notes.join()).toContain(formatEuros(shared));
    else expect(notes).toEqual([]);
    if (classe !== null && shared > 0) narrowed += 1;
  }
  expect(narrowed).toBeGreaterThan(0);
});
