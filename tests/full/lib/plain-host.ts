import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { mimeOf } from '../../../scripts/lib/static-file';

/** A host that sends the files of a folder, and knows no rule: no header, no rewriting, no compression. */
export async function plainHost(
  folder: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const asked = normalize(
      join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://h').pathname)),
    );
    const path = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (!path.startsWith(folder) || !existsSync(path)) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': mimeOf(path) }).end(readFileSync(path));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port }: AddressInfo = Object.assign({ port: 0, family: '', address: '' }, server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
