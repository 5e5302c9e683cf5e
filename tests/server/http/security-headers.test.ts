import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listScriptHashes, listStyleHashes } from '../../../src/server/http/security-headers.ts';
import { readSite } from '../../../src/server/http/site.ts';
import { type Bench, createBench } from '../bench.ts';
import { writeSampleDist } from '../sample-dist.ts';

const BODY_STYLE = "'sha256-IAdwN3biDCQ3brrgp1m8kBEsPQYyqfREKOEfeoREopc='";
const SHELL_SCRIPT = "'sha256-9aoYu6AhR1u6WyoZ4nqQeCAR2uacraS+m/WWfdfKUrk='";
const P_STYLE = "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='";

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

  /** Every answer has these, word for word; a change here is a change of what browsers are told. */
  const EVERYWHERE = {
    'content-security-policy':
      `default-src 'none'; script-src 'self' ${SHELL_SCRIPT}; ` +
      `style-src 'self' ${BODY_STYLE} ${P_STYLE}; ` +
      "img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lentera-sw",
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  const HTML = 'text/html; charset=utf-8';
  const SCRIPT = 'text/javascript; charset=utf-8';
  const PROBLEM = 'application/problem+json; charset=utf-8';
  const YEAR = 'public, max-age=31536000, immutable';

  test.each([
    ['a page', 'GET', '/', 200, HTML, 'no-cache'],
    ['the shell of an unknown page', 'GET', '/tidak-ada', 404, HTML, 'no-store'],
    ['a script', 'GET', '/assets/app-1a2b3c4d.js', 200, SCRIPT, YEAR],
    ['the service worker', 'GET', '/sw.js', 200, SCRIPT, 'no-cache'],
    ['a file that is missing', 'GET', '/tidak-ada.js', 404, PROBLEM, 'no-store'],
    ['a wrong method', 'POST', '/', 405, PROBLEM, 'no-store'],
    ['health', 'HEAD', '/api/health', 200, 'application/json', 'no-store'],
    ['an unknown API address', 'GET', '/api/tidak-ada', 404, PROBLEM, 'no-store'],
    ['an unknown sync address', 'POST', '/sync/2/push', 404, PROBLEM, 'no-store'],
    ['an officer without session', 'GET', '/api/agency/attempts', 401, PROBLEM, 'no-store'],
    ['a wrong method of the API', 'DELETE', '/api/health', 405, PROBLEM, 'no-store'],
    ['a refused push', 'POST', '/sync/1/push', 415, PROBLEM, 'no-store'],
  ])('of %s', async (_what, method, path, status, type, cache) => {
    const response = await bench.app.request(path, { method });
    const { allow, etag, vary, 'content-length': length, ...headers } = Object.fromEntries(response.headers);
    expect(response.status).toBe(status);
    expect(headers).toEqual({ ...EVERYWHERE, 'content-type': type, 'cache-control': cache });
    expect(allow !== undefined).toBe(status === 405);
    expect(etag !== undefined).toBe(status === 200 && type !== 'application/json');
    expect(vary).toBe(length === undefined ? undefined : 'accept-encoding');
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

  test('a script that slipped into a page with content is not allowed, only that of the empty shell', async () => {
    const page = await bench.app.request('/modul/netralitas');
    const text = await page.text();
    const [slipped = ''] = listScriptHashes(text);
    expect(text).toContain('slipped()');
    expect(slipped).toMatch(/^'sha256-.{44}'$/);
    expect(page.headers.get('content-security-policy')).not.toContain(slipped);
  });

  test('of the scripts in a page only inline code gets a hash', () => {
    const data = '<script type="application/json">{}</script>';
    const bundle = '<script type="module" src="/assets/app-1a2b3c4d.js"></script>';
    expect(listScriptHashes(`${data}${bundle}<script>look()</script>`)).toEqual([SHELL_SCRIPT]);
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
    await bench.app.request('/modul/netralitas/kuis/tes/hasil/019a0000-0000-7000-8000-00005a121001');
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
