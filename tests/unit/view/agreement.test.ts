import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartyCode } from '../../../src/domain/codes';
import { placeExists } from '../../../src/domain/model';
import { SHARINGS } from '../../../src/domain/money/sharing';
import { partyPlace, placeKey } from '../../../src/domain/place';
import { filterActions } from '../../../src/domain/totals';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { activeFilters, withoutFilter } from '../../../src/state/filters';
import { decode, encode } from '../../../src/state/url/codec';
import type { Vocabulary } from '../../../src/state/url/vocabulary';
import { fundingReading, fundingUnits } from '../../../src/themes/financements/reading';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildFilters } from '../../../src/view/page/build-filters';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { formatEurosShort, formatPerCapita, plural } from '../../../src/view/text/formats';
import { noResult, resultCount } from '../../../src/view/title/results';
import { cases } from '../../fixtures/cases';
import { fundingChoice as funding } from '../../fixtures/funding-choice';
import { dep } from '../../fixtures/made-model';
import { realModel as model } from '../../fixtures/real-model';

const anchorOf = cogAnchors(model);
const words: Vocabulary = {
  lookWithin: [-180, -90, 180, 90],
  axes: model.axes,
  vagues: model.vagues,
  placeExists: (place: Parameters<typeof placeExists>[1]) => placeExists(model, place),
  actionExists: (id: string) => model.action.has(id),
  thematiqueAxe: (id: string) => model.thematique.get(id)?.axe ?? null,
  sujetExists: (id: string) => model.sujet.has(id),
  ptsThematiqueExists: (id: string) => model.ptsThematique.has(id),
  ptsPublicExists: (id: string) => model.ptsPublic.has(id),
  indicateurExists: () => false,
  party: (code: string) => (isPartyCode(code) && model.party.has(code) ? code : null),
};

describe('map, legend, panel, table and link of any set of filters', { timeout: 30_000 }, () => {
  test('say the same amounts, to the euro', () => {
    fc.assert(
      fc.property(funding, (choice) => {
        const state: ExplorerState = { ...START, funding: choice };
        const lines = filterActions(model, fundingReading(model, choice)).flatMap(({ lignes }) => lignes);
        const sum = lines.reduce((total, line) => total + line.montantEur, 0);
        const table = buildTable(model, { ...state, funding: { ...choice, lignes: 'parties' } });
        expect(table.total?.[0]?.value ?? 0).toBe(sum);

        const panel = buildPanel(model, state, () => []);
        if (panel.kind !== 'start') throw new Error('expected the start sheet');
        expect(panel.figures[0]?.value ?? 0).toBe(sum);

        const units = fundingUnits(model, choice).filter((unit) => unit.asked);
        const keys = units.map(({ party }) => placeKey(partyPlace(party.code)));
        expect(table.rows.map((row) => row.key)).toEqual(keys);
        // The panel ranks them, by the lengths of their bars.
        expect(panel.units.map((row) => row.link.key).sort()).toEqual([...keys].sort());
        const lengths = panel.units.map(({ ratio }) => ratio ?? 0);
        expect([...lengths].sort((a, b) => b - a)).toEqual(lengths);

        const view = buildMapView(model, state, anchorOf);
        expect(view.labels.map((mark) => mark.key)).toEqual(keys);
        for (const [i, { figures }] of units.entries()) {
          if (figures.amount.kind !== 'euros') continue;
          expect(table.rows[i]?.cells[0]?.value).toBe(figures.amount.value);
          const own = {
            'par-habitant': formatPerCapita(figures.perCapita ?? 0),
            euros: formatEurosShort(figures.amount.value),
            actions: plural(figures.actions, 'action'),
          }[choice.measure];
          const said = view.labels[i]?.value ?? '';
          // On a wider contract, both values stand on the map, each by name.
          if (units[i]?.under.length === 0) expect(said).toBe(own);
          else expect(said).toContain(own.replace(/\u00a0(€\/hab\.|actions?)$/, ''));
          for (const wider of choice.measure === 'par-habitant' ? (units[i]?.under ?? []) : []) {
            const { amount, perCapita } = wider.figures;
            expect(said).toContain(
              amount.kind === 'euros'
                ? `${wider.party.nomCourt} ${formatPerCapita(perCapita ?? 0)}`
                : `${wider.party.nomCourt}\u00a0: `,
            );
          }
        }
        // What the parties hold of their own, and every shared amount once, is the total.
        const own = units.reduce((total, { figures }) => total + figures.ownEur, 0);
        const shared = new Map(units.flatMap(({ figures }) => figures.shared.map((line) => [line.id, line])));
        expect(own + [...shared.values()].reduce((total, line) => total + line.montantEur, 0)).toBe(sum);
      }),
      cases(400),
    );
  });

  test('come back from their link, and each filter has a chip that lifts it alone', () => {
    fc.assert(
      fc.property(funding, (choice) => {
        const state: ExplorerState = { ...START, funding: choice };
        expect(decode(encode(state), words)).toMatchObject({ state, ignored: [] });
        const chips = buildCaption(model, state).chips.flatMap(({ remove }) =>
          remove?.kind === 'remove-filter' ? [remove.filter] : [],
        );
        expect(chips).toEqual(activeFilters(state));
      }),
    );
  });

  test('when nothing is left, name exactly the filters that bring something back when lifted alone', () => {
    let empty = 0;
    fc.assert(
      fc.property(funding, (choice) => {
        const state: ExplorerState = { ...START, funding: choice };
        const found = noResult(model, state);
        if (resultCount(model, state) > 0) {
          expect(found).toBeNull();
          return;
        }
        empty += 1;
        expect(found?.lifts.map(({ command }) => command)).toEqual(
          activeFilters(state)
            .filter((filter) => resultCount(model, withoutFilter(state, filter)) > 0)
            .map((filter) => ({ kind: 'remove-filter', filter })),
        );
      }),
    );
    expect(empty).toBeGreaterThan(0);
  });

  test('the legend lights as many places as the map fills with each class', () => {
    fc.assert(
      fc.property(funding, (choice) => {
        const state: ExplorerState = { ...START, funding: choice };
        const view = buildMapView(model, state, anchorOf);
        const legend = buildLegend(model, state, view);
        const discs = legend.entries.find(({ id }) => id === 'contrat-en-plus');
        expect(discs?.keys ?? []).toEqual(
          view.symbols.filter(({ kind }) => kind === 'disc').map(({ key }) => key),
        );
        const lit = legend.entries.flatMap((entry) =>
          entry === discs || entry.id === 'hors-filtre' ? [] : entry.keys,
        );
        const asked = fundingUnits(model, choice).filter((unit) => unit.asked);
        const expected =
          choice.measure === 'par-habitant'
            ? asked
            : asked.filter(({ figures }) => figures.amount.kind !== 'euros');
        expect([...lit].sort()).toEqual(expected.map(({ party }) => placeKey(partyPlace(party.code))).sort());
      }),
    );
  });
});

test('an option of a filter says what is left when it is chosen', () => {
  const state: ExplorerState = { ...START, funding: { ...START.funding, axe: 2 } };
  const parties = buildFilters(model, state).groups.find((group) => group.id === 'partie');
  const oise = parties?.options.find((option) => option.id === '60');
  const ids = new Set(
    model.lines
      .filter(
        (line) => line.parties.some((code) => code === '60') && model.action.get(line.actionId)?.axe === 2,
      )
      .map((line) => line.actionId),
  );
  expect(oise?.count).toBe(plural(ids.size, 'action citée', 'actions citées'));
});

describe('hypotheses on shared amounts', () => {
  test.each(SHARINGS)('%s is named on the chip, in the legend, the table and the panel', (partage) => {
    const state: ExplorerState = { ...START, funding: { ...START.funding, partage } };
    const named =
      partage === 'non-ventile' ? /non répartis/ : partage === 'population' ? /population/ : /parts égales/;
    expect(
      buildCaption(model, state)
        .chips.map(({ label }) => label)
        .join(),
    ).toMatch(named);
    expect(buildTable(model, state).notes.join()).toMatch(named);
    const view = buildMapView(model, state, anchorOf);
    const panel = buildPanel(
      model,
      { ...state, selection: { kind: 'places', places: [{ kind: 'departement', code: dep('02') }] } },
      () => [],
    );
    if (panel.kind !== 'territory') throw new Error('expected a territory');
    if (partage !== 'non-ventile') {
      expect(buildLegend(model, state, view).method).toMatch(named);
      expect(panel.figures[0]?.label).toMatch(/hypothèse/);
    }
    expect(JSON.stringify(panel.figures[0]?.provenance)).toMatch(
      partage === 'non-ventile' ? /partagés/ : named,
    );
  });

  test('the sheet lists 310 000 € and shows each party before and after; the region does not move', () => {
    const sheet = buildPanel(model, { ...START, selection: { kind: 'partages' } }, () => []);
    if (sheet.kind !== 'partages') throw new Error('expected the shared amounts');
    expect(sheet.total.value).toBe(310_000);
    expect(sheet.amounts.map((row) => row.figure.value)).toEqual([135_000, 106_000, 69_000]);
    const columns = [0, 1, 2].map((i) =>
      sheet.rows.reduce((sum, row) => sum + (row.cells[i]?.value ?? 0), 0),
    );
    const metropoles = 43_472_757 - 310_000 - (columns[0] ?? 0);
    expect(columns.slice(1).map((sum) => sum + metropoles)).toEqual([43_472_757, 43_472_757]);
    expect(sheet.region.value).toBe(43_472_757);
  });
});
