import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listStyleHashes } from '../../../src/server/http/security-headers.ts';
import { readSite } from '../../../src/server/http/site.ts';
import { type Bench, createBench } from '../bench.ts';
import { writeSampleDist } from '../sample-dist.ts';

describe('headers', () => {
  let bench: Bench;
  let dist: string;
  beforeAll(async () => {
    dist = writeSampleDist();
    bench = await createBench({ site: await readSite(dist) });
  });
  afterAll(async () => {
    await bench.close();
    rmSync(dirname(dist), { recursive: true });
  });

  test.each([
    ['a page', 'GET', '/'],
    ['the shell of an unknown page', 'GET', '/tidak-ada'],
    ['a script', 'GET', '/assets/app-1a2b3c4d.js'],
    ['the service worker', 'GET', '/sw.js'],
    ['a file that is missing', 'GET', '/tidak-ada.js'],
    ['a wrong method', 'POST', '/'],
    ['health', 'HEAD', '/api/health'],
    ['an unknown API address', 'GET', '/api/tidak-ada'],
    ['an unknown sync address', 'POST', '/sync/2/push'],
    ['an officer without session', 'GET', '/api/agency/attempts'],
    ['a wrong method of the API', 'DELETE', '/api/health'],
    ['a refused push', 'POST', '/sync/1/push'],
  ])('of %s', async (_what, method, path) => {
    const response = await bench.app.request(path, { method });
    const headers = Object.fromEntries(response.headers);
    // The names of a build's bytes are of no interest here.
    delete headers['etag'];
    expect({ status: response.status, headers }).toMatchSnapshot();
  });

  test('no answer lets a page be framed, run code from elsewhere or leak where Sari was', async () => {
    for (const path of ['/', '/tidak-ada', '/x.js', '/api/health', '/api/x', '/sync/1/push']) {
      const { headers } = await bench.app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  test('an error in the middle of the server has the same headers and a reference that is in the log', async () => {
    const broken = await createBench();
    await broken.store.db.schema.dropTable('officer_sessions').execute();
    const response = await broken.app.request('/api/agency/session', {
      headers: { cookie: 'lentera_petugas=rahasia-sekali' },
    });
    expect(response.status).toBe(500);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    const problem = (await response.json()) as { code: string; detail: string };
    expect(problem.code).toBe('server-error');
    const reference = /^ref ([0-9a-f-]{36})$/.exec(problem.detail)?.[1] ?? 'tidak ada';
    const line = broken.logLines.find((text) => text.includes(reference)) ?? '';
    expect(JSON.parse(line)).toMatchObject({ level: 50, reference, code: 'SQLITE_1' });
    expect(broken.logLines.join('')).not.toContain('rahasia-sekali');
    await broken.close();
  });

  test('every inline style of a page gets a hash, the same one once', () => {
    expect(listStyleHashes('<style>a{}</style><STYLE media="print">\nb{}\n</STYLE><p>')).toEqual([
      "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
      expect.stringMatching(/^'sha256-.{44}'$/),
    ]);
  });
});

describe('the log of requests', () => {
  test('says what was asked and how it went, and nothing of who or what', async () => {
    const bench = await createBench();
    await bench.app.request('/api/health?tautan=rahasia');
    await bench.app.request(
      '/modul/netralitas/kuis/tes/hasil/019a0000-0000-7000-8000-00005a121001',
    );
    await bench.app.request('/api/rahasia');
    expect(bench.logLines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 30, method: 'GET', route: '/api/health', status: 200, ms: 0, msg: 'request' },
      { route: 'page', status: 404 },
      { route: 'api', status: 404 },
    ]);
    expect(bench.logLines.join('')).not.toMatch(/rahasia|019a0000/);
    await bench.close();
  });
});
