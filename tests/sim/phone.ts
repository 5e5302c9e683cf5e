import type { ContactRow, OutboxRow, ReceiptRow } from '../../src/client/store/facts-database.ts';
import type { Outgoing } from '../../src/client/store/outbox.ts';
import {
  factsInDoubt,
  isEligible,
  NO_CONTACT,
  planReply,
  type ReplyOutcome,
} from '../../src/client/store/reply-plan.ts';
import {
  createEngineState,
  type EngineEffect,
  type EngineEvent,
  type EngineState,
  step,
} from '../../src/client/sync/engine.ts';
import type { FactEnvelope } from '../../src/domain/facts/fact.ts';
import { type DeviceHead, stampFact } from '../../src/domain/facts/stamp.ts';
import type { AgencyId, AttemptId, DeviceId, FactId, SubjectId } from '../../src/domain/ids.ts';
import type { PushRequest } from '../../src/protocol/push.ts';
import type { Mutant } from './mutants.ts';
import type { Prng } from './prng.ts';

/** Kind of the facts that an old server refuses, so that quarantine has something to do. */
export const UNLOVED_MODULE = 'isi-baru';

/**
 * One phone: what its disk holds, what its memory holds, and the engine of the product between them. Killing it keeps
 * the disk and loses the rest.
 */
export interface Phone {
  readonly device: string;
  /** Writes a fact; returns it once it is on disk, as the app would say "tersimpan". */
  readonly write: () => FactEnvelope;
  readonly wake: (reason: 'start' | 'write' | 'online' | 'timer') => void;
  /** The request that is out, if any. */
  readonly sending: () => PushRequest | null;
  readonly answer: (nonce: string, status: number, body: unknown) => void;
  readonly fail: () => void;
  readonly kill: () => void;
  /** Whether the database still has to do something the engine asked for. */
  readonly isWorking: () => boolean;
  /** Lets the database finish one thing the engine asked for. */
  readonly work: () => void;
  readonly disk: {
    readonly facts: ReadonlyMap<string, FactEnvelope>;
    readonly outbox: ReadonlyMap<string, OutboxRow>;
    readonly receipts: ReadonlyMap<string, ReceiptRow>;
  };
}

export const createPhone = (prng: Prng, now: () => number, agency: string, mutant: Mutant | null): Phone => {
  let head: DeviceHead = {
    device: prng.uuid() as DeviceId,
    subject: prng.uuid() as SubjectId,
    agency: agency as AgencyId,
    count: 0,
    head: null,
    hlc: null,
  };
  const facts = new Map<string, FactEnvelope>();
  const outbox = new Map<string, OutboxRow>();
  const receipts = new Map<string, ReceiptRow>();
  let contact: ContactRow = NO_CONTACT;

  let engine: EngineState = createEngineState('sim');
  let tasks: EngineEffect[] = [];
  let boot = prng.uuid();
  /** The second half of a write that a mutant splits in two. */
  let unwritten: (() => void)[] = [];

  const eligible = (): OutboxRow[] =>
    [...outbox.values()].filter((row) => isEligible(row, contact.ver)).sort((a, b) => a.n - b.n);

  const handle = (event: EngineEvent): void => {
    const next = step(engine, event);
    engine = next.state;
    tasks.push(...next.effects.filter(({ type }) => type === 'load' || type === 'apply'));
    if (mutant === 'giveUp' && engine.failures > 2) outbox.clear();
  };

  const load = (limit: number): Outgoing => {
    const rows = eligible().slice(0, mutant === 'headOfLine' ? 1 : limit);
    const offered = rows.flatMap(({ id }) => facts.get(id) ?? []);
    if (mutant === 'removeBeforeSend') for (const { id } of offered) outbox.delete(id);
    return {
      device: head.device,
      epoch: contact.epoch,
      receipt: mutant === 'noReceipt' ? null : contact.receipt,
      facts:
        mutant === 'newIdAtSend'
          ? offered.map((fact) => {
              const again = stampFact(
                { ...head, count: fact.n - 1, head: fact.prev, hlc: null },
                { ...fact.t, id: prng.uuid() as FactId, salt: fact.salt },
                'lesson.completed',
                { module: 'm', revision: 'r', lesson: `dari-${fact.id}` },
              );
              if (!again.ok) throw new Error('a mutant made a fact too large');
              return again.value.fact;
            })
          : offered,
      count: head.count,
      head: head.head,
    };
  };

  const apply = (given: ReplyOutcome): boolean => {
    let outcome = given;
    if (mutant === 'headOfLine') outcome = { ...given, refused: [] };
    if (mutant === 'dropRejected') {
      outcome = { ...given, gone: [...given.gone, ...given.refused.map(({ id }) => id)], refused: [] };
    }
    if (mutant === 'rejectForever') outcome = { ...given, ver: 0 };
    const known = mutant === 'ignoreEpoch' ? { ...contact, epoch: outcome.epoch } : contact;
    const scope = factsInDoubt(known, outcome);
    const inDoubt = [...facts.values()].filter(
      ({ n }) => scope === 'all' || (scope === 'wanted' && outcome.want.includes(n)),
    );
    const plan = planReply(known, outcome, inDoubt, outbox, now());
    contact = plan.contact;
    for (const id of plan.receiptsToDelete) receipts.delete(id);
    for (const row of plan.receiptsToPut) receipts.set(row.id, row);
    for (const id of plan.outboxToDelete) outbox.delete(id);
    for (const row of plan.outboxToPut) {
      outbox.set(
        row.id,
        mutant === 'rejectForever' && row.state === 'quarantined' ? { ...row, ver: 1e9 } : row,
      );
    }
    return eligible().length > 0;
  };

  /** What mutants make of an answer before the engine sees it. */
  const distort = (nonce: string, status: number, body: unknown): { nonce: string; body: unknown } => {
    const request = engine.request;
    if (request === null) return { nonce, body };
    const forged = (): unknown => ({
      magic: 'lentera-push-1',
      nonce: request.nonce,
      epoch: contact.epoch ?? '00000000-0000-7000-8000-000000000000',
      now: 1,
      ver: contact.ver,
      acks: request.facts.map(({ id }) => ({ id, s: 'gone' })),
      safe: [],
    });
    if (mutant === 'anyAnswerIsAck' && status === 200 && !isOurs(body)) return { nonce, body: forged() };
    if (mutant === 'batchAck' && isOurs(body) && nonce === request.nonce) return { nonce, body: forged() };
    if (mutant === 'staleAnswerCounts' && isOurs(body) && nonce !== request.nonce) {
      return { nonce: request.nonce, body: forged() };
    }
    return { nonce, body };
  };

  return {
    device: head.device,
    disk: { facts, outbox, receipts },
    write: () => {
      const stamped = stampFact(
        head,
        { id: prng.uuid() as FactId, salt: prng.hex(32), wall: now(), zone: 'Asia/Jakarta', mono: 0, boot },
        'answer.given',
        {
          attempt: prng.uuid() as AttemptId,
          module: prng.chance(0.1) ? UNLOVED_MODULE : 'isi-lama',
          revision: 'r',
          quiz: 'q',
          question: 's',
          options: [],
          elapsed: 1,
        },
      );
      if (!stamped.ok) throw new Error('the simulated fact is too large');
      const { fact } = stamped.value;
      head = stamped.value.head;
      facts.set(fact.id, fact);
      const enqueue = (): void => {
        outbox.set(fact.id, { id: fact.id, n: fact.n, state: 'pending', since: now() });
      };
      if (mutant === 'splitTransaction') unwritten.push(enqueue);
      else enqueue();
      return fact;
    },
    wake: (reason) => handle({ type: 'woken', at: now(), reason }),
    sending: () => (engine.phase === 'sending' ? engine.request : null),
    answer: (givenNonce, status, givenBody) => {
      const { nonce, body } = distort(givenNonce, status, givenBody);
      handle({ type: 'answered', at: now(), nonce, fraction: prng.fraction(), status, body });
    },
    fail: () => {
      if (engine.request === null) return;
      const { nonce } = engine.request;
      handle({ type: 'failed', at: now(), nonce, fraction: prng.fraction(), reason: 'network' });
    },
    kill: () => {
      engine = createEngineState('sim');
      tasks = [];
      unwritten = [];
      boot = prng.uuid();
      if (mutant === 'outboxInMemory') outbox.clear();
    },
    isWorking: () => tasks.length > 0 || unwritten.length > 0,
    work: () => {
      unwritten.shift()?.();
      const task = tasks.shift();
      if (task?.type === 'load') {
        handle({ type: 'loaded', now: now(), nonce: prng.hex(32), outgoing: load(task.limit) });
      }
      if (task?.type === 'apply') handle({ type: 'applied', at: now(), more: apply(task.outcome) });
    },
  };
};

const isOurs = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'magic' in body && body.magic === 'lentera-push-1';
