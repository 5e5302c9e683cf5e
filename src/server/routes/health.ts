import type { Hono } from 'hono';
import { readHead } from '../store/meta.ts';
import type { StoreDep } from '../store/open.ts';
import { SERVER_VERSION } from '../version.ts';

export const HEALTH_PATH = '/api/health';

/** For whoever watches over the server. Says nothing about people. */
export const addHealthRoute = (app: Hono, { store }: StoreDep): void => {
  app.get(HEALTH_PATH, async (context) => {
    const { seq } = await readHead(store.db);
    return context.json({ status: 'ok', ver: SERVER_VERSION, facts: seq });
  });
};
