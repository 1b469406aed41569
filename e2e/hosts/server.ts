import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { HostPage } from './pages.ts';

const PYM = createRequire(import.meta.url).resolve('pym.js/dist/pym.v1.min.js');

export interface HostServer {
  /** Ending in "/". */
  readonly address: string;
  /** Puts a page where it can be asked for. @returns its address. */
  readonly serve: (page: HostPage) => string;
  readonly close: () => Promise<void>;
}

/** Serves host pages on a port, and so an origin, of their own. */
export async function startHostServer(): Promise<HostServer> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/pym.js') {
      void readFile(PYM).then((script) =>
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script),
      );
      return;
    }
    const page = pages.get(path);
    if (page)
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    serve(page) {
      const path = `/${pages.size}.html`;
      pages.set(path, page);
      return new URL(path, address).href;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
