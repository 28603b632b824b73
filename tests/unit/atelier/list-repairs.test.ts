import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../../src/atelier/fields';
import { editsOf, repairsOf } from '../../../src/atelier/repairs';
import { editPack } from '../../../src/atelier/state';
import { checkCell } from '../../../src/load/tables/check-cell';
import { faultOf } from '../../../src/load/tables/fault';
import { cellEdit, cellOf, pack2024 } from '../../fixtures/packs/atelier-pack';

const PATH = 'financements.csv';
const pack = pack2024();
const field = fieldOf(pack, PATH, 'parties');

/** The list after its sure repair, as it was where there is none. */
function repaired(typed: string, ...more: readonly string[]): readonly string[] {
  const lists = [typed, ...more];
  const wrong = editPack(
    pack,
    lists.map((list, i) => cellEdit(pack, PATH, i + 1, 'parties', list)),
  );
  const said = field && checkCell(typed, field);
  const places = more.map((_, i) => ({ fichier: PATH, ligne: i + 3, colonne: 'parties' }));
  const after = said
    ? editPack(
        wrong,
        editsOf(
          repairsOf(
            wrong,
            faultOf({ fichier: PATH, ligne: 2, colonne: 'parties', valeur: typed }, said, places),
          ),
        ),
      )
    : wrong;
  return lists.map((_, i) => cellOf(after, PATH, i + 1, 'parties'));
}

/** What a hand or a spreadsheet makes of a code. */
const SPOILT: readonly ((code: string) => string)[] = [
  (code) => `${code}00010`,
  (code) => code.replace(/^0/, ''),
  (code) => `\u200b${code}`,
  (code) => code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (code) => `’${code}`,
  (code) => `${code},0`,
  (code) => ` ${code}`,
  (code) => `="${code}"`,
  (code) => code.toLowerCase(),
  (code) => `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`,
];
const CODES = ['02', '59', '62', '80', '2A', '974', '200093201', '245900410'];

const lists = fc.uniqueArray(
  fc.record({ code: fc.constantFrom(...CODES), spoil: fc.option(fc.constantFrom(...SPOILT)) }),
  { selector: ({ code }) => code, minLength: 2, maxLength: 5 },
);

describe('sure repairs of a list', () => {
  test('a SIRET among codes becomes its SIREN, in its place', () => {
    expect(repaired('59|62|20009320100010')).toEqual(['59|62|200093201']);
    expect(repaired('20009320100010')).toEqual(['200093201']);
  });

  test('the same cause in other cells is mended in each, with its own words', () => {
    expect(repaired('59|20009320100010', '24590041000011|80', '62')).toEqual([
      '59|200093201',
      '245900410|80',
      '62',
    ]);
  });

  test('no word without a fault is changed', () => {
    fc.assert(
      fc.property(lists, (words) => {
        const typed = words.map(({ code, spoil }) => spoil?.(code) ?? code).join('|');
        const [after = ''] = repaired(typed);
        const left = after.split('|');
        const kept = words.flatMap(({ code, spoil }) => (spoil === null ? [code] : []));
        expect(left.filter((word) => kept.includes(word))).toEqual(kept);
      }),
    );
  });
});
