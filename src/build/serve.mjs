// @ts-check
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The page needs nothing but its own files; see the README on putting it behind your own server. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Pictures are drawn in WebAssembly; without 'wasm-unsafe-eval' the browser's own canvas draws them.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  // The preview of what an article frames.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The framed page carries script, style and fonts in itself, and the hashes of all of them in a policy of its own.
 * Any page may frame it.
 */
export const FRAMED_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @type {Record<string, string>} */
const TYPES = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.csl.json': 'application/vnd.citationstyles.csl+json',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const COMPRESSIBLE = /^(text\/|application\/(json|wasm|manifest|x-bibtex|xml|vnd)|image\/svg|font\/ttf)/;

const ENCODERS = {
  br: promisify((/** @type {Buffer} */ data, /** @type {(e: Error | null, d: Buffer) => void} */ done) =>
    brotliCompress(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }, done),
  ),
  gzip: promisify(gzip),
};

/**
 * Serves a folder's files over HTTP, as a static host would.
 *
 * @param {string} folder
 * @param {{ port: number, host?: string, policy?: string }} options - port 0 takes any free one; another content
 *   security policy than the usual one is for tests.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} address ending in "/".
 * @throws the system's error with `code` EADDRINUSE if the port is taken.
 */
export async function serve(folder, { port, host = '127.0.0.1', policy = CONTENT_SECURITY_POLICY }) {
  const server = createServer((request, response) => {
    setCommonHeaders(response, policy);
    answer(folder, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) fail(response, 500);
      else response.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://${host}:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return fail(response, 405);
  }
  const file = await findFile(folder, request.url ?? '/');
  if (!file) return fail(response, 404);
  if ('folder' in file) return redirect(response, file.folder, request.url ?? '/');

  const type = typeOf(file.name);
  const tag = `"${file.size.toString(36)}-${file.mtimeMs.toString(36)}"`;
  if (path.relative(folder, file.name) === 'embed.html') {
    response.setHeader('Content-Security-Policy', FRAMED_POLICY);
  }
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', keptFor(path.relative(folder, file.name)));
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();

  if (!COMPRESSIBLE.test(type)) {
    response.setHeader('Content-Length', file.size);
    if (request.method === 'HEAD') return void response.end();
    return void createReadStream(file.name)
      .on('error', () => response.destroy())
      .pipe(response);
  }
  const { body, encoding } = await compressed(
    file.name,
    tag,
    String(request.headers['accept-encoding'] ?? ''),
  );
  response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** How long a browser may keep a file without asking again. @param {string} name - within the folder. */
function keptFor(name) {
  // Names of built files hold a hash of what is in them, so they never change.
  if (name.startsWith(`assets${path.sep}`)) return 'public, max-age=31536000, immutable';
  // Browsers ask for the sign at every page, and may do so when there is no network.
  return name === 'favicon.svg' ? 'public, max-age=86400' : 'no-cache';
}

/**
 * The file that an address means: inside the folder, hidden files excepted; a folder means its index.html.
 * Of a folder that is asked for without the slash at its end only the name is given.
 *
 * @param {string} folder
 * @param {string} url
 * @returns {Promise<{ name: string, size: number, mtimeMs: number } | { folder: string } | undefined>}
 */
async function findFile(folder, url) {
  const pathname = decodePath(url.replace(/[?#].*$/s, ''));
  if (pathname === undefined || pathname.includes('\0') || /(^|[/\\])\./.test(pathname)) return undefined;
  const name = path.join(folder, pathname);
  if (path.relative(folder, name).startsWith('..')) return undefined;
  for (const candidate of pathname.endsWith('/') ? [path.join(name, 'index.html')] : [name]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return { name: candidate, size: found.size, mtimeMs: Math.floor(found.mtimeMs) };
    const page =
      found?.isDirectory() && (await stat(path.join(candidate, 'index.html')).catch(() => undefined));
    if (page && page.isFile()) return { folder: path.basename(candidate) };
  }
  return undefined;
}

/**
 * Adds the slash that links in a folder's page count on. The place is named from the folder above, so that it
 * is on this host whatever was asked for.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder - its name alone.
 * @param {string} url
 */
function redirect(response, folder, url) {
  response.writeHead(301, { Location: `./${encodeURIComponent(folder)}/${url.replace(/^[^?]*/, '')}` }).end();
}

/** By the longest ending that is known: a name may have dots in it. @param {string} name */
function typeOf(name) {
  const base = path.basename(name).toLowerCase();
  const endings = [...base.matchAll(/\./g)].map(({ index }) => base.slice(index));
  return TYPES[endings.find((ending) => ending in TYPES) ?? ''] ?? 'application/octet-stream';
}

/** @param {string} text */
function decodePath(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** @type {Map<string, Promise<Buffer>>} */
const compressedBodies = new Map();

/** @param {string} name @param {string} tag @param {string} accepted */
async function compressed(name, tag, accepted) {
  const encoding = /** @type {const} */ (['br', 'gzip']).find((e) =>
    new RegExp(`\\b${e}\\b(?!\\s*;\\s*q=0(\\D|$))`).test(accepted),
  );
  if (!encoding) return { body: await readFile(name), encoding };
  const key = `${encoding} ${tag} ${name}`;
  const body = compressedBodies.get(key) ?? readFile(name).then((data) => ENCODERS[encoding](data));
  compressedBodies.set(key, body);
  return { body: await body, encoding };
}

/** @param {import('node:http').ServerResponse} response @param {string} policy */
function setCommonHeaders(response, policy) {
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
}

/** @param {import('node:http').ServerResponse} response @param {404 | 405 | 500} status */
function fail(response, status) {
  const words = {
    404: 'There is no such page here.',
    405: 'Only GET and HEAD are answered.',
    500: 'The server failed.',
  };
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${words[status]}\n`);
}
