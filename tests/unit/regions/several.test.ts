import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PACKS_VARIABLE, packOf, placeInSite, REGION_VARIABLE, spaceOf } from '../../../scripts/data/folders';
import { contentSecurityPolicy } from '../../../scripts/lib/csp';
import { takeRegion, takeRegions } from '../../../scripts/lib/region.mjs';
import { lookUp } from '../../../scripts/lib/static-file';
import { chooserHtml } from '../../../scripts/several/chooser';
import { type CountryLines, chooserMap, nameLines } from '../../../scripts/several/chooser-map';
import { regionBlock } from '../../../scripts/several/shared-code';
import { eachRegion, siteName } from '../../../scripts/several/write-regions';
import { headersFile, htaccessFile, siteHeaders } from '../../../scripts/site/headers';
import { START_FILE } from '../../../scripts/start-page/start-file';
import { siteLinks } from '../../../src/view/page/site-links';
import { htmlFaults } from '../../fixtures/html-faults';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

const LINES: CountryLines = JSON.parse(readFileSync(join(ROOT, 'geodata/country/regions.json'), 'utf8'));
const REGIONS = [LINES.metropole, LINES.outreMer].flatMap(({ objects }) =>
  objects.regions.geometries.flatMap(({ properties }) =>
    properties && 'code' in properties ? [properties] : [],
  ),
);
const PUBLISHED = [
  { code: '28', place: './region/28/', years: '2024-2027' },
  { code: '04', place: './region/04/', years: '2025-2028' },
];
const places = new Map(PUBLISHED.map(({ code, place }) => [code, place]));
const page = chooserHtml({
  ...{ regions: REGIONS, published: PUBLISHED, lines: LINES, cog: '2031', links: [] },
  styles: './assets/regions.css',
});

describe('several regions in one command', () => {
  let packs: string;
  beforeEach(() => {
    packs = temporaryFolder('plusieurs');
    for (const code of ['98', '99']) mkdirSync(join(packs, code, 'data'), { recursive: true });
    vi.stubEnv(PACKS_VARIABLE, packs);
    vi.stubEnv(REGION_VARIABLE, '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('are those that it names, each once; one alone is the region of the command', () => {
    expect(takeRegions(['--out', 'ici', '--region', '32,99,99'])).toEqual({
      args: ['--out', 'ici'],
      regions: ['32', '99'],
      fault: null,
    });
    expect(takeRegions(['--region=98,99', '--out', 'ici'])).toMatchObject({
      args: ['--out', 'ici'],
      regions: ['98', '99'],
    });
    expect(takeRegions(['--region', '99'])).toEqual({ args: [], regions: [], fault: null });
    expect(packOf(ROOT).region).toBe('99');
  });

  test('are refused where one has no figures, and by a command about one pack', () => {
    expect(takeRegions(['--region', '32,97']).fault).toContain('npm run nouvelle-region -- 97');
    expect(takeRegion(['--region', '32,99']).fault).toContain('une région à la fois');
  });

  test('have their site at the top for the home region, in a folder each for the others', () => {
    expect(placeInSite(packOf(ROOT, '32'))).toBe('');
    expect(placeInSite(packOf(ROOT, '99'))).toBe('region/99/');
    expect([[], ['32', '99'], ['98', '99']].map((regions) => siteName(ROOT, regions))).toEqual([
      'dist',
      'dist',
      'dist-98-99',
    ]);
    expect(eachRegion(['98', '99'], () => packOf(ROOT).region)).toEqual(['98', '99']);
    expect(packOf(ROOT).home).toBe(true);
  });

  test('keep what a browser holds apart, and the first as it was', () => {
    expect(['32', '28', '94'].map(spaceOf)).toEqual(['pactes-hdf', 'pactes-28', 'pactes-94']);
  });
});

describe('servers of a site of several regions', () => {
  const headers = siteHeaders(contentSecurityPolicy(), [], ['28', '94']);

  test('keep the hashed files of each folder, and open each on its start view', () => {
    expect(headersFile(headers)).toContain('/region/28/assets/*');
    expect(htaccessFile(headers)).toContain(`RewriteRule ^region/94/$ region/94/${START_FILE} [L]`);
    expect(htaccessFile(siteHeaders(contentSecurityPolicy(), []))).not.toContain('region/');
  });

  test('find the start view of a region by its bare address alone', () => {
    const dist = temporaryFolder('dist');
    mkdirSync(join(dist, 'region/28'), { recursive: true });
    for (const name of ['index.html', START_FILE]) writeFileSync(join(dist, 'region/28', name), '');
    const found = (query: string): string => {
      const answer = lookUp(dist, '/', '/region/28/', query);
      return answer.kind === 'file' ? answer.path.slice(dist.length) : answer.kind;
    };
    expect(found('')).toBe(`/region/28/${START_FILE}`);
    expect(found('theme=besoins')).toBe('/region/28/index.html');
  });
});

describe('the page where a region is chosen', () => {
  test('draws every region of the country once: a link where there is a map, and words where there is none', () => {
    const map = chooserMap(LINES, places);
    expect(REGIONS).toHaveLength(18);
    expect([...map.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href).sort()).toEqual([
      './region/04/',
      './region/28/',
    ]);
    expect(map.match(/pas de carte publiée"/g)).toHaveLength(16);
    // No part is broken off, and no number is missing.
    expect(map).not.toMatch(/NaN|Infinity|l"|lz/);
  });

  test('lists them too, and is sound HTML without script or inline style', async () => {
    for (const { nom } of REGIONS) expect(page).toContain(`>${nom.replace("'", '&#39;')}<`);
    expect(page).not.toMatch(/<script|style="/);
    expect(await htmlFaults(page)).toEqual([]);
  });

  test('is led to from a map where there are several regions, and only there', () => {
    const editor = { accessibilite: 'non conforme', signalement: './x' };
    const hrefs = (regions?: string): readonly string[] =>
      siteLinks({ ...editor, ...(regions === undefined ? {} : { regions }) }).map(({ href }) => href);
    expect(hrefs('../../regions.html')).toContain('../../regions.html');
    expect(hrefs('')).toEqual(hrefs());
    expect(hrefs()).toHaveLength(3);
  });

  test('breaks long names between their words', () => {
    expect(nameLines('Provence-Alpes-Côte d’Azur')).toEqual(['Provence-', 'Alpes-Côte', 'd’Azur']);
    expect(nameLines('Corse')).toEqual(['Corse']);
  });
});

test('what a page holds of its region cannot close its element', () => {
  const block = regionBlock({ contours: {}, editeur: { nom: '</script><b>' } });
  expect(block.match(/<\//g)).toHaveLength(1);
  expect(JSON.parse(block.replace(/^<[^>]*>|<\/script>$/g, ''))).toEqual({
    contours: {},
    editeur: { nom: '</script><b>' },
  });
});
