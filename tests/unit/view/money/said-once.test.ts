import { describe, expect, test } from 'vitest';
import { isDepartementCode } from '../../../../src/domain/codes';
import { buildModel } from '../../../../src/domain/model';
import { partyPlace } from '../../../../src/domain/place';
import { NO_FILTER, partyFigures, regionFigures } from '../../../../src/domain/totals';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import {
  FUNDING_LINES,
  FUNDING_MEASURES,
  type FundingChoice,
} from '../../../../src/themes/financements/choice';
import { buildTable } from '../../../../src/view/page/build-table';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { sceneList } from '../../../../src/view/scenes/lists/scene-lists';
import { formatEuros, formatInteger } from '../../../../src/view/text/formats';
import { realModel as model } from '../../../fixtures/real-model';

/** One view a thématique, and one a party in it that has shared amounts there. */
const views = model.pacts.thematiques.flatMap(({ id, axe }) => {
  const state: ExplorerState = { ...START, funding: { ...START.funding, axe, thematique: id } };
  return model.pacts.parties.map(({ code }) => {
    const figures = partyFigures(model, code, { ...state.funding, parties: [] });
    return { code, figures, state };
  });
});
const onlyShared = views.filter(({ figures }) => figures.amount.kind === 'partage-non-ventile');

describe('a shared amount', () => {
  test('that is all there is is never told as if another came on top', () => {
    expect(onlyShared.length).toBeGreaterThan(0);
    for (const { code, state } of onlyShared) {
      const place = partyPlace(code);
      const panel = buildPanel(model, { ...state, selection: { kind: 'places', places: [place] } }, () => []);
      if (panel.kind !== 'territory') throw new Error('the sheet of a territory was expected');
      const [block] = panel.contracts.filter(({ own }) => own);
      expect(block?.shared.length).toBeGreaterThan(0);
      expect(block?.sharedTitle).not.toContain('en plus');
      const amounts = block?.shared.map(({ figure }) => figure.text) ?? [];
      for (const { figure } of block?.bars ?? [])
        for (const amount of amounts) expect(figure.text).not.toContain(amount);
    }
  });

  test('is in no cell of the column of amounts that are not shared, and its actions are not zero', () => {
    for (const { code, figures, state } of onlyShared) {
      const { columns, rows } = buildTable(model, state);
      const row = rows.find(
        ({ target }) =>
          target.kind === 'place' && JSON.stringify(target.place) === JSON.stringify(partyPlace(code)),
      );
      const cell = (id: string) => row?.cells[columns.findIndex((column) => column.id === id)];
      expect(cell('euros')).toEqual({ text: 'sans montant non partagé', value: null });
      expect(cell('partage')?.value).toBe(figures.sharedEur);
      expect(cell('actions')?.value).toBeNull();
      expect(cell('actions')?.text).toMatch(new RegExp(`^${figures.sharedActions}\\spartagée`));
    }
  });

  test('has no amount in the cells of values per inhabitant', () => {
    for (const { state } of onlyShared) {
      const { columns, rows } = buildTable(model, { ...state, maille: 'epci' });
      for (const { cells } of rows)
        for (const [i, { unit }] of columns.entries())
          if (unit === '€/hab.') expect(cells[i]?.text ?? '').not.toMatch(/€ partagé/);
    }
  });

  test('is in no cell of a contract in the list of a scene, and each row that counts it says so', () => {
    const { columns = [], rows = [] } = sceneList(model, START, 'contrats') ?? {};
    const cells = rows.map((row) => row.map(String));
    const headed = columns.findIndex(({ label }) => /^Montants, hors partagés$/.test(label));
    const counted = columns.findIndex(({ label }) => /^Actions, hors partagées$/.test(label));
    for (const { code, nom } of model.pacts.parties) {
      const { ownEur, ownActions } = partyFigures(model, code, NO_FILTER);
      const row = cells.find(([first]) => first === nom);
      expect([row?.[counted], row?.[headed]]).toEqual([formatInteger(ownActions), formatEuros(ownEur)]);
    }
    const wider = cells.filter(([first]) => !model.pacts.parties.some(({ nom }) => nom === first));
    expect(wider.at(-1)?.[headed]).toBe(formatEuros(regionFigures(model, NO_FILTER).eur));
    for (const [first] of wider) expect(first).toMatch(/partagés/i);
  });

  test('that is all there is makes no zero in the list of a scene', () => {
    const shared = model.lines.find(({ partage }) => partage);
    const [one, other] = shared?.parties ?? [];
    const keeps = ({ parties }: { parties: readonly string[] }): boolean =>
      (parties.length > 1 || parties[0] !== one) && !parties.includes(String(other));
    const pacts = {
      ...model.pacts,
      actions: model.pacts.actions.flatMap((action) => {
        const lignes = action.lignes.filter((line) => line === shared || keeps(line));
        return lignes.length === 0 ? [] : [{ ...action, lignes }];
      }),
    };
    const { rows = [] } = sceneList(buildModel(pacts, model.cog), START, 'contrats') ?? {};
    for (const { code, nom } of model.pacts.parties.filter(({ code }) => code === one || code === other)) {
      const row = rows.map((cells) => cells.map(String)).find(([first]) => first === nom);
      expect(row?.slice(1), code).toEqual(['—', 'partagé, non réparti', '—']);
    }
  });
});

describe('with some parties only', () => {
  const [first, second] = model.pacts.parties;
  const some = (measure: FundingChoice['measure'], lignes: FundingChoice['lignes']): ExplorerState => ({
    ...START,
    funding: {
      ...START.funding,
      measure,
      lignes,
      parties: [first, second].flatMap((one) => one?.code ?? []),
    },
  });
  test('no table gives inhabitants, nor a value, of the whole region', () => {
    const { population } = regionFigures(model, NO_FILTER);
    for (const lignes of FUNDING_LINES) {
      const { total, totalLabel, notes } = buildTable(model, some('par-habitant', lignes));
      expect(total?.map(({ value }) => value) ?? []).not.toContain(population);
      expect(totalLabel).not.toContain('Région');
      // Short enough for a column of names: what it counts is said in a note.
      if (lignes === 'parties') {
        expect(totalLabel).toBe('Contrats choisis');
        expect(notes.join(' ')).toMatch(/Dernière ligne.*compté une fois/);
      }
      expect(notes.join(' ')).not.toContain('rapporté aux habitants de la région');
    }
  });
  test('no row is made of dashes', () => {
    for (const measure of FUNDING_MEASURES)
      for (const lignes of FUNDING_LINES) {
        const { rows, total } = buildTable(model, some(measure, lignes));
        for (const cells of [...rows.map((row) => row.cells), ...(total ? [total] : [])])
          expect(cells.slice(0, -1).some(({ text }) => text !== '—')).toBe(true);
      }
  });
  test('a table of départements names what its last line counts and no row shows', () => {
    const metropole = model.pacts.parties.find(({ code }) => !isDepartementCode(code));
    if (!metropole || !first) throw new Error('no party');
    const chosen = some('euros', 'parties');
    const table = buildTable(model, {
      ...chosen,
      maille: 'departement',
      funding: { ...chosen.funding, parties: [first.code, metropole.code] },
    });
    expect(table.rows.map(({ label }) => label)).not.toContain(metropole.nom);
    expect(table.notes.join(' ')).toContain(`sans ligne ici\u00a0: ${metropole.nom}.`);
  });
  test('a table of axes sends to a line of shared amounts only where there is one', () => {
    for (const { code } of model.pacts.parties) {
      const chosen = some('euros', 'axes');
      const { rows, notes } = buildTable(model, {
        ...chosen,
        funding: { ...chosen.funding, parties: [code] },
      });
      expect(notes.join(' ').includes('ils ont leur ligne'), code).toBe(
        rows.some(({ key }) => key === 'partages'),
      );
    }
  });
});
