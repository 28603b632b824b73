import { describe, expect, test } from 'vitest';
import { AS_DECK } from '../../../src/domain/certainty/certainty';
import type { SlideSign } from '../../../src/export/slides/legend-shapes';
import { type Slide, slidesFile } from '../../../src/export/slides/slides';
import { START } from '../../../src/state/explorer-state';
import { ABSENCES } from '../../../src/tokens/design-tokens';
import { TOKENS } from '../../../src/tokens/token-sets';
import type { Figure } from '../../../src/view/figure';
import type { Swatch } from '../../../src/view/legend';
import { officeSign } from '../../../src/view/legend/office-sign';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildLegend } from '../../../src/view/page/build-legend';
import { sceneTable, unitsInHeadings } from '../../../src/view/scenes/lists/scene-table';
import { packageFaults } from '../../fixtures/check-package';
import { readZip } from '../../fixtures/read-zip';
import { realModel } from '../../fixtures/real-model';

const DOT = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const light = TOKENS.light;
/** A sign as slides draw it. */
const sign = (swatch: Swatch, mapPixels: number | null = null): SlideSign => ({
  ...officeSign(swatch, light),
  label: 'Signe',
  mapPixels,
});
const figure = (text: string, label: string): Figure => ({
  label,
  text,
  value: null,
  unit: '€',
  note: null,
  certainty: AS_DECK,
  provenance: { kind: 'support', refs: [], rule: null },
});
const map = { bytes: DOT, description: 'Carte « & » de <Lille>', label: null };
const slide: Slide = {
  kicker: 'Axe 2',
  title: 'Un titre & un <signe>\u0007',
  sentence: 'Une phrase.',
  points: [],
  figures: [figure('1 234 567 €', 'en tout'), figure('12', 'actions')],
  legendNotes: [],
  legendTitle: 'Euros par habitant',
  legend: [
    sign({ kind: 'part', token: 'mobilite', letter: 'M' }),
    sign({ kind: 'precision', precision: 'approche' }),
    sign({ kind: 'limits', lines: ['departement', 'epci'] }),
    ...[36, 22, 7].map((radius) => sign({ kind: 'circle', radius }, 720)),
  ],
  table: null,
  pictures: [map],
  source: 'Source.',
  notes: 'Une ligne.\nUne autre.',
};
const text: Slide = { ...slide, pictures: [], legend: [], kicker: null, notes: '', points: ['Un', 'Deux'] };
const tableOf = (count: number): Slide['table'] => ({
  columns: [
    { label: 'Territoire', numeric: false },
    { label: 'Montant (€)', numeric: true },
  ],
  rows: Array.from({ length: count }, (_, i) => [`Territoire ${i}`, String(i)]),
});

const made = async (...slides: readonly Slide[]): Promise<ReadonlyMap<string, string>> =>
  readZip(
    Buffer.from(
      await slidesFile({
        title: 'Essai & <essai>',
        author: 'Préfecture d’essai',
        made: new Date(Date.UTC(2026, 5, 1)),
        about: 'Version',
        slides,
        code: null,
      }).arrayBuffer(),
    ),
  );
const slidesOf = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);

test('a title stands large in the middle of its slide, and so does a closing', async () => {
  const words = { ...text, figures: [], points: [], legendTitle: '' };
  const [alone = '', with_ = ''] = slidesOf(await made(words, text));
  expect(alone).toContain('sz="4400"');
  expect(with_).not.toContain('sz="4400"');
  // Words alone fill their slide.
  expect(with_).toMatch(/sz="2400"[^>]*>(?:(?!<a:t>).)*<a:t>Deux/);
});

describe('the package of the slides', () => {
  const shows: Readonly<Record<string, readonly Slide[]>> = {
    'one map': [slide],
    'every kind of scene': [
      slide,
      text,
      { ...text, sentence: '', figures: [] },
      { ...slide, pictures: [map, { ...map, label: 'Après' }] },
      { ...slide, table: tableOf(93) },
      { ...text, table: tableOf(5) },
      { ...slide, pictures: [] },
    ],
    'an empty scene': [{ ...text, title: '', sentence: '', points: [], figures: [], source: '' }],
  };
  test.each(Object.entries(shows))('has no fault by the rules of its format: %s', async (_, slides) => {
    expect(packageFaults(await made(...slides))).toEqual([]);
  });

  test('the rules see what PowerPoint would mend', async () => {
    const files = new Map(await made(slide));
    const spoil = (name: string, from: string | RegExp, to: string): readonly string[] => {
      const xml = files.get(name) ?? '';
      expect(xml).toMatch(from);
      return packageFaults(new Map(files).set(name, xml.replace(from, to)));
    };
    const types = '[Content_Types].xml';
    expect(
      spoil(
        types,
        '</Types>',
        '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
      ),
    ).toEqual(['ppt/slideMasters/slideMaster2.xml: declared, missing']);
    const first = 'ppt/slides/slide1.xml';
    expect(spoil(first, 'id="3"', 'id="2"')).toEqual([`${first}: shape 2 twice`]);
    expect(spoil(first, '<a:noFill/></p:spPr>', '<a:noFill/><a:ln></a:ln></p:spPr>')).toEqual([
      `${first}: an empty outline`,
    ]);
    expect(spoil(first, 'lang="fr-FR"', 'lang="en-US"')).toEqual([`${first}: text in en-US`]);
    expect(spoil(first, 'r:embed="rId2"', 'r:embed="rId9"')).toEqual([
      `${first}: asks for rId9, which has no relation`,
    ]);
    expect(spoil(first, '<a:endParaRPr', '<a:pPr/><a:endParaRPr')).toEqual([
      `${first}: a paragraph with two properties`,
    ]);
    expect(spoil('ppt/slides/_rels/slide1.xml.rels', 'image1.png', 'image7.png')).toContain(
      'ppt/slides/_rels/slide1.xml.rels: leads to ppt/media/image7.png, missing',
    );
  });

  test('names who publishes, in French', async () => {
    const core = (await made(slide)).get('docProps/core.xml');
    expect(core).toContain('<dc:creator>Préfecture d’essai</dc:creator>');
    expect(core).toContain('<dc:language>fr-FR</dc:language>');
  });

  test('asks for a font that offices have', async () => {
    const files = await made(slide);
    const fonts = [...files.values()].flatMap((xml) => [...xml.matchAll(/<a:latin typeface="([^"]*)"/g)]);
    expect(new Set(fonts.map(([, name]) => name))).toEqual(new Set(['Arial', '+mn-lt']));
  });
});

describe('a slide', () => {
  test('continues a long table over slides, every row once, none off the page', async () => {
    const slides = slidesOf(await made({ ...slide, table: tableOf(93) }));
    const rows = slides.map((xml) => xml.match(/<a:tr /g)?.length ?? 0);
    // The map alone, then the table: each part repeats the headings.
    expect(rows[0]).toBe(0);
    expect(rows.slice(1).reduce((sum, count) => sum + count - 1, 0)).toBe(93);
    const bottom = (xml: string): number =>
      Math.max(
        ...[...xml.matchAll(/<a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"/g)].map(
          ([, y, h]) => Number(y) + Number(h),
        ),
      );
    for (const xml of slides) expect(bottom(xml)).toBeLessThanOrEqual(7.5 * 914_400);
    expect(slides.at(-1)).toContain('(tableau 5 sur 5)');
  });

  test('draws the circles of its legend as large as on its map', async () => {
    const state = { ...START, funding: { ...START.funding, measure: 'euros' as const } };
    const view = buildMapView(realModel, state, cogAnchors(realModel));
    const swatches = buildLegend(realModel, state, view).entries.flatMap(({ swatch }) =>
      swatch.kind === 'circle' ? [swatch] : [],
    );
    expect(swatches.length).toBeGreaterThan(2);
    const side = 720;
    const [xml = ''] = slidesOf(
      await made({ ...slide, legend: swatches.map((swatch) => sign(swatch, side)) }),
    );
    const widths = [
      ...xml.matchAll(/<a:ext cx="(\d+)" cy="\d+"\/><\/a:xfrm><a:prstGeom prst="ellipse"/g),
    ].map(([, cx]) => Number(cx));
    const picture = Number(/<p:pic>.*?<a:ext cx="(\d+)"/s.exec(xml)?.[1]);
    // Each on the ground that it has on the map.
    expect(widths.map((cx) => (cx / picture) * (side / 2))).toEqual(
      swatches.flatMap(({ radius }) => [expect.closeTo(radius, 1), expect.closeTo(radius, 1)]),
    );
  });

  test('draws signs of two meanings apart', async () => {
    const drawn = async (swatch: Swatch): Promise<string> =>
      slidesOf(await made({ ...slide, legend: [sign(swatch)] })).join();
    const xmls = await Promise.all(
      [
        ...(['exact', 'interprete', 'approche'] as const).map(
          (precision): Swatch => ({ kind: 'precision', precision }),
        ),
        { kind: 'precision', precision: 'exact', of: 'pts' } as const,
        { kind: 'limits', lines: ['departement'] } as const,
        { kind: 'limits', lines: ['departement', 'epci'] } as const,
        { kind: 'ring' } as const,
        { kind: 'left-out' } as const,
        { kind: 'fill', fill: { kind: 'land' } } as const,
        { kind: 'contour', of: 'selected' } as const,
        ...ABSENCES.map((absence): Swatch => ({ kind: 'fill', fill: { kind: 'absence', absence } })),
      ].map(drawn),
    );
    expect(new Set(xmls).size).toBe(xmls.length);
    const forms = xmls.flatMap((xml) => /<a:pattFill prst="(\w+)"/.exec(xml)?.[1] ?? []);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('gives amounts as numbers: the unit stands in the heading', () => {
    const { columns, rows } = sceneTable(realModel, START);
    const amounts = columns.flatMap(({ label }, i) => (label.includes('€') ? [i] : []));
    expect(amounts.length).toBeGreaterThan(0);
    for (const i of amounts) {
      for (const row of rows) expect(row[i]).not.toMatch(/\d.*€/);
    }
    expect(
      unitsInHeadings({
        about: [],
        certainty: AS_DECK,
        columns: [
          { label: 'Nom', numeric: false },
          { label: 'Montant', numeric: true },
        ],
        rows: [
          ['A', '12\u00a0€'],
          ['B', '—'],
        ],
      }),
    ).toMatchObject({
      columns: [
        { label: 'Nom', numeric: false },
        { label: 'Montant (€)', numeric: true },
      ],
      rows: [
        ['A', '12'],
        ['B', '—'],
      ],
    });
  });
});
