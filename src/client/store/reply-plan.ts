import type { Receipt } from '../../protocol/push.ts';
import type { ContactRow, OutboxRow, ReceiptRow } from './facts-database.ts';

/** What a genuine reply of the server means for the facts on this phone. */
export interface ReplyOutcome {
  readonly epoch: string;
  readonly ver: number;
  readonly received: readonly { readonly id: string; readonly seq: number; readonly chain: string }[];
  readonly gone: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: string }[];
  /** Numbers of facts the server misses from this device's chain. */
  readonly want: readonly number[];
}

/** A fact by name and number. */
export interface FactPlace {
  readonly id: string;
  readonly n: number;
}

/** The writes that follow from a reply; an adapter carries them out in one transaction. */
export interface ReplyPlan {
  readonly contact: ContactRow;
  readonly receiptsToPut: readonly ReceiptRow[];
  readonly receiptsToDelete: readonly string[];
  readonly outboxToPut: readonly OutboxRow[];
  readonly outboxToDelete: readonly string[];
}

export const NO_CONTACT: ContactRow = { key: 'contact', epoch: null, receipt: null, ver: 0, at: 0 };

/** Pending facts, and refused ones that a server newer than the one that refused them may take. */
export const isEligible = (row: OutboxRow, ver: number): boolean =>
  row.state === 'pending' || (row.ver ?? 0) < ver;

/**
 * Which facts may have to be offered again after this reply: all of them when the server was restored (it shows another
 * epoch), those it asks for by number, or none.
 */
export const factsInDoubt = (contact: ContactRow, outcome: ReplyOutcome): 'all' | 'wanted' | 'none' => {
  if (contact.epoch !== null && contact.epoch !== outcome.epoch) return 'all';
  return outcome.want.length > 0 ? 'wanted' : 'none';
};

const newestReceipt = (old: Receipt | null, outcome: ReplyOutcome): Receipt | null => {
  // A receipt of another epoch names a log that no longer exists in that form.
  const kept = old?.epoch === outcome.epoch ? old : null;
  return outcome.received.reduce<Receipt | null>(
    (best, { seq, chain }) => (best === null || seq > best.seq ? { epoch: outcome.epoch, seq, chain } : best),
    kept,
  );
};

/**
 * Plans what a reply changes. `inDoubt` are the facts named by `factsInDoubt`; `waitingById` holds the outbox rows of
 * those and of every fact the reply speaks of.
 */
export const planReply = (
  contact: ContactRow,
  outcome: ReplyOutcome,
  inDoubt: readonly FactPlace[],
  waitingById: ReadonlyMap<string, OutboxRow>,
  at: number,
): ReplyPlan => {
  const settled = new Set([...outcome.received.map(({ id }) => id), ...outcome.gone]);
  const again = inDoubt.filter(({ id }) => !waitingById.has(id) && !settled.has(id));
  const refused = outcome.refused.flatMap(({ id, code }): OutboxRow[] => {
    const row = waitingById.get(id);
    // Another tab may have had it accepted in the meantime; its word stands.
    if (row === undefined) return [];
    return [{ id, n: row.n, state: 'quarantined', code, ver: outcome.ver, since: at }];
  });
  return {
    contact: {
      key: 'contact',
      epoch: outcome.epoch,
      receipt: newestReceipt(contact.receipt, outcome),
      // The version heard last, not the highest ever: after the agency went back to an older server, what that one
      // refuses would else be eligible at once and be pushed for ever without a pause.
      ver: outcome.ver,
      at,
    },
    receiptsToPut: [
      ...outcome.received.map(({ id, seq }) => ({ id, seq, epoch: outcome.epoch, at })),
      ...outcome.gone.map((id) => ({ id, epoch: outcome.epoch, at })),
    ],
    receiptsToDelete: again.map(({ id }) => id),
    outboxToPut: [
      ...again.map(({ id, n }): OutboxRow => ({ id, n, state: 'pending', since: at })),
      ...refused,
    ],
    outboxToDelete: [...settled],
  };
};
