import { sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator, type Migration } from 'kysely/migration';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Dialect } from './dialect.ts';
import { createInitialTables } from './migrations/001-initial-tables.ts';
import type { Store } from './open.ts';

/** Every migration, by name. The order of the names is the order they run in. */
const createMigrations = (dialect: Dialect): Record<string, Migration> => ({
  '001-initial-tables': createInitialTables(dialect),
});

/** The database was made by a newer version of the server; writing to it could damage it. */
export interface DatabaseNewer {
  readonly type: 'DatabaseNewer';
  readonly unknown: readonly string[];
}

/** The migrations this database has, in order. Empty for a new database. */
const listExecuted = async ({ db }: Store): Promise<readonly string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db);
  return rows.map(({ name }) => name);
};

/** Whether this database has exactly the tables this version of the code expects. */
export const isMigrated = async (store: Store): Promise<boolean> => {
  const executed = await listExecuted(store);
  const known = Object.keys(createMigrations(store.dialect));
  return executed.length === known.length && known.every((name) => executed.includes(name));
};

/** Brings the database to the newest tables. Runs each migration in a transaction; throws when one fails. */
export const migrate = async (store: Store): Promise<Result<void, DatabaseNewer>> => {
  const migrations = createMigrations(store.dialect);
  const unknown = (await listExecuted(store)).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) return err({ type: 'DatabaseNewer', unknown });
  const migrator = new Migrator({
    db: store.db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return ok(undefined);
};
