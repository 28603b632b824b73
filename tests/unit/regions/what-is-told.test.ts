import { describe, expect, test } from 'vitest';
import { buildModel, type Model } from '../../../src/domain/model';
import type { Pacts } from '../../../src/domain/pacts';
import type { Place } from '../../../src/domain/place';
import { type ExplorerState, START, type ThemeKind } from '../../../src/state/explorer-state';
import { comparisonSheet } from '../../../src/view/comparative/comparison-sheet';
import { embedCard } from '../../../src/view/embed/embed-card';
import { buildHover } from '../../../src/view/map/build-hover';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildControls } from '../../../src/view/page/build-controls';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { realModel } from '../../fixtures/real-model';

const made = (change: Partial<Pacts>): Model => buildModel({ ...realModel.pacts, ...change }, realModel.cog);
const onlyFt = made({ pactesTerritoriaux: [] });
// Without the experimentation, an edition has no rule of what follows it.
const edition = { ...realModel.pacts.edition, suiteFt: null };
const onlyPacts = made({ edition, franceTravail: [] });
const none = made({ edition, franceTravail: [], pactesTerritoriaux: [] });

const NEEDS: ExplorerState = { ...START, theme: 'besoins' };
const on = (state: ExplorerState, ...places: readonly [Place, ...Place[]]): ExplorerState => ({
  ...state,
  selection: { kind: 'places', places },
});
const places: readonly Place[] = [
  ...realModel.cog.departements.map(({ code }): Place => ({ kind: 'departement', code })),
  ...realModel.cog.epci.map(({ code }): Place => ({ kind: 'epci', code })),
  ...realModel.cog.communes.codes.slice(0, 20).map((code): Place => ({ kind: 'commune', code })),
];

/** What the app says by itself of all places, in sheets, at the pointer, in tables and legend: not the words of the deck. */
function said(model: Model): readonly string[] {
  const [first, second] = places;
  if (!first || !second) throw new Error('no place');
  const compared = comparisonSheet(model, [first, second], () => []);
  const table = buildTable(model, NEEDS);
  const legend = buildLegend(model, NEEDS, buildMapView(model, NEEDS, cogAnchors(model)));
  return [
    ...places.flatMap((place) => {
      const panel = buildPanel(model, on(START, place), () => []);
      if (panel.kind !== 'territory') throw new Error('the sheet of a territory was expected');
      return [panel.answer, panel.schemesEmpty ?? '', ...buildHover(model, NEEDS, place).lines];
    }),
    ...compared.rows.map(({ label }) => label),
    ...compared.charts.map(({ titre }) => titre),
    ...table.columns.map(({ label }) => label),
    ...table.notes,
    legend.title,
    legend.method,
    ...legend.entries.map(({ label }) => label),
    ...buildControls(model, NEEDS).themes.map(({ label }) => label),
  ];
}
const naming = (model: Model, word: RegExp): readonly string[] => [
  ...new Set(said(model).filter((text) => word.test(text))),
];

const PACT = /pactes? territoria|deux dispositifs|aucun des deux|aucun dispositif|couverture croisée/i;
const FT =
  /France Travail|expérimentation|deux dispositifs|aucun des deux|aucun dispositif|couverture croisée/i;

describe('a deck that tells one scheme alone', () => {
  test('names the experimentation, and no pact, not even as none', () => {
    expect(naming(onlyFt, /pas d’expérimentation France Travail/i)).not.toEqual([]);
    expect(naming(onlyFt, /Hors expérimentation/)).not.toEqual([]);
    expect(naming(onlyFt, PACT)).toEqual([]);
  });

  test('names the pacts, and no experimentation, not even as none', () => {
    expect(naming(onlyPacts, /pas de pacte territorial/i)).not.toEqual([]);
    expect(naming(onlyPacts, /Sans pacte territorial/)).not.toEqual([]);
    expect(naming(onlyPacts, FT)).toEqual([]);
  });

  test('or none at all, says of no place that none reaches it', () => {
    expect(naming(none, PACT)).toEqual([]);
    expect(naming(none, FT)).toEqual([]);
  });
});

describe('the guide of signs', () => {
  const guide = (model: Model, theme: ThemeKind) => {
    const state: ExplorerState = { ...START, theme };
    return buildLegend(model, state, buildMapView(model, state, cogAnchors(model))).signs;
  };
  const [gone] = realModel.pacts.parties.filter(({ nature }) => nature === 'departement');
  const left = realModel.pacts.actions.flatMap((action) => {
    const lignes = action.lignes.filter(({ parties }) => !parties.some((code) => code === gone?.code));
    return lignes.length === 0 ? [] : [{ ...action, lignes }];
  });
  const without = made({
    parties: realModel.pacts.parties.filter((party) => party !== gone),
    actions: left,
  });
  const SCHEMES = ['france-travail', 'pactes-territoriaux', 'couverture'] as const;

  test('says that the contract of a département applies only where each département has one', () => {
    const applies = (model: Model) =>
      SCHEMES.map((theme) => guide(model, theme).some(({ meaning }) => /s’y applique/.test(meaning)));
    expect(applies(realModel)).toEqual([true, true, true]);
    expect(applies(without)).toEqual([false, false, false]);
  });

  test('explains what is under no contract where the map draws some', () => {
    const bare = (model: Model) => guide(model, 'financements').filter(({ id }) => id === 'sans-contrat');
    expect(bare(realModel)).toEqual([]);
    expect(bare(without)).toEqual([
      expect.objectContaining({ meaning: expect.stringContaining('pas un montant nul') }),
    ]);
  });
});

test('a place under no contract says so wherever it is read, beside the schemes that reach it', () => {
  const [left, kept] = realModel.cog.departements;
  if (!left || !kept) throw new Error('no département');
  const bare = made({
    parties: realModel.pacts.parties.filter(({ code }) => code !== left.code),
    actions: realModel.pacts.actions.flatMap((action) => {
      const lignes = action.lignes.filter(({ parties }) => !parties.some((code) => code === left.code));
      return lignes.length === 0 ? [] : [{ ...action, lignes }];
    }),
  });
  const place: Place = { kind: 'departement', code: left.code };
  const panel = buildPanel(bare, on(START, place), () => []);
  if (panel.kind !== 'territory') throw new Error('the sheet of a territory was expected');
  expect(panel.answer).toContain('pas de contrat cité');
  expect(buildHover(bare, START, place).lines).toContain('Pas de contrat cité');
  expect(embedCard(bare, START, panel)?.lines).toContain('Pas de contrat cité');
  // Each EPCI has its row: the last line is of the whole region, inhabitants and value.
  const { rows, total } = buildTable(bare, { ...START, maille: 'epci' });
  expect(rows).toHaveLength(bare.cog.epci.length);
  expect(rows.some(({ cells }) => cells[0]?.text === 'Pas de contrat cité')).toBe(true);
  const inhabitants = bare.cog.communes.population.reduce((sum, count) => sum + count, 0);
  expect(total?.map(({ value }) => value)).toContain(inhabitants);
  const other: Place = { kind: 'departement', code: kept.code };
  expect(buildHover(bare, START, other).lines).not.toContain('Pas de contrat cité');
});
