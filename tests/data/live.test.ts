import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../scripts/data/folders';
import { openDataSources } from '../../scripts/data/open-data';
import { lightText, loadCog } from '../../scripts/data/outlines';
import { loadGlossary, loadPacts } from '../../scripts/data/pacts-json';
import { openData } from '../../scripts/data/published/published-files';
import { readScenes } from '../../scripts/data/scenes';
import { perimeterExtent } from '../../src/domain/extent';
import { buildModel } from '../../src/domain/model';
import type { Perimeter } from '../../src/domain/pacts';
import { NO_FILTER, partyFigures, regionFigures } from '../../src/domain/totals';
import { parseBoundaries } from '../../src/load/boundaries';
import { START, THEME_KINDS } from '../../src/state/explorer-state';
import { regionSheet } from '../../src/view/comparative/region-sheet';
import { buildMapView } from '../../src/view/map/build-map-view';
import { cogAnchors, perimeterShape } from '../../src/view/map/map-shapes';
import { buildLegend } from '../../src/view/page/build-legend';
import { buildTable } from '../../src/view/page/build-table';
import { startSheet } from '../../src/view/panel/start-sheet';
import { period, siteTitle } from '../../src/view/text/copy';
import { ROOT } from '../fixtures/real-model';

/**
 * What must hold of any data, whatever they say: no figure, name or count is typed here. The data are those of `data/`,
 * or those of the folder that the environment names.
 */
const folder = dataFolder(ROOT);
const pacts = loadPacts(ROOT);
const model = buildModel(pacts, loadCog(ROOT, pacts));
const light = parseBoundaries(lightText(ROOT, pacts));

/** A second route to the cells, that shares nothing with our reader. */
const lines = (name: string): readonly Readonly<Record<string, string>>[] => {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8').replace(/^\uFEFF/, '');
  const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  return parse(text, { columns: true, delimiter, skip_empty_lines: true });
};
const sum = (rows: readonly Readonly<Record<string, string>>[]): number =>
  rows.reduce((total, row) => total + Number(row.montant_eur), 0);

describe('two routes to each sum', () => {
  const money = lines('financements');

  test('the region: each line once, all axes and axe by axe', () => {
    expect(regionFigures(model, NO_FILTER).eur).toBe(sum(money));
    for (const axe of model.axes) {
      const own = money.filter((row) => row.axe === String(axe));
      expect(regionFigures(model, { ...NO_FILTER, axe }).eur, `axe ${axe}`).toBe(sum(own));
    }
  });

  test('each party: its own lines; with the shared ones they make the region', () => {
    for (const { code } of pacts.parties) {
      const own = money.filter((row) => row.parties === code && row.partage === 'non');
      expect(partyFigures(model, code, NO_FILTER).ownEur, code).toBe(sum(own));
    }
    const parties = pacts.parties.map(({ code }) => partyFigures(model, code, NO_FILTER).ownEur);
    const shared = sum(money.filter((row) => row.partage === 'oui'));
    expect(parties.reduce((total, eur) => total + eur, 0) + shared).toBe(sum(money));
  });
});

test('each perimeter that is counted is drawn, from the first load on', () => {
  const perimeters: readonly Perimeter[] = [
    ...[...pacts.franceTravail, ...pacts.pactesTerritoriaux].map((row) => row.perimeter),
    ...pacts.actions.flatMap(({ lieux }) => lieux.map((lieu) => lieu.perimeter)),
  ];
  for (const perimeter of perimeters) {
    const { niveau, codes } = perimeter.members;
    const drawn = new Set(light.codes(niveau === 'infracommunal' ? 'commune' : niveau));
    expect(codes.filter((code) => !drawn.has(code))).toEqual([]);
    const extent = perimeterExtent(model, perimeter);
    if (extent.kind === 'counted') expect(extent.communes.length).toBeGreaterThan(0);
    const shape = perimeterShape(perimeter);
    if (shape) expect(light.shape(shape).coordinates.length).toBeGreaterThan(0);
  }
});

test('each wave, each axe, each thématique of the pacts has its sign and its words', () => {
  const ft = { ...START, theme: 'france-travail' } as const;
  const view = buildMapView(model, ft, cogAnchors(model));
  const entries = buildLegend(model, ft, view).entries.filter(({ id }) => id.startsWith('vague-'));
  expect(entries).toHaveLength(pacts.vagues.length);
  const swatches = entries.map(({ swatch }) => JSON.stringify(swatch));
  expect(new Set(swatches).size).toBe(swatches.length);
  expect(startSheet(model, START).bars).toHaveLength(pacts.axes.length);
  const pts = { ...START, theme: 'pactes-territoriaux' } as const;
  const signs = buildLegend(model, pts, buildMapView(model, pts, cogAnchors(model))).entries.flatMap(
    ({ swatch }) => (swatch.kind === 'part' ? [`${swatch.token} ${swatch.letter}`] : []),
  );
  expect(new Set(signs).size).toBe(pacts.ptsThematiques.length);
});

test('each scene is resolved', () => {
  expect(readScenes(ROOT, pacts)).toMatchObject({ ok: true });
});

test('each view is made, and no hole shows in its words', () => {
  const views = THEME_KINDS.map((theme) => {
    const state = { ...START, theme };
    const view = buildMapView(model, state, cogAnchors(model));
    return [startSheet(model, state), buildLegend(model, state, view), buildTable(model, state)];
  });
  const words = JSON.stringify([views, regionSheet(model)]);
  expect(words).not.toMatch(/undefined|NaN|Infinity|\{\w+\}/);
  expect(siteTitle(pacts.edition)).toContain(pacts.edition.titre);
  expect(period(pacts.edition)).toContain(String(pacts.edition.debut));
});

test('the edition is that of the boundaries: region, year of the COG', () => {
  const manifest = readFileSync(join(ROOT, 'geodata/boundaries/manifest.json'), 'utf8');
  expect(pacts.edition.region).toBe(model.cog.region.code);
  expect(manifest).toContain(`Code officiel géographique ${pacts.edition.cog}`);
});

test('the published files are those that have lines, described one by one', () => {
  const files = openData(openDataSources(ROOT));
  const described: { resources: { path: string }[] } = JSON.parse(
    new TextDecoder().decode(files.get('datapackage.json')),
  );
  const paths = described.resources.map(({ path }) => path).sort();
  expect(paths).toEqual(
    [...files.keys()].filter((name) => name !== 'datapackage.json' && name !== 'LISEZMOI.txt').sort(),
  );
});

test('acronyms are written once', () => {
  const sigles = loadGlossary(ROOT).map(({ sigle }) => sigle);
  expect(new Set(sigles).size).toBe(sigles.length);
});
