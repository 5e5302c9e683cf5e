import type { Module } from '../../domain/content/module.ts';
import { readRevision } from '../store/content.ts';
import type { Db } from '../store/schema.ts';
import type { FindModule } from './attempt-row.ts';

/** Published modules, parsed once. A revision never changes, so what was found stays right. */
export interface ModuleShelf {
  /** Looks a module up through `db`, so that a transaction also sees what it has just published. */
  readonly through: (db: Db) => FindModule;
}

/** More than any agency uses at the same time; a hostile run of revisions must not fill the memory. */
const SHELF_SIZE = 64;

export const createModuleShelf = (): ModuleShelf => {
  const modulesByName = new Map<string, Module>();
  return {
    through: (db) => async (module, revision) => {
      const name = `${module} ${revision}`;
      const known = modulesByName.get(name);
      if (known !== undefined) return known;
      const found = await readRevision(db, module, revision);
      if (found === null) return null;
      const oldest = modulesByName.keys().next().value;
      if (modulesByName.size >= SHELF_SIZE && oldest !== undefined) modulesByName.delete(oldest);
      modulesByName.set(name, found);
      return found;
    },
  };
};
