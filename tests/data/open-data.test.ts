import { beforeAll, describe, expect, test } from 'vitest';
import { openDataSources } from '../../scripts/data/open-data';
import { knownCodes } from '../../scripts/data/pacts-json';
import { openData } from '../../scripts/data/published/published-files';
import { readPacts } from '../../src/load/read-pacts';
import { excelBytes } from '../fixtures/excel-bytes';
import { dataText, FROZEN, plainRows, ROOT } from '../fixtures/real-model';

/** The published files, read by a second route: plain text, without our reader. */

const sources = openDataSources(ROOT, FROZEN);
let files: ReadonlyMap<string, Uint8Array>;
beforeAll(() => {
  files = openData(sources);
});
const textOf = (name: string): string => new TextDecoder().decode(files.get(name));
/** Cells of a published file; quotes hold no line break here. */
const rowsOf = (name: string): string[][] =>
  textOf(name)
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare = '']) =>
        (quoted ?? bare).replaceAll('""', '"'),
      ),
    );
const sumOf = (rows: readonly (readonly string[])[], column: number): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

describe('what readers outside count on', () => {
  test.each([
    ['actions.csv', 'id,axe,thematique,titre'],
    ['financements.csv', 'action_id,axe,thematique,parties,montant_eur,partage'],
    ['france-travail.csv', 'id,libelle_support,departement,vague,niveau,codes,precision'],
    ['pactes-territoriaux.csv', 'id,departement,arrondissement,niveau,codes,thematiques,publics,precision'],
  ])('%s begins with %s', (name, columns) => {
    expect(textOf(name).startsWith(`${columns},`)).toBe(true);
  });

  test('every other fixed file is there', () => {
    for (const name of ['appels-a-projets.csv', 'enveloppes.csv', 'mel-contrat-unique.csv', 'totaux.csv']) {
      expect(files.has(name), name).toBe(true);
    }
  });

  test('the published files, computed ones included, are read back as the same records', () => {
    const { chiffres: _, ...pacts } = sources.pacts;
    expect(readPacts(files, knownCodes(ROOT))).toMatchObject({ ok: true, pacts });
  });

  test('all files saved by a French Excel are published with commas, in UTF-8', () => {
    const saved = [...sources.data].map(([name]): [string, Uint8Array] => [
      name,
      name.endsWith('.csv') ? excelBytes(dataText(name)) : new TextEncoder().encode(dataText(name)),
    ]);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const again = openData({ ...sources, data: new Map(saved) });
    for (const [name] of saved.filter(([path]) => path.endsWith('.csv'))) {
      // Windows-1252 has no narrow space.
      expect(decoder.decode(again.get(name)), name).toBe(textOf(name).replaceAll('\u202f', ' '));
    }
  });
});

describe('published amounts', () => {
  test('financements.csv is the file of data/, 61 amounts, 43 472 757 €', () => {
    expect(textOf('financements.csv')).toBe(dataText('financements.csv'));
    const rows = rowsOf('financements.csv');
    expect(rows.slice(1)).toHaveLength(61);
    expect(sumOf(rows.slice(1), 4)).toBe(43_472_757);
  });

  test.each([
    ['tous', 43_472_757, 310_000],
    ['1', 8_352_616, 0],
    ['2', 29_739_799, 310_000],
    ['3', 1_526_822, 0],
    ['4', 3_853_520, 0],
  ])('totaux.csv, axe %s: the parties and the shared amounts make the region', (axe, eur, shared) => {
    // nature, code, nom, axe, montant_eur
    const rows = rowsOf('totaux.csv').filter((row) => row[3] === axe);
    const amounts = (nature: string) =>
      sumOf(
        rows.filter((row) => row[0] === nature),
        4,
      );
    expect(rows).toHaveLength(9);
    expect(amounts('region')).toBe(eur);
    expect(amounts('partage')).toBe(shared);
    expect(amounts('partie')).toBe(eur - shared);
  });

  test('each party of totaux.csv, by axe, is what the lines of financements.csv add up to', () => {
    const lines = plainRows('financements.csv');
    for (const [nature, code, , axe, eur, shared] of rowsOf('totaux.csv').slice(1)) {
      if (nature !== 'partie' || code === undefined) continue;
      const here = lines.filter((line) => axe === 'tous' || line[1] === axe);
      const own = here.filter((line) => line[3] === code);
      const common = here.filter((line) => line[5] === 'oui' && line[3]?.split('|').includes(code));
      // Empty is not zero.
      expect([code, axe, eur], `${code} ${axe}`).toEqual([
        code,
        axe,
        own.length === 0 ? '' : String(sumOf(own, 4)),
      ]);
      expect(shared).toBe(common.length === 0 ? '' : String(sumOf(common, 4)));
    }
  });

  test('no cited action is an empty cell, never a zero', () => {
    const amiens = rowsOf('totaux.csv').find((row) => row[1] === '248000531' && row[3] === '1');
    expect(amiens?.[4]).toBe('');
    expect(rowsOf('totaux.csv').filter((row) => row[4] === '0' || row[5] === '0')).toEqual([]);
  });

  test('every total names its unit and says what it is', () => {
    for (const row of rowsOf('totaux.csv').slice(1)) {
      expect(row[8]).toBe('EUR');
      expect(row[9]).toMatch(/^Actions citées en exemple ; période et part de l’État non précisées/);
    }
  });
});

describe('published territories', () => {
  test('territoires.csv: 1 region, 5 départements, 26 arrondissements, 92 EPCI, 3 782 communes with a name', () => {
    const rows = rowsOf('territoires.csv').slice(1);
    const count = (niveau: string) => rows.filter((row) => row[0] === niveau).length;
    expect(['region', 'departement', 'arrondissement', 'epci', 'commune'].map(count)).toEqual([
      1, 5, 26, 92, 3782,
    ]);
    expect(rows.filter((row) => row[2] === '')).toEqual([]);
    expect(rows.find((row) => row[1] === '02408')).toEqual([
      'commune',
      '02408',
      'Laon',
      '02',
      '022',
      '200043495',
      '1',
      expect.stringMatching(/^\d+$/),
    ]);
  });

  test('perimeters carry communes and inhabitants; Amiens Nord carries none', () => {
    const ft = rowsOf('france-travail.csv');
    expect(ft[0]?.slice(-2)).toEqual(['communes', 'population']);
    expect(ft.slice(1)).toHaveLength(13);
    expect(ft.find((row) => row[0] === 'laon')?.slice(-2)).toEqual(['192', '99065']);
    expect(ft.find((row) => row[0] === 'amiens-nord')).toMatchObject({ 4: 'infracommunal', 5: '80021' });
    expect(ft.find((row) => row[0] === 'amiens-nord')?.slice(-2)).toEqual(['', '']);
    const bassins = ft.filter((row) => row[1] === 'Bassins Montreuillois-Audomarois-Lennois');
    expect(bassins.map((row) => row[0])).toEqual(['montreuillois', 'audomarois', 'lennois']);
    expect(
      rowsOf('pactes-territoriaux.csv')
        .slice(1)
        .map((row) => row.at(-2)),
    ).toEqual(['130', '116', '11', '1', '1', '1', '101']);
  });

  test('territoires.topo.json holds every level, with code and name', () => {
    const topology: { objects: Record<string, { geometries: { properties: object }[] }> } = JSON.parse(
      textOf('territoires.topo.json'),
    );
    expect(Object.keys(topology.objects).sort()).toEqual([
      'arrondissements',
      'communes',
      'departements',
      'epci',
      'region',
    ]);
    for (const { geometries } of Object.values(topology.objects)) {
      expect(geometries.every(({ properties }) => 'code' in properties && 'nom' in properties)).toBe(true);
    }
  });
});

describe('what describes them', () => {
  test('datapackage.json describes every published file, and each column in its order', () => {
    const json: {
      resources: {
        path: string;
        schema?: { fields: { name: string; title: string; description: string }[] };
      }[];
    } = JSON.parse(textOf('datapackage.json'));
    const described = json.resources.map((resource) => resource.path);
    const apart = ['datapackage.json', 'LISEZMOI.txt'];
    expect([...described, ...apart].sort()).toEqual([...files.keys()].sort());
    for (const { path, schema } of json.resources) {
      if (!schema) continue;
      expect(
        schema.fields.map((field) => field.name),
        path,
      ).toEqual(rowsOf(path)[0]);
      expect(schema.fields.filter((field) => !field.title || !field.description)).toEqual([]);
    }
  });

  test('LISEZMOI.txt gives the version in place of a date, the vintage, and the licence to be confirmed', () => {
    const text = textOf('LISEZMOI.txt');
    expect(text).toContain(`version ${sources.pacts.version}`);
    expect(text).toContain('Support non daté, pactes 2024-2027');
    expect(text).toContain('Code officiel géographique 2026');
    expect(text).toContain('à confirmer par l’éditeur');
  });

  test('the same sources give the same bytes', () => {
    const again = openData(sources);
    expect([...again.keys()]).toEqual([...files.keys()]);
    const differ = [...again].filter(
      ([name, bytes]) => !Buffer.from(bytes).equals(files.get(name) ?? new Uint8Array()),
    );
    expect(differ.map(([name]) => name)).toEqual([]);
  });
});

test('a version holds what its package describes, and nothing of the geography that all versions share', () => {
  const own = openData(sources, 'version');
  const { resources }: { readonly resources: readonly { readonly path: string }[] } = JSON.parse(
    new TextDecoder().decode(own.get('datapackage.json')),
  );
  for (const { path } of resources) expect([...own.keys()]).toContain(path);
  expect([...own.keys()].filter((name) => name.startsWith('territoires'))).toEqual([]);
});
