import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { expect } from 'vitest';
import type { AgencyReport } from '../../src/protocol/agency.ts';
import { AGENCY_ATTEMPTS_PATH, AGENCY_SESSION_PATH } from '../../src/protocol/agency.ts';
import { PUSH_PATH, type PushReply, type PushRequest } from '../../src/protocol/push.ts';
import { createApp } from '../../src/server/app.ts';
import { openData } from '../../src/server/data.ts';
import type { Site } from '../../src/server/http/site.ts';
import { createOfficers, type Officers } from '../../src/server/officers/officers.ts';
import type { Clock } from '../../src/server/platform/clock.ts';
import { createLog } from '../../src/server/platform/log.ts';
import { createSystemRandom } from '../../src/server/platform/random.ts';
import type { Store } from '../../src/server/store/open.ts';
import { createPushService } from '../../src/server/sync/push.ts';
import { FIRST_DAY } from '../support/facts.ts';
import { AGENCY } from '../support/people.ts';
import type { TestPostgres } from '../support/postgres.ts';

/** A server without sockets, on a database of its own. */
export interface Bench {
  readonly app: Hono;
  readonly store: Store;
  readonly officers: Officers;
  readonly clock: Clock & { readonly advance: (milliseconds: number) => void };
  /** Every line the server logged. */
  readonly logLines: readonly string[];
  /** Pushes and expects a reply, not a problem. */
  readonly push: (request: PushRequest) => Promise<PushReply>;
  /** Sends any body as a push. */
  readonly send: (body: BodyInit | null, headers?: Record<string, string>) => Promise<Response>;
  /** Comes in by a fresh link; returns the cookie to send. */
  readonly signIn: () => Promise<string>;
  /** The report as an officer sees it. */
  readonly report: () => Promise<AgencyReport>;
  readonly close: () => Promise<void>;
}

export interface BenchOptions {
  /** A folder to keep the SQLite database in; otherwise one that is deleted on close. */
  readonly data?: string;
  readonly databaseUrl?: string | null;
  readonly site?: Site | null;
}

/** One of the two databases, and how to get an empty one. */
export interface BenchMaker {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly open: (options?: BenchOptions) => Promise<Bench>;
}

export const createBench = async (options: BenchOptions = {}): Promise<Bench> => {
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'lentera-test-'));
  const random = createSystemRandom();
  let now = FIRST_DAY;
  const clock = {
    now: () => now,
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const opened = await openData(
    { data: folder, databaseUrl: options.databaseUrl ?? null, agency: AGENCY },
    { random },
  );
  if (!opened.ok) throw new Error(opened.error.message);
  const { store } = opened.value;
  const logLines: string[] = [];
  const log = createLog('info', { write: (line) => void logLines.push(line) });
  const pushService = createPushService({ agency: AGENCY, store, clock, random });
  const officers = createOfficers({ store, clock, random });
  const app = createApp({
    agency: AGENCY,
    origin: null,
    site: options.site ?? null,
    store,
    clock,
    random,
    log,
    officers,
    pushService,
  });

  const send: Bench['send'] = async (body, headers = {}) =>
    app.request(PUSH_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const signIn: Bench['signIn'] = async () => {
    const token = await officers.createLink();
    const response = await app.request(AGENCY_SESSION_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(response.status).toBe(200);
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  };

  return {
    app,
    store,
    officers,
    clock,
    logLines,
    send,
    signIn,
    push: async (request) => {
      const response = await send(JSON.stringify(request));
      expect(response.status, await response.clone().text()).toBe(200);
      return (await response.json()) as PushReply;
    },
    report: async () => {
      const headers = { cookie: await signIn() };
      const response = await app.request(AGENCY_ATTEMPTS_PATH, { headers });
      expect(response.status).toBe(200);
      return (await response.json()) as AgencyReport;
    },
    close: async () => {
      await pushService.drained();
      await opened.value.close();
      if (options.data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Benches on SQLite need nothing; those on PostgreSQL need the cluster that `postgres` gives once it runs. */
export const createBenchMakers = (postgres: () => TestPostgres): readonly BenchMaker[] => [
  { name: 'SQLite', open: (options) => createBench(options) },
  {
    name: 'PostgreSQL',
    open: async (options) => createBench({ ...options, databaseUrl: await postgres().createDatabase() }),
  },
];
