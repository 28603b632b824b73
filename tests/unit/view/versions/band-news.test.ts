import { expect, test } from 'vitest';
import { bandNews } from '../../../../src/view/versions/band-news';

const version = (date: string | null, digest: string) => ({
  ...{ id: `${date ?? 'en-cours'}-${digest}`, date, nom: '', note: '' },
});
const [june, december] = [version('2026-06-12', '1a2b3c4d'), version('2026-12-04', '5e6f7a8b')];

test('figures are newer only where their day is later', () => {
  expect(bandNews(june, december)).toMatch(/^De plus récents sont publiés.: chiffres du 4.décembre.2026\.$/);
  expect(bandNews(december, june)).toMatch(/^Le site en montre d’autres.: chiffres du 12.juin.2026\.$/);
  expect(bandNews(june, version(null, '00000000'))).toMatch(/^Le site en montre d’autres/);
});

test('the same figures under another day are those that the site shows', () => {
  expect(bandNews(june, version('2026-07-01', '1a2b3c4d'))).toBe('Ce sont les derniers publiés.');
});
