import type { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { AGENCY_ATTEMPTS_PATH, AGENCY_SESSION_PATH } from '../../protocol/agency.ts';
import { readJsonBody } from '../http/json-body.ts';
import { problemResponse } from '../http/problem.ts';
import { isSameSite } from '../http/same-site.ts';
import type { OfficersDep } from '../officers/officers.ts';
import type { ClockDep } from '../platform/clock.ts';
import type { FindModule } from '../projection/attempt-row.ts';
import { createModuleShelf } from '../projection/module-shelf.ts';
import { readAgencyReport } from '../report/agency-report.ts';
import type { StoreDep } from '../store/open.ts';
import { readReportVersion } from '../store/reports.ts';

export interface AgencyRoutesDep extends StoreDep, ClockDep, OfficersDep {
  readonly agency: string;
  /** The address people use, where it is known. */
  readonly origin: string | null;
}

const SESSION_COOKIE = 'lentera_petugas';
const SESSION_MAX_BYTES = 4 * 1024;

const SessionRequest = v.strictObject({
  token: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
});

export const addAgencyRoutes = (app: Hono, dep: AgencyRoutesDep): void => {
  const { agency, store, clock, officers, origin } = dep;
  const shelf = createModuleShelf();

  /** A cookie marked secure is never sent over plain http, so the mark must follow how the officer came. */
  const isSecure = (request: Request): boolean =>
    origin?.startsWith('https:') === true ||
    new URL(request.url).protocol === 'https:' ||
    request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';

  const sessionEnd = async (token: string | undefined): Promise<number | null> =>
    token === undefined ? null : officers.sessionEnd(token);

  app.post(AGENCY_SESSION_PATH, async (context) => {
    const request = context.req.raw;
    if (!isSameSite(request)) return problemResponse('cross-site');
    const body = await readJsonBody(request, SESSION_MAX_BYTES);
    if (!body.ok) return problemResponse(body.error);
    const parsed = v.safeParse(SessionRequest, body.value);
    if (!parsed.success) return problemResponse('push-malformed');
    const session = await officers.claim(parsed.output.token);
    if (session === null) return problemResponse('link-invalid');
    setCookie(context, SESSION_COOKIE, session.token, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: isSecure(request),
      maxAge: Math.floor((session.expiresAt - clock.now()) / 1000),
    });
    return context.json({ agency, expiresAt: session.expiresAt });
  });

  app.get(AGENCY_SESSION_PATH, async (context) => {
    const expiresAt = await sessionEnd(getCookie(context, SESSION_COOKIE));
    return expiresAt === null ? problemResponse('officer-only') : context.json({ agency, expiresAt });
  });

  app.delete(AGENCY_SESSION_PATH, async (context) => {
    if (!isSameSite(context.req.raw)) return problemResponse('cross-site');
    const token = getCookie(context, SESSION_COOKIE);
    if (token !== undefined) await officers.signOut(token);
    deleteCookie(context, SESSION_COOKIE, { path: '/', secure: isSecure(context.req.raw) });
    return context.body(null, 204);
  });

  app.get(AGENCY_ATTEMPTS_PATH, async (context) => {
    if ((await sessionEnd(getCookie(context, SESSION_COOKIE))) === null)
      return problemResponse('officer-only');
    const known = context.req.query('version');
    if (known !== undefined && known === (await readReportVersion(store.db))) return context.body(null, 204);
    const report = await store.read((db) => {
      const findModule: FindModule = shelf.through(db);
      return readAgencyReport(db, findModule, agency, clock.now());
    });
    return context.json(report);
  });
};
