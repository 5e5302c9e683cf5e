import * as v from 'valibot';
import { UUID_PATTERN } from '../domain/ids.ts';

/**
 * Push: how facts travel from a phone to the agency's server.
 *
 *   POST /sync/1/push   application/json, at most PUSH_MAX_BYTES
 *
 * - The phone sends up to PUSH_MAX_FACTS pending facts in the order they were made, with a fresh nonce, its own clock,
 *   the epoch and the newest receipt it holds, and the count and head of its chain.
 * - The server answers each fact on its own: one bad record never blocks another. It answers after the data is on disk.
 *     stored     now in the log, at `seq`
 *     duplicate  was in the log already with the same hash
 *     conflict   the log has another fact under this id; both are kept, a person looks at it
 *     rejected   malformed, too large, wrong hash, or not allowed: `code` says which. The phone keeps it, visible and
 *                exportable, and offers it again once it has seen a server `ver` higher than the one that refused
 *     gone       was erased; the phone may let go of it
 * - A reply counts only if it matches PushReply and echoes the nonce: hotel Wi-Fi answers 200 with a login page.
 * - `receipt` names a place in the server's log (`chain` is a running hash). A server that does not contain it was
 *   restored from an older backup: it begins a new `epoch`, and on seeing that the phone offers everything it retains.
 * - `want` lists fact numbers missing from the device's chain as the server knows it.
 * - `safe` lists the asked-for facts that are in a verified backup. Until then a phone never prunes.
 * - `retryAfter` (seconds) asks the phone to wait before the next push.
 */
export const PUSH_PATH = '/sync/1/push';
export const PUSH_MAX_FACTS = 100;
/** Largest request body in bytes; the phone keeps the facts' share to PUSH_MAX_FACT_BYTES. */
export const PUSH_MAX_BYTES = 128 * 1024;
export const PUSH_MAX_FACT_BYTES = 64 * 1024;
export const PUSH_MAX_WANT = 50;
/** Envelope versions this code can make. */
export const SCHEMA_RANGE = [1, 1] as const;
/** Marks a reply as ours before anything else is believed. */
export const PUSH_REPLY_MAGIC = 'lentera-push-1';

const Uuid = v.pipe(v.string(), v.regex(UUID_PATTERN));
const HashHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Nonce = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

const Receipt = v.strictObject({ epoch: Uuid, seq: v.pipe(Count, v.minValue(1)), chain: HashHex });
/** A place in the server's log that the phone can prove to have seen. */
export type Receipt = v.InferOutput<typeof Receipt>;

export const PushRequest = v.strictObject({
  nonce: Nonce,
  device: Uuid,
  /** Version of the app, for the agency's device list. */
  app: v.pipe(v.string(), v.maxLength(64)),
  /** Lowest and highest envelope version the phone can make. */
  schema: v.tuple([Count, Count]),
  /** The phone's wall clock, milliseconds UTC: the server measures the skew. */
  now: v.pipe(v.number(), v.safeInteger()),
  epoch: v.nullable(Uuid),
  receipt: v.nullable(Receipt),
  /** Each is checked on its own; all that is asked of them here is a name to answer by. */
  facts: v.pipe(
    v.array(v.looseObject({ id: v.pipe(v.string(), v.maxLength(64)) })),
    v.maxLength(PUSH_MAX_FACTS),
  ),
  ask: v.pipe(v.array(v.strictObject({ id: Uuid, h: HashHex })), v.maxLength(50)),
  /** Length and newest hash of the device's own chain. */
  count: Count,
  head: v.nullable(HashHex),
});
export type PushRequest = v.InferOutput<typeof PushRequest>;

const Ack = v.variant('s', [
  v.object({ id: v.string(), s: v.literal('stored'), seq: Count, chain: HashHex }),
  v.object({ id: v.string(), s: v.literal('duplicate'), seq: Count, chain: HashHex }),
  v.object({ id: v.string(), s: v.literal('conflict') }),
  v.object({ id: v.string(), s: v.literal('rejected'), code: v.string() }),
  v.object({ id: v.string(), s: v.literal('gone') }),
]);
export type Ack = v.InferOutput<typeof Ack>;

export const PushReply = v.object({
  magic: v.literal(PUSH_REPLY_MAGIC),
  nonce: Nonce,
  epoch: Uuid,
  /** The server's clock when it answered, milliseconds UTC. */
  now: Count,
  /** Rises with every release of the server that may judge a record differently. */
  ver: Count,
  acks: v.array(Ack),
  safe: v.array(v.string()),
  want: v.optional(v.array(Count)),
  retryAfter: v.optional(v.pipe(v.number(), v.minValue(0))),
});
export type PushReply = v.InferOutput<typeof PushReply>;
