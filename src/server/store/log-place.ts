import type { FactEnvelope } from '../../domain/facts/fact.ts';

/** Words for places in the log, shared by the rules in `sync/` and the SQL here. */

/** What the log says about one id. */
export interface LogPlace {
  readonly id: string;
  readonly h: string;
  readonly seq: number;
  readonly chain: string;
}

/** The end of the log. For an empty log `seq` is 0 and `chain` is the epoch. */
export interface LogHead {
  readonly epoch: string;
  readonly seq: number;
  readonly chain: string;
}

export const emptyLog = (epoch: string): LogHead => ({ epoch, seq: 0, chain: epoch });

/** A fact with its place in the log. */
export interface AppendedFact {
  readonly seq: number;
  readonly chain: string;
  readonly fact: FactEnvelope;
}
