import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LINK_LIFETIME, SESSION_LIFETIME } from '../../../src/server/officers/officers.ts';
import { createPhone } from '../../support/facts.ts';
import { ratna } from '../../support/people.ts';
import type { Bench, BenchMaker } from '../bench.ts';

const SESSION = '/api/agency/session';
const ATTEMPTS = '/api/agency/attempts';

/** How an officer gets in, and how nobody else does. */
export const describeOfficers = (maker: BenchMaker): void => {
  describe(`an officer's link on ${maker.name}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await maker.open();
    });
    afterEach(() => bench.close());

    const claim = (token: unknown, headers: Record<string, string> = {}) =>
      bench.app.request(SESSION, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ token }),
      });

    test('Ratna comes in once by her link, reads, and signs out', async () => {
      expect(await bench.officers.wasClaimed()).toBe(false);
      const token = await bench.officers.createLink();
      expect(await bench.officers.wasClaimed()).toBe(false);
      const response = await claim(token);
      expect(response.status).toBe(200);
      const expiresAt = bench.clock.now() + SESSION_LIFETIME;
      expect(await response.json()).toEqual({ agency: 'bkd-kepri', expiresAt });
      const cookie = response.headers.get('set-cookie') ?? '';
      expect(cookie).toMatch(
        /^lentera_petugas=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
      );
      expect(await bench.officers.wasClaimed()).toBe(true);

      const headers = { cookie: cookie.split(';')[0] ?? '' };
      expect((await bench.app.request(SESSION, { headers })).status).toBe(200);
      expect((await bench.app.request(ATTEMPTS, { headers })).status).toBe(200);
      const out = await bench.app.request(SESSION, { method: 'DELETE', headers });
      expect(out.status).toBe(204);
      expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
      expect((await bench.app.request(SESSION, { headers })).status).toBe(401);
    });

    test('Joko finds the link used, and a made-up one does not work either', async () => {
      const token = await bench.officers.createLink();
      expect((await claim(token)).status).toBe(200);
      for (const guess of [token, 'x', 'a'.repeat(43)]) {
        const response = await claim(guess);
        expect(response.status).toBe(401);
        expect(await response.json()).toMatchObject({ code: 'link-invalid' });
        expect(response.headers.get('set-cookie')).toBeNull();
      }
      for (const nonsense of ['', 'a'.repeat(257), 7, null, { $ne: '' }]) {
        expect((await claim(nonsense)).status).toBe(400);
      }
    });

    test('Ratna learns like anybody: her session and her phone have nothing to do with each other', async () => {
      const phone = createPhone(ratna);
      phone.record('lesson.completed', {
        module: 'netralitas',
        revision: '0123456789abcdef',
        lesson: 'satu',
      });
      const body = JSON.stringify(phone.toRequest());
      const first = await bench.send(body, { cookie: await bench.signIn() });
      const second = await bench.send(body);
      expect(await first.json()).toMatchObject({ acks: [{ s: 'stored' }] });
      expect(await second.json()).toMatchObject({ acks: [{ s: 'duplicate' }] });
      expect(first.headers.get('set-cookie')).toBeNull();
      expect((await bench.report()).lessonsCompleted).toMatchObject([
        { subject: ratna.subject, lesson: 'satu' },
      ]);
    });

    test('two people with one link at once: one of them comes in', async () => {
      const token = await bench.officers.createLink();
      const statuses = (await Promise.all(Array.from({ length: 10 }, () => claim(token)))).map(
        ({ status }) => status,
      );
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 401)).toHaveLength(9);
    });

    test('a link is good for a day and a session for thirty', async () => {
      const late = await bench.officers.createLink();
      bench.clock.advance(LINK_LIFETIME - 1);
      const intime = await bench.officers.createLink();
      bench.clock.advance(1);
      expect((await claim(late)).status).toBe(401);
      expect((await claim(intime)).status).toBe(200);

      const headers = { cookie: await bench.signIn() };
      bench.clock.advance(SESSION_LIFETIME - 1);
      expect((await bench.app.request(SESSION, { headers })).status).toBe(200);
      bench.clock.advance(1);
      expect((await bench.app.request(SESSION, { headers })).status).toBe(401);
    });

    test('Joko, who has no session, sees no result and no report', async () => {
      for (const headers of [{}, { cookie: 'lentera_petugas=' }, { cookie: 'lentera_petugas=tebakan' }]) {
        for (const path of [SESSION, ATTEMPTS, `${ATTEMPTS}?version=0`]) {
          const response = await bench.app.request(path, { headers });
          expect(response.status).toBe(401);
          expect(await response.json()).toMatchObject({ code: 'officer-only' });
        }
      }
    });

    test("a page of Joko's cannot act with the cookie of Ratna", async () => {
      const cookie = await bench.signIn();
      const token = await bench.officers.createLink();
      for (const site of ['cross-site', 'same-site']) {
        const headers = { cookie, 'sec-fetch-site': site };
        expect((await bench.app.request(SESSION, { method: 'DELETE', headers })).status).toBe(403);
        expect((await claim(token, { 'sec-fetch-site': site })).status).toBe(403);
        expect((await bench.send('{}', { 'sec-fetch-site': site })).status).toBe(403);
      }
      expect((await bench.app.request(SESSION, { headers: { cookie } })).status).toBe(200);
      expect((await claim(token, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    });

    test('the cookie is for https only when Ratna came by https', async () => {
      const token = await bench.officers.createLink();
      const response = await claim(token, { 'x-forwarded-proto': 'https' });
      expect(response.headers.get('set-cookie')).toContain('; Secure');
    });

    test('neither link nor session is in the database or in the log', async () => {
      const token = await bench.officers.createLink();
      const response = await claim(token);
      const session =
        /lentera_petugas=([\w-]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? 'tidak ada';
      const { db } = bench.store;
      const rows = JSON.stringify([
        await db.selectFrom('officer_links').selectAll().execute(),
        await db.selectFrom('officer_sessions').selectAll().execute(),
        bench.logLines,
      ]);
      expect(rows).toContain('"hash"');
      expect(bench.logLines).not.toEqual([]);
      expect(rows).not.toContain(token);
      expect(rows).not.toContain(session);
    });
  });
};
