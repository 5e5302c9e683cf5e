import { Dexie } from 'dexie';
import { createFactsDatabase } from './facts-database.ts';
import { createOutbox, type OutboxPort } from './outbox.ts';

/** What the names of all databases of records begin with. */
const FACTS = 'lentera-facts';

/** The outbox of somebody who is not in front of the phone now, or of databases that were given up. */
export interface OtherOutbox {
  readonly outbox: OutboxPort;
  /** Facts that the agency does not have yet, refused ones included. */
  readonly waiting: () => Promise<number>;
  readonly close: () => void;
}

/** Opens an outbox without its owner: what a person recorded leaves the phone whoever holds it. */
export const openOtherOutbox = async (suffix: string): Promise<OtherOutbox> => {
  const database = createFactsDatabase(`${FACTS}${suffix}`);
  await database.open();
  // Thrown away by another tab. Dexie's own answer, to which `false` does not let it come, would make them anew, empty,
  // as soon as this tab looks again.
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  return {
    outbox: createOutbox(database),
    waiting: () => database.outbox.count(),
    close: () => database.close(),
  };
};

/** Throws away databases that were given up. Call it only when nothing in them waits any more. */
export const dropDatabases = async (suffix: string): Promise<void> => {
  await Dexie.delete(`${FACTS}${suffix}`);
  await Dexie.delete(`lentera-personal${suffix}`);
};

/** Endings of the names of all databases of records in this browser; empty where it cannot list them. */
export const factsSuffixes = async (): Promise<readonly string[]> => {
  const names = await Dexie.getDatabaseNames();
  return names.filter((name) => name.startsWith(FACTS)).map((name) => name.slice(FACTS.length));
};
