import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../scripts/lib/csp';
import { encodingFor, lookUp, rangeOf } from '../../../scripts/lib/static-file';
import { type Served, serve } from '../../../scripts/serve';
import { temporaryFolder } from '../../temporary-folder.mjs';

const BIG = 'x'.repeat(5000);
let top: string;
let root: string;
let site: Served;

beforeAll(async () => {
  top = temporaryFolder('serve');
  root = join(top, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(root, 'aide'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Carte</title>');
  writeFileSync(join(root, 'aide/index.html'), 'aide');
  writeFileSync(join(root, 'assets/a-12345678.mjs'), BIG);
  writeFileSync(join(top, 'secret.txt'), 'secret');
  mkdirSync(join(top, 'dist-evil'));
  writeFileSync(join(top, 'dist-evil/secret.txt'), 'secret');
  site = await serve({ root, base: '/pactes/' });
});
afterAll(async () => {
  await site.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** `fetch` would rewrite `..` and decompress: this sends the path as it is. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: site.port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the static server', () => {
  test('serves the start page under its sub-path only, with the strict policy', async () => {
    const page = await get('/pactes/?vue=table');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy());
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await get('/')).status).toBe(404);
    expect((await get('/pactes/rien')).status).toBe(404);
  });

  test('adds the final slash and keeps the query', async () => {
    expect((await get('/pactes?a=1')).headers.location).toBe('/pactes/?a=1');
    expect((await get('/pactes/aide')).headers.location).toBe('/pactes/aide/');
    expect((await get('/pactes/aide/')).body.toString()).toBe('aide');
  });

  test('compresses for those who take it, and gives hashed files a long life', async () => {
    const zipped = await get('/pactes/assets/a-12345678.mjs', { 'Accept-Encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers['content-type']).toContain('text/javascript');
    expect(zipped.headers['cache-control']).toContain('immutable');
    expect(gunzipSync(zipped.body).toString()).toBe(BIG);
    expect((await get('/pactes/assets/a-12345678.mjs')).body.toString()).toBe(BIG);
  });

  test('answers a range with just that part, and refuses an impossible one', async () => {
    const part = await get('/pactes/assets/a-12345678.mjs', {
      Range: 'bytes=10-19',
      'Accept-Encoding': 'br',
    });
    expect([part.status, part.body.length]).toEqual([206, 10]);
    expect(part.headers['content-range']).toBe('bytes 10-19/5000');
    expect((await get('/pactes/assets/a-12345678.mjs', { Range: 'bytes=9000-' })).status).toBe(416);
  });

  test('answers 304 to the same tag, nothing to HEAD, 405 to POST', async () => {
    const etag = String((await get('/pactes/')).headers.etag);
    expect((await get('/pactes/', { 'If-None-Match': etag })).status).toBe(304);
    const head = await get('/pactes/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await get('/pactes/', {}, 'POST')).status).toBe(405);
  });

  test.each([
    '/pactes/../secret.txt',
    '/pactes/%2e%2e/secret.txt',
    '/pactes/..%2fsecret.txt',
    '/pactes/..%2fdist-evil/secret.txt',
    '/pactes/%00',
    '/pactes/%zz',
  ])('never leaves its folder: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('sends the policy that the build ships', async () => {
    writeFileSync(join(root, '_headers'), "/*\n  Content-Security-Policy: default-src 'self'\n");
    const other = await serve({ root, base: '/' });
    const { headers } = await fetch(other.url);
    await other.close();
    expect(headers.get('content-security-policy')).toBe("default-src 'self'");
  });

  test('says when the port is taken', async () => {
    await expect(serve({ root, port: site.port })).rejects.toThrow('EADDRINUSE');
  });
});

describe('the rules of a static file', () => {
  test('an encoding refused with q=0 is not used', () => {
    expect(encodingFor('a.js', 5000, 'br;q=0, gzip')).toBe('gzip');
    expect(encodingFor('a.js', 5000, 'gzip, deflate, br')).toBe('br');
    expect(encodingFor('a.js', 5000, undefined)).toBeNull();
    expect(encodingFor('a.woff2', 5000, 'br')).toBeNull();
    expect(encodingFor('a.js', 10, 'br')).toBeNull();
  });

  test.each([
    ['bytes=0-9', { kind: 'part', first: 0, last: 9 }],
    ['bytes=90-', { kind: 'part', first: 90, last: 99 }],
    ['bytes=-10', { kind: 'part', first: 90, last: 99 }],
    ['bytes=50-500', { kind: 'part', first: 50, last: 99 }],
    ['bytes=100-', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=9-1', { kind: 'all' }],
    ['bytes=0-1,5-6', { kind: 'all' }],
    [undefined, { kind: 'all' }],
  ])('range %s of 100 bytes', (header, expected) => {
    expect(rangeOf(header, 100)).toEqual(expected);
  });

  test('the bare address has a page of its own, links have the other, and a site without it has one for both', () => {
    const nameAt = (query?: string): string => {
      const found = lookUp(root, '/', '/', query);
      return found.kind === 'file' ? basename(found.path) : found.kind;
    };
    expect(nameAt()).toBe('index.html');
    writeFileSync(join(root, 'depart.html'), 'départ');
    expect([nameAt(), nameAt(''), nameAt('theme=couverture')]).toEqual([
      'depart.html',
      'depart.html',
      'index.html',
    ]);
    rmSync(join(root, 'depart.html'));
  });

  test('a folder without start page is not found', () => {
    expect(lookUp(root, '/', '/assets/').kind).toBe('no');
  });

  test('the policy never allows inline code, and takes what the publisher adds', () => {
    expect(contentSecurityPolicy()).not.toContain('unsafe');
    const policy = contentSecurityPolicy({
      scriptHashes: ['sha256-abc='],
      basemapOrigins: ['https://tiles.example'],
    });
    expect(policy).toContain("script-src 'self' 'sha256-abc='");
    expect(policy).toContain("connect-src 'self' https://tiles.example");
  });
});
