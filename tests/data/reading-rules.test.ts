import { describe, expect, test } from 'vitest';
import type { PartyCode } from '../../src/domain/codes';
import { isPartyCode } from '../../src/domain/codes';
import { NO_FILTER, partyFigures, regionFigures } from '../../src/domain/totals';
import { plainRows, realModel } from '../fixtures/real-model';

/** The reading rules of the deck, each on the real data. Figures in euros. */

const { pacts } = realModel;
const action = (id: string) => {
  const found = realModel.action.get(id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
};
const party = (text: string): PartyCode => {
  if (!isPartyCode(text)) throw new Error(text);
  return text;
};
const own = (code: string, filter = NO_FILTER) => partyFigures(realModel, party(code), filter);

describe('totals of the deck', () => {
  test('49 actions, 61 amounts, 43 472 757 €', () => {
    expect(regionFigures(realModel, NO_FILTER)).toMatchObject({
      actions: 49,
      lines: 61,
      eur: 43_472_757,
      sharedEur: 310_000,
    });
  });

  test.each([
    [1, 8_352_616, 15],
    [2, 29_739_799, 15],
    [3, 1_526_822, 10],
    [4, 3_853_520, 9],
  ] as const)('axe %i: %i €, %i actions', (axe, eur, actions) => {
    expect(regionFigures(realModel, { ...NO_FILTER, axe })).toMatchObject({ eur, actions });
  });

  test.each([
    ['02', 2_503_748, 12],
    ['59', 22_685_000, 12],
    ['60', 4_309_682, 6],
    ['62', 9_730_428, 12],
    ['80', 3_493_899, 11],
    ['200093201', 420_000, 2],
    ['248000531', 20_000, 1],
  ])('party %s: %i € of its own, %i actions', (code, eur, actions) => {
    expect(own(code)).toMatchObject({ ownEur: eur, ownActions: actions });
  });

  test('a second route over the CSV gives the same totals', () => {
    // action_id,axe,thematique,parties,montant_eur,partage,libelle: no cell of this file is quoted.
    const rows = plainRows('financements.csv');
    const sum = (keep: (row: string[]) => boolean): number =>
      rows.filter(keep).reduce((total, row) => total + Number(row[4]), 0);
    expect(sum(() => true)).toBe(regionFigures(realModel, NO_FILTER).eur);
    for (const { code } of pacts.parties) {
      expect(sum((row) => row[3] === code && row[5] === 'non')).toBe(own(code).ownEur);
      expect(sum((row) => row[3]?.split('|').includes(code) === true && row[5] === 'oui')).toBe(
        own(code).sharedEur,
      );
    }
  });

  test('own amounts and shared amounts add up to the region', () => {
    const parts = pacts.parties.reduce((total, { code }) => total + own(code).ownEur, 0);
    expect(parts + regionFigures(realModel, NO_FILTER).sharedEur).toBe(43_472_757);
  });
});

describe('reading rules', () => {
  test('one bullet with several amounts is one action, one line per party', () => {
    expect(
      action('a3-coordinateur-udccas').lignes.map((line) => [line.parties.join(), line.montantEur]),
    ).toEqual([
      ['02', 42_600],
      ['80', 50_000],
    ]);
  });

  test('"respectivement" is one line per named sub-measure', () => {
    expect(action('a1-coach-mission-locale').lignes.map((line) => [line.libelle, line.montantEur])).toEqual([
      ['coach mission locale', 300_000],
      ['accompagnement social logement', 700_000],
    ]);
    expect(action('a3-visites-expulsions-aisne').lignes.map((line) => line.montantEur)).toEqual([
      224_000, 5_000,
    ]);
  });

  test('three amounts are shared: 135 000, 106 000 and 69 000 €', () => {
    const shared = realModel.lines.filter((line) => line.partage);
    expect(shared.map((line) => [line.parties.join('|'), line.montantEur])).toEqual([
      ['59|62', 135_000],
      ['02|60|80', 106_000],
      ['02|80', 69_000],
    ]);
    expect(own('62')).toMatchObject({ sharedEur: 135_000, sharedActions: 1 });
  });

  test('the eviction fund is one action, its second mention is recorded and never added', () => {
    const fund = action('a3-fonds-expulsions-pas-de-calais');
    expect(fund.lignes.map((line) => line.montantEur)).toEqual([500_000]);
    expect(fund.mentions).toHaveLength(1);
    expect(fund.inspirante).toBe(true);
    expect(pacts.actions.flatMap((row) => row.mentions)).toHaveLength(1);
    // 50 bullets in the deck: 49 actions and one repeated mention.
    expect(pacts.actions.length + 1).toBe(50);
  });

  test('the métropoles are parties of their own', () => {
    expect(
      pacts.parties.filter((row) => row.nature === 'metropole').map((row) => [row.code, row.dans]),
    ).toEqual([
      ['200093201', '59'],
      ['248000531', '80'],
    ]);
    expect(own('200093201').perCapita).toBeCloseTo(0.35, 2);
    expect(own('248000531').perCapita).toBeCloseTo(0.11, 2);
  });

  test('an action in a named place leaves its money to the party', () => {
    const trips = action('a1-10000-departs-vacances');
    expect(trips.lignes[0]?.parties).toEqual(['62']);
    expect(trips.lieux.map((lieu) => lieu.perimeter.members)).toEqual([
      { niveau: 'epci', codes: ['246200364'] },
    ]);
    expect(action('a3-inclusion-numerique-somme').lieux).toEqual([]);
  });

  test('national calls keep amount, period, years and precision apart', () => {
    expect(
      pacts.appels.map((row) => [row.id, row.sigle, row.montantEur, row.periode, row.annees, row.precision]),
    ).toEqual([
      ['tznr', 'TZNR', 470_000, 'an', 3, 'exact'],
      ['fipe', 'FIPE', 920_123, 'an', 3, 'exact'],
      ['mieux-manger-pour-tous', null, 2_939_413, null, null, 'exact'],
      ['cej-jr', 'CEJ-JR', 4_740_000, null, null, 'arrondi'],
      ['o2r', 'O2R', 10_000_000, null, null, 'environ'],
    ]);
  });

  test('envelopes stand apart: 56 M€ and 28 M€, half from the State; axe 2 is the insertion volet, interprété', () => {
    expect(pacts.enveloppes.map((row) => [row.volet, row.montantEur, row.partEtatEur])).toEqual([
      ['insertion', 56_000_000, 28_000_000],
      ['solidarites', 28_000_000, 14_000_000],
    ]);
    expect(pacts.axes.map((row) => [row.num, row.volet, row.voletPrecision])).toEqual([
      [1, 'solidarites', 'interprete'],
      [2, 'insertion', 'interprete'],
      [3, 'solidarites', 'interprete'],
      [4, 'solidarites', 'interprete'],
    ]);
  });

  test('the second public of Hesdin is absent and said', () => {
    const hesdin = realModel.pts.get('hesdin');
    expect(hesdin?.publics).toEqual(['jeunes-decrocheurs']);
    expect(hesdin?.publicNote).toContain('non lisible dans le support');
  });

  test('the deck’s own spelling is kept beside the official code', () => {
    expect(realModel.pts.get('cambresis')?.libellesSupport[0]).toBe('CC du Caudrésis et du Catésis');
    expect(realModel.ft.get('lennois')?.libelleSupport).toBe('Bassins Montreuillois-Audomarois-Lennois');
    expect(new Set(pacts.franceTravail.map((row) => `${row.departement}${row.libelleSupport}`)).size).toBe(
      11,
    );
  });

  test('two thématiques where the third column has an x', () => {
    expect(pacts.pactesTerritoriaux.map((row) => [row.id, row.thematiques.length])).toEqual([
      ['vervins', 2],
      ['cambresis', 3],
      ['creil', 2],
      ['frevent', 3],
      ['hesdin', 3],
      ['desvres', 3],
      ['peronne', 2],
    ]);
  });

  test('nine inspiring actions: those under that heading, and the eviction fund by its second mention', () => {
    const heading = 'Actions inspirantes';
    const inspiring = pacts.actions.filter((row) => row.inspirante);
    expect(inspiring).toHaveLength(9);
    for (const row of pacts.actions) {
      const places = [row.source, ...row.mentions].map((place) => place.rubrique);
      expect(row.inspirante, row.id).toBe(places.includes(heading));
    }
  });

  test('14 thématiques; mobility gathers the rubriques of axes 2 and 4', () => {
    expect(pacts.thematiques).toHaveLength(14);
    expect(pacts.rubriques.filter((row) => row.sujet === 'mobilite').map((row) => row.axe)).toEqual([2, 4]);
    expect(regionFigures(realModel, { ...NO_FILTER, sujet: 'mobilite' }).eur).toBe(2_658_068);
  });

  test('a source is found again: section, slide, heading and rank are unique', () => {
    const places = pacts.actions.map((row) =>
      [row.source.diapositive, row.source.rubrique, row.source.rang].join('¦'),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test('titles are short and ours', () => {
    for (const row of pacts.actions) expect([...row.titre].length).toBeLessThanOrEqual(90);
  });
});
