import { Dexie, type Table } from 'dexie';

/** What can be downloaded again or is only a convenience: modules, and choices not yet confirmed. */
export interface ModuleRow {
  readonly id: string;
  readonly revision: string;
  /** When it was stored, milliseconds UTC. */
  readonly storedAt: number;
  /** As it was compiled; an earlier version of the app may have stored an earlier format. */
  readonly module: unknown;
  /** Of a twin: what it translates, and into which language. */
  readonly twinOf?: string;
  readonly language?: string;
}

/** A choice on the screen that was not confirmed yet, so that a killed app comes back with the same boxes ticked. */
export interface Draft {
  readonly attempt: string;
  readonly question: string;
  readonly options: readonly string[];
  /** How sure the learner said to be; absent while they have not said. */
  readonly sure?: boolean;
}

export type ContentDatabase = Dexie & {
  readonly modules: Table<ModuleRow, [string, string]>;
  readonly drafts: Table<Draft, [string, string]>;
};

export const createContentDatabase = (name = 'lentera-content'): ContentDatabase => {
  const database = new Dexie(name) as ContentDatabase;
  database.version(1).stores({ modules: '[id+revision], id', drafts: '[attempt+question], attempt' });
  return database;
};
