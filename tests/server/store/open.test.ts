import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { type Bench, createBench } from '../bench.ts';
import { expectLogIsWhole, readLog } from '../contract/log-check.ts';
import { sampleAttempt } from '../sample-module.ts';
import { readHead } from '../../../src/server/store/meta.ts';

/** What only PostgreSQL can do: several servers on one database, and connections that break. */
describe('several servers on one PostgreSQL', () => {
  let postgres: TestPostgres;
  let databaseUrl: string;
  const benches: Bench[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 180_000);
  afterAll(() => postgres.stop(), 60_000);
  beforeEach(async () => {
    databaseUrl = await postgres.createDatabase();
  });
  afterEach(async () => {
    for (const bench of benches.splice(0)) await bench.close();
  });

  const open = async (): Promise<Bench> => {
    const bench = await createBench({ databaseUrl });
    benches.push(bench);
    return bench;
  };

  test('three that start at the same moment on a new database agree on one epoch', async () => {
    const started = await Promise.all([open(), open(), open()]);
    const heads = await Promise.all(started.map(({ store }) => readHead(store.db)));
    expect(new Set(heads.map(({ epoch }) => epoch)).size).toBe(1);
  });

  test('thirty phones that push to two of them get places without gaps in one chain', async () => {
    const [left, right] = [await open(), await open()];
    const phones = Array.from({ length: 30 }, (_, index) => createPhone(sari, { name: `hp-${index}` }));
    for (const phone of phones) phone.takeQuiz(sampleAttempt);
    // Every phone pushes to both, as after an answer that was lost on the way.
    const replies = await Promise.all(
      phones.flatMap((phone) => [left.push(phone.toRequest()), right.push(phone.toRequest())]),
    );
    const stored = replies.flatMap(({ acks }) => acks.filter(({ s }) => s === 'stored'));
    expect(stored).toHaveLength(30 * 5);
    expect(await readLog(left.store)).toHaveLength(30 * 5);
    await expectLogIsWhole(right.store);
  });

  test('connections that the database cuts are replaced, and nothing that was acknowledged is lost', async () => {
    const bench = await open();
    const phone = createPhone(sari);
    phone.takeQuiz(sampleAttempt);
    await bench.push(phone.toRequest(phone.facts.slice(0, 2)));
    const other = await open();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.store.db);
    // The pool hears of it by the broken connection.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const reply = await bench.push(phone.toRequest());
    expect(reply.acks.map(({ s }) => s)).toEqual(['duplicate', 'duplicate', 'stored', 'stored', 'stored']);
    await expectLogIsWhole(bench.store);
  });

  test('a database that may only be read is a full storage to the phone, and it keeps its facts', async () => {
    const bench = await open();
    const phone = createPhone(sari);
    phone.takeQuiz(sampleAttempt);
    const name = new URL(databaseUrl).pathname.slice(1);
    await sql.raw(`alter database ${name} set default_transaction_read_only = on`).execute(bench.store.db);
    const readOnly = await createBench({ databaseUrl }).then(
      () => 'started',
      (error: Error) => error.message,
    );
    expect(readOnly).toMatch(/PostgreSQL di 127\.0\.0\.1:\d+ tidak dapat dipakai \(25006\)/);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(bench.store.db);
    await sql`set default_transaction_read_only = on`.execute(bench.store.db);
    const response = await bench.send(JSON.stringify(phone.toRequest()));
    expect(response.status).toBe(507);
    expect(await response.json()).toMatchObject({ code: 'storage-full' });
  });
});
