import { listStreams, type StreamKey } from '../store/log.ts';
import type { Store } from '../store/open.ts';
import { deleteProjections } from '../store/projections.ts';
import { createModuleShelf } from './module-shelf.ts';
import { projectStreams } from './project.ts';

const BATCH = 500;

/**
 * Deletes every projection and folds the whole log again, in one transaction: a rebuild that is interrupted leaves the
 * old rows. Returns how many streams were folded. Must give exactly what the pushes had built up.
 */
export const rebuildProjections = (store: Store): Promise<number> =>
  store.write(async (db) => {
    await deleteProjections(db);
    const findModule = createModuleShelf().through(db);
    let last: StreamKey | null = null;
    let folded = 0;
    for (;;) {
      const streams: readonly StreamKey[] = await listStreams(db, last, BATCH);
      await projectStreams(db, findModule, streams);
      folded += streams.length;
      last = streams.at(-1) ?? null;
      if (last === null) return folded;
    }
  });
