import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContactRow, OutboxRow } from '../../../src/client/store/facts-database.ts';
import {
  type FactPlace,
  factsInDoubt,
  isEligible,
  NO_CONTACT,
  planReply,
  type ReplyOutcome,
  type ReplyPlan,
} from '../../../src/client/store/reply-plan.ts';

const epoch = '00000000-0000-7000-8000-00000000000e';
const restored = '00000000-0000-7000-8000-00000000000f';
const NOW = 5_000;

const chainAt = (seq: number): string => String(seq).padStart(64, 'c');
const heard = (said: Partial<ContactRow> = {}): ContactRow => ({
  key: 'contact',
  epoch,
  receipt: { epoch, seq: 7, chain: chainAt(7) },
  ver: 2,
  at: 1_000,
  ...said,
});
const outcome = (said: Partial<ReplyOutcome> = {}): ReplyOutcome => ({
  epoch,
  ver: 2,
  received: [],
  gone: [],
  refused: [],
  want: [],
  ...said,
});
const received = (id: string, seq: number) => ({ id, seq, chain: chainAt(seq) });
const pending = (n: number): OutboxRow => ({ id: `f${n}`, n, state: 'pending', since: 10 });
const quarantined = (n: number, ver: number): OutboxRow => ({
  id: `f${n}`,
  n,
  state: 'quarantined',
  code: 'record-malformed',
  ver,
  since: 20,
});
const place = (n: number): FactPlace => ({ id: `f${n}`, n });
const byId = (...rows: readonly OutboxRow[]) => new Map(rows.map((row) => [row.id, row]));
const plan = (
  said: Partial<ReplyOutcome>,
  rows: readonly OutboxRow[] = [],
  inDoubt: readonly FactPlace[] = [],
  contact = heard(),
): ReplyPlan => planReply(contact, outcome(said), inDoubt, byId(...rows), NOW);

describe('which facts go out', () => {
  test.each([
    ['a pending fact, before any contact', pending(1), 0, true],
    ['a pending fact, at any version', pending(1), 9, true],
    ['a fact refused by this version', quarantined(1, 2), 2, false],
    ['a fact refused by a later version than this', quarantined(1, 3), 2, false],
    ['a fact refused by an earlier version', quarantined(1, 1), 2, true],
  ])('%s: %s', (_what, row, ver, expected) => {
    expect(isEligible(row, ver)).toBe(expected);
  });

  test('a refusal that does not say by which version is tried with the first that does', () => {
    const row: OutboxRow = { id: 'f1', n: 1, state: 'quarantined', since: 1 };
    expect(isEligible(row, 0)).toBe(false);
    expect(isEligible(row, 1)).toBe(true);
  });
});

describe('which facts are in doubt', () => {
  test.each([
    ['none while the server is the same', heard(), outcome(), 'none'],
    ['those it asks for', heard(), outcome({ want: [2] }), 'wanted'],
    ['all when it was restored', heard(), outcome({ epoch: restored }), 'all'],
    ['all also when it asks for some', heard(), outcome({ epoch: restored, want: [2] }), 'all'],
    ['none at the first contact', NO_CONTACT, outcome(), 'none'],
    ['those it asks for at the first contact', NO_CONTACT, outcome({ want: [1] }), 'wanted'],
  ] as const)('%s', (_what, contact, said, expected) => {
    expect(factsInDoubt(contact, said)).toBe(expected);
  });
});

describe("what the server's word changes", () => {
  test('every fact of a mixed reply goes its own way', () => {
    const said = {
      received: [received('f1', 8)],
      gone: ['f2'],
      refused: [{ id: 'f3', code: 'record-malformed' }],
    };
    expect(plan(said, [pending(3)])).toEqual({
      contact: {
        key: 'contact',
        epoch,
        receipt: { epoch, seq: 8, chain: chainAt(8) },
        ver: 2,
        at: NOW,
      },
      receiptsToPut: [
        { id: 'f1', seq: 8, epoch, at: NOW },
        { id: 'f2', epoch, at: NOW },
      ],
      receiptsToDelete: [],
      outboxToPut: [{ id: 'f3', n: 3, state: 'quarantined', code: 'record-malformed', ver: 2, since: NOW }],
      outboxToDelete: ['f1', 'f2'],
    });
  });

  test('a reply to a greeting changes only what is known of the server', () => {
    expect(plan({}, [], [], NO_CONTACT)).toEqual({
      contact: { key: 'contact', epoch, receipt: null, ver: 2, at: NOW },
      receiptsToPut: [],
      receiptsToDelete: [],
      outboxToPut: [],
      outboxToDelete: [],
    });
  });

  test('a fact that another tab has delivered meanwhile is not put in quarantine', () => {
    const said = { refused: [{ id: 'f3', code: 'record-malformed' }] };
    expect(plan(said).outboxToPut).toEqual([]);
  });
});

describe('the newest receipt', () => {
  const receiptAfter = (said: Partial<ReplyOutcome>, contact = heard()) =>
    plan(said, [], [], contact).contact.receipt?.seq ?? null;

  test('is the one furthest in the log, in whatever order they come', () => {
    expect(receiptAfter({ received: [received('f1', 8), received('f2', 10), received('f3', 9)] })).toBe(10);
    expect(receiptAfter({ received: [received('f1', 3)] })).toBe(7);
    expect(receiptAfter({})).toBe(7);
    expect(receiptAfter({ received: [received('f1', 3)] }, NO_CONTACT)).toBe(3);
  });

  test('goes with its log: after a restore only places in the new one count', () => {
    expect(receiptAfter({ epoch: restored })).toBeNull();
    expect(plan({ epoch: restored, received: [received('f1', 2)] }).contact.receipt).toEqual({
      epoch: restored,
      seq: 2,
      chain: chainAt(2),
    });
  });
});

describe('offering facts again', () => {
  test('after a restore all go back into the outbox, but for what waits or was just settled', () => {
    const said = {
      epoch: restored,
      received: [received('f1', 2)],
      gone: ['f2'],
      refused: [{ id: 'f4', code: 'record-conflict' }],
    };
    const result = plan(said, [pending(3), pending(4), quarantined(5, 1)], [1, 2, 3, 4, 5, 6, 7].map(place));
    expect(result.receiptsToDelete).toEqual(['f6', 'f7']);
    expect(result.outboxToPut).toEqual([
      { id: 'f6', n: 6, state: 'pending', since: NOW },
      { id: 'f7', n: 7, state: 'pending', since: NOW },
      { id: 'f4', n: 4, state: 'quarantined', code: 'record-conflict', ver: 2, since: NOW },
    ]);
    expect(result.outboxToDelete).toEqual(['f1', 'f2']);
  });

  test('a fact that the server asks for although Sari sent it goes out again, its receipt goes', () => {
    const result = plan({ want: [2] }, [], [place(2)]);
    expect(result).toMatchObject({
      receiptsToDelete: ['f2'],
      outboxToPut: [{ id: 'f2', n: 2, state: 'pending', since: NOW }],
      outboxToDelete: [],
    });
  });

  test('no plan contradicts itself, and no fact falls out of both the outbox and the receipts', () => {
    const numbers = [1, 2, 3, 4, 5, 6];
    const some = fc.subarray(numbers);
    const fate = fc.constantFrom('received', 'gone', 'refused', 'unnamed');
    const world = fc.record({
      waiting: some,
      fates: fc.array(fate, { minLength: numbers.length, maxLength: numbers.length }),
      isRestored: fc.boolean(),
      want: some,
      ver: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(world, ({ waiting, fates, isRestored, want, ver }) => {
        // A reply speaks only of facts that were sent, and only waiting facts are sent.
        const fated = (name: string) => waiting.filter((n) => fates[n - 1] === name).map((n) => `f${n}`);
        const said = outcome({
          epoch: isRestored ? restored : epoch,
          ver,
          received: fated('received').map((id, index) => received(id, 8 + index)),
          gone: fated('gone'),
          refused: fated('refused').map((id) => ({ id, code: 'record-malformed' })),
          want,
        });
        const scope = factsInDoubt(heard(), said);
        const inDoubt = numbers
          .filter((n) => scope === 'all' || (scope === 'wanted' && want.includes(n)))
          .map(place);
        const rows = byId(...waiting.map(pending));
        const result = planReply(heard(), said, inDoubt, rows, NOW);

        const outbox = new Map(rows);
        const receipts = new Set(numbers.map((n) => `f${n}`).filter((id) => !rows.has(id)));
        for (const id of result.receiptsToDelete) receipts.delete(id);
        for (const { id } of result.receiptsToPut) receipts.add(id);
        for (const id of result.outboxToDelete) outbox.delete(id);
        for (const row of result.outboxToPut) {
          expect(result.outboxToDelete).not.toContain(row.id);
          expect(row.id).toBe(`f${row.n}`);
          outbox.set(row.id, row);
        }
        for (const n of numbers) expect(outbox.has(`f${n}`)).not.toBe(receipts.has(`f${n}`));
        // What was just refused does not go round and round.
        for (const { id } of said.refused) {
          const row = outbox.get(id);
          expect(row !== undefined && isEligible(row, result.contact.ver)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("versions of the agency's server", () => {
  const refused = { refused: [{ id: 'f1', code: 'record-malformed' }] };
  const refusedBy = (ver: number, contact: ContactRow) => {
    const { outboxToPut, contact: after } = plan({ ...refused, ver }, [pending(1)], [], contact);
    const [row] = outboxToPut;
    if (row === undefined) throw new Error('the fact must be in quarantine');
    return { row, contact: after };
  };

  test('a refused fact waits for a newer server, and goes out once that has spoken', () => {
    const { row, contact } = refusedBy(2, heard());
    expect(isEligible(row, contact.ver)).toBe(false);
    const next = plan({ ver: 3 }, [], [], contact).contact;
    expect(isEligible(row, next.ver)).toBe(true);
  });

  test('while the agency has gone back to an older server, a refused fact is not pushed for ever', () => {
    const { row, contact } = refusedBy(2, heard({ ver: 3 }));
    expect(isEligible(row, contact.ver)).toBe(false);
    const again = plan({ ver: 3 }, [], [], contact).contact;
    expect(isEligible(row, again.ver)).toBe(true);
  });

  test('a refusal that comes late, after a newer server has spoken, does not park the fact', () => {
    const { row, contact } = refusedBy(1, heard({ ver: 2 }));
    const next = plan({ ver: 2 }, [], [], contact).contact;
    expect(isEligible(row, next.ver)).toBe(true);
  });
});
