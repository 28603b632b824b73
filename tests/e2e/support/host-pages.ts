import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages of somebody else's site: another origin, with its own header fields. */
export interface Host {
  readonly origin: string;
  /** Address of a page with this body. */
  readonly page: (body: string, headers?: Readonly<Record<string, string>>) => string;
  readonly close: () => Promise<void>;
}

export async function openHost(): Promise<Host> {
  const pages: { readonly body: string; readonly headers: Readonly<Record<string, string>> }[] = [];
  const server: Server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    if (!page) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers });
    response.end(
      `<!doctype html><html lang="fr"><head><title>Page hôte</title></head><body><main><h1>Page hôte</h1>${page.body}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port }: AddressInfo = Object.assign({ port: 0, family: '', address: '' }, server.address());
  const origin = `http://localhost:${port}`;
  return {
    origin,
    page: (body, headers = {}) => `${origin}/${pages.push({ body, headers }) - 1}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser opens some ahead and never uses them: the server would wait for these.
        server.closeAllConnections();
      }),
  };
}
