import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFolder } from '../../../scripts/data/pacts-json';
import { readPacts } from '../../../src/load/read-pacts';
import { ROOT } from '../../fixtures/real-model';

const files = readFolder(`${ROOT}data`);
const utf8 = new TextEncoder();
const textOf = (name: string): string => new TextDecoder().decode(files.get(name));

test('any bytes give a model or a list of faults, never an exception (10 000 files)', () => {
  const names = [...files.keys()];
  // The reader is what is tested: the other files are left out, and each is a fault like another.
  const schemas = files.get('datapackage.json') ?? new Uint8Array();
  const change = fc.oneof(
    fc.record({ kind: fc.constant('bytes' as const), bytes: fc.uint8Array({ maxLength: 80 }) }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(4000) }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: fc.nat(2000),
      text: fc.string({ maxLength: 12 }),
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: fc.nat(2000),
      text: fc.constantFrom('"', ',', ';', '\n', '|', '=1+1', '\u0000'),
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), change, (name, how) => {
      const text = textOf(name);
      const next =
        how.kind === 'bytes'
          ? how.bytes
          : utf8.encode(
              how.kind === 'cut'
                ? text.slice(0, how.at)
                : `${text.slice(0, how.at)}${how.text}${text.slice(how.at)}`,
            );
      const changed = new Map([['datapackage.json', schemas]]).set(name, next);
      const result = readPacts(changed, null);
      expect(result.ok || result.faults.every((fault) => fault.message.length > 0)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);
