import type { AgencyId, DeviceId, FactId, SubjectId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import {
  FACT_MAX_BYTES,
  FACT_VERSION,
  type Fact,
  type FactBodies,
  type FactEnvelope,
  type FactKind,
} from './fact.ts';
import { factToBytes, factToHash } from './hash.ts';
import { nextHlc } from './hlc.ts';

/** The device's place in its own chain: what the next fact continues from. */
export interface DeviceHead {
  readonly device: DeviceId;
  readonly subject: SubjectId;
  readonly agency: AgencyId;
  /** Number of facts stamped so far. */
  readonly count: number;
  /** `h` of the newest fact, null before the first. */
  readonly head: string | null;
  /** Clock of the newest fact, null before the first. */
  readonly hlc: string | null;
}

/** Clock readings and random bits for one fact, taken at the moment of the tap. */
export interface Moment {
  readonly id: FactId;
  readonly salt: string;
  readonly wall: number;
  readonly zone: string;
  readonly mono: number;
  readonly boot: string;
}

export interface FactTooLarge {
  readonly type: 'FactTooLarge';
  readonly bytes: number;
  readonly limit: number;
}

export interface Stamped<Kind extends FactKind> {
  readonly fact: Fact<Kind>;
  readonly head: DeviceHead;
}

/**
 * Makes the device's next fact and its new head. Pure: the caller writes both, together with the outbox row, in one
 * transaction. Fails only when the fact would exceed FACT_MAX_BYTES.
 */
export const stampFact = <Kind extends FactKind>(
  head: DeviceHead,
  moment: Moment,
  kind: Kind,
  body: FactBodies[Kind],
): Result<Stamped<Kind>, FactTooLarge> => {
  const hlc = nextHlc(head.hlc, moment.wall);
  const unhashed: Omit<FactEnvelope, 'h'> = {
    id: moment.id,
    v: FACT_VERSION,
    kind,
    agency: head.agency,
    subject: head.subject,
    author: head.subject,
    device: head.device,
    body: { ...body },
    t: {
      hlc,
      wall: Math.trunc(moment.wall),
      zone: moment.zone,
      mono: Math.trunc(moment.mono),
      boot: moment.boot,
    },
    n: head.count + 1,
    prev: head.head,
    salt: moment.salt,
  };
  const h = factToHash(unhashed);
  const fact = { ...unhashed, h } as Fact<Kind>;
  const bytes = factToBytes(fact);
  if (bytes > FACT_MAX_BYTES) return err({ type: 'FactTooLarge', bytes, limit: FACT_MAX_BYTES });
  return ok({ fact, head: { ...head, count: fact.n, head: h, hlc } });
};
