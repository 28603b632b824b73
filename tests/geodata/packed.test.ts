import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledBoundaries, bundledRegions } from '../../geodata/steps/bundled';
import { packedCommunes, packedTopology } from '../../geodata/steps/draw/packed';
import { isPolygonal, polygons } from '../../geodata/steps/draw/topology';
import { servedBoundary } from '../../scripts/data/outlines';
import { parseBoundaries } from '../../src/load/boundaries';
import { parseContext } from '../../src/load/boundaries-context';
import { parseCog } from '../../src/load/cog-json';
import { readNumbers, readSteps, writeNumber, writeStep } from '../../src/load/packed/numbers';
import { parseTopology } from '../../src/load/topology';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const text = (name: string): string => readFileSync(`${ROOT}geodata/boundaries/${name}`, 'utf8');
const served = (name: string): string => servedBoundary(ROOT, name).toString();

/** Boundaries of the repository by region: its own and those that are kept for new packs. */
const regions = [
  { region: 'own', file: text },
  ...bundledRegions(ROOT).map((region) => ({
    region,
    file: (name: string): string => String(bundledBoundaries(ROOT, region)?.get(name)),
  })),
];

test('numbers come back as they were, however many follow each other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 40 })), (numbers) => {
      const written = numbers.map(writeNumber).join('');
      expect(readNumbers(written)).toEqual(numbers);
      // JSON writes it as it stands, and it can be cut at spaces and exclamation marks.
      expect(JSON.stringify(written)).toBe(`"${written}"`);
      expect(written).not.toMatch(/[ !]/);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 })), (steps) => {
      // A nought has no sign once it is written.
      expect(readSteps(steps.map(writeStep).join('')).map((step) => step + 0)).toEqual(steps);
    }),
  );
});

test.each(regions)('composition of $region says the same once packed', ({ file }) => {
  const [units, plain] = [file('cog.json'), file('communes-cog.json')];
  const packed = packedCommunes(JSON.parse(plain));
  expect(parseCog(units, packed)).toEqual(parseCog(units, plain));
});

test.each(regions)('levels of $region are made of the same arcs once packed', ({ file }) => {
  const plain = file('niveaux.topo.json');
  const packed = packedTopology(JSON.parse(plain));
  const [before, after] = [plain, packed].map((json) => parseTopology(json, 'niveaux.topo.json'));
  expect(after?.arcs).toEqual(before?.arcs);
  expect(after?.transform).toEqual(before?.transform);
  for (const [name, level] of Object.entries(before?.objects ?? {})) {
    const units = polygons((level.type === 'GeometryCollection' ? level.geometries : []).filter(isPolygonal));
    expect(after?.objects[name]).toEqual({
      type: 'GeometryCollection',
      geometries: units.map(({ type, arcs, properties }) => ({
        type,
        arcs,
        properties: { code: properties && 'code' in properties ? properties.code : '' },
      })),
    });
  }
  const [drawn, again] = [parseBoundaries(plain), parseBoundaries(packed)];
  for (const level of ['departement', 'arrondissement', 'epci'] as const) {
    expect(again.codes(level)).toEqual(drawn.codes(level));
    expect(again.mesh(level)).toEqual(drawn.mesh(level));
  }
});

test.each(regions)('surroundings of $region are drawn alike once packed', ({ file }) => {
  const plain = file('contexte.topo.json');
  const none = { villes: [], etiquettes: [] };
  expect(parseContext(packedTopology(JSON.parse(plain)), none)).toEqual(parseContext(plain, none));
});

test('a site serves packed what every visit reads, and the rest as it is', () => {
  expect(served('communes-cog.json')).toBe(packedCommunes(JSON.parse(text('communes-cog.json'))));
  expect(served('contexte.topo.json')).toBe(packedTopology(JSON.parse(text('contexte.topo.json'))));
  expect(served('reperes.json')).toBe(text('reperes.json'));
});
