import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/server/start.ts';
import { SYNC_TEST_PORT } from './sync-port.ts';

/** A real server on a real database for the tests that run in the browser; Vite passes `/sync` and `/api` on to it. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const data = mkdtempSync(join(tmpdir(), 'lentera-browser-tests-'));
  const server = await startServer({
    port: SYNC_TEST_PORT,
    host: '127.0.0.1',
    data,
    agency: 'instansi',
    databaseUrl: null,
    dist: null,
    origin: null,
    logLevel: 'warn',
  });
  project.provide('officerToken', await server.officers.createLink());
  return async () => {
    await server.close();
    rmSync(data, { recursive: true });
  };
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Token of a fresh officer link on the test server; good for one use. */
    officerToken: string;
  }
}
