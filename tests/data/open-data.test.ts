import { describe, expect, test } from 'vitest';
import { openData } from '../../scripts/data/open-data';
import { publishedTables } from '../../scripts/data/published-tables';
import { readPacts } from '../../src/load/read-pacts';
import { known, files as source, textOf } from '../fixtures/data/spoiled';
import { excelBytes } from '../fixtures/excel-bytes';
import { ROOT, realModel } from '../fixtures/real-model';

const published = openData(ROOT);
const text = (name: string): string => new TextDecoder().decode(published.get(name));
const header = (name: string): string => text(name).split('\n', 1)[0] ?? '';

describe('what readers outside count on', () => {
  test.each([
    ['actions.csv', 'id,axe,thematique,titre'],
    ['financements.csv', 'action_id,axe,thematique,parties,montant_eur,partage'],
    ['france-travail.csv', 'id,libelle_support,departement,vague,niveau,codes,precision'],
    ['pactes-territoriaux.csv', 'id,departement,arrondissement,niveau,codes,thematiques,publics,precision'],
  ])('%s begins with %s', (name, columns) => {
    expect(header(name).startsWith(`${columns},`)).toBe(true);
  });

  test('every other fixed file is there', () => {
    for (const name of [
      'appels-a-projets.csv',
      'enveloppes.csv',
      'mel-contrat-unique.csv',
      'datapackage.json',
      'territoires.topo.json',
    ]) {
      expect(published.has(name), name).toBe(true);
    }
  });

  test('every file is described, every described file is there, column for column', () => {
    const dataPackage: { resources: { path: string; schema?: { fields: { name: string }[] } }[] } =
      JSON.parse(text('datapackage.json'));
    const described = dataPackage.resources.map((resource) => resource.path);
    expect([...described, 'datapackage.json', 'LISEZMOI.txt'].sort()).toEqual([...published.keys()].sort());
    for (const { path, schema } of dataPackage.resources) {
      if (schema) expect(header(path), path).toBe(schema.fields.map((field) => field.name).join(','));
    }
  });

  test('the published files, computed ones included, are read back as the same records', () => {
    expect(readPacts(published, known)).toEqual({ ok: true, pacts: realModel.pacts });
  });

  test('files saved by a French Excel are published with commas, in UTF-8, as before', () => {
    const saved = new Map(
      [...source].map(([name, bytes]) => [name, name.endsWith('.csv') ? excelBytes(textOf(name)) : bytes]),
    );
    const narrow = /\u202f/g;
    for (const [name, csv] of publishedTables(saved)) {
      expect(csv, name).toBe(textOf(name).replace(narrow, ' '));
    }
  });

  test('the contours name the five levels, and each unit has code and nom', () => {
    const topology: { objects: Record<string, { geometries: { properties: object }[] }> } = JSON.parse(
      text('territoires.topo.json'),
    );
    expect(Object.keys(topology.objects).sort()).toEqual([
      'arrondissements',
      'communes',
      'departements',
      'epci',
      'region',
    ]);
    for (const [level, { geometries }] of Object.entries(topology.objects)) {
      for (const { properties } of geometries) {
        expect(properties, level).toMatchObject({ code: expect.any(String), nom: expect.any(String) });
      }
    }
  });
});

describe('totaux.csv', () => {
  // The note of the region is the one cell with quotes, and the last one.
  const rows = text('totaux.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const cell = (code: string, axe: string, column: number): string | undefined =>
    rows.find((row) => row[0] === code && row[2] === axe)?.[column];

  test('one line for each party and the region, by axe and in all', () => {
    expect(rows).toHaveLength(8 * 5);
    expect(cell('32', 'tous', 3)).toBe('43472757');
    expect(cell('32', 'tous', 4)).toBe('310000');
    expect(cell('62', 'tous', 3)).toBe('9730428');
  });

  test('the four axes add up, party by party', () => {
    for (const code of new Set(rows.map((row) => row[0] ?? ''))) {
      const sum = ['1', '2', '3', '4'].reduce((total, axe) => total + Number(cell(code, axe, 3)), 0);
      expect(sum, code).toBe(Number(cell(code, 'tous', 3)));
    }
  });

  test('no cited action is an empty cell, never a zero', () => {
    expect(cell('248000531', '1', 3)).toBe('');
    expect(rows.some((row) => row[3] === '0')).toBe(false);
  });
});

test('territoires.csv holds every unit once: 1, 5, 26, 92 and 3 782', () => {
  const levels = text('territoires.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',', 1)[0] ?? '');
  const count = (level: string): number => levels.filter((word) => word === level).length;
  expect(['region', 'departement', 'arrondissement', 'epci', 'commune'].map(count)).toEqual([
    1, 5, 26, 92, 3782,
  ]);
});
