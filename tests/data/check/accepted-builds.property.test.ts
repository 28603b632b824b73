import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openData } from '../../../scripts/data/published/published-files';
import { startPictures } from '../../../scripts/site/written/start-pictures';
import { tablesPage } from '../../../scripts/site/written/tables-page';
import { clipContext, type Ground } from '../../../scripts/start-page/ground';
import { loadCommunes } from '../../../scripts/start-page/start-scene';
import { buildModel } from '../../../src/domain/model';
import { csvText } from '../../../src/export/delimited';
import { slidesFile } from '../../../src/export/slides/slides';
import { xlsxFile } from '../../../src/export/xlsx';
import { parseBoundaries } from '../../../src/load/boundaries';
import { parseContext, parseLandmarks } from '../../../src/load/boundaries-context';
import { readPacts } from '../../../src/load/read-pacts';
import { START, THEME_KINDS } from '../../../src/state/explorer-state';
import { TOKENS } from '../../../src/tokens/token-sets';
import { cases } from '../../fixtures/cases';
import { files, known } from '../../fixtures/data/spoiled';
import { exported } from '../../fixtures/export-documents';
import { readZip } from '../../fixtures/read-xlsx';
import { ROOT, realModel } from '../../fixtures/real-model';
import { xmlFault } from '../../fixtures/xml-fault';

/** What the check accepts, the build builds: packs changed at random, and all the pieces that the build makes of them. */

const boundary = (name: string): string => readFileSync(`${ROOT}geodata/boundaries/${name}`, 'utf8');
const context = clipContext(
  parseContext(boundary('contexte.topo.json'), parseLandmarks(boundary('reperes.json'))),
  realModel.cog.region.bbox,
);
const boundaries = parseBoundaries(boundary('niveaux.topo.json'), 'niveaux.topo.json');
const communes = loadCommunes(ROOT);
const names = realModel.names;
if (names === null) throw new Error('the real model has names');
const RUNS = cases(200, 8);
const utf8 = new TextEncoder();

/** What hands, spreadsheets and presentations leave in a cell. */
const HOSTILE = [
  'a\u000bb',
  'a\u0000b',
  'a\u001fb',
  'a\u0085b',
  'a\ufffeb',
  'a\uffffb',
  'a\ud800b',
  'a\u200bb',
  'a\u202eb',
  '\uf0b7 a',
  'a\u2028b',
  '<b>&amp;</b>',
  ']]>',
  '"quoted"',
  "l'un & l'autre",
  '&#0;',
  '{total}',
  '{partie}',
  '#REF!',
  '😀 é ﷽',
  'a\nb',
  'e\u0301',
  '__proto__',
  'constructor',
  '0',
  '1',
  '3',
  '999999999999',
  '02',
  '59|62',
  'oui',
  'a'.repeat(1999),
  '',
];

const change = fc.record({
  name: fc.constantFrom(...[...files.keys()].filter((name) => name.endsWith('.csv'))),
  line: fc.nat(70),
  cell: fc.nat(14),
  how: fc.constantFrom('set' as const, 'set' as const, 'set' as const, 'drop' as const),
  word: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })),
});

/** Cells of a line, quotes kept. */
const split = (line: string): readonly string[] => line.match(/("[^"]*"|[^,]*)(?:,|$)/g)?.slice(0, -1) ?? [];

function changed(changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[]) {
  const next = new Map(files);
  for (const { name, line, cell, how, word } of changes) {
    const [head = '', ...lines] = new TextDecoder().decode(next.get(name)).trim().split('\n');
    const at = line % lines.length;
    const cells = split(`${lines[at] ?? ''},`);
    const quoted = `"${word.replaceAll('"', '""')}",`;
    if (how === 'set')
      lines[at] = cells
        .with(cell % cells.length, quoted)
        .join('')
        .replace(/,$/, '');
    else lines.splice(at, 1);
    next.set(name, utf8.encode([head, ...lines, ''].join('\n')));
  }
  return next;
}

async function expectXml(blob: Blob): Promise<void> {
  for (const [name, bytes] of readZip(new Uint8Array(await blob.arrayBuffer()))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const fault = xmlFault(new TextDecoder().decode(bytes));
    expect(fault === null ? null : `${name}: ${fault}`).toBeNull();
  }
}

test('every pack that the check accepts makes pages, pictures, workbooks, slides and open data', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
      const data = changed(changes);
      const result = readPacts(data, known);
      if (!result.ok) return;
      accepted += 1;
      const { pacts } = result;
      const model = buildModel(pacts, realModel.cog, names);
      const ground: Ground = { model, boundaries, context };
      const pictures = startPictures(ground, communes, TOKENS.light, 'https://exemple.fr/');
      for (const { svg } of pictures) expect(xmlFault(svg)).toBeNull();
      expect(
        xmlFault(
          `<main>${tablesPage(model, pictures).body.replace(/<(img|br|hr)([^>]*?)\/?>/g, '<$1$2/>')}</main>`,
        ),
      ).toBeNull();
      const published = openData({ data, pacts, cog: model.cog, names, topology: new Uint8Array() });
      for (const bytes of published.values()) expect(new TextDecoder().decode(bytes)).not.toMatch(/\ufffd/);
      const theme = THEME_KINDS[accepted % THEME_KINDS.length] ?? 'financements';
      const made = exported(model, { ...START, theme });
      expect(csvText(made)).not.toBe('');
      await expectXml(await xlsxFile(made));
      if (accepted % 8 !== 1) return;
      await expectXml(
        await slidesFile({
          title: pacts.edition.titre,
          author: '',
          made: new Date('2026-01-01T00:00:00Z'),
          about: 'Version',
          code: null,
          slides: [
            {
              kicker: null,
              title: pacts.actions[0]?.titre ?? '',
              sentence: pacts.actions[0]?.description ?? '',
              points: pacts.methode.map(({ texte }) => texte),
              figures: [],
              legendTitle: '',
              legend: [],
              legendNotes: [],
              table: {
                columns: [
                  { label: 'action', numeric: false },
                  { label: 'description', numeric: false },
                ],
                rows: pacts.actions.map(({ titre, description }) => [titre, description]),
              },
              pictures: [],
              source: pacts.edition.support,
              notes: pacts.methode.map(({ texte }) => texte).join('\n'),
            },
          ],
        }),
      );
    }),
    {
      ...RUNS,
      examples: [[[{ name: 'pts-thematiques.csv', line: 0, cell: 1, how: 'set', word: '\u{10000}' }]]],
    },
  );
  // One in five is accepted: so few would mean that the changes no longer reach the build.
  expect(accepted).toBeGreaterThan(RUNS.numRuns / 20);
}, 300_000);
