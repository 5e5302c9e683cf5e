import type { Module } from '../../domain/content/module.ts';
import { readModule } from '../../domain/content/read-module.ts';
import type { Db } from './schema.ts';

/** Published revisions of modules. A revision never changes: its name is its hash. */

export const readRevision = async (db: Db, module: string, revision: string): Promise<Module | null> => {
  const row = await db
    .selectFrom('content_revisions')
    .select('json')
    .where('module', '=', module)
    .where('revision', '=', revision)
    .executeTakeFirst();
  // Only modules whose hash was checked are ever written.
  return row === undefined ? null : readModule(JSON.parse(row.json));
};

/** Adds a revision; false when it was there already. */
export const addRevision = async (db: Db, module: Module, at: number): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('content_revisions')
    .values({
      module: module.id,
      revision: module.revision,
      json: JSON.stringify(module),
      published_at: at,
    })
    .onConflict((conflict) => conflict.columns(['module', 'revision']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};
