import { Dexie, type Table } from 'dexie';
import type { FactEnvelope } from '../../domain/facts/fact.ts';
import type { AgencyId, DeviceId, SubjectId } from '../../domain/ids.ts';
import type { Receipt } from '../../protocol/push.ts';

/**
 * The database that must never be lost: facts and what became of them. It is small, apart from everything that can be
 * downloaded again, and its shape is frozen at version 1, so that a failing upgrade elsewhere cannot lock it.
 */
export interface FactRow {
  readonly id: string;
  readonly n: number;
  readonly kind: string;
  readonly stream: string;
  /** Content module the fact belongs to; empty where there is none. */
  readonly module: string;
  readonly fact: FactEnvelope;
}

/** A fact the agency does not have yet, as far as this phone knows. */
export interface OutboxRow {
  readonly id: string;
  readonly n: number;
  readonly state: 'pending' | 'quarantined';
  /** Why it was refused, and by which server version; only in quarantine. */
  readonly code?: string;
  readonly ver?: number;
  /** When it got into this state, milliseconds UTC by this phone's clock. */
  readonly since: number;
}

/** The server's word that it has a fact. */
export interface ReceiptRow {
  readonly id: string;
  /** Place in the server's log; absent for a fact that was erased there. */
  readonly seq?: number;
  readonly epoch: string;
  /** When the word arrived, milliseconds UTC by this phone's clock. */
  readonly at: number;
}

/** One row, key `self`: who this device is and where its chain stands. */
export interface DeviceRow {
  readonly key: 'self';
  readonly device: DeviceId;
  readonly subject: SubjectId;
  readonly agency: AgencyId;
  readonly count: number;
  readonly head: string | null;
  readonly hlc: string | null;
  readonly createdAt: number;
}

/** One row, key `contact`: what is known of the server. */
export interface ContactRow {
  readonly key: 'contact';
  readonly epoch: string | null;
  readonly receipt: Receipt | null;
  readonly ver: number;
  /** When a genuine reply last arrived, milliseconds UTC by this phone's clock. */
  readonly at: number;
}

export type FactsDatabase = Dexie & {
  readonly facts: Table<FactRow, string>;
  readonly outbox: Table<OutboxRow, string>;
  readonly receipts: Table<ReceiptRow, string>;
  readonly device: Table<DeviceRow | ContactRow, string>;
};

export const createFactsDatabase = (name = 'lentera-facts'): FactsDatabase => {
  // Chrome's default since 121 is `relaxed`: complete is announced before anything is on disk.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as FactsDatabase;
  database.version(1).stores({
    facts: 'id, &n, kind, stream, module',
    outbox: 'id, state, n',
    receipts: 'id',
    device: 'key',
  });
  return database;
};
