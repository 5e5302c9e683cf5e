import * as v from 'valibot';
import { type FactEnvelope, FACT_MAX_BYTES } from '../domain/facts/fact.ts';
import { factToBytes, factToHash } from '../domain/facts/hash.ts';
import { HLC_PATTERN } from '../domain/facts/hlc.ts';
import { UUID_PATTERN, isContentId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';

/**
 * The shape of one fact on the wire. The envelope is strict: an unknown field would not be covered by what both ends
 * agree the hash means. The body is open: its meaning is judged later, and a newer app may say more.
 */
const Uuid = v.pipe(v.string(), v.regex(UUID_PATTERN));
const HashHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const SaltHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const ContentId = v.pipe(v.string(), v.check(isContentId));
const WholeNumber = v.pipe(v.number(), v.safeInteger());
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const FactRecord = v.strictObject({
  id: Uuid,
  v: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  kind: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/), v.maxLength(64)),
  agency: ContentId,
  session: v.exactOptional(Uuid),
  subject: Uuid,
  author: Uuid,
  device: Uuid,
  body: v.record(v.string(), v.unknown()),
  t: v.strictObject({
    hlc: v.pipe(v.string(), v.regex(HLC_PATTERN)),
    wall: WholeNumber,
    zone: v.pipe(v.string(), v.maxLength(64)),
    mono: Count,
    boot: Uuid,
  }),
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  prev: v.nullable(HashHex),
  salt: SaltHex,
  h: HashHex,
  sig: v.exactOptional(v.pipe(v.string(), v.maxLength(512))),
});

/** Why one record was refused. Stable codes; see `problems.ts` for what people read. */
export type RecordProblem = 'record-malformed' | 'record-too-large' | 'record-hash-wrong';

/** Checks one record from the wire. Never throws, whatever it is given. */
export const parseFact = (input: unknown): Result<FactEnvelope, RecordProblem> => {
  const parsed = v.safeParse(FactRecord, input);
  if (!parsed.success) return err('record-malformed');
  // The schema has checked every field; only the brands on the ids are added here.
  const fact = parsed.output as unknown as FactEnvelope;
  let bytes: number;
  let hash: string;
  try {
    bytes = factToBytes(fact);
    hash = factToHash(fact);
  } catch {
    // Lone surrogates or nesting deeper than the stack: JSON that has no canonical form cannot have a right hash.
    return err('record-malformed');
  }
  if (bytes > FACT_MAX_BYTES) return err('record-too-large');
  return hash === fact.h ? ok(fact) : err('record-hash-wrong');
};
