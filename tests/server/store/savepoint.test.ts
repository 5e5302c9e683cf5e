import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addRevision } from '../../../src/server/store/content.ts';
import { withSavepoint } from '../../../src/server/store/savepoint.ts';
import type { Db } from '../../../src/server/store/schema.ts';
import { toSqliteCode } from '../../../src/server/store/storage-trouble.ts';
import { type Bench, createBench } from '../bench.ts';
import { createSampleModule } from '../sample-module.ts';

describe('a savepoint', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await createBench();
  });
  afterEach(() => bench.close());

  const countRevisions = async (): Promise<number> =>
    (await bench.store.db.selectFrom('content_revisions').select('revision').execute()).length;
  const add = (db: Db, title: string) => addRevision(db, createSampleModule(title), 1);

  test('keeps what went well and undoes what failed, and only that', async () => {
    const failure = new Error('kata Joko');
    const outcomes = await bench.store.write(async (db) => [
      await withSavepoint(db, () => add(db, 'satu')),
      await withSavepoint(db, async () => {
        await add(db, 'dua');
        throw failure;
      }),
      await withSavepoint(db, () => add(db, 'tiga')),
    ]);
    expect(outcomes).toEqual([
      { ok: true, value: true },
      { ok: false, error: failure },
      { ok: true, value: true },
    ]);
    expect(await countRevisions()).toBe(2);
  });

  test('tells nobody that it is stored when a full disk made the database give up the transaction', async () => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(bench.store.db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 8}`).execute(bench.store.db);
    let told = 0;
    const writing = bench.store.write(async (db) => {
      for (let count = 0; count < 1000; count += 1) {
        // One row a statement: SQLite then undoes the whole transaction, not the statement alone.
        await withSavepoint(db, () => add(db, `judul ${count}`));
        told += 1;
      }
    });
    const error = await writing.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(toSqliteCode(error)).toBe(13);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(1000);
    expect(await countRevisions()).toBe(0);
  });
});
