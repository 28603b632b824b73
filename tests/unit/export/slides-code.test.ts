import { expect, test } from 'vitest';
import { type Slide, slidesFile } from '../../../src/export/slides/slides';
import { packageFaults } from '../../fixtures/check-package';
import { readZip } from '../../fixtures/read-zip';

const bytes = Uint8Array.from([1]);
const code = { bytes, description: 'Code QR qui ouvre https://x/?a=1&b=2', label: 'Ces chiffres' };
const end: Slide = {
  ...{ kicker: null, title: 'Merci', sentence: 'Une phrase.', points: [], figures: [], notes: '' },
  ...{ legend: [], legendTitle: '', legendNotes: [], table: null, pictures: [], source: 'Source.' },
};
const map: Slide = { ...end, pictures: [{ bytes, description: 'Carte', label: null }] };
const table: Slide = { ...end, table: { columns: [{ label: 'A', numeric: false }], rows: [['a']] } };

test.each([
  ['on the last slide where it is words alone', end, 2],
  ['on one of its own after a map', map, 3],
  ['on one of its own after a table', table, 3],
] as const)('the code of a show is %s', async (_, last, count) => {
  const about = { title: 'T', author: 'A', made: new Date(Date.UTC(2026, 5, 1)), about: 'Version' };
  const files = readZip(Buffer.from(await slidesFile({ ...about, slides: [map, last], code }).arrayBuffer()));
  expect(packageFaults(files)).toEqual([]);
  const drawn = [...files].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(drawn.map(([, xml]) => xml.includes('https://x/?a=1&amp;b=2'))).toEqual(
    Array.from({ length: count }, (__, rank) => rank === count - 1),
  );
});

/** Lines of the title of a slide. */
const titleOf = (xml: string): readonly string[] =>
  (/<p:ph type="title"\/>.*?<\/p:txBody>/.exec(xml)?.[0] ?? '')
    .split('<a:br>')
    .map((line) => [...line.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(''));

test('a title keeps its hyphens, which a search finds, and ends its lines between two words', async () => {
  const title =
    'Ce que le pacte finance par habitant et par an dans les départements des Hauts-de-France, 2024-2027';
  const about = { title, author: 'A', made: new Date(Date.UTC(2026, 5, 1)), about: 'Version' };
  for (const [said, count] of [
    ['Pactes en Hauts-de-France', 1],
    [title, 2],
  ] as const) {
    const slides = [end, map, table].map((slide) => ({ ...slide, title: said }));
    const file = await slidesFile({ ...about, slides, code: null });
    const drawn = [...readZip(Buffer.from(await file.arrayBuffer()))].filter(([name]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name),
    );
    expect(drawn).toHaveLength(slides.length);
    for (const [name, xml] of drawn) {
      const lines = titleOf(xml);
      expect(lines.join(' '), name).toBe(said);
      // The letters of the opening slide are larger.
      if (!xml.includes('sz="4400"')) expect(lines, name).toHaveLength(count);
    }
  }
});
