import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cogTexts } from '../../../geodata/steps/pipeline';
import { readSources } from '../../../geodata/steps/read/sources';
import { newPack } from '../../../scripts/regions/new-pack';
import { officialRegion } from '../../../scripts/regions/official';
import { placeExtent } from '../../../src/domain/extent';
import { type Model, placeExists, placeName } from '../../../src/domain/model';
import { contractsAt, uncontracted } from '../../../src/domain/money/contracts';
import { partyPopulation } from '../../../src/domain/money/ground';
import { type Place, parsePlaceKey, partyPlace, placeKey, REGION } from '../../../src/domain/place';
import { knownOf } from '../../../src/load/known-codes';
import { readPacts } from '../../../src/load/read-pacts';
import { START } from '../../../src/state/explorer-state';
import { atOnce } from '../../../src/view/labels/steps';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { entrySteps } from '../../../src/view/search/search-entries';
import { fillPack } from '../../fixtures/packs/made-region';
import { edit } from '../../fixtures/packs/sheets';
import { dataText, ROOT, realModel } from '../../fixtures/real-model';
import { bundledModel, writeBundledPack } from './bundled-pack';

const sources = readSources(ROOT);
const texts = cogTexts(ROOT, sources);
const CORSICA = '94';
const KEY = 'collectivite-20R';
let packs: string;
let data: string;

beforeAll(() => {
  packs = writeBundledPack(CORSICA, 'collectivites');
  data = join(packs, CORSICA, 'data');
  fillPack(join(packs, CORSICA));
});
// Files share a process: the next must not look for its pack here.
afterAll(() => {
  vi.unstubAllEnvs();
});

const model = (): Model => bundledModel(packs, CORSICA);

const placeOf = (key: string): Place => {
  const place = parsePlaceKey(key);
  if (place === null) throw new Error(key);
  return place;
};
const inhabitants = (of: Model, place: Place): number => {
  const extent = placeExtent(of, place);
  return extent.kind === 'counted' ? extent.population : 0;
};

describe('collectivities in the place of départements', () => {
  test('are pinned with départements of the Code officiel géographique, of their own region', () => {
    const { lignes } = sources.collectivites;
    expect(lignes.map(({ code }) => code)).toEqual(['6AE', '20R', '972R', '973R']);
    for (const { code, region, departements } of lignes) {
      const official = officialRegion(region, texts);
      const own = official?.departements.map((one) => one.code) ?? [];
      expect(own, code).toEqual(expect.arrayContaining([...departements]));
      expect(official?.collectivites.map((one) => one.code)).toContain(code);
    }
  });

  test('have the line of their départements in a new pack, and hold what lies in these', () => {
    const region = officialRegion('44', texts);
    if (region === null) throw new Error('44');
    const strasbourg = { code: '246700488', nom: 'Eurométropole de Strasbourg', nature: 'METRO' };
    const files = newPack({
      region,
      boundaries: new Map([
        ['cog.json', JSON.stringify({ epci: [{ ...strasbourg, departements: ['67'] }] })],
        ['manifest.json', JSON.stringify({ comptes: {}, surfaceKm2: 1 })],
      ]),
      ...{ cog: '2026', population: 'population municipale 2023', publisherSchema: '' },
      schemas: dataText('datapackage.json'),
    });
    const lines = String(files.get('data/parties.csv')).split('\n');
    expect(lines[1]).toBe(
      '6AE,Collectivité européenne d’Alsace,la Collectivité européenne d’Alsace,Alsace,collectivite,,,67|68',
    );
    expect(lines.filter((line) => /^6[78],/.test(line))).toEqual([]);
    expect(lines.some((line) => line.startsWith('57,Moselle'))).toBe(true);
    expect(String(files.get('exemples/parties-possibles.csv'))).toMatch(/^246700488,.*,metropole,6AE,,$/m);
    expect(String(files.get('data/natures.csv'))).toContain('collectivite,departement,');
  });
});

describe('a contract of such a collectivity', () => {
  test('is of all its communes: counted, named, and drawn as one', () => {
    const corsica = model();
    const [party] = corsica.pacts.parties;
    if (party === undefined) throw new Error('no party');
    const place = partyPlace(party.code);
    expect(placeKey(place)).toBe(KEY);
    expect(placeExists(corsica, place)).toBe(true);
    expect(placeName(corsica, place)).toBe('Collectivité de Corse');
    const both = ['departement-2A', 'departement-2B'].map((key) => inhabitants(corsica, placeOf(key)));
    expect(both.every((count) => count > 100_000)).toBe(true);
    expect(partyPopulation(corsica, party.code)).toBe(both.reduce((sum, count) => sum + count, 0));
    expect(inhabitants(corsica, place)).toBe(inhabitants(corsica, REGION));
    const view = buildMapView(corsica, START, cogAnchors(corsica));
    expect(view.areas).toContainEqual(
      expect.objectContaining({ key: KEY, shape: { niveau: 'departement', codes: ['2A', '2B'] } }),
    );
    expect(view.labels.filter(({ key }) => key === KEY).map(({ name }) => name)).toContain('Corse');
    expect(uncontracted(corsica)).toEqual([]);
  });

  test('reaches each place of its ground once: département, EPCI, commune', () => {
    const corsica = model();
    for (const key of ['departement-2A', 'departement-2B', 'commune-2A004', 'commune-2B033']) {
      expect(
        contractsAt(corsica, placeOf(key)).map(({ party, coverage }) => [party.code, coverage.kind]),
      ).toEqual([['20R', 'entier']]);
    }
  });

  test('has a sheet, a row, an answer of the search, and leads to its départements', () => {
    const corsica = model();
    const state = { ...START, selection: { kind: 'places', places: [placeOf(KEY)] } } as const;
    const sheet = buildPanel(corsica, state, () => []);
    if (sheet.kind !== 'territory') throw new Error(sheet.kind);
    expect(sheet.titre).toBe('Collectivité de Corse');
    expect(sheet.nature).toBe('Collectivité');
    expect(sheet.members.map(({ label }) => label)).toEqual(['Corse-du-Sud', 'Haute-Corse']);
    expect(sheet.contracts.map(({ own }) => own)).toEqual([true]);
    expect(sheet.page).toBe(`./territoires/${KEY}.html`);
    for (const maille of ['theme', 'departement'] as const) {
      const { rows } = buildTable(corsica, { ...START, maille });
      expect(JSON.stringify(rows[0]), maille).toContain('Collectivité de Corse');
    }
    const found = atOnce(entrySteps(corsica)).find(({ id }) => id === KEY);
    expect(found?.names).toContain('Collectivité de Corse');
    expect(found?.codes).toContainEqual(['officiel', '20R']);
  });

  test('leaves out what it does not stand for', () => {
    edit(data, 'parties', ([line]) => [{ ...line, departements: '2A' }]);
    const half = model();
    expect(uncontracted(half).map(({ code }) => code)).toEqual(['2B']);
    expect(contractsAt(half, placeOf('departement-2B'))).toEqual([]);
    edit(data, 'parties', ([line]) => [{ ...line, departements: '2A|2B' }]);
  });
});

describe('faults of its line', () => {
  const corsica = () => {
    const { cog } = model();
    const { names } = realModel;
    if (names === null) throw new Error('names');
    return knownOf(cog, names);
  };
  /** What is said of the pack with another `departements`, and other lines below. */
  function faults(departements: string, ...more: readonly string[]): string {
    const known = corsica();
    const files = new Map<string, Uint8Array>();
    const own = JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8'));
    const names: readonly string[] = own.resources.map(({ path }: { readonly path: string }) => path);
    for (const name of ['datapackage.json', ...names]) files.set(name, readFileSync(join(data, name)));
    const [head = '', line = ''] = readFileSync(join(data, 'parties.csv'), 'utf8').split('\n');
    const parties = [head, line.replace('2A|2B', departements), ...more, ''].join('\n');
    files.set('parties.csv', new TextEncoder().encode(parties));
    const result = readPacts(files, known);
    return result.ok ? '' : result.faults.map(({ message }) => message).join('\n');
  }

  test('are told: no ground, ground of another region, a département that contracts too', () => {
    expect(faults('2A|2B')).toBe('');
    // An EPCI in one of its départements lies in it.
    expect(faults('2A|2B', '242010056,CA du Pays Ajaccien,la CA,Ajaccio,metropole,20R,,')).toBe('');
    expect(faults('2B', '242010056,CA du Pays Ajaccien,la CA,Ajaccio,metropole,20R,,')).toContain(
      'cet EPCI n’est pas dans le territoire de 20R',
    );
    expect(faults('')).toContain('ne dit pas son territoire');
    expect(faults('2A|75')).toContain('code absent de la région');
    expect(faults('2A|2B', '2B,Haute-Corse,la Haute-Corse,Haute-Corse,departement,,,')).toContain(
      'le département 2B a aussi une ligne de partie',
    );
    expect(faults('2A', '2B,Haute-Corse,la Haute-Corse,Haute-Corse,departement,,,2A')).toContain(
      '2B n’est pas une collectivité',
    );
  });
});
