import type { FactEnvelope } from '../../domain/facts/fact.ts';
import type { Receipt } from '../../protocol/push.ts';
import type { ContactRow, DeviceRow, FactsDatabase, OutboxRow } from './facts-database.ts';

/** Everything the sync engine needs to know to make one push. */
export interface Outgoing {
  readonly device: string;
  readonly epoch: string | null;
  readonly receipt: Receipt | null;
  /** Highest server version this phone has seen. */
  readonly ver: number;
  readonly facts: readonly FactEnvelope[];
  readonly count: number;
  readonly head: string | null;
}

/** What a genuine reply means for the store. Applied in one transaction. */
export interface ReplyOutcome {
  readonly epoch: string;
  readonly ver: number;
  readonly received: readonly { readonly id: string; readonly seq: number; readonly chain: string }[];
  readonly gone: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: string }[];
  /** Numbers of facts the server misses from this device's chain. */
  readonly want: readonly number[];
}

/** What the sync engine asks of a store. The simulator has an implementation in memory. */
export interface OutboxPort {
  /** Eligible facts in the order they were made: pending ones, and refused ones that a newer server may take. */
  readonly load: (limit: number, maxBytes: number) => Promise<Outgoing | null>;
  /** Resolves when the outcome is on disk; tells whether more facts are eligible. */
  readonly apply: (outcome: ReplyOutcome, at: number) => Promise<{ readonly more: boolean }>;
}

const NO_CONTACT: ContactRow = { key: 'contact', epoch: null, receipt: null, ver: 0, at: 0 };

export const readContact = async (database: FactsDatabase): Promise<ContactRow> =>
  ((await database.device.get('contact')) as ContactRow | undefined) ?? NO_CONTACT;

const isEligible = (row: OutboxRow, ver: number): boolean =>
  row.state === 'pending' || (row.ver ?? 0) < ver;

const newestReceipt = (old: Receipt | null, outcome: ReplyOutcome): Receipt | null => {
  // A receipt of another epoch names a log that no longer exists in that form.
  const kept = old?.epoch === outcome.epoch ? old : null;
  return outcome.received.reduce<Receipt | null>(
    (best, { seq, chain }) =>
      best === null || seq > best.seq ? { epoch: outcome.epoch, seq, chain } : best,
    kept,
  );
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
        bytes += JSON.stringify(row.fact).length;
        if (facts.length > 0 && bytes > maxBytes) break;
        facts.push(row.fact);
      }
      return {
        device: self.device,
        epoch: contact.epoch,
        receipt: contact.receipt,
        ver: contact.ver,
        facts,
        count: self.count,
        head: self.head,
      };
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
        const ver = Math.max(contact.ver, outcome.ver);
        const settled = new Set([...outcome.received.map(({ id }) => id), ...outcome.gone]);

        const offerAgain = async (rows: readonly { readonly id: string; readonly n: number }[]) => {
          const waiting = new Set(await database.outbox.toCollection().primaryKeys());
          const again = rows.filter((row) => !waiting.has(row.id) && !settled.has(row.id));
          await database.receipts.bulkDelete(again.map((row) => row.id));
          await database.outbox.bulkPut(
            again.map(({ id, n }): OutboxRow => ({ id, n, state: 'pending', since: at })),
          );
        };
        // A server with another epoch was restored: it may have forgotten anything this phone once handed over.
        if (contact.epoch !== null && contact.epoch !== outcome.epoch) {
          await offerAgain(await database.facts.toArray());
        } else if (outcome.want.length > 0) {
          await offerAgain(await database.facts.where('n').anyOf([...outcome.want]).toArray());
        }

        await database.outbox.bulkDelete([...settled]);
        await database.receipts.bulkPut([
          ...outcome.received.map(({ id, seq }) => ({ id, seq, epoch: outcome.epoch, at })),
          ...outcome.gone.map((id) => ({ id, epoch: outcome.epoch, at })),
        ]);
        for (const { id, code } of outcome.refused) {
          await database.outbox.update(id, {
            state: 'quarantined',
            code,
            ver: outcome.ver,
            since: at,
          });
        }
        await database.device.put({
          key: 'contact',
          epoch: outcome.epoch,
          receipt: newestReceipt(contact.receipt, outcome),
          ver,
          at,
        });
        const more = await database.outbox.filter((row) => isEligible(row, ver)).count();
        return { more: more > 0 };
      },
    ),
});
