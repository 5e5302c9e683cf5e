import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../domain/result.ts';
import type { Config } from './config.ts';
import type { Random, RandomDep } from './platform/random.ts';
import {
  agencyDiffers,
  databaseDamaged,
  databaseNewer,
  databaseNotReady,
  databaseUnreachable,
  dataErrorToProblem,
  dataInUse,
  type StartProblem,
} from './start-problems.ts';
import { type DataLock, lockData } from './store/lock.ts';
import { confirmAgency, initialiseMeta, readAgency } from './store/meta.ts';
import { isMigrated, migrate } from './store/migrate.ts';
import { DATABASE_FILE, openPostgresStore, openSqliteStore, type Store } from './store/open.ts';
import { isDatabaseUnusable } from './store/storage-trouble.ts';

/** The database, ready for use by this process alone (SQLite) or together with other nodes (PostgreSQL). */
export interface OpenData {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

type DataConfig = Pick<Config, 'data' | 'databaseUrl' | 'agency'>;

/** Opens the database, brings its tables up to date and makes sure it is this agency's. */
export const openData = async (
  config: DataConfig,
  { random }: RandomDep,
): Promise<Result<OpenData, StartProblem>> => {
  const opened = config.databaseUrl === null ? openFolder(config.data) : openPostgres(config.databaseUrl);
  return opened.ok ? useIfReady(opened.value, config, (store) => prepare(store, config, random)) : opened;
};

/**
 * Opens the database beside a running server, for a task that adds a row or two. Changes no tables: that is the
 * server's to do.
 */
export const openDataBeside = async (config: DataConfig): Promise<Result<OpenData, StartProblem>> => {
  const opened =
    config.databaseUrl === null ? openFolderBeside(config.data) : openPostgres(config.databaseUrl);
  if (!opened.ok) return opened;
  return useIfReady(opened.value, config, async (store) =>
    (await isMigrated(store)) ? null : databaseNotReady(),
  );
};

/** What an error of the open database means to whoever starts the server; null when nobody could have foreseen it. */
export const storeErrorToProblem = (
  error: unknown,
  { data, databaseUrl }: Pick<DataConfig, 'data' | 'databaseUrl'>,
): StartProblem | null =>
  databaseUrl === null
    ? dataErrorToProblem(error, resolve(data))
    : isDatabaseUnusable(error)
      ? databaseUnreachable(databaseUrl, error)
      : null;

/** Hands the database on when `check` finds no problem, and closes it otherwise. */
const useIfReady = async (
  opened: OpenData,
  { data, databaseUrl }: DataConfig,
  check: (store: Store) => Promise<StartProblem | null>,
): Promise<Result<OpenData, StartProblem>> => {
  try {
    const problem = await check(opened.store);
    if (problem === null) return ok(opened);
    await opened.close();
    return err(problem);
  } catch (error) {
    await opened.close();
    const problem = storeErrorToProblem(error, { data, databaseUrl });
    if (problem === null) throw error;
    return err(problem);
  }
};

const prepare = async (
  store: Store,
  { agency }: DataConfig,
  random: Random,
): Promise<StartProblem | null> => {
  const migrated = await migrate(store);
  if (!migrated.ok) return databaseNewer(migrated.error.unknown);
  return store.write(async (db) => {
    const owner = await readAgency(db);
    if (owner === null) await initialiseMeta(db, agency, random.uuid());
    else if (owner === agency) await confirmAgency(db, agency);
    else return agencyDiffers(agency, owner);
    return null;
  });
};

const openPostgres = (url: string): Result<OpenData, never> => {
  const store = openPostgresStore(url);
  return ok({ store, close: store.close });
};

/** Makes a folder and those above it. Node's own `recursive` never returns where the system says ENOENT, as in /proc. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
};

const openFolder = (folder: string): Result<OpenData, StartProblem> => {
  const data = resolve(folder);
  let lock: DataLock | null = null;
  try {
    makeFolder(data);
    const locked = lockData(data);
    if (!locked.ok) return err(dataInUse(data));
    lock = locked.value;
    const opened = openSqliteStore(data, { check: true });
    if (opened.ok) {
      const store = opened.value;
      const { release } = lock;
      return ok({ store, close: () => store.close().finally(release) });
    }
  } catch (error) {
    lock?.release();
    const problem = dataErrorToProblem(error, data);
    if (problem === null) throw error;
    return err(problem);
  }
  lock.release();
  return err(databaseDamaged(data));
};

const openFolderBeside = (folder: string): Result<OpenData, StartProblem> => {
  const data = resolve(folder);
  if (!existsSync(join(data, DATABASE_FILE))) return err(databaseNotReady());
  try {
    const opened = openSqliteStore(data, { check: false });
    return opened.ok ? ok({ store: opened.value, close: opened.value.close }) : err(databaseDamaged(data));
  } catch (error) {
    const problem = dataErrorToProblem(error, data);
    if (problem === null) throw error;
    return err(problem);
  }
};
