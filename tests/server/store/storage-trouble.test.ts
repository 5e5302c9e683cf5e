import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  isDatabaseUnusable,
  isStorageFull,
  isUnwritable,
} from '../../../src/server/store/storage-trouble.ts';
import { createPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';
import { type Bench, createBench } from '../bench.ts';
import { expectLogIsWhole, readLog, readProjections } from '../contract/log-check.ts';
import { sampleAttempt } from '../sample-module.ts';

describe('a full disk', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await createBench();
  });
  afterEach(() => bench.close());

  /** Lets the file grow by so many pages and no further, which SQLite reports like a full disk. */
  const leavePages = async (pages: number): Promise<void> => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(bench.store.db);
    const limit = (rows[0]?.page_count ?? 0) + pages;
    await sql.raw(`pragma max_page_count = ${limit}`).execute(bench.store.db);
  };
  const readAll = async () => ({
    log: await readLog(bench.store),
    projections: await readProjections(bench.store),
    devices: await bench.store.db.selectFrom('devices').selectAll().execute(),
  });

  test("Sari's push is refused as a whole, nothing half-written stays, and it works once there is room", async () => {
    const phone = createPhone(sari);
    phone.takeQuiz(sampleAttempt);
    await bench.push(phone.toRequest());
    for (let count = 0; count < 90; count += 1) {
      phone.record('lesson.completed', { module: 'm', revision: 'r', lesson: `l-${count}` });
    }
    const before = await readAll();
    await leavePages(3);
    const response = await bench.send(JSON.stringify(phone.toRequest()));
    expect(response.status).toBe(507);
    expect(await response.json()).toMatchObject({ code: 'storage-full', status: 507 });
    expect(await readAll()).toEqual(before);
    expect(bench.logLines.join('')).toContain('storage is full');

    await leavePages(10_000);
    const reply = await bench.push(phone.toRequest());
    expect(reply.acks.map(({ s }) => s)).toEqual([
      ...Array<string>(5).fill('duplicate'),
      ...Array<string>(90).fill('stored'),
    ]);
    await expectLogIsWhole(bench.store);
  });

  test('it is the same at whichever page of the work the room ends', async () => {
    const phone = createPhone(sari);
    phone.takeQuiz(sampleAttempt);
    await bench.push(phone.toRequest());
    for (let count = 0; count < 12; count += 1) phone.takeQuiz(sampleAttempt);
    const before = await readAll();
    let pages = 0;
    let response = new Response();
    for (; pages < 100; pages += 1) {
      await leavePages(pages);
      response = await bench.send(JSON.stringify(phone.toRequest()));
      if (response.status === 200) break;
      expect(response.status, `with room for ${pages} pages`).toBe(507);
      expect(await readAll()).toEqual(before);
    }
    expect(response.status).toBe(200);
    // Otherwise the room never ended in the middle.
    expect(pages).toBeGreaterThan(5);
    await expectLogIsWhole(bench.store);
  });

  test('everybody in the group whose transaction was lost is told so', async () => {
    const phones = Array.from({ length: 12 }, (_, index) => createPhone(sari, { name: `hp-${index}` }));
    for (const phone of phones) {
      for (let count = 0; count < 40; count += 1) {
        phone.record('lesson.completed', { module: 'm', revision: 'r', lesson: `l-${count}` });
      }
    }
    await leavePages(20);
    const responses = await Promise.all(phones.map((phone) => bench.send(JSON.stringify(phone.toRequest()))));
    const stored = new Set((await readLog(bench.store)).map(({ device }) => device));
    for (const [index, response] of responses.entries()) {
      const device = phones[index]?.head.device ?? '';
      expect(response.status).toBe(stored.has(device) ? 200 : 507);
    }
    expect(responses.some(({ status }) => status === 507)).toBe(true);
    await expectLogIsWhole(bench.store);
  });

  test('reports can still be read', async () => {
    const phone = createPhone(sari);
    phone.takeQuiz(sampleAttempt);
    await bench.push(phone.toRequest());
    const cookie = await bench.signIn();
    await leavePages(0);
    const response = await bench.app.request('/api/agency/attempts', { headers: { cookie } });
    expect(response.status).toBe(200);
  });
});

describe('what an error of the storage means', () => {
  test.each([
    [{ errcode: 13 }, true],
    [{ errcode: 8 }, true],
    [{ errcode: 1032 }, true],
    [{ code: 'ENOSPC' }, true],
    [{ code: 'EROFS' }, true],
    [{ code: '53100' }, true],
    [{ code: '25006' }, true],
    [{ errcode: 19 }, false],
    [{ code: '23505' }, false],
    [new Error('full'), false],
    [null, false],
    ['ENOSPC', false],
  ])('%o is a full or read-only storage: %s', (error, expected) => {
    expect(isStorageFull(error)).toBe(expected);
  });

  test.each([
    [{ code: 'ECONNREFUSED' }, true],
    [{ code: '28P01' }, true],
    [{ code: '3D000' }, true],
    [{ code: '53100' }, true],
    [{ code: 'SELF_SIGNED_CERT_IN_CHAIN' }, true],
    [new Error('timeout exceeded when trying to connect'), true],
    [{ code: '42601' }, false],
    [{ code: '23505' }, false],
    [new TypeError('x is not a function'), false],
    [undefined, false],
  ])('%o is a database for its admin to repair: %s', (error, expected) => {
    expect(isDatabaseUnusable(error)).toBe(expected);
  });

  test('a missing right is not a full disk', () => {
    expect(isUnwritable({ code: 'EACCES' })).toBe(true);
    expect(isStorageFull({ code: 'EACCES' })).toBe(false);
    expect(isUnwritable({ errcode: 13 })).toBe(false);
  });
});
