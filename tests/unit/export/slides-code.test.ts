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

test('a compound name of a title is not cut at the end of a line', async () => {
  const title = 'Pactes en Hauts-de-France, 2024-2027';
  const about = { title, author: 'A', made: new Date(Date.UTC(2026, 5, 1)), about: 'Version' };
  const slides = [end, map, table].map((slide) => ({ ...slide, title }));
  const file = await slidesFile({ ...about, slides, code: null });
  const drawn = [...readZip(Buffer.from(await file.arrayBuffer()))].filter(([name]) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name),
  );
  expect(drawn).toHaveLength(slides.length);
  for (const [, xml] of drawn) expect(xml).toContain('Pactes en Hauts\u2011de\u2011France, 2024-2027');
});
