import { describe, expect, test } from 'vitest';
import type { PartyCode } from '../../../../src/domain/codes';
import type { FundingLine, Pacts } from '../../../../src/domain/pacts';
import { TOKEN_SET_NAMES } from '../../../../src/tokens/design-tokens';
import { divergingTokens } from '../../../../src/tokens/diverging';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { changesDocument } from '../../../../src/view/versions/change-export';
import {
  amountsTable,
  perimetersTable,
  sortedRows,
  totalsTable,
} from '../../../../src/view/versions/change-tables';
import { changesSummary } from '../../../../src/view/versions/change-words';
import { type Comparison, compared } from '../../../../src/view/versions/comparison';
import { amountsMap } from '../../../../src/view/versions/maps/amounts-map';
import { perimetersMap } from '../../../../src/view/versions/maps/perimeters-map';
import { com, dep, epci, madeCog, madePacts, said } from '../../../fixtures/made-model';
import { colourDistances } from '../../tokens/colour-visions';

const line = (id: string, montantEur: number, party: PartyCode = dep('59')): FundingLine => ({
  ...{ id, actionId: 'a', libelle: null, parties: [party], montantEur, partage: false },
});
const withLines = (...lignes: readonly FundingLine[]): Pacts => ({
  ...madePacts,
  actions: madePacts.actions.map((one) => (one.id === 'a' ? { ...one, lignes } : one)),
});
const comparison = (before: Pacts, after: Pacts): Comparison =>
  compared({ ...said(before), cog: madeCog }, { ...said(after), cog: madeCog });
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('what is said of two versions', () => {
  const risen = comparison(withLines(line('a-1', 1000)), withLines(line('a-1', 1200)));

  test('the sum first, then what has changed', () => {
    expect(changesSummary(risen.changes).map(plain)).toEqual([
      'Le total des actions citées passe de 1 050 € à 1 250 € (+200 €, +19,0 %), chaque montant compté une fois.',
      '1 montant d’action a changé : 1 en hausse.',
      'Aucun périmètre n’a changé.',
    ]);
    const same = comparison(madePacts, madePacts);
    expect(changesSummary(same.changes)).toEqual(['Ces deux versions disent la même chose.']);
  });

  test('an amount that was not cited is not at zero', () => {
    const came = comparison(withLines(), withLines(line('a-1', 500)));
    expect(
      amountsTable(came)
        .rows[0]?.cells.map(({ text }) => plain(text))
        .slice(4, 7),
    ).toEqual(['aucun cité', '500 €', '+500 €']);
    const nord = totalsTable(came).rows.find(({ key }) => key === 'partie-59');
    expect(nord?.cells.map(({ text }) => plain(text))).toEqual([
      'Nord, montants non partagés',
      ...['aucun cité', '500 €', '', ''],
    ]);
  });

  test('a table is put in order by amounts, and what has none stays last either way', () => {
    const table = amountsTable(
      comparison(
        withLines(line('a-1', 5), line('a-2', 10, epci('200000001'))),
        withLines(line('a-1', 7), line('a-2', 11, epci('200000001')), line('a-3', 99, dep('62'))),
      ),
    );
    const inOrder = (descending: boolean) =>
      sortedRows(table, 4, descending).map(({ cells }) => cells[4]?.sort ?? null);
    expect(inOrder(false)).toEqual([5, 10, null]);
    expect(inOrder(true)).toEqual([10, 5, null]);
  });

  test('the map fills by the share of the change, and no change has a class of its own', () => {
    const map = amountsMap(risen);
    const fills = new Map(map?.view.areas.map(({ key, fill }) => [key, fill]));
    expect(fills.get('departement-59')).toEqual({ kind: 'class', rank: 4 });
    // Only shared, on both sides: no amount of its own, and no zero.
    expect(fills.get('departement-62')).toMatchObject({ kind: 'uncovered' });
    const labels = map?.legend.map(({ label, count }) => `${plain(label)}, ${plain(count ?? '')}`);
    expect(labels).toContain('Même total, à l’euro près, aucun contrat');
    expect(labels).toContain('Baisse de plus de 10 %, aucun contrat');
    expect(map?.view.areas.every(({ precision }) => precision === 'exact')).toBe(true);
    expect(amountsMap(comparison(madePacts, madePacts))).toBeNull();
    const steady = comparison(
      withLines(line('a-1', 1000), line('a-2', 9, epci('200000001'))),
      withLines(line('a-1', 1001), line('a-2', 9, epci('200000001'))),
    );
    expect(amountsMap(steady)?.view.areas.map(({ fill }) => fill)).toEqual([
      { kind: 'class', rank: 3 },
      expect.objectContaining({ kind: 'uncovered' }),
      { kind: 'class', rank: 2 },
    ]);
  });

  test('perimeters are as sure on this map as they are in the data, and only they are hatched', () => {
    const [first, unsure, ...rest] = madePacts.franceTravail;
    if (!first || !unsure) throw new Error('no perimeter in the fixture');
    const grown = { niveau: 'commune', codes: [com('59003'), com('59002')] } as const;
    const after: Pacts = {
      ...madePacts,
      franceTravail: [{ ...first, perimeter: { ...first.perimeter, members: grown } }, ...rest],
    };
    const change = comparison(madePacts, after);
    const map = perimetersMap(change, 'ft');
    const drawn = map?.view.areas.flatMap(({ fill, precision, shape }) =>
      fill.kind === 'category' && shape.niveau !== 'region'
        ? [[fill.category, precision, shape.codes.join('+')]]
        : [],
    );
    expect(drawn).toEqual([
      ['vague-2', 'approche', '200000002'],
      ['vague-4', 'exact', '59003'],
      ['vague-1', 'exact', '59002'],
    ]);
    expect(perimetersMap(change, 'pts')).toBeNull();
    expect(perimetersTable(change).rows.map(({ cells }) => plain(cells[2]?.text ?? ''))).toEqual([
      'Changé : +1 commune (Commune (Nord))',
      'Retiré',
    ]);
  });

  test('the file holds every change and every total, with both versions on each line', () => {
    const version = (id: string) => ({ id, date: null, nom: '', note: '' });
    const made = changesDocument(risen, { before: version('v1'), after: version('v2') }, 'T', 'https://x/');
    const cells = made.rows.map((row) => row.cells);
    expect(cells.every((row) => row.length === made.columns.length)).toBe(true);
    expect(cells.every((row) => row.at(-2) === 'v1' && row.at(-1) === 'v2')).toBe(true);
    const amounts = cells.filter(([kind]) => kind === 'montant');
    const sum = amounts.reduce((all, row) => all + Number(row[7]), 0);
    expect(cells.find(([kind]) => kind === 'total')?.[7]).toBe(sum);
  });
});

describe.each(TOKEN_SET_NAMES)('colours of what has changed, theme %s', (name) => {
  const { ramp, categories } = divergingTokens(TOKENS[name]);
  test('classes and kinds of change stay apart in every vision', () => {
    const kinds = (['vague-1', 'vague-2', 'vague-3', 'vague-4'] as const).map((kind) => categories[kind]);
    for (const list of [ramp, kinds])
      for (const { pair, distance } of colourDistances(list))
        expect(distance, pair).toBeGreaterThanOrEqual(10);
  });
});
