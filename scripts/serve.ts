/**
 * Serves a folder the way a careful host would: sub-path, strict policy, compression, ranges, cache headers. For the
 * tests and the benches; also by hand: `npx tsx scripts/serve.ts [--root dist] [--base /pactes/] [--port 4173]`.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contentSecurityPolicy } from './lib/csp';
import { tell } from './lib/say.mjs';
import {
  cacheControlOf,
  type Encoding,
  encodingFor,
  lookUp,
  mimeOf,
  partOf,
  rangeOf,
} from './lib/static-file';

export interface ServeOptions {
  readonly root: string;
  /** Sub-path of the site, with its two slashes. */
  readonly base?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Policy to send. Left out: the one that the build ships in `_headers`, else the strict one. */
  readonly csp?: string;
}

export interface Served {
  readonly server: Server;
  readonly port: number;
  /** Address of the start page, with its final slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** The policy of a `_headers` file is used as it is shipped, so that a fault in it shows in the tests. */
function shippedPolicy(root: string): string | null {
  const file = join(root, '_headers');
  if (!existsSync(file)) return null;
  return /^\s*Content-Security-Policy:\s*(.+)$/im.exec(readFileSync(file, 'utf8'))?.[1]?.trim() ?? null;
}

function compress(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(bytes, { level: 9 });
  // 9 is within a few per cent of the best and ten times faster on a megabyte of script.
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

const SUFFIX: Readonly<Record<Encoding, string>> = { gzip: '.gz', br: '.br' };

/** The copy that the build has put beside the file, as a web server sends it; else compressed here. */
function compressedCopy(path: string, encoding: Encoding): Buffer {
  const copy = path + SUFFIX[encoding];
  return existsSync(copy) && statSync(copy).mtimeMs >= statSync(path).mtimeMs
    ? readFileSync(copy)
    : compress(readFileSync(path), encoding);
}

/** Compressed bytes are kept: a test run asks for the same files hundreds of times. */
function compressor(): (path: string, etag: string, encoding: Encoding) => Buffer {
  const kept = new Map<string, Buffer>();
  return (path, etag, encoding) => {
    const key = `${path} ${etag} ${encoding}`;
    const bytes = kept.get(key) ?? compressedCopy(path, encoding);
    kept.set(key, bytes);
    return bytes;
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/** What to answer to one request. */
function replier(root: string, base: string): (request: IncomingMessage) => Reply {
  const compressed = compressor();
  return (request) => {
    const { method, url = '/', headers: asked } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      return { status: 405, headers: { ...PLAIN, Allow: 'GET, HEAD' }, body: 'Méthode refusée' };
    }
    const [pathname = '/', query] = url.split('?');
    const found = lookUp(root, base, pathname, query);
    if (found.kind === 'no') return { status: 404, headers: PLAIN, body: 'Introuvable' };
    if (found.kind === 'redirect') {
      const location = found.location + (query === undefined ? '' : `?${query}`);
      return { status: 301, headers: { ...PLAIN, Location: location }, body: '' };
    }
    const { path, stats } = found;
    const etag = `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
    const headers = {
      'Content-Type': mimeOf(path),
      'Cache-Control': cacheControlOf(path.slice(root.length)),
      'Accept-Ranges': 'bytes',
      ETag: etag,
      Vary: 'Accept-Encoding',
    };
    if (asked['if-none-match'] === etag) return { status: 304, headers, body: '' };
    // A part of another version than the one that the client began with would be of no use to it.
    const wanted = asked['if-range'] === undefined || asked['if-range'] === etag ? asked.range : undefined;
    const range = rangeOf(wanted, stats.size);
    if (range.kind === 'unsatisfiable') {
      return { status: 416, headers: { ...PLAIN, 'Content-Range': `bytes */${stats.size}` }, body: '' };
    }
    if (range.kind === 'part') {
      const body = partOf(path, range);
      const contentRange = `bytes ${range.first}-${range.last}/${stats.size}`;
      return { status: 206, headers: { ...headers, 'Content-Range': contentRange }, body };
    }
    const encoding = encodingFor(path, stats.size, asked['accept-encoding']?.toString());
    if (!encoding) return { status: 200, headers, body: readFileSync(path) };
    return {
      status: 200,
      headers: { ...headers, 'Content-Encoding': encoding },
      body: compressed(path, etag, encoding),
    };
  };
}

function handler(root: string, base: string, csp: string) {
  const replyTo = replier(root, base);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { status, headers, body } = replyTo(request);
    response.writeHead(status, {
      ...headers,
      ...(status === 304 ? {} : { 'Content-Length': Buffer.byteLength(body) }),
      'Content-Security-Policy': csp,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      // A sandboxed frame without `allow-same-origin` has an opaque origin: its own files are cross-origin to it.
      'Access-Control-Allow-Origin': '*',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

/** Starts the server; rejects when the port is taken. */
export function serve({ root, base = '/', port = 0, csp }: ServeOptions): Promise<Served> {
  const top = resolve(root);
  const server = createServer(handler(top, base, csp ?? shippedPolicy(top) ?? contentSecurityPolicy()));
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const real = address && typeof address === 'object' ? address.port : port;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      done({ server, port: real, url: `http://127.0.0.1:${real}${base}`, close });
    });
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/pactes/' },
      port: { type: 'string', default: process.env.PORT ?? '4173' },
    },
  });
  if (!existsSync(join(values.root, 'index.html'))) {
    tell({
      what: "Rien à servir : la version de production n'existe pas.",
      where: `${values.root}/index.html`,
      todo: 'lancez npm run build, puis recommencez.',
    });
    process.exitCode = 1;
    return;
  }
  try {
    const { url } = await serve({ root: values.root, base: values.base, port: Number(values.port) });
    console.log(url);
  } catch (error) {
    tell({
      what: `Le serveur n'a pas pu démarrer (${error instanceof Error ? error.message : String(error)}).`,
      where: `port ${values.port}`,
      todo: 'fermez le programme qui utilise ce port, ou choisissez-en un autre : --port 4200.',
    });
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
