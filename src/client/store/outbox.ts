import type { FactEnvelope } from '../../domain/facts/fact.ts';
import { factToBytes } from '../../domain/facts/hash.ts';
import type { Receipt } from '../../protocol/push.ts';
import type { ContactRow, DeviceRow, FactsDatabase, OutboxRow } from './facts-database.ts';
import {
  type FactPlace,
  factsInDoubt,
  isEligible,
  NO_CONTACT,
  planReply,
  type ReplyOutcome,
} from './reply-plan.ts';

/** Everything the sync engine needs to know to make one push. */
export interface Outgoing {
  readonly device: string;
  readonly epoch: string | null;
  readonly receipt: Receipt | null;
  readonly facts: readonly FactEnvelope[];
  readonly count: number;
  readonly head: string | null;
}

/** What the sync engine asks of a store. The simulator has an implementation in memory. */
export interface OutboxPort {
  /** Eligible facts in the order they were made, at most `limit` and about `maxBytes`; null before the device exists. */
  readonly load: (limit: number, maxBytes: number) => Promise<Outgoing | null>;
  /** Resolves when the outcome is on disk; tells whether more facts are eligible. */
  readonly apply: (outcome: ReplyOutcome, at: number) => Promise<{ readonly more: boolean }>;
}

export interface OutboxDep {
  readonly outbox: OutboxPort;
}

export const readContact = async (database: FactsDatabase): Promise<ContactRow> =>
  ((await database.device.get('contact')) as ContactRow | undefined) ?? NO_CONTACT;

const readFactsInDoubt = async (
  database: FactsDatabase,
  contact: ContactRow,
  outcome: ReplyOutcome,
): Promise<readonly FactPlace[]> => {
  switch (factsInDoubt(contact, outcome)) {
    case 'all':
      return database.facts.toArray();
    case 'wanted':
      return database.facts
        .where('n')
        .anyOf([...outcome.want])
        .toArray();
    case 'none':
      return [];
  }
};

export const createOutbox = (database: FactsDatabase): OutboxPort => ({
  load: (limit, maxBytes) =>
    database.transaction('r', database.device, database.outbox, database.facts, async () => {
      const self = (await database.device.get('self')) as DeviceRow | undefined;
      if (self === undefined) return null;
      const contact = await readContact(database);
      const rows = await database.outbox
        .orderBy('n')
        .filter((row) => isEligible(row, contact.ver))
        .limit(limit)
        .toArray();
      const found = await database.facts.bulkGet(rows.map((row) => row.id));
      const facts: FactEnvelope[] = [];
      let bytes = 0;
      for (const row of found) {
        if (row === undefined) continue;
        bytes += factToBytes(row.fact);
        // One fact always goes: it was checked to fit when it was made.
        if (facts.length > 0 && bytes > maxBytes) break;
        facts.push(row.fact);
      }
      const { device, count, head } = self;
      return { device, epoch: contact.epoch, receipt: contact.receipt, facts, count, head };
    }),

  apply: (outcome, at) =>
    database.transaction(
      'rw',
      database.device,
      database.outbox,
      database.facts,
      database.receipts,
      async () => {
        const contact = await readContact(database);
        const inDoubt = await readFactsInDoubt(database, contact, outcome);
        const spokenOf = [...inDoubt.map(({ id }) => id), ...outcome.refused.map(({ id }) => id)];
        const waiting = await database.outbox.bulkGet(spokenOf);
        const waitingById = new Map(
          waiting
            .filter((row): row is OutboxRow => row !== undefined)
            .map((row): [string, OutboxRow] => [row.id, row]),
        );
        const plan = planReply(contact, outcome, inDoubt, waitingById, at);
        await database.device.put(plan.contact);
        await database.receipts.bulkDelete([...plan.receiptsToDelete]);
        await database.receipts.bulkPut([...plan.receiptsToPut]);
        await database.outbox.bulkDelete([...plan.outboxToDelete]);
        await database.outbox.bulkPut([...plan.outboxToPut]);
        const more = await database.outbox.filter((row) => isEligible(row, plan.contact.ver)).count();
        return { more: more > 0 };
      },
    ),
});
