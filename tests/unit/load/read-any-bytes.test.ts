import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFolder } from '../../../scripts/data/pacts-json';
import { readPacts } from '../../../src/load/read-pacts';
import { cases } from '../../fixtures/cases';
import { ROOT } from '../../fixtures/real-model';

const files = readFolder(`${ROOT}data`);
const utf8 = new TextEncoder();
const textOf = (name: string): string => new TextDecoder().decode(files.get(name));

test('any bytes give a model or a list of faults, never an exception', () => {
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
      // A few lines meet every rule that many do.
      const text = name.endsWith('.csv') ? textOf(name).split('\n').slice(0, 8).join('\n') : textOf(name);
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
    cases(10_000),
  );
}, 240_000);

test('a spoiled cell, line or schema among sound files gives a model or faults, never an exception', () => {
  const words = [
    '',
    '0',
    '-1',
    '02',
    '2',
    '1e9',
    '2,00E+08',
    '59|59',
    '|',
    'oui',
    'exact',
    '80021',
    'Ã©',
    '?:',
    '=1',
  ];
  const change = fc.record({
    name: fc.constantFrom(...files.keys()),
    line: fc.nat(70),
    cell: fc.nat(14),
    how: fc.constantFrom('set' as const, 'drop' as const, 'twice' as const),
    word: fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })),
  });
  let sound = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const next = new Map(files);
      for (const { name, line, cell, how, word } of changes) {
        const lines = new TextDecoder().decode(next.get(name)).split('\n');
        const at = line % lines.length;
        const cells = (lines[at] ?? '').split(name.endsWith('.json') ? /(?=[:{}[\]])/ : ',');
        if (how === 'set') lines[at] = cells.with(cell % cells.length, word).join(',');
        else lines.splice(at, how === 'drop' ? 1 : 0, ...(how === 'twice' ? [lines[at] ?? ''] : []));
        next.set(name, utf8.encode(lines.join('\n')));
      }
      const result = readPacts(next, null);
      if (!result.ok) {
        expect(result.faults.every((fault) => fault.message.startsWith(fault.fichier))).toBe(true);
        return;
      }
      sound += 1;
      // What passes is whole: each amount has its parties, each perimeter its codes.
      for (const { lignes } of result.pacts.actions) {
        expect(lignes.length).toBeGreaterThan(0);
        for (const line of lignes) expect(line.partage).toBe(line.parties.length > 1);
      }
      for (const { perimeter } of result.pacts.franceTravail) {
        expect(perimeter.members.codes.length).toBeGreaterThan(0);
      }
    }),
    cases(600),
  );
  expect(sound).toBeGreaterThan(0);
}, 240_000);
