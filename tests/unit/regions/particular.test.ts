import { describe, expect, test } from 'vitest';
import { bundledBoundaries } from '../../../geodata/steps/bundled';
import { cogTexts } from '../../../geodata/steps/pipeline';
import { readSources } from '../../../geodata/steps/read/sources';
import { newPack } from '../../../scripts/regions/new-pack';
import { officialRegion } from '../../../scripts/regions/official';
import { buildModel } from '../../../src/domain/model';
import { parseCog, parseCommuneNames } from '../../../src/load/cog-json';
import { knownOf } from '../../../src/load/known-codes';
import { readPacts } from '../../../src/load/read-pacts';
import { atOnce } from '../../../src/view/labels/steps';
import { entrySteps } from '../../../src/view/search/search-entries';
import { dataText, ROOT, realModel } from '../../fixtures/real-model';

const texts = cogTexts(ROOT, readSources(ROOT));
const bytes = new TextEncoder();

/** The new pack of a region on a composition that holds some of its EPCI. */
function pack(code: string, epci: readonly object[]): ReadonlyMap<string, string> {
  const region = officialRegion(code, texts);
  if (region === null) throw new Error(code);
  const files = newPack({
    region,
    boundaries: new Map([
      ['cog.json', JSON.stringify({ epci })],
      ['manifest.json', JSON.stringify({ comptes: {}, surfaceKm2: 1 })],
    ]),
    ...{ cog: '2026', population: 'population municipale 2023', publisherSchema: '' },
    schemas: dataText('datapackage.json'),
  });
  return new Map([...files].map(([name, content]) => [name, String(content)]));
}

describe('a collectivity that has the competence of a département on its area', () => {
  const LYON = { code: '200046977', nom: 'Métropole de Lyon', nature: 'MET69', departements: ['69'] };
  const files = pack('84', [LYON]);
  const lines = (name: string): readonly string[] => (files.get(`data/${name}.csv`) ?? '').split('\n');

  test('is a party from the start, and none of the ground of the département', () => {
    expect(lines('parties')[0]).toBe('code,nom,nom_article,nom_court,nature,dans,hors,departements');
    expect(lines('parties')).toContain('69,Rhône,le Rhône,Rhône,departement,,200046977,');
    expect(lines('parties').find((line) => line.startsWith('200046977'))).toContain(
      ',statut-particulier,69,',
    );
    expect(lines('natures').some((line) => line.startsWith('statut-particulier,epci'))).toBe(true);
  });

  test('is told in the read-me, as are the other collectivities that are no département', () => {
    expect(files.get('LISEZMOI.md')).toContain('`hors`');
    expect(pack('44', []).get('LISEZMOI.md')).toContain('`67|68`');
    expect(pack('94', []).get('LISEZMOI.md')).toContain('`2A|2B`');
    expect(pack('28', []).get('data/natures.csv')).not.toContain('collectivite');
    expect(pack('28', []).get('data/natures.csv')).not.toContain('statut-particulier');
  });
});

describe('ground of another party', () => {
  const names = ['datapackage.json', 'edition.csv'];
  /** Faults of `hors` in a pack that has the column. */
  function faults(hors: string): readonly string[] {
    const own = JSON.parse(pack('28', []).get('data/datapackage.json') ?? '');
    const files = new Map<string, Uint8Array>();
    for (const { path } of own.resources) names.push(path);
    for (const name of new Set(names)) files.set(name, bytes.encode(dataText(name)));
    const parties = dataText('parties.csv')
      .trim()
      .split('\n')
      .map(
        (line, i) =>
          `${line},${i === 0 ? 'hors' : line.startsWith('59,') ? hors : ''},${i === 0 ? 'departements' : ''}`,
      );
    files.set('parties.csv', bytes.encode(`${parties.join('\n')}\n`));
    files.set('datapackage.json', bytes.encode(JSON.stringify(own)));
    const { cog, names: communes } = realModel;
    if (communes === null) throw new Error('names');
    const result = readPacts(files, knownOf(cog, communes));
    return result.ok
      ? []
      : result.faults.map(({ message }) => message).filter((text) => text.includes('hors'));
  }

  test('lies in the département that is left with the rest', () => {
    expect(faults('200093201')).toEqual([]);
    expect(faults('248000531').join()).toContain('cet EPCI n’est pas dans le département 59');
    expect(faults('200046977').join()).toContain('EPCI absent de la région');
  });
});

describe('the municipal arrondissements of Paris', () => {
  const text = (name: string): string => String(bundledBoundaries(ROOT, '11')?.get(name));
  const cog = parseCog(text('cog.json'), text('communes-cog.json'));
  const names = parseCommuneNames(text('communes.json'), cog.communes.codes.length);

  test('are found as their commune, by name and by code', () => {
    const entries = atOnce(entrySteps({ ...buildModel(realModel.pacts, cog), names }));
    const paris = entries.find(({ id }) => id === 'commune-75056');
    expect(paris?.label).toBe('Paris');
    expect(paris?.names).toContain('Paris 12e arrondissement');
    expect(paris?.codes).toContainEqual(['insee', '75112']);
    const others = entries.filter(({ names }) => names.some((name) => name.endsWith('arrondissement')));
    expect(others.map(({ id }) => id)).toEqual(['commune-75056']);
  });
});
