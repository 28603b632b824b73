import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundledBoundaries, bundledRegions } from '../../../geodata/steps/bundled';
import { cogTexts } from '../../../geodata/steps/pipeline';
import { readSources } from '../../../geodata/steps/read/sources';
import { loadPacts } from '../../../scripts/data/pacts-json';
import { readScenes } from '../../../scripts/data/scenes';
import { drawnRegions, officialRegion } from '../../../scripts/regions/official';
import type { Model } from '../../../src/domain/model';
import { uncontracted } from '../../../src/domain/money/contracts';
import { vintageOf } from '../../../src/load/known-codes';
import { START, THEME_KINDS } from '../../../src/state/explorer-state';
import { PAGES } from '../../../src/themes/pages';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildControls } from '../../../src/view/page/build-controls';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { edit } from '../../fixtures/packs/sheets';
import { ROOT } from '../../fixtures/real-model';
import { bundledModel, writeBundledPack } from './bundled-pack';

const texts = cogTexts(ROOT, readSources(ROOT));
const CORSICA = '94';
let packs: string;
let data: string;

beforeAll(() => {
  packs = writeBundledPack(CORSICA, 'nouvelle');
  data = join(packs, CORSICA, 'data');
});
// Files share a process: the next must not look for its pack here.
afterAll(() => {
  vi.unstubAllEnvs();
});

/** The model of the pack as it stands, whose scenes can be read. */
function model(): Model {
  const made = bundledModel(packs, CORSICA);
  expect(readScenes(ROOT, loadPacts(ROOT))).toMatchObject({ ok: true });
  return made;
}

describe('an official region', () => {
  test('is named in a sentence as the COG and use say, for every region that is drawn', () => {
    expect(drawnRegions(texts)).toHaveLength(18);
    const said = drawnRegions(texts).map(({ code }) => officialRegion(code, texts)?.enRegion);
    expect(said).toEqual(
      expect.arrayContaining(['en Normandie', 'à La Réunion', 'dans le Grand Est', 'en Île-de-France']),
    );
    const parties = officialRegion(CORSICA, texts)?.departements;
    expect(parties?.map(({ code, article }) => `${code} ${article}`)).toEqual([
      '2A la Corse-du-Sud',
      '2B la Haute-Corse',
    ]);
  });

  test('is none for an unknown code, or where the source draws nothing', () => {
    expect(officialRegion('99', texts)).toBeNull();
    expect(officialRegion('975', texts)).toBeNull();
  });
});

describe('the years of a new pack', () => {
  const { millesimes } = readSources(ROOT);

  test('are those of its boundaries', () => {
    for (const code of bundledRegions(ROOT))
      expect(vintageOf(String(bundledBoundaries(ROOT, code)?.get('manifest.json'))), code).toBe(
        millesimes.cog,
      );
  });

  test('of its inhabitants are those of its region: the pinned composition has Mayotte as it was in 2017', () => {
    const rows: readonly { readonly code: string; readonly population?: number }[] = JSON.parse(
      texts.communes,
    );
    // Insee gives 71 437 inhabitants of Mamoudzou in 2017. Once this fails, so does the exception.
    expect(rows.find(({ code }) => code === '97611')?.population).toBe(71_437);
    expect(millesimes.populations).toEqual({ '06': '2017' });
  });
});

describe('a new pack', () => {
  test('has what it needs to go on, and no word of another region', () => {
    for (const name of [
      'LISEZMOI.md',
      'editeur.json',
      'region.json',
      'exemples/colonnes.md',
      'data/scenes/pactes.json',
    ])
      expect(existsSync(join(packs, CORSICA, name)), name).toBe(true);
    const schemas = readFileSync(join(data, 'datapackage.json'), 'utf8');
    expect(schemas).not.toMatch(/Laon|Thiérache|Hauts-de-France|Aisne/);
  });

  test('is right and empty: what the deck does not tell is not offered, nor said not to be', () => {
    const empty = model();
    expect(empty.pacts.parties.map(({ code }) => code)).toEqual(['20R']);
    const themes = buildControls(empty, START).themes.map(({ value }) => value);
    // All that needs a scheme of the deck is left out, and nothing else.
    const needy = THEME_KINDS.filter((theme) => PAGES[theme].isOffered?.(empty) === false);
    expect(needy).toEqual(expect.arrayContaining(['france-travail', 'pactes-territoriaux', 'couverture']));
    expect(themes).toEqual(THEME_KINDS.filter((theme) => !needy.includes(theme)));
    expect(themes).toEqual(expect.arrayContaining(['financements', 'besoins']));
    const code = empty.cog.departements[0]?.code;
    if (code === undefined) throw new Error('no département');
    const state = {
      ...START,
      selection: { kind: 'places', places: [{ kind: 'departement', code }] },
    } as const;
    const said = JSON.stringify([buildPanel(empty, START, () => []), buildPanel(empty, state, () => [])]);
    expect(said).not.toMatch(/ni expérimentation|contrats avec l’État|signataires"|undefined|\bNaN\b/);
  });

  test('says of a département without a contract that none is cited, on the map and in the legend', () => {
    edit(data, 'parties', ([line]) => [{ ...line, departements: '2A' }]);
    const one = model();
    expect(uncontracted(one).map(({ code }) => code)).toEqual(['2B']);
    const view = buildMapView(one, START, cogAnchors(one));
    expect(view.areas).toContainEqual(
      expect.objectContaining({
        key: 'departement-2B',
        fill: expect.objectContaining({ why: 'sans-contrat' }),
      }),
    );
    expect(buildLegend(one, START, view).entries.map(({ label }) => label)).toContain('Pas de contrat cité');
  });

  test('is filled table by table: an empty one is a fault where another needs it', () => {
    const line = {
      num: '1',
      titre: 'Un',
      titre_court: 'Un',
      description: 'Un.',
      section: 's',
      diapositive: 'd',
    };
    edit(data, 'axes', () => [line]);
    expect(model().axes).toEqual([1]);
    edit(data, 'vagues', () => [{ num: '1', annee: '2025', couleur: '1' }]);
    expect(model).toThrow(/france-travail\.csv : aucune ligne sous l’en-tête/);
    edit(data, 'vagues', () => []);
    edit(data, 'parties', () => []);
    expect(model).toThrow(/parties\.csv : aucune ligne/);
  });
});
