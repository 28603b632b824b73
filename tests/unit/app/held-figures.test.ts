import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runtimeFiles } from '../../../scripts/data/versions/runtime-files';
import { loadFigures } from '../../../src/app/common/data/figures';
import { newsOf } from '../../../src/app/versions/site-versions';
import { type Version, versionId } from '../../../src/domain/versions/version';
import { parseFigures } from '../../../src/load/versions/figures';
import { FROZEN, ROOT } from '../../fixtures/real-model';

const JUNE: Version = { id: versionId('2026-06-12', '1a2b3c4d'), date: '2026-06-12', nom: 'juin', note: '' };
const DECEMBER: Version = {
  ...JUNE,
  id: versionId('2026-12-01', '5e6f7a8b'),
  date: '2026-12-01',
  nom: 'décembre',
};
const textOf = (version: Version): string => runtimeFiles(ROOT, version, FROZEN).figures;
const NOW = textOf(DECEMBER);

/** What the site answers to a version that a link holds; the figures of today always come. */
const site = (held: () => Response): void => {
  vi.stubGlobal('fetch', async (url: string) => (url.includes('versions/') ? held() : new Response(NOW)));
};
beforeEach(() => {
  vi.stubGlobal('window', { frameElement: null });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a link that holds figures', () => {
  test('shows those, or the latest where the site does not have them', async () => {
    site(() => new Response(textOf(JUNE)));
    expect((await loadFigures(JUNE.id)).figures.pacts.chiffres).toEqual(JUNE);
    for (const answer of [
      new Response('', { status: 404 }),
      new Response('<!doctype html><title>x</title>'),
    ]) {
      site(() => answer);
      const { figures, missing } = await loadFigures(JUNE.id);
      expect([figures.pacts.chiffres?.id, missing]).toEqual([DECEMBER.id, JUNE.id]);
    }
  });

  test('never shows others because its own did not come', async () => {
    site(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(loadFigures(JUNE.id)).rejects.toThrow(/réseau absent/);
    site(() => new Response('', { status: 503 }));
    await expect(loadFigures(JUNE.id)).rejects.toThrow(/erreur 503/);
    // Kept for a reader without network: the latest are those that it holds.
    expect(await loadFigures(DECEMBER.id)).toMatchObject({ missing: null });
  });
});

test('a page that reads a draft says which, and one that reads the site says none', async () => {
  const page = { documentElement: { dataset: {} }, getElementById: () => null };
  vi.stubGlobal('document', page);
  site(() => new Response('', { status: 404 }));
  await loadFigures(null);
  expect(page.documentElement.dataset).toEqual({});
  const held = { textContent: JSON.stringify({ 'chiffres.json': textOf(JUNE) }) };
  const ownerDocument = { querySelector: () => held, defaultView: null };
  vi.stubGlobal('window', { frameElement: { ownerDocument } });
  expect((await loadFigures(null)).figures.pacts.chiffres).toEqual(JUNE);
  expect(page.documentElement.dataset).toEqual({ brouillon: JUNE.id });
});

test('the site has news where figures, scenes or a name differ; only other figures are told', () => {
  const figures = parseFigures(NOW);
  const session = { figures, link: { fixed: null, made: null } };
  const list = (derniere: Version, fichiers = figures.fichiers) => ({
    derniere: { ...derniere, fichiers },
    versions: [],
  });
  expect(newsOf(session, list(DECEMBER))).toBeNull();
  expect(newsOf(session, list(JUNE))).toBe('figures');
  expect(newsOf(session, list(DECEMBER, { ...figures.fichiers, scenes: 'partage/scenes-0.json' }))).toBe(
    'files',
  );
  expect(newsOf(session, list({ ...DECEMBER, id: versionId('2027-01-05', '5e6f7a8b') }))).toBe('files');
  expect(newsOf({ ...session, link: { fixed: DECEMBER.id, made: null } }, list(JUNE))).toBeNull();
});
