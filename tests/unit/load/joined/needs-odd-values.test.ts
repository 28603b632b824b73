import { expect, test } from 'vitest';
import type { Indicator } from '../../../../src/domain/indicators/indicator';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { needReading } from '../../../../src/themes/besoins/reading';
import { valueText } from '../../../../src/themes/besoins/words';
import { PAGES } from '../../../../src/themes/pages';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildCaption } from '../../../../src/view/page/build-caption';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { realModel } from '../../../fixtures/real-model';

/** What the map of a file says whose values are none of those that the figures of a pact have. */

const { epci } = realModel.cog;

function said(nature: 'ratio' | 'absolu', lecture: 'valeur' | 'croise', made: (at: number) => number) {
  const described = {
    ...{ id: 'fait', nom: 'Fait', unite: 'u', source: 'S', millesime: '2030', licence: 'L', calcul: null },
    niveau: 'epci',
    sens: 'haut',
    precision: 'exact',
    valeurs: epci.map(({ code }, i) => [code, made(i)] as const),
  } as const;
  const indicator: Indicator =
    nature === 'ratio' ? { ...described, nature, denominateur: 'hab.' } : { ...described, nature };
  const model = { ...realModel, pacts: { ...realModel.pacts, indicateurs: [indicator] } };
  const state: ExplorerState = {
    ...START,
    theme: 'besoins',
    besoins: { ...START.besoins, indicateur: 'fait', lecture },
  };
  const view = buildMapView(model, state, cogAnchors(model));
  return {
    labels: buildLegend(model, state, view).entries.map(({ label }) => label.replaceAll('\u00a0', ' ')),
    detail: buildCaption(model, state).detail?.replaceAll('\u00a0', ' ') ?? '',
    method: buildLegend(model, state, view).method.replaceAll('\u00a0', ' '),
    figures: PAGES.besoins.figures(model, state).map(({ label }) => label),
  };
}

test('breaks below zero have the sign of the values beside them', () => {
  const { labels } = said('ratio', 'valeur', (at) => at - 46);
  expect(labels.filter((label) => /\d/.test(label)).join(' ; ')).not.toMatch(/-\d/);
  expect(labels[0]).toMatch(/^moins de −\d/);
});

test('rates for one inhabitant have classes, circles and values of their own', () => {
  const { labels } = said('ratio', 'valeur', (at) => 0.0001 + at / 1e6);
  expect(labels.filter((label) => label.includes(' u'))).toHaveLength(5);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.join(' ; ')).not.toMatch(/une seule valeur|</);
  const count = said('absolu', 'valeur', (at) => 0.0001 + at / 1e6);
  expect(count.labels.filter((label) => label.includes(' u')).length).toBeGreaterThan(1);
  expect([0.0145, 0.0149, -0.004, 0.145, 0].map((value) => valueText(value, { unite: 'u' }))).toEqual([
    '0,0145\u00a0u',
    '0,0149\u00a0u',
    '−0,004\u00a0u',
    '0,145\u00a0u',
    '0\u00a0u',
  ]);
});

test('the caption counts those of the highest value, ties included, as the legend does', () => {
  const count = epci.length;
  const tied = (at: number): number => (at < 60 ? 12 : 1);
  expect(said('ratio', 'croise', tied).detail).toContain(`12 u et plus (60 sur ${count} EPCI)`);
  expect(said('ratio', 'croise', (at) => at).detail).toMatch(/ u et plus \(23 sur 92 EPCI\)/);
});

test('a circle for each commune leaves the region to be seen, whatever the values', () => {
  const { codes, population } = realModel.cog.communes;
  const covered = (
    of: readonly string[],
    niveau: 'epci' | 'commune',
    made: (at: number) => number,
  ): number => {
    const indicator: Indicator = {
      ...{ id: 'fait', nom: 'Fait', unite: 'u', source: 'S', millesime: '2030', licence: 'L', calcul: null },
      ...{ niveau, sens: 'haut', precision: 'exact', nature: 'absolu' },
      valeurs: of.map((code, at) => [code, made(at)] as const),
    };
    const model = { ...realModel, pacts: { ...realModel.pacts, indicateurs: [indicator] } };
    const reading = needReading(model, { ...START.besoins, indicateur: 'fait' });
    if (!reading || !('radius' in reading)) throw new Error('no circles');
    return of.reduce((sum, _, at) => sum + Math.PI * reading.radius(made(at)) ** 2, 0);
  };
  const all = epci.map(({ code }) => code);
  for (const total of [
    covered(codes, 'commune', () => 7),
    covered(codes, 'commune', (at) => population[at] ?? 0),
    covered(all, 'epci', () => 7),
    covered(all, 'epci', (at) => at),
  ]) {
    expect(total).toBeGreaterThan(5_000);
    expect(total).toBeLessThanOrEqual(30_001);
  }
  // Few of them are as large as ever.
  expect(covered(all.slice(0, 3), 'epci', () => 7)).toBeCloseTo(3 * Math.PI * 36 ** 2, 0);
});

test.each(['ratio', 'absolu'] as const)('where all have one value none is called high, %s', (nature) => {
  const { labels, detail, method, figures } = said(nature, 'croise', () => 12);
  expect([...labels, detail, ...figures].join(' ; ')).not.toMatch(/élevé/);
  expect(method).toContain('Tous les territoires mesurés ont la même valeur');
});

test('a value that most territories share is not high for being that of many', () => {
  const { labels, detail } = said('ratio', 'croise', (at) => (at < 5 ? 3 : 0));
  expect(detail).toContain(`3 u et plus (5 sur ${epci.length} EPCI)`);
  expect(labels.join(' ; ')).toContain('Besoin moins élevé');
});
