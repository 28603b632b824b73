/** Finds a file of a static site and decides how it is sent: pure of HTTP, so that each rule can be tested alone. */
import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { START_FILE } from '../start-page/start-file';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.arcs': 'application/octet-stream',
  '.pmtiles': 'application/octet-stream',
};

/** Already compressed formats only grow when compressed again. */
const INCOMPRESSIBLE = new Set(['.png', '.jpg', '.webp', '.woff2', '.pdf', '.zip', '.pmtiles']);
const MIN_COMPRESSED_BYTES = 1024;

/** `no`: outside of the site; `redirect`: the address lacks its final slash. */
export type Lookup =
  | { readonly kind: 'file'; readonly path: string; readonly stats: Stats }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'no' };

const NOT_FOUND: Lookup = { kind: 'no' };

/** Bare addresses: that of the site, and those of the regions that have a folder in it. */
const OPENED = /^(region\/\w+\/)?$/;

/**
 * @param base - sub-path of the site, with its two slashes: `/pactes/`
 * @param pathname - path of the request, still percent-encoded
 * @param query - what follows the « ? », if anything
 */
export function lookUp(root: string, base: string, pathname: string, query = ''): Lookup {
  if (`${pathname}/` === base) return { kind: 'redirect', location: base };
  if (!pathname.startsWith(base)) return NOT_FOUND;
  let inside: string;
  try {
    inside = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return NOT_FOUND;
  }
  const path = normalize(join(root, inside));
  const top = normalize(root.endsWith(sep) ? root : root + sep);
  if (inside.includes('\0') || !(path + sep).startsWith(top)) return NOT_FOUND;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    if (inside !== '' && !inside.endsWith('/')) return { kind: 'redirect', location: `${pathname}/` };
    for (const name of OPENED.test(inside) && query === '' ? [START_FILE, 'index.html'] : ['index.html']) {
      const index = join(path, name);
      const indexStats = statSync(index, { throwIfNoEntry: false });
      if (indexStats) return { kind: 'file', path: index, stats: indexStats };
    }
    return NOT_FOUND;
  }
  return stats?.isFile() ? { kind: 'file', path, stats } : NOT_FOUND;
}

export const mimeOf = (path: string): string =>
  MIME[extname(path).toLowerCase()] ?? 'application/octet-stream';

/** Files under `assets/` carry a hash of their content in their name: their address never changes meaning. */
export const cacheControlOf = (path: string): string =>
  path.split(sep).includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache';

export type Encoding = 'br' | 'gzip';

/** Best encoding that the client takes, or `null` to send the bytes as they are. `q=0` is a refusal. */
export function encodingFor(path: string, size: number, accepted: string | undefined): Encoding | null {
  if (size < MIN_COMPRESSED_BYTES || INCOMPRESSIBLE.has(extname(path).toLowerCase())) return null;
  const takes = (name: string): boolean =>
    (accepted ?? '').split(',').some((part) => {
      const [coding, ...parameters] = part.trim().split(';');
      return coding?.trim() === name && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter));
    });
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : null;
}

export type ByteRange =
  | { readonly kind: 'all' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' };

/** A `Range` header with one range; several ranges, or anything unknown, get the whole file, as HTTP allows. */
export function rangeOf(header: string | undefined, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return { kind: 'all' };
  const [, from, to] = match;
  const first = from ? Number(from) : Math.max(0, size - Number(to));
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (first >= size || (from === '' && Number(to) === 0)) return { kind: 'unsatisfiable' };
  return first > last ? { kind: 'all' } : { kind: 'part', first, last };
}

/** Bytes `first` to `last` of a file, and nothing read beside: an archive of tiles may be larger than the memory. */
export function partOf(
  path: string,
  { first, last }: { readonly first: number; readonly last: number },
): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(last - first + 1);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, first));
  } finally {
    closeSync(file);
  }
}
