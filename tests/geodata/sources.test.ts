import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cogTexts } from '../../geodata/steps/pipeline';
import { cogRows } from '../../geodata/steps/read/cog';
import { packSettings, parseSources, readSources } from '../../geodata/steps/read/sources';
import { temporaryFolder } from '../temporary-folder.mjs';

const text = readFileSync('geodata/sources.json', 'utf8');
/** The sources with one place spoiled, as by hand. */
const spoiled = (from: string | RegExp, to: string): string => {
  const made = text.replace(from, to);
  expect(made).not.toBe(text);
  return made;
};
const said = (json: string): string => {
  try {
    parseSources(json);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('the sources', () => {
  test('are read whole and in order: the manifest of the boundaries repeats some of it', () => {
    expect(JSON.stringify(readSources('.'))).toBe(JSON.stringify(JSON.parse(text)));
  });

  test.each([
    ['"cadre": [-3,', '"cadre": [-300,', 'clé « regions.32.cadre[0] » : valeur refusée (lu : -300)'],
    ['"cadre": [-3, 47, 8.5, 53]', '"cadre": [-3, 47, 8.5]', 'clé « regions.32.cadre[3] » : valeur refusée'],
    ['"genre": "mer"', '"genre": "lac"', 'etiquettes[0].genre » : valeur refusée (lu : "lac")'],
    ['"communes": 3782', '"communes": "3782"', 'clé « regions.32.attendus.communes » : valeur refusée'],
    ['"02408"', '"2408"', 'clé « regions.32.villes[0] » : valeur refusée (lu : "2408")'],
    ['"villes"', '"viles"', 'clé « regions.32.viles » : clé inconnue'],
    [/"sha256": "dd19/, '"sha256": "DD19', 'clé « dataFrance.sha256 » : valeur refusée'],
    [/"version": "6.0.0",/, '', 'clé « npm[0].version » : clé absente. Attendu : une version'],
    ['[2.2, 51.35]', '[51.35, 200]', 'clé « mers[1].points[0][1] » : valeur refusée (lu : 200)'],
    [
      '"region": "32",',
      '"region": 32,',
      'clé « region » : valeur refusée (lu : 32). Attendu : un code de région',
    ],
    ['"region": "32",', '"region": "32"', 'geodata/sources.json, ligne 3 : ce n’est pas du JSON'],
  ])('%s typed as %s: the fault says where, what and what is awaited', (from, to, fault) => {
    expect(said(spoiled(from, to)).replaceAll('\u00a0', ' ')).toContain(fault);
    expect(said(spoiled(from, to))).toContain('Attendu');
  });
});

describe('the recipe of a pack', () => {
  test('is read by the same rules, and none is none', () => {
    const folder = temporaryFolder('recette');
    expect(packSettings(folder)).toEqual({});
    const path = join(folder, 'region.json');
    writeFileSync(path, '{"surfaceKm2": [29000, 30000]}');
    expect(packSettings(folder)).toEqual({ surfaceKm2: [29000, 30000] });
    writeFileSync(path, '{"surfaceKm2": 29000}');
    expect(() => packSettings(folder)).toThrow(/region\.json, clé « surfaceKm2 ».*en km², par exemple/);
  });
});

describe('the Code officiel géographique', () => {
  const texts = cogTexts('.', readSources('.'));

  test('is read once for all regions', () => {
    expect(cogRows(texts, 'regions')).toHaveLength(26);
    expect(cogRows(texts, 'regions')).toBe(cogRows(texts, 'regions'));
    expect(cogRows(texts, 'collectivites').map(({ code }) => code)).toContain('6AE');
  });

  test('of another form says where, and does not tell thirty thousand lines', () => {
    const renamed = { ...texts, epci: texts.epci.replaceAll('"membres"', '"communes"') };
    expect(() => cogRows(renamed, 'epci')).toThrow(
      /41 fautes\n.*epci\.json, clé « \[0\]\.membres ».*clé absente[\s\S]*… et \d+.autres/,
    );
  });
});
