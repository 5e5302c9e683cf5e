import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '../../domain/result.ts';
import { SQLITE_BUSY, toSqliteCode } from './storage-trouble.ts';

const LOCK_FILE = 'lentera.lock';

/** Another server is using this data folder. */
export interface DataInUse {
  readonly type: 'DataInUse';
}

/** The right to use a data folder; held until released or until the process ends, however it ends. */
export interface DataLock {
  readonly release: () => void;
}

/**
 * Takes the data folder for this process. The lock is SQLite's own exclusive file lock on an empty database beside the
 * real one: the operating system lets go of it when the process dies, also by kill -9, so there is no stale lock to
 * clean up. Throws SQLite's error when the folder cannot be written to.
 */
export const lockData = (data: string): Result<DataLock, DataInUse> => {
  const database = new DatabaseSync(join(data, LOCK_FILE), { timeout: 0 });
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (toSqliteCode(error) === SQLITE_BUSY) return err({ type: 'DataInUse' });
    throw error;
  }
  return ok({ release: () => database.close() });
};
