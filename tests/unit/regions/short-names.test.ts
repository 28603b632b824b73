import { describe, expect, test } from 'vitest';
import { cogTexts } from '../../../geodata/steps/pipeline';
import { readSources } from '../../../geodata/steps/read/sources';
import { drawnRegions, epciCandidates, officialRegion } from '../../../scripts/regions/official';
import { SHORT, shortName } from '../../../scripts/regions/short-name';
import { ROOT } from '../../fixtures/real-model';

const texts = cogTexts(ROOT, readSources(ROOT));
const all: readonly { readonly code: string; readonly nom: string; readonly type: string }[] = JSON.parse(
  texts.epci,
);
const bodies = epciCandidates(
  JSON.stringify({ epci: all.map((row) => ({ ...row, nature: row.type, departements: [] })) }),
).map(({ nom }) => nom);
const regions = drawnRegions(texts).map(({ code }) =>
  (officialRegion(code, texts)?.departements ?? []).map(({ nom }) => nom),
);

const LINKING = /(?:^|[ -])(?:à|au|aux|de|des|du|en|et|la|le|les|sous|sur)$|[’']$/i;

describe('the short name of a body that may sign', () => {
  test('is a name, for every département, métropole and communauté urbaine of the regions that are drawn', () => {
    expect(regions).toHaveLength(18);
    expect(bodies.length).toBeGreaterThan(30);
    for (const nom of [...regions.flat(), ...bodies]) {
      const short = shortName(nom);
      expect(short.length, short).toBeLessThanOrEqual(SHORT);
      expect(short.length, nom).toBeGreaterThan(1);
      expect(short, nom).not.toMatch(LINKING);
      expect(short, nom).not.toMatch(/^(?:de|du|et) /);
      // No part of a word: « Hte » alone is written short.
      const words = ['Hte', ...nom.split(/[ ’-]/)];
      expect(
        short.split(/[ ’-]/).filter((word) => !words.includes(word)),
        nom,
      ).toEqual([]);
    }
  });

  test('tells the bodies of a region apart', () => {
    for (const names of [...regions, bodies]) {
      const short = names.map(shortName);
      expect(new Set(short).size, short.join(', ')).toBe(short.length);
    }
  });

  test('is as use has it', () => {
    const said = (words: RegExp): string =>
      shortName([...regions.flat(), ...bodies].find((nom) => words.test(nom)) ?? '');
    expect(said(/Belfort/)).toBe('Belfort');
    expect(said(/^Alpes-de/)).toBe('Alpes-Hte-Provence');
    expect(said(/Strasbourg/)).toBe('Strasbourg');
    expect(said(/Aix-/)).toBe('Aix-Marseille');
    expect(said(/Seine et Oise/)).toBe('Grand Paris Seine');
    expect(said(/Val de Loire/)).toBe('Tours');
  });
});
