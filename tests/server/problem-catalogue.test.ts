import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUSH_MAX_BYTES } from '../../src/protocol/push.ts';
import { type Problem, type ProblemCode, PROBLEMS } from '../../src/protocol/problems.ts';
import { createPhone } from '../support/facts.ts';
import { sari } from '../support/people.ts';
import { type Bench, createBench } from './bench.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const PUSH = '/sync/1/push';

const aFact = () => {
  const phone = createPhone(sari);
  phone.record('lesson.completed', { module: 'm', revision: 'r', lesson: 'l' });
  return JSON.stringify(phone.toRequest());
};

/** How each code comes about; a code that nobody can bring about has no place in the catalogue. */
const provoke: Partial<Record<ProblemCode, (bench: Bench) => Promise<Response>>> = {
  'push-not-json': ({ send }) => send('{'),
  'push-malformed': ({ send }) => send('{}'),
  'push-too-large': ({ send }) => send(' '.repeat(PUSH_MAX_BYTES + 1)),
  'push-type-unsupported': ({ send }) => send('{}', { 'content-type': 'text/plain' }),
  'link-invalid': async ({ app }) =>
    app.request('/api/agency/session', {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"token":"x"}',
    }),
  'officer-only': async ({ app }) => app.request('/api/agency/attempts'),
  'cross-site': ({ send }) => send('{}', { 'sec-fetch-site': 'cross-site' }),
  'not-found': async ({ app }) => app.request('/api/tidak-ada'),
  'method-not-allowed': async ({ app }) => app.request(PUSH),
  'server-busy': async ({ send }) => {
    const body = aFact();
    const responses = await Promise.all(Array.from({ length: 600 }, () => send(body)));
    return responses.find(({ status }) => status === 503) ?? new Response();
  },
  'storage-full': async ({ store, send }) => {
    await sql`pragma query_only = on`.execute(store.db);
    const response = await send(aFact());
    await sql`pragma query_only = off`.execute(store.db);
    return response;
  },
  'server-error': async ({ store, send }) => {
    await store.db.schema.alterTable('devices').renameTo('devices_gone').execute();
    return send(aFact());
  },
};

/** Answers to single records inside a push; no request has them as its own answer. */
const RECORD_CODES = ['record-malformed', 'record-too-large', 'record-hash-wrong', 'record-not-allowed'];

describe('every problem of the catalogue', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await createBench();
  });
  afterAll(() => bench.close());

  test('can be brought about', () => {
    const known = [...Object.keys(provoke), ...RECORD_CODES].sort();
    expect(known).toEqual(Object.keys(PROBLEMS).sort());
  });

  test.each(Object.keys(provoke) as ProblemCode[])('answers in its own words: %s', async (code) => {
    const response = (await provoke[code]?.(bench)) ?? new Response();
    expect(response.status).toBe(PROBLEMS[code].status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const problem = (await response.json()) as Problem;
    expect(problem).toMatchObject({ type: `urn:lentera:problem:${code}`, code, ...PROBLEMS[code] });
    if (problem.detail !== undefined) expect(problem.detail).toMatch(/^(ref [0-9a-f-]{36}|[a-z.\d]+)$/);
  });

  test.each([
    [PUSH, ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'], 'POST'],
    ['/api/agency/session', ['PUT', 'PATCH', 'OPTIONS'], 'GET, HEAD, POST, DELETE'],
    ['/api/agency/attempts', ['POST', 'DELETE'], 'GET, HEAD'],
    ['/api/health', ['POST', 'OPTIONS'], 'GET, HEAD'],
  ])('a wrong method of %s is told what works', async (path, methods, allow) => {
    for (const method of methods) {
      const response = await bench.app.request(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe(allow);
    }
  });

  test.each([
    '/api',
    '/api/',
    '/api/agency',
    '/api/agency/session/',
    '/sync',
    '/sync/1/pull',
    '/sync/1/push/',
  ])('an address of the API that does not exist is a problem, not a page: %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const response = await bench.app.request(path, { method });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not-found' });
    }
  });
});
