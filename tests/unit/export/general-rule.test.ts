import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/export/delimited';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { generalRule } from '../../../src/view/text/absence';
import { exported } from '../../fixtures/export-documents';
import { realModel } from '../../fixtures/real-model';

const rule = generalRule(realModel) ?? '';
const state = (change: Partial<ExplorerState>): ExplorerState => ({ ...START, ...change });
const documentOf = (change: Partial<ExplorerState>) => exported(realModel, state(change));

describe('a row of a file about a place out of the experimentation', () => {
  test.each([
    ['couverture', 'epci'],
    ['couverture', 'departement'],
    ['couverture', 'arrondissement'],
    ['besoins', 'epci'],
    ['besoins', 'departement'],
    ['besoins', 'arrondissement'],
    ['besoins', 'commune'],
  ] as const)('says what holds there: %s by %s', (theme, maille) => {
    const made = documentOf({ theme, maille });
    const at = made.columns.findIndex(({ id }) => id === 'france-travail');
    const rows = made.rows.filter(({ cells }) => String(cells[at]) !== 'entier');
    expect(rows.length).toBeGreaterThan(1);
    for (const { cells } of rows) expect(cells.join(' ')).toContain(rule);
    // And nowhere else.
    for (const row of made.rows) {
      if (!rows.includes(row)) expect(row.cells.join(' ')).not.toContain(rule);
    }
  });

  test('by commune', () => {
    const made = documentOf({
      theme: 'couverture',
      couverture: { ...START.couverture, unite: 'commune' },
    });
    const at = made.columns.findIndex(({ id }) => id === 'classe');
    for (const { cells, total } of made.rows) {
      const out = total || /^(Aucun des deux|Pacte territorial seul)$/.test(String(cells[at]));
      expect(cells.join(' ').includes(rule), String(cells[1])).toBe(out);
    }
  });

  test.each(['theme', 'departement', 'epci'] as const)('and the file of France Travail, by %s', (maille) => {
    expect(csvText(documentOf({ theme: 'france-travail', maille }))).toContain(rule);
  });
});
