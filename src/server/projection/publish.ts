import type { Module } from '../../domain/content/module.ts';
import { addRevision } from '../store/content.ts';
import type { Store } from '../store/open.ts';
import { listAttemptsOfRevision } from '../store/projections.ts';
import { createModuleShelf } from './module-shelf.ts';
import { projectStreams } from './project.ts';

/**
 * Makes modules known to the server. Attempts that arrived before their revision did get their score now. Publishing a
 * revision twice changes nothing. Returns how many revisions were new.
 */
export const publishModules = (store: Store, modules: readonly Module[], at: number): Promise<number> =>
  store.write(async (db) => {
    let added = 0;
    for (const module of modules) {
      if (!(await addRevision(db, module, at))) continue;
      added += 1;
      const waiting = await listAttemptsOfRevision(db, module.id, module.revision);
      const streams = waiting.map(({ subject, attempt }) => ({
        subject,
        stream: `attempt:${attempt}`,
      }));
      await projectStreams(db, createModuleShelf().through(db), streams);
    }
    return added;
  });
