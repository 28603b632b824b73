import { describe, expect, test } from 'vitest';
import { START } from '../../../../src/state/explorer-state';
import { PAGES } from '../../../../src/themes/pages';
import { comparisonSheet } from '../../../../src/view/comparative/comparison-sheet';
import { callCard } from '../../../../src/view/embed/embed-card';
import { buildTable } from '../../../../src/view/page/build-table';
import { realModel } from '../../../fixtures/real-model';

const unread = realModel.pacts.pactesTerritoriaux.filter((pact) => pact.publicNote !== null);

describe('a public that cannot be read in the deck', () => {
  test('is said in the list of pacts and in the table, as in the sheet', () => {
    expect(unread.length).toBeGreaterThan(0);
    const state = { ...START, theme: 'pactes-territoriaux' } as const;
    for (const { id, publicNote } of unread) {
      const row = PAGES[state.theme].units(realModel, state).find(({ link }) => link.key === `pts-${id}`);
      expect(row?.detail).toContain(publicNote);
      const line = buildTable(realModel, state).rows.find(({ key }) => key === `pts-${id}`);
      expect(line?.cells.map(({ text }) => text).join()).toContain(publicNote);
    }
  });

  test('is never « aucun » in a comparison: it may be that very public', () => {
    for (const pact of unread) {
      const { rows } = comparisonSheet(
        realModel,
        [
          { kind: 'pts', id: pact.id },
          { kind: 'pts', id: 'creil' },
        ],
        () => [],
      );
      const others = rows.filter(
        ({ label }) =>
          label.startsWith('Public') &&
          !pact.publics.some((id) =>
            label.includes(realModel.ptsPublic.get(id)?.titre.toLowerCase() ?? 'nothing'),
          ),
      );
      expect(others.length).toBeGreaterThan(0);
      for (const { cells } of others) {
        expect(cells[0]?.text).toBe('aucun, et un public non lisible');
        expect(cells[0]?.note).toContain(pact.publicNote);
      }
    }
  });
});

describe('the region in a table', () => {
  const perHead = (state: typeof START) => {
    const { columns, total } = buildTable(realModel, state);
    return total?.[columns.findIndex(({ id }) => id === 'par-habitant')];
  };
  const lines = realModel.pacts.actions.flatMap(({ lignes }) => lignes);
  const inhabitants = realModel.cog.communes.population.reduce((sum, n) => sum + n, 0);

  test.each(['theme', 'departement', 'epci', 'commune'] as const)(
    'has its euros per inhabitant (%s)',
    (maille) => {
      const all = lines.reduce((sum, { montantEur }) => sum + montantEur, 0);
      expect(perHead({ ...START, maille })?.value).toBeCloseTo(all / inhabitants, 9);
    },
  );

  test('and those of the axe that is asked', () => {
    const axe = realModel.pacts.actions.filter((action) => action.axe === 2).flatMap(({ lignes }) => lignes);
    const eur = axe.reduce((sum, { montantEur }) => sum + montantEur, 0);
    expect(perHead({ ...START, funding: { ...START.funding, axe: 2 } })?.value).toBeCloseTo(
      eur / inhabitants,
      9,
    );
  });

  test('but none when some parties alone are asked: their money is not that of all its inhabitants', () => {
    const [party] = realModel.pacts.parties;
    if (!party) throw new Error('no party');
    expect(perHead({ ...START, funding: { ...START.funding, parties: [party.code] } })?.value).toBeNull();
  });
});

test('every national call has a card, with what the deck says of it', () => {
  for (const call of realModel.pacts.appels) {
    const card = callCard(realModel, call.id);
    expect(card?.titre).toContain(call.titre);
    expect(card?.figures.at(-1)?.value).toBe(
      call.montantEur * (call.periode === 'an' ? (call.annees ?? 1) : 1),
    );
    expect(card?.figures.length).toBe(call.periode === 'an' ? 2 : 1);
  }
  expect(callCard(realModel, 'inconnu')).toBeNull();
});
