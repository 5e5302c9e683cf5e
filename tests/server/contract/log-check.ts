import { expect } from 'vitest';
import { nextChain } from '../../../src/domain/facts/hash.ts';
import { readGenesis } from '../../../src/server/store/meta.ts';
import type { Store } from '../../../src/server/store/open.ts';

/** Reads the whole log in order. */
export const readLog = (store: Store) => store.db.selectFrom('facts').selectAll().orderBy('seq').execute();

/** Checks that places have no gaps and that the chain is the one anybody would compute. */
export const expectLogIsWhole = async (store: Store): Promise<void> => {
  let chain = await readGenesis(store.db);
  const rows = await readLog(store);
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
  for (const row of rows) {
    chain = nextChain(chain, row.id, row.h);
    expect(row.chain).toBe(chain);
  }
};

/** Everything the database holds but bookkeeping of the devices and the officers, in a fixed order. */
export const readProjections = async ({ db }: Store) => ({
  attempts: await db.selectFrom('attempts').selectAll().orderBy('attempt').orderBy('subject').execute(),
  answers: await db
    .selectFrom('answers')
    .selectAll()
    .orderBy('attempt')
    .orderBy('subject')
    .orderBy('position')
    .execute(),
  lessons: await db
    .selectFrom('lesson_completions')
    .selectAll()
    .orderBy('subject')
    .orderBy('module')
    .orderBy('lesson')
    .execute(),
});
