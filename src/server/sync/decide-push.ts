import type { FactEnvelope } from '../../domain/facts/fact.ts';
import { nextChain } from '../../domain/facts/hash.ts';
import type { Result } from '../../domain/result.ts';
import type { RecordProblem } from '../../protocol/fact-record.ts';
import type { Ack, Receipt } from '../../protocol/push.ts';
import { type AppendedFact, emptyLog, type LogHead, type LogPlace } from '../store/log-place.ts';

/**
 * What the server does with one push, as a pure function: given what the log already holds, which facts to append,
 * what to answer, and whether a new epoch begins. No SQL, no clock, no random bits; the store carries the decision out
 * in one transaction, and the simulator runs the same function on a list in memory.
 *
 * The log is a chain: chain[seq] = H(chain[seq-1], id, h), and chain[0] is the epoch the log was begun under. So a pair
 * (seq, chain) names the whole log up to that place: whoever has the pair and finds it in the log knows that nothing
 * before it was lost, whatever the epoch is called by now.
 *
 * Epochs. A server restored from an older backup has lost facts that phones believe delivered. A phone shows its newest
 * receipt (epoch, seq, chain); the log contains it when chain[seq] is the same.
 *   - Contained: every fact this phone was told is stored is there, because its newest receipt has the highest seq of
 *     them all. Nothing to do, also when the receipt carries an old or unknown epoch.
 *   - Not contained, and its epoch is the present one or one never heard of: the log was restored. A new epoch begins;
 *     every phone sees the other name in its next reply and offers all it retains. Duplicates are harmless.
 *   - Not contained, but its epoch is one this log has left behind: the phone will see by the reply that the epoch is
 *     another and offer everything anyway. Beginning one more epoch would send all phones round again, and each of the
 *     thousand that were away during the restore would do it once more.
 * An unknown epoch is remembered as left behind when it causes a new one, for the same reason: after a second restore
 * many phones know the epoch that the restore undid.
 * The chain goes on across epochs; only the name changes. While the log is empty chain[0] changes with it.
 */

/** One record of the request: the name to answer by, and what `parseFact` said. */
export interface OfferedFact {
  readonly id: string;
  readonly parsed: Result<FactEnvelope, RecordProblem>;
}

/** A receipt and what the log says at its place. */
export interface ReceiptCheck {
  readonly receipt: Receipt;
  /** `chain` of the log at `receipt.seq`; null when the log is shorter. */
  readonly chainAtSeq: string | null;
  /** Whether the log has left the receipt's epoch behind. */
  readonly epochIsPast: boolean;
}

export interface PushQuestion {
  /** The agency this server works for. Facts of another one are refused. */
  readonly agency: string;
  readonly head: LogHead;
  readonly check: ReceiptCheck | null;
  /** The name of the next epoch, should one begin. */
  readonly newEpoch: string;
  readonly facts: readonly OfferedFact[];
  /** Places of those offered ids that the log already has. */
  readonly placesById: ReadonlyMap<string, LogPlace>;
  /** Offered ids that were erased. */
  readonly goneIds: ReadonlySet<string>;
}

export interface PushDecision {
  /** One for each offered fact, in the same order. */
  readonly acks: readonly Ack[];
  readonly appended: readonly AppendedFact[];
  /** Facts whose id the log has with another hash; kept beside the log for a person to look at. */
  readonly conflicts: readonly FactEnvelope[];
  /** The end of the log afterwards. */
  readonly head: LogHead;
  /** Epochs to remember as left behind; not empty exactly when a new epoch begins. */
  readonly leftEpochs: readonly string[];
}

const needsNewEpoch = (head: LogHead, { receipt, chainAtSeq, epochIsPast }: ReceiptCheck): boolean => {
  if (chainAtSeq === receipt.chain) return false;
  return receipt.epoch === head.epoch || !epochIsPast;
};

export const decidePush = (question: PushQuestion): PushDecision => {
  const { agency, check, newEpoch, goneIds } = question;
  let { head } = question;
  let leftEpochs: readonly string[] = [];
  if (check !== null && needsNewEpoch(head, check)) {
    leftEpochs = [...new Set([head.epoch, check.receipt.epoch])];
    head = head.seq === 0 ? emptyLog(newEpoch) : { ...head, epoch: newEpoch };
  }

  const placesById = new Map(question.placesById);
  const appended: AppendedFact[] = [];
  const conflicts: FactEnvelope[] = [];

  const answer = ({ id, parsed }: OfferedFact): Ack => {
    // Before anything else: what was erased stays erased, also where this version would not even accept it.
    if (goneIds.has(id)) return { id, s: 'gone' };
    if (!parsed.ok) return { id, s: 'rejected', code: parsed.error };
    const fact = parsed.value;
    if (fact.agency !== agency) return { id, s: 'rejected', code: 'record-not-allowed' };
    const place = placesById.get(id);
    if (place === undefined) {
      const seq = head.seq + 1;
      const chain = nextChain(head.chain, id, fact.h);
      head = { epoch: head.epoch, seq, chain };
      appended.push({ seq, chain, fact });
      placesById.set(id, { id, h: fact.h, seq, chain });
      return { id, s: 'stored', seq, chain };
    }
    if (place.h === fact.h) return { id, s: 'duplicate', seq: place.seq, chain: place.chain };
    conflicts.push(fact);
    return { id, s: 'conflict' };
  };

  const acks = question.facts.map(answer);
  return { acks, appended, conflicts, head, leftEpochs };
};
