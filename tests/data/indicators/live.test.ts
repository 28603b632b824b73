import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { area } from '@turf/turf';
import { expect, test } from 'vitest';
import { loadCog } from '../../../scripts/data/outlines';
import { loadPacts } from '../../../scripts/data/pacts-json';
import { buildModel } from '../../../src/domain/model';
import { crossCoverage } from '../../../src/domain/schemes/cross-coverage';
import { parseBoundaries } from '../../../src/load/boundaries';
import { START } from '../../../src/state/explorer-state';
import { needReading, reachedOf } from '../../../src/themes/besoins/reading';
import { ROOT } from '../../fixtures/real-model';

/** Invariants of the data as they are: whoever adds an indicator changes no test. */
const pacts = loadPacts(ROOT);
const model = buildModel(pacts, loadCog(ROOT, pacts));

test('every indicator is told with its unit, publisher, year and licence, and measures some territory', () => {
  expect(pacts.indicateurs.length).toBeGreaterThan(0);
  for (const one of pacts.indicateurs) {
    for (const words of [one.nom, one.unite, one.source, one.millesime, one.licence])
      expect(words).not.toBe('');
    const reading = needReading(model, { ...START.besoins, indicateur: one.id });
    expect(reading?.units.some(({ value }) => typeof value === 'number')).toBe(true);
    expect(reading?.threshold).not.toBeNull();
  }
});

test('areas of the EPCI are those of the region, each once', () => {
  const text = readFileSync(join(ROOT, 'geodata/boundaries/territoires.topo.json'), 'utf8');
  const region = area(parseBoundaries(text).shape({ niveau: 'region' })) / 1e6;
  const all = model.cog.epci.reduce((total, { surface = 0 }) => total + surface, 0);
  const alone = model.cog.communes.epci.filter((at) => at < 0).length;
  // A commune without EPCI would be in no area.
  expect(alone).toBe(0);
  expect(Math.abs(all - region) / region).toBeLessThan(0.001);
});

test('computed values are those of the composition: inhabitants, and inhabitants by square kilometre', () => {
  for (const one of pacts.indicateurs) {
    if (one.calcul === null) continue;
    const reading = needReading(model, { ...START.besoins, indicateur: one.id });
    for (const { place, value, communes } of reading?.units ?? []) {
      const inhabitants = communes.reduce((total, i) => total + (model.cog.communes.population[i] ?? 0), 0);
      const surface = place.kind === 'epci' ? (model.epci.get(place.code)?.surface ?? 0) : 0;
      expect(value).toBeCloseTo(one.calcul === 'population' ? inhabitants : inhabitants / surface, 6);
    }
  }
});

test('inhabitants reached are those of the coverage, whatever the level: a territory in part counts for its part', () => {
  const reached = crossCoverage(model).rows.filter(({ kind }) => kind !== 'aucun' && kind !== 'inconnu');
  const inhabitants = reached.reduce((total, { population }) => total + population, 0);
  for (const one of pacts.indicateurs) {
    const units = needReading(model, { ...START.besoins, indicateur: one.id })?.units ?? [];
    const own = units.filter(({ reach }) => reach !== 'aucun' && reach !== 'inconnu');
    expect(reachedOf(own).population).toBe(inhabitants);
    expect(own.some(({ part }) => part !== null)).toBe(one.niveau !== 'commune');
  }
});
