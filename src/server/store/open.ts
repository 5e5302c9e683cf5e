import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import pg from 'pg';
import { ok, type Result } from '../../domain/result.ts';
import type { Dialect } from './dialect.ts';
import type { Db, Schema } from './schema.ts';
import { createKyselyDriver, type DatabaseDamaged, openSqliteFile } from './sqlite.ts';

/** An open database. */
export interface Store {
  readonly dialect: Dialect;
  readonly db: Db;
  /**
   * Runs `work` in one transaction that no other writer of the log runs beside, in this process or another. Resolves
   * after the commit is on disk; when `work` throws, nothing of it stays.
   */
  readonly write: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /** Runs `work` in one transaction that sees the database as it is at one moment. */
  readonly read: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /** Waits for what is running, then lets go of the database. */
  readonly close: () => Promise<void>;
}

export interface StoreDep {
  readonly store: Store;
}

export const DATABASE_FILE = 'lentera.db';

/** Any number that no other program on the same PostgreSQL uses for an advisory lock: "lentera" in ASCII. */
const LOG_LOCK = 0x6c656e74657261n;

/**
 * Opens SQLite in the folder `data`. `check` reads the whole file for damage; a task that runs beside a server leaves
 * that to the server. Throws SQLite's error when the file cannot be opened or written.
 */
export const openSqliteStore = (
  data: string,
  { check }: { readonly check: boolean },
): Result<Store, DatabaseDamaged> => {
  const opened = openSqliteFile(join(data, DATABASE_FILE), check);
  if (!opened.ok) return opened;
  const database = opened.value;
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: createKyselyDriver(database) }),
  });
  return ok({
    dialect: 'sqlite',
    db,
    // `begin immediate` takes SQLite's one write lock.
    write: (work) => db.transaction().execute(work),
    read: (work) => db.transaction().execute(work),
    close: async () => {
      await db.destroy();
      // Kysely closes what it has used; a database it never touched stays open.
      if (database.isOpen) database.close();
    },
  });
};

const INT8 = 20;

/** Connects to PostgreSQL on first use. Whole numbers arrive as numbers: all of ours are within 2^53. */
export const openPostgresStore = (url: string): Store => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks while idle is replaced by the pool; the next query reports what is wrong, if it still is.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    dialect: 'postgres',
    db,
    // Under this lock `seq` is given in the order of commits, on however many servers.
    write: (work) =>
      db.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${LOG_LOCK})`.execute(transaction);
        return work(transaction);
      }),
    read: (work) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    close: () => db.destroy(),
  };
};
