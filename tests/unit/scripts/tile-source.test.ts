import { closeSync, ftruncateSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodingFor, partOf } from '../../../scripts/lib/static-file';
import { tileSource } from '../../../scripts/lib/tile-source';
import { type Served, serve } from '../../../scripts/serve';
import { temporaryFolder } from '../../temporary-folder.mjs';

/** More than Node reads into memory at once (2 GiB). The file is a hole but for its end: it takes no room. */
const HUGE = 2 ** 31 + 2 ** 20;
let root: string;
let site: Served;
let huge: string;

beforeAll(async () => {
  root = temporaryFolder('tuiles');
  huge = join(root, 'grand.pmtiles');
  const file = openSync(huge, 'w');
  ftruncateSync(file, HUGE - 4);
  writeSync(file, 'FIN.', HUGE - 4);
  closeSync(file);
  writeFileSync(join(root, 'petit.pmtiles'), 'PMTiles\x03 et la suite');
  writeFileSync(join(root, 'autre.pmtiles'), 'tout autre chose');
  site = await serve({ root });
});
afterAll(async () => {
  await site.close();
});

const ask = (headers: Record<string, string>): Promise<Response> =>
  fetch(`${site.url}petit.pmtiles`, { headers });

test('a part of an archive larger than the memory is served alone', async () => {
  const answer = await fetch(`${site.url}grand.pmtiles`, { headers: { Range: 'bytes=-4' } });
  expect(answer.status).toBe(206);
  expect(answer.headers.get('content-range')).toBe(`bytes ${HUGE - 4}-${HUGE - 1}/${HUGE}`);
  expect(await answer.text()).toBe('FIN.');
  expect(partOf(huge, { first: HUGE - 2, last: HUGE - 1 }).toString()).toBe('N.');
});

test('tiles are never compressed on the way: their addresses inside the file would shift', async () => {
  const answer = await ask({ 'Accept-Encoding': 'br, gzip', Range: 'bytes=0-6' });
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('accept-ranges')).toBe('bytes');
  expect(await answer.text()).toBe('PMTiles');
  expect(encodingFor('france.pmtiles', 10_000, 'br, gzip')).toBeNull();
});

test('a part is given of the version that the client knows, the whole of another', async () => {
  const etag = (await ask({})).headers.get('etag') ?? '';
  expect((await ask({ Range: 'bytes=0-6', 'If-Range': etag })).status).toBe(206);
  expect((await ask({ Range: 'bytes=0-6', 'If-Range': '"autre"' })).status).toBe(200);
});

test('a file of tiles goes among the assets under its sum', () => {
  const { url, file } = tileSource(join(root, 'petit.pmtiles'));
  expect(url).toMatch(/^assets\/tuiles-[0-9a-f]{8}\.pmtiles$/);
  expect(file).toBe(join(root, 'petit.pmtiles'));
});

test('an address of the same site is named as it is', () => {
  expect(tileSource('/tuiles/france.pmtiles')).toEqual({ url: '/tuiles/france.pmtiles', file: null });
});

test.each(['https://ailleurs.example/france.pmtiles', '//ailleurs.example/f.pmtiles', 'absent.pmtiles'])(
  'another origin, or a file that is not there, is refused: %s',
  (given) => {
    expect(() => tileSource(given)).toThrow('ni un fichier, ni une adresse du même site');
  },
);

test('a file that is no archive is refused', () => {
  expect(() => tileSource(join(root, 'autre.pmtiles'))).toThrow('pas une archive PMTiles de version 3');
});
