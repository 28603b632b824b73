import { describe, expect, test } from 'vitest';
import { buildModel, type Model } from '../../../src/domain/model';
import {
  contractsAt,
  contractsUnder,
  groundCovered,
  uncontracted,
} from '../../../src/domain/money/contracts';
import { partyCommunes, partyPopulation } from '../../../src/domain/money/ground';
import type { Place } from '../../../src/domain/place';
import { START } from '../../../src/state/explorer-state';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
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

describe('a party that stands in the place of another on its ground', () => {
  // The Métropole de Lyon has the competence of a département on its area: the Rhône is what is left.
  const parties = madePacts.parties.map((party) =>
    party.code === dep('59') ? { ...party, hors: [epci('200000001')] } : party,
  );
  const model = buildModel({ ...madePacts, parties }, madeCog);
  const [nord, m] = [model.party.get(dep('59')), model.party.get(epci('200000001'))];
  if (!nord || !m) throw new Error('no such party');

  test('is alone there, and the other alone on the rest', () => {
    expect(read(model, { kind: 'commune', code: com('59001') })).toEqual(['M']);
    expect(read(model, { kind: 'epci', code: epci('200000001') })).toEqual(['M']);
    expect(read(model, { kind: 'commune', code: com('59003') })).toEqual(['Nord']);
    expect(contractsUnder(model, m)).toEqual([]);
    expect(contractsUnder(model, nord)).toEqual([]);
  });

  test('no inhabitant is counted for both, and none is left out', () => {
    const whole = partyPopulation(madeModel, nord.code);
    expect(partyPopulation(model, nord.code)).toBe(whole - partyPopulation(model, m.code));
    expect(partyPopulation(model, m.code)).toBe(partyPopulation(madeModel, m.code));
    const counted = model.pacts.parties.flatMap((party) => partyCommunes(model, party));
    expect(counted.length).toBe(new Set(counted).size);
  });

  test('is told as such where it has no contract, and the département around it is not', () => {
    const left = buildModel(
      { ...madePacts, parties: parties.filter(({ code }) => code !== m.code) },
      madeCog,
    );
    expect(uncontracted(left)).toEqual([
      ...uncontracted(madeModel),
      expect.objectContaining({ kind: 'epci', code: m.code }),
    ]);
    expect(read(left, { kind: 'commune', code: com('59001') })).toEqual([]);
    const { areas, labels } = buildMapView(left, START, cogAnchors(left));
    // On the département, which is drawn before it.
    expect(areas.at(-1)).toMatchObject({
      key: `epci-${m.code}`,
      fill: { kind: 'uncovered', why: 'sans-contrat' },
    });
    expect(labels.filter(({ key }) => key === `departement-${nord.code}`)).toHaveLength(1);
  });

  test('nothing of the unit is without a contract because of it', () => {
    expect(uncontracted(model)).toEqual(uncontracted(madeModel));
  });
});
