import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { arcsFile } from '../../../geodata/steps/draw/arcs-file';
import { middleTopology } from '../../../geodata/steps/draw/middle';
import type { Topology } from '../../../geodata/steps/draw/simplify';
import { fineTopology } from '../../../geodata/steps/draw/topology';
import { decodeArcs, HEADER_BYTES, sumOf } from '../../../src/load/communes/decode-arcs';
import { parseCommunes } from '../../../src/load/communes/parse-communes';
import { cases } from '../../fixtures/cases';
import { ROOT, realModel } from '../../fixtures/real-model';
import { CODES, madeComposition, madeOutlines } from '../../geodata/made-region';

const made: Topology = middleTopology(fineTopology(madeOutlines(), madeComposition));
const bytes = arcsFile(made);
const real = new Uint8Array(readFileSync(`${ROOT}geodata/boundaries/communes.arcs`));

/** The same file with another body, and a sum that fits: what no transport error gives. */
function withBody(body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(HEADER_BYTES + body.length);
  whole.set(bytes.subarray(0, HEADER_BYTES));
  whole.set(body, HEADER_BYTES);
  new DataView(whole.buffer).setUint32(5, sumOf(whole.subarray(9)), true);
  return whole;
}

/** Decodes, or gives the sentence; anything but a French sentence is a failure. */
function outcome(input: Uint8Array): 'topology' | 'sentence' {
  try {
    decodeArcs(input);
    return 'topology';
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toMatch(
      /^Error: Limites des communes « communes\.arcs » : .+\. Rechargez la page\.$/,
    );
    return 'sentence';
  }
}

describe('communes.arcs', () => {
  test('gives back the topology that was written: grid, lines, communes', () => {
    const { scale, translate, arcs, communes } = decodeArcs(bytes);
    expect({ scale, translate }).toEqual(made.transform);
    expect(arcs).toEqual(made.arcs);
    const written = made.objects.communes;
    expect(communes).toEqual(
      written?.type === 'GeometryCollection' &&
        written.geometries.map((unit) => (unit.type === 'MultiPolygon' ? unit.arcs : null)),
    );
    expect(communes).toHaveLength(CODES.length);
  });

  test('the real file gives 3 782 communes whose rings are closed', () => {
    const { scale, translate, arcs, communes } = decodeArcs(real);
    expect(communes).toHaveLength(3782);
    const open = communes.filter((parts) => {
      const shape = feature(
        { type: 'Topology', transform: { scale, translate }, arcs, objects: {} },
        { type: 'MultiPolygon', arcs: parts },
      );
      const rings = shape.geometry.type === 'MultiPolygon' ? shape.geometry.coordinates.flat() : [];
      return rings.length === 0 || rings.some((ring) => ring[0]?.join() !== ring.at(-1)?.join());
    });
    expect(open).toEqual([]);
  });

  test('cut anywhere, it says so in French', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(outcome(bytes.subarray(0, length))).toBe('sentence');
    }
    expect(outcome(real.subarray(0, 100_000))).toBe('sentence');
  });

  test('with any byte changed, it says so in French', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const spoiled = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ change : byte));
        expect(outcome(spoiled)).toBe('sentence');
      }),
      cases(2_000),
    );
  });

  test('any bytes whose sum fits give a topology or a French sentence, and never take the memory', () => {
    let topologies = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          // Small numbers get further before they fail.
          fc.uint8Array({ maxLength: 60, max: 3 }),
          fc
            .tuple(fc.nat(bytes.length - HEADER_BYTES - 1), fc.nat(255))
            .map(([at, byte]) =>
              Uint8Array.from(bytes.subarray(HEADER_BYTES), (b, i) => (i === at ? byte : b)),
            ),
        ),
        (body) => {
          if (outcome(withBody(body)) === 'topology') topologies += 1;
        },
      ),
      cases(10_000),
    );
    expect(topologies).toBeGreaterThan(0);
  });

  test('the page of a server that answers anything is not taken for it', () => {
    const page = new TextEncoder().encode(`<!doctype html>${' '.repeat(100)}`);
    expect(() => decodeArcs(page)).toThrow(/pas un fichier de limites de cette version/);
  });

  test('the file of another composition is refused', () => {
    expect(() => parseCommunes(bytes, realModel.cog)).toThrow(/5 communes, 3782 attendues/);
  });

  test('numbers of the grid that are none are refused', () => {
    const odd = bytes.slice();
    const view = new DataView(odd.buffer);
    view.setFloat64(9, Number.NaN, true);
    view.setUint32(5, sumOf(odd.subarray(9)), true);
    expect(outcome(odd)).toBe('sentence');
  });
});

describe('writing communes.arcs', () => {
  test('a topology without grid, or whose lines are not in the order of their use, is refused', () => {
    const { transform: _, ...rest } = made;
    expect(() => arcsFile(rest)).toThrow(/topologie quantifiée/);
    const unit = { type: 'MultiPolygon' as const, arcs: [[[3]]], properties: {} };
    const communes = { type: 'GeometryCollection' as const, geometries: [unit] };
    expect(() => arcsFile({ ...made, objects: { communes } })).toThrow(/ordre de leur premier usage/);
  });
});
