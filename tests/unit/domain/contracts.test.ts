import { describe, expect, test } from 'vitest';
import { buildModel, type Model } from '../../../src/domain/model';
import { contractsAt, contractsUnder, groundCovered } from '../../../src/domain/money/contracts';
import type { Place } from '../../../src/domain/place';
import { arr, com, dep, epci, madeCog, madeModel, madePacts } from '../../fixtures/made-model';
import { realModel } from '../../fixtures/real-model';

const read = (model: Model, place: Place): readonly string[] =>
  contractsAt(model, place).map(({ party, coverage }) =>
    coverage.kind === 'entier'
      ? party.nomCourt
      : `${party.nomCourt} ${coverage.communes}/${coverage.sur}, ${coverage.population} hab.`,
  );

describe('contracts of a place', () => {
  test('a commune of a métropole has both, the widest first', () => {
    expect(read(madeModel, { kind: 'commune', code: com('59001') })).toEqual(['Nord', 'M']);
    expect(read(madeModel, { kind: 'epci', code: epci('200000001') })).toEqual(['Nord', 'M']);
  });

  test('a commune outside the métropole has the département’s alone', () => {
    expect(read(madeModel, { kind: 'commune', code: com('59003') })).toEqual(['Nord']);
  });

  test('a place partly under a contract says how much of it', () => {
    expect(read(madeModel, { kind: 'departement', code: dep('59') })).toEqual(['Nord', 'M 2/3, 1500 hab.']);
    expect(read(madeModel, { kind: 'arrondissement', code: arr('591') })).toEqual([
      'Nord',
      'M 2/3, 1500 hab.',
    ]);
  });

  test('an EPCI astride two départements has both, the one of most inhabitants first', () => {
    expect(read(madeModel, { kind: 'epci', code: epci('200000002') })).toEqual([
      'P.-de-C. 3/4, 900 hab.',
      'Nord 1/4, 100 hab.',
    ]);
  });

  test('parties of any kind nest: an EPCI astride that contracts lies on a département in part, and under another', () => {
    const astride = {
      code: epci('200000002'),
      nom: 'CC à cheval',
      nomArticle: 'la CC à cheval',
      nomCourt: 'CC',
      nature: 'metropole',
      dans: null,
    } as const;
    const model = buildModel({ ...madePacts, parties: [astride, ...madePacts.parties] }, madeCog);
    expect(read(model, { kind: 'commune', code: com('62001') })).toEqual(['CC', 'P.-de-C.']);
    expect(contractsUnder(model, astride).map(({ party }) => party.nomCourt)).toEqual(['Nord']);
    const [, nord, pdc] = model.pacts.parties;
    if (!nord || !pdc) throw new Error('expected the two départements');
    expect(groundCovered(model, astride, [nord])).toBe(false);
    expect(groundCovered(model, astride, [nord, pdc])).toBe(true);
  });

  test('no party, no contract', () => {
    const model = buildModel({ ...madePacts, parties: [] }, madeCog);
    expect(read(model, { kind: 'commune', code: com('59001') })).toEqual([]);
  });
});

describe('contracts of the region', () => {
  const names = (place: Place) => contractsAt(realModel, place).map(({ party }) => party.code);

  test('Lille and Amiens have two, Maubeuge has one', () => {
    expect(names({ kind: 'commune', code: com('59350') })).toEqual(['59', '200093201']);
    expect(names({ kind: 'commune', code: com('80021') })).toEqual(['80', '248000531']);
    expect(names({ kind: 'commune', code: com('59392') })).toEqual(['59']);
  });

  test('the arrondissement of Lille holds the MEL and more', () => {
    const [nord, mel] = contractsAt(realModel, { kind: 'arrondissement', code: arr('595') });
    expect([nord?.party.code, nord?.coverage.kind]).toEqual(['59', 'entier']);
    expect([mel?.party.code, mel?.coverage.kind]).toEqual(['200093201', 'partiel']);
  });

  test('only the métropoles stand on a wider contract', () => {
    expect(
      realModel.pacts.parties
        .filter((party) => contractsUnder(realModel, party).length > 0)
        .map(({ nature }) => nature),
    ).toEqual(['metropole', 'metropole']);
  });

  test('every commune is under at least one contract, its département’s first', () => {
    for (const code of realModel.cog.communes.codes) {
      expect(names({ kind: 'commune', code })[0]).toBe(code.slice(0, 2));
    }
  });
});
