import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { arcReader } from '../../../../src/load/arcs/arc-reader';
import { parseBoundaries } from '../../../../src/load/boundaries';
import type { Topo } from '../../../../src/load/topology';
import { ROOT } from '../../../fixtures/real-model';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
/** What a weak reference has given in a task stays until its end. */
const collected = async (ref: WeakRef<object> | null): Promise<boolean> => {
  await new Promise((done) => setImmediate(done));
  collect();
  return ref !== null && ref.deref() === undefined;
};
afterEach(() => vi.unstubAllGlobals());

/** In a call of its own: its variables keep nothing. */
function readOnce() {
  const steps = [
    [1, 2],
    [3, 4],
  ];
  const topology: Topo = {
    type: 'Topology',
    objects: {},
    arcs: [steps],
    transform: { scale: [1, 1], translate: [0, 0] },
  };
  const reader = arcReader(topology);
  reader.points(0);
  return { reader, steps: new WeakRef(steps) };
}

test('an arc that is read is not kept as it was written beside', async () => {
  const { reader, steps } = readOnce();
  expect(await collected(steps)).toBe(true);
  expect(reader.points(0)).toEqual([
    [1, 2],
    [4, 6],
  ]);
});

test('boundaries do not keep the file that they were read from', async () => {
  const text = readFileSync(`${ROOT}geodata/boundaries/niveaux.topo.json`, 'utf8');
  let file: WeakRef<object> | null = null;
  const { parse } = JSON;
  vi.stubGlobal('JSON', {
    ...JSON,
    parse: (given: string) => {
      const json: object = parse(given);
      file = new WeakRef(json);
      return json;
    },
  });
  const boundaries = parseBoundaries(text);
  vi.unstubAllGlobals();
  expect(await collected(file)).toBe(true);
  expect(boundaries.codes('epci').length).toBeGreaterThan(0);
});
