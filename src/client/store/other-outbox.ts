import { Dexie } from 'dexie';
import { createFactsDatabase } from './facts-database.ts';
import { createOutbox, type OutboxPort } from './outbox.ts';

/** The outbox of somebody who is not in front of the phone now, or of databases that were given up. */
export interface OtherOutbox {
  readonly outbox: OutboxPort;
  /** Facts that the agency does not have yet, refused ones included. */
  readonly waiting: () => Promise<number>;
  readonly close: () => void;
}

/** Opens an outbox without its owner: what a person recorded leaves the phone whoever holds it. */
export const openOtherOutbox = async (suffix: string): Promise<OtherOutbox> => {
  const database = createFactsDatabase(`lentera-facts${suffix}`);
  await database.open();
  return {
    outbox: createOutbox(database),
    waiting: () => database.outbox.count(),
    close: () => database.close(),
  };
};

/** Throws away databases that were given up. Call it only when nothing in them waits any more. */
export const dropDatabases = async (suffix: string): Promise<void> => {
  await Dexie.delete(`lentera-facts${suffix}`);
  await Dexie.delete(`lentera-personal${suffix}`);
};
