import { sql } from 'kysely';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Db } from './schema.ts';

/**
 * Runs `work` inside the running transaction `db` in such a way that its failure undoes its own writes and nothing
 * else; the error comes back as a value. Throws when the whole transaction is lost with it, as on a full disk: then
 * nobody in it may be told that anything was stored.
 */
export const withSavepoint = async <T>(db: Db, work: () => Promise<T>): Promise<Result<T, unknown>> => {
  await sql`savepoint job`.execute(db);
  let outcome: Result<T, unknown>;
  try {
    outcome = ok(await work());
  } catch (error) {
    outcome = err(error);
  }
  if (!outcome.ok) {
    try {
      await sql`rollback to savepoint job`.execute(db);
    } catch {
      // There is no savepoint to go back to: the database has given up the transaction. The first error says why.
      throw outcome.error;
    }
  }
  await sql`release savepoint job`.execute(db);
  return outcome;
};
