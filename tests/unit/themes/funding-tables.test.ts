import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeExtent } from '../../../src/domain/extent';
import type { FundingLine, Party } from '../../../src/domain/pacts';
import { partyPlace } from '../../../src/domain/place';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import type { FundingChoice, FundingLines } from '../../../src/themes/financements/choice';
import { fundingActions, fundingUnits } from '../../../src/themes/financements/reading';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildExport } from '../../../src/view/page/build-export';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { cases } from '../../fixtures/cases';
import { fundingChoice } from '../../fixtures/funding-choice';
import { realModel as model } from '../../fixtures/real-model';

const stateOf = (funding: FundingChoice, lignes: FundingLines): ExplorerState => ({
  ...START,
  funding: { ...funding, lignes },
});
const eur = (lines: readonly FundingLine[]): number =>
  lines.reduce((sum, { montantEur }) => sum + montantEur, 0);
const linesLeft = (choice: FundingChoice): readonly FundingLine[] =>
  fundingActions(model, choice).flatMap(({ lignes }) => lignes);
const numbers = (cells: readonly { readonly value: number | string | null }[]): readonly number[] =>
  cells.map(({ value }) => (typeof value === 'number' ? value : 0));

describe('the table of actions', () => {
  test('has each amount that the filters leave once, the largest first, and adds up to their sum', () => {
    fc.assert(
      fc.property(fundingChoice, (choice) => {
        const { rows, total, columns } = buildTable(model, stateOf(choice, 'actions'));
        const lines = linesLeft(choice);
        const at = columns.findIndex(({ id }) => id === 'montant');
        const amounts = rows.map(({ cells }) => Number(cells[at]?.value));
        expect(rows.map(({ key }) => key).sort()).toEqual(lines.map(({ id }) => id).sort());
        expect(amounts).toEqual(lines.map(({ montantEur }) => montantEur).sort((a, b) => b - a));
        expect(total?.[at]?.value).toBe(lines.length === 0 ? null : eur(lines));
      }),
      cases(200),
    );
  });

  test('while a place is chosen, has the amounts of every contract that covers it, and of no other', () => {
    const inParty = ({ code }: Party): ExplorerState => {
      const ground = placeExtent(model, partyPlace(code));
      const commune =
        ground.kind === 'counted' ? model.cog.communes.codes[ground.communes[0] ?? -1] : undefined;
      if (!commune) throw new Error(`no commune in ${code}`);
      return {
        ...stateOf(START.funding, 'actions'),
        selection: { kind: 'places', places: [{ kind: 'commune', code: commune }] },
      };
    };
    for (const party of model.pacts.parties.filter(({ dans }) => dans !== null)) {
      const ids = buildTable(model, inParty(party)).rows.map(({ key }) => key);
      const wanted = model.pacts.actions
        .flatMap(({ lignes }) => lignes)
        .filter(
          ({ parties }) =>
            parties.includes(party.code) || (party.dans !== null && parties.includes(party.dans)),
        )
        .map(({ id }) => id);
      expect([...ids].sort()).toEqual([...wanted].sort());
    }
  });

  test('leaves the app with the identifier, the parties and the source of each action', () => {
    const state = stateOf(START.funding, 'actions');
    const table = buildTable(model, state);
    const view = buildMapView(model, state, cogAnchors(model));
    const { columns, rows } = buildExport({
      model,
      state,
      table,
      caption: buildCaption(model, state),
      legend: buildLegend(model, state, view),
      link: 'https://exemple.fr/',
    });
    const cell = (row: (typeof rows)[number] | undefined, id: string) =>
      row?.cells[columns.findIndex((column) => column.id === id)];
    for (const [i, { key }] of table.rows.entries()) {
      const action = model.pacts.actions.find(({ lignes }) => lignes.some(({ id }) => id === key));
      const line = action?.lignes.find(({ id }) => id === key);
      expect(cell(rows[i], 'identifiant')).toBe(action?.id);
      expect(cell(rows[i], 'codes')).toBe(line?.parties.join('|'));
      expect(cell(rows[i], 'montant')).toBe(line?.montantEur);
      expect(cell(rows[i], 'source')).toContain(action?.source.diapositive);
    }
  });
});

describe('the table of parties by axes', () => {
  test('in euros, lines and the shared line add up to the region, and axes to their party', () => {
    fc.assert(
      fc.property(fundingChoice, (choice) => {
        const funding: FundingChoice = { ...choice, measure: 'euros', partage: 'non-ventile' };
        const { rows, total, columns } = buildTable(model, stateOf(funding, 'axes'));
        const euros = columns.flatMap(({ unit }, i) => (unit === '€' ? [i] : []));
        const grid = rows.map(({ cells }) => numbers(euros.flatMap((i) => cells[i] ?? [])));
        const ends = numbers(euros.flatMap((i) => total?.[i] ?? []));
        for (const [i, end] of ends.entries()) {
          expect(grid.reduce((sum, row) => sum + (row[i] ?? 0), 0)).toBe(end);
        }
        for (const row of [...grid, ends]) {
          if (row.length > 1) {
            expect(row.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(row.at(-1));
          }
        }
        expect(ends.at(-1)).toBe(eur(linesLeft(funding)));
      }),
      cases(200),
    );
  });

  test('its last column is the value of the map, in each indicator and under each hypothesis', () => {
    fc.assert(
      fc.property(fundingChoice, (choice) => {
        const { rows, columns } = buildTable(model, stateOf(choice, 'axes'));
        const last = columns.findLastIndex(({ numeric }) => numeric);
        for (const { party, figures, asked } of fundingUnits(model, choice)) {
          const row = rows.find(({ target }) =>
            target.kind === 'place'
              ? target.place.kind !== 'region' && 'code' in target.place && target.place.code === party.code
              : false,
          );
          expect(row !== undefined).toBe(asked);
          if (!row || figures.amount.kind !== 'euros') continue;
          const value = {
            euros: figures.amount.value,
            'par-habitant': figures.perCapita,
            actions: figures.actions,
          };
          expect(row.cells[last]?.value).toBe(value[choice.measure]);
        }
      }),
      cases(200),
    );
  });
});

test('under a hypothesis, the table of parties says what it adds to each', () => {
  fc.assert(
    fc.property(fundingChoice, (choice) => {
      const state = stateOf({ ...choice, partage: 'population' }, 'parties');
      const own = buildTable(model, stateOf({ ...choice, partage: 'non-ventile' }, 'parties'));
      const { rows, columns } = buildTable(model, state);
      const at = columns.findIndex(({ id }) => id === 'ecart');
      for (const { key, cells } of rows) {
        const before = own.rows.find((row) => row.key === key);
        if (!before || typeof cells[at]?.value !== 'number') continue;
        expect(cells[at].value).toBe(Number(cells[0]?.value) - Number(before.cells[0]?.value ?? 0));
      }
    }),
    cases(200),
  );
});
