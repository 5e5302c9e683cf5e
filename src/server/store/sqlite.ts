import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { err, ok, type Result } from '../../domain/result.ts';

/** The pages of the file contradict each other. */
export interface DatabaseDamaged {
  readonly type: 'DatabaseDamaged';
}

/**
 * Opens the database file and sets it up so that a commit is on disk when it returns: WAL with synchronous=FULL lost
 * nothing in simulated power cuts, synchronous=NORMAL did. `check` reads the whole file for damage. Throws SQLite's
 * error when the file cannot be opened or written.
 */
export const openSqliteFile = (path: string, check: boolean): Result<DatabaseSync, DatabaseDamaged> => {
  const database = new DatabaseSync(path);
  try {
    // First of all, so that waiting for another process also covers the change to WAL.
    database.exec('pragma busy_timeout = 5000');
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    if (!check || isSound(database)) return ok(database);
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  return err({ type: 'DatabaseDamaged' });
};

const isSound = (database: DatabaseSync): boolean =>
  database.prepare('pragma quick_check(1)').get()?.['quick_check'] === 'ok';

/** What kysely's SQLite dialect asks of a driver, on top of the one that is built into Node. */
export const createKyselyDriver = (database: DatabaseSync): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (sql) => {
    // A transaction that begins by reading cannot become a writing one once another process has written in between;
    // taking the write lock at the start makes it wait instead.
    if (sql === 'begin') return createStatement(database, 'begin immediate');
    // A full disk makes SQLite roll back by itself. The rollback that follows must not hide why.
    if (sql === 'rollback' && !database.isTransaction) return NOTHING;
    return createStatement(database, sql);
  },
});

const createStatement = (database: DatabaseSync, sql: string): SqliteStatement => {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
};

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};
