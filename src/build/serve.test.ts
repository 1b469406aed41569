import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloads } from '../downloads/downloads.ts';
import { fileName, FORMATS } from '../model/file-names.ts';
import { CONTENT_SECURITY_POLICY, serve } from './serve.mjs';

let folder = '';
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-'));
  await mkdir(path.join(folder, 'site/assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'not for readers');
  await writeFile(path.join(folder, 'site/.hidden'), 'not for readers');
  await writeFile(path.join(folder, 'site/index.html'), `<!doctype html><p>${'boat '.repeat(200)}</p>`);
  await mkdir(path.join(folder, 'site/lake shore'));
  await writeFile(path.join(folder, 'site/lake shore/index.html'), '<!doctype html><p>shore');
  await writeFile(path.join(folder, 'site/favicon.svg'), '<svg/>');
  await writeFile(path.join(folder, 'site/assets/face.woff2'), Buffer.alloc(64));
  for (const format of FORMATS) await writeFile(path.join(folder, 'site', fileName(format, 'boats')), format);
  server = await serve(path.join(folder, 'site'), { port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends the path as it is; `fetch` would tidy away the dots. */
function statusOf(rawPath: string): Promise<number | undefined> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: rawPath }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('serve', () => {
  test('gives the page under the policy that it promises to keep', async () => {
    const response = await fetch(server.address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toContain('boat boat');
  });

  test.each(['br', 'gzip'])('compresses text with %s', async (encoding) => {
    const response = await fetch(server.address, { headers: { 'Accept-Encoding': encoding } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(Number(response.headers.get('content-length'))).toBeLessThan(200);
    expect(await response.text()).toContain('boat boat');
  });

  test.each(FORMATS)('gives the record as %s under its own type', async (format) => {
    const response = await fetch(`${server.address}${fileName(format, 'boats')}`);
    expect(response.headers.get('content-type')).toBe(downloads[format].mime);
    expect(await response.text()).toBe(format);
  });

  test('sends fonts as they are, to be kept for good', async () => {
    const response = await fetch(`${server.address}assets/face.woff2`);
    expect(response.headers.get('content-type')).toBe('font/woff2');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await response.arrayBuffer()).byteLength).toBe(64);
  });

  test.each([
    ['favicon.svg', 'public, max-age=86400'],
    ['lake shore/', 'no-cache'],
  ])('lets %s be kept: %s', async (name, kept) => {
    const response = await fetch(`${server.address}${encodeURI(name)}`);
    expect(response.headers.get('cache-control')).toBe(kept);
  });

  test('gives the page of a folder, and sends those there who leave out the slash', async () => {
    expect(await (await fetch(`${server.address}lake%20shore/`)).text()).toContain('shore');
    const short = await fetch(`${server.address}lake%20shore?from=1998`, { redirect: 'manual' });
    expect(short.status).toBe(301);
    expect(short.headers.get('location')).toBe('./lake%20shore/?from=1998');
  });

  test('says so when nothing has changed', async () => {
    const first = await fetch(server.address);
    const second = await fetch(server.address, {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(second.status).toBe(304);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/.hidden',
    '/%zz',
    '/%00',
    '/assets',
  ])('does not give out %s', async (rawPath) => {
    expect(await statusOf(rawPath)).toBe(404);
  });

  test('answers only those who read', async () => {
    const response = await fetch(server.address, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('refuses a port that is taken', async () => {
    const port = Number(new URL(server.address).port);
    await expect(serve(folder, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
