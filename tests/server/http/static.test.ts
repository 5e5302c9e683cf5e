import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSite } from '../../../src/server/http/site.ts';
import { type Bench, createBench } from '../bench.ts';
import { SAMPLE_FILES, writeSampleDist } from '../sample-dist.ts';
import { sampleModule } from '../sample-module.ts';

describe('the app as the server hands it out', () => {
  let bench: Bench;
  let dist: string;
  beforeAll(async () => {
    dist = writeSampleDist();
    // A neighbour of the folder, for those who try to climb.
    writeFileSync(join(dirname(dist), 'rahasia.txt'), 'rahasia');
    mkdirSync(join(dist, 'kosong'));
    bench = await createBench({ site: await readSite(dist) });
  });
  afterAll(async () => {
    await bench.close();
    rmSync(dirname(dist), { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    bench.app.request(path, { method, headers });
  const CONTENT = `/content/netralitas.${sampleModule.revision}.json`;

  test.each([
    ['/', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/modul/netralitas', 'modul/netralitas.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/modul/netralitas/', 'modul/netralitas.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/icon.svg', 'icon.svg', 'image/svg+xml', 'no-cache'],
    [
      '/assets/app-1a2b3c4d.js',
      'assets/app-1a2b3c4d.js',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    [
      '/assets/app-1a2b3c4d.css?x=1',
      'assets/app-1a2b3c4d.css',
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    [CONTENT, CONTENT.slice(1), 'application/json; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/content/manifest.json', 'content/manifest.json', 'application/json; charset=utf-8', 'no-cache'],
  ])("Sari's phone asks for %s", async (path, file, type, cache) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(await response.text()).toBe(SAMPLE_FILES[file]);
  });

  test.each([
    '/modul/baru',
    '/modul/netralitas/pengantar',
    '/modul/netralitas/kuis/latihan',
    '/modul/netralitas/kuis/latihan/hasil/019a0000-0000-7000-8000-00005a121001',
    '/modul/netralitas/tes/awal',
    '/modul/netralitas/tes/akhir',
    '/modul/netralitas/tes/akhir/hasil/019a0000-0000-7000-8000-00005a121001',
    '/data-saya',
    '/instansi',
    '/instansi/?x=1',
  ])('a page that the app draws itself gets the shell: %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(SAMPLE_FILES['shell.html']);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test('every page that the app knows is known to the server too, when Sari opens it by its address', async () => {
    const routes = new URL('../../../src/client/app/routes.tsx', import.meta.url);
    const paths = [...readFileSync(routes, 'utf8').matchAll(/<Route path="(\/[^"]*)"/g)].map(
      ([, path = '']) =>
        path
          .replace(':attempt', '019a0000-0000-7000-8000-00005a121001')
          .replace(':test', 'awal')
          .replaceAll(/:\w+/g, 'contoh'),
    );
    expect(paths.length).toBeGreaterThan(8);
    const unknown: string[] = [];
    for (const path of paths) if ((await get(path)).status !== 200) unknown.push(path);
    expect(unknown).toEqual([]);
  });

  test.each([
    '/tidak-ada',
    '/modul',
    '/modul/NETRAL',
    '/modul/a/b/c',
    '/modul/a/kuis/b/hasil/1',
    '/modul/a/tes/tengah',
    '/kosong',
    '/data-saya/x',
    '/apiary',
  ])('a mistyped address shows the shell and is an error all the same: %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe(SAMPLE_FILES['shell.html']);
  });

  test.each([
    '/assets/tidak-ada.js',
    '/favicon.ico',
    '/../rahasia.txt',
    '/..%2frahasia.txt',
    '/%2e%2e/rahasia.txt',
    '/assets/..%2f..%2frahasia.txt',
    '/assets\\..\\..\\rahasia.txt',
    '/index.html%00.js',
    '/%',
    '/%ff',
    '/sw.js.br',
    '/index.html.gz',
  ])('Joko climbs nowhere: %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'not-found' });
  });

  test('the phone gets the smallest form it can read, and each form has a name of its own', async () => {
    const path = '/assets/app-1a2b3c4d.js';
    const text = SAMPLE_FILES[path.slice(1)];
    const ask = async (accept: string) => {
      const response = await get(path, { 'accept-encoding': accept });
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(response.headers.get('content-length')).toBe(String(bytes.length));
      return {
        encoding: response.headers.get('content-encoding'),
        bytes,
        etag: response.headers.get('etag'),
      };
    };
    const br = await ask('gzip, deflate, br, zstd');
    expect(br.encoding).toBe('br');
    expect(brotliDecompressSync(br.bytes).toString()).toBe(text);
    const gzip = await ask('gzip, br;q=0');
    expect(gzip.encoding).toBe('gzip');
    expect(gunzipSync(gzip.bytes).toString()).toBe(text);
    const plain = await ask('identity');
    expect(plain.encoding).toBeNull();
    expect(new Set([br.etag, gzip.etag, plain.etag]).size).toBe(3);
    expect((await ask('*')).encoding).toBe('br');
    expect((await ask('*, br;q=0')).encoding).toBe('gzip');
    expect((await ask('')).encoding).toBeNull();
  });

  test('a file that has no compressed twin comes as it is', async () => {
    const response = await get(CONTENT, { 'accept-encoding': 'br, gzip' });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.json()).toEqual(sampleModule);
  });

  test('what the phone has already is not sent again', async () => {
    const first = await get('/', { 'accept-encoding': 'br' });
    const etag = first.headers.get('etag') ?? '';
    for (const known of [etag, `"x", W/${etag}`, '*']) {
      const again = await get('/', { 'accept-encoding': 'br', 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(again.headers.get('etag')).toBe(etag);
      expect(await again.text()).toBe('');
    }
    expect((await get('/', { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await get('/tidak-ada', { 'if-none-match': '*' })).status).toBe(404);
  });

  test('HEAD says the same as GET without the body; other methods are told what works', async () => {
    const head = await get('/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(SAMPLE_FILES['index.html']?.length));
    expect(await head.text()).toBe('');
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await get('/', {}, method);
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
    }
  });
});
