import { Hono } from 'hono';
import { AGENCY_ATTEMPTS_PATH, AGENCY_SESSION_PATH } from '../protocol/agency.ts';
import { PUSH_PATH } from '../protocol/push.ts';
import { addAgencyRoutes, type AgencyRoutesDep } from './routes/agency.ts';
import { addHealthRoute, HEALTH_PATH } from './routes/health.ts';
import { addSyncRoutes } from './routes/sync.ts';
import type { LogDep } from './platform/log.ts';
import type { RandomDep } from './platform/random.ts';
import { isStorageFull, toErrorCode } from './store/storage-trouble.ts';
import type { PushService } from './sync/push.ts';
import { problemResponse } from './http/problem.ts';
import { createSecurityHeaders } from './http/security-headers.ts';
import type { Site } from './http/site.ts';
import { createStaticHandler } from './http/static.ts';

export interface AppDep extends AgencyRoutesDep, RandomDep, LogDep {
  readonly pushService: PushService;
  /** Null to serve the API alone. */
  readonly site: Site | null;
}

/** The methods of every API address; any other method is answered with this list. */
const METHODS_BY_PATH: Readonly<Record<string, string>> = {
  [PUSH_PATH]: 'POST',
  [AGENCY_SESSION_PATH]: 'GET, HEAD, POST, DELETE',
  [AGENCY_ATTEMPTS_PATH]: 'GET, HEAD',
  [HEALTH_PATH]: 'GET, HEAD',
};

const isApiPath = (path: string): boolean => /^\/(api|sync)(\/|$)/.test(path);

/** The whole server as a function from requests to answers; no socket needed. */
export const createApp = (dep: AppDep): Hono => {
  const { site, log, random, clock } = dep;
  const app = new Hono();
  const securityHeaders = createSecurityHeaders(site ?? {});

  app.use(async (context, next) => {
    const { path, method } = context.req;
    const began = clock.now();
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
    if (isApiPath(path)) context.res.headers.set('cache-control', 'no-store');
    // Paths of pages carry ids of attempts; the log has only the addresses of the API.
    const route = Object.hasOwn(METHODS_BY_PATH, path) ? path : isApiPath(path) ? 'api' : 'page';
    log.info({ method, route, status: context.res.status, ms: clock.now() - began }, 'request');
  });

  addHealthRoute(app, dep);
  addSyncRoutes(app, dep);
  addAgencyRoutes(app, dep);
  for (const [path, allow] of Object.entries(METHODS_BY_PATH)) {
    app.all(path, () => problemResponse('method-not-allowed', { headers: { allow } }));
  }

  const servePage = site === null ? () => problemResponse('not-found') : createStaticHandler(site);
  app.all('*', ({ req }) => (isApiPath(req.path) ? problemResponse('not-found') : servePage(req.raw)));

  app.onError((error) => {
    const reference = random.uuid();
    const full = isStorageFull(error);
    const fields = { reference, code: toErrorCode(error), stack: error.stack ?? null };
    log.error(fields, full ? 'storage is full or read-only' : 'unexpected error');
    return problemResponse(full ? 'storage-full' : 'server-error', { detail: `ref ${reference}` });
  });
  return app;
};
