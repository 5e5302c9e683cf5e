import type { Hono } from 'hono';
import * as v from 'valibot';
import { PUSH_MAX_BYTES, PUSH_PATH, PushRequest } from '../../protocol/push.ts';
import { readJsonBody } from '../http/json-body.ts';
import { problemResponse } from '../http/problem.ts';
import { isSameSite } from '../http/same-site.ts';
import type { PushService } from '../sync/push.ts';

/** Seconds a phone should stay away when the queue is full; it adds its own jitter. */
const BUSY_SECONDS = 10;

/** Where the request's shape is wrong, as a path of field names; never what was sent. */
const toFieldPath = (issues: readonly v.BaseIssue<unknown>[]): string | undefined => {
  const path = issues[0] === undefined ? null : v.getDotPath(issues[0]);
  // Names of unknown fields are the sender's words.
  return path !== null && /^[a-z]+(\.\d+)?(\.[a-z]+)?$/.test(path) ? path : undefined;
};

export const addSyncRoutes = (app: Hono, { pushService }: { readonly pushService: PushService }): void => {
  app.post(PUSH_PATH, async ({ req }) => {
    if (!isSameSite(req.raw)) return problemResponse('cross-site');
    const body = await readJsonBody(req.raw, PUSH_MAX_BYTES);
    if (!body.ok) return problemResponse(body.error);
    const parsed = v.safeParse(PushRequest, body.value, { abortEarly: true });
    if (!parsed.success) {
      const detail = toFieldPath(parsed.issues);
      return problemResponse('push-malformed', detail === undefined ? {} : { detail });
    }
    const reply = await pushService.push(parsed.output);
    if (!reply.ok) {
      return problemResponse(reply.error, { headers: { 'retry-after': String(BUSY_SECONDS) } });
    }
    return Response.json(reply.value);
  });
};
