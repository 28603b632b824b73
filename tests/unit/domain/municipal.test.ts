import { expect, test } from 'vitest';
import { cogTexts } from '../../../geodata/steps/pipeline';
import { readSources } from '../../../geodata/steps/read/sources';
import { cityOf, municipalArrondissements } from '../../../src/domain/cog';
import { ROOT } from '../../fixtures/real-model';

test('municipal arrondissements are those of the Code officiel géographique, each of its commune', () => {
  const rows: readonly { readonly code: string; readonly type: string; readonly commune?: string }[] =
    JSON.parse(cogTexts(ROOT, readSources(ROOT)).communes);
  const official = rows.filter(({ type }) => type === 'arrondissement-municipal');
  expect(official.length).toBeGreaterThan(0);
  const cities = [...new Set(official.flatMap(({ commune }) => commune ?? []))];
  expect(
    cities
      .flatMap(municipalArrondissements)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(official.map(({ code }) => code).sort());
  for (const { code, commune } of official) expect(cityOf(code), code).toBe(commune);
  for (const code of ['75056', '75121', '69380', '13217', '59350']) expect(cityOf(code)).toBeNull();
});
