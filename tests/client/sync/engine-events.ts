import { expect } from 'vitest';
import {
  createEngineState,
  type EngineEffect,
  type EngineEvent,
  type EngineState,
  type Step,
  step,
  type WakeReason,
} from '../../../src/client/sync/engine.ts';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import { PUSH_REPLY_MAGIC, type PushReply, type Receipt } from '../../../src/protocol/push.ts';
import { createPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';

/** What happens to Sari's sync engine, as events with values that read well in a failing test. */

/** The driver's clock when everything happens, unless a test says otherwise. */
export const at = 1_000_000;

const phone = createPhone(sari);
for (const lesson of ['satu', 'dua', 'tiga', 'empat', 'lima']) {
  phone.record('lesson.completed', { module: 'netralitas', revision: 'r1', lesson });
}
type FiveFacts = readonly [FactEnvelope, FactEnvelope, FactEnvelope, FactEnvelope, FactEnvelope];
/** The five facts that Sari has recorded, oldest first. */
export const sariFacts = phone.facts as FiveFacts;

export const receipt: Receipt = {
  epoch: '00000000-0000-7000-8000-00000000000e',
  seq: 7,
  chain: 'e'.repeat(64),
};

export const woken = (reason: WakeReason, when = at): EngineEvent => ({
  type: 'woken',
  at: when,
  reason,
});

export const loaded = (facts: readonly FactEnvelope[], nonce = 'd'.repeat(32)) => ({
  type: 'loaded' as const,
  now: 1_795_395_600_000,
  nonce,
  outgoing: {
    device: sari.device,
    epoch: receipt.epoch,
    receipt,
    facts,
    count: 3,
    head: sariFacts[2].h,
  },
});

/** An answer to the request that is out, or to none where none is. */
export const answered = (state: EngineState, body: unknown, status = 200) => ({
  type: 'answered' as const,
  at,
  nonce: state.request?.nonce ?? '0'.repeat(32),
  fraction: 0,
  status,
  body,
});

export const failed = (state: EngineState, reason: 'network' | 'timeout') => ({
  type: 'failed' as const,
  at,
  nonce: state.request?.nonce ?? '0'.repeat(32),
  fraction: 0,
  reason,
});

/** A genuine reply that says of these facts that they are stored. */
export const replyTo = (
  state: EngineState,
  stored: readonly FactEnvelope[],
  said: Partial<PushReply> = {},
): PushReply => ({
  magic: PUSH_REPLY_MAGIC,
  nonce: state.request?.nonce ?? '0'.repeat(32),
  epoch: receipt.epoch,
  now: 1_795_395_601_000,
  ver: 1,
  acks: stored.map(({ id }, index) => ({ id, s: 'stored', seq: 8 + index, chain: 'c'.repeat(64) })),
  safe: [],
  ...said,
});

/** The state after the event, which must have exactly these effects. */
export const run = (
  state: EngineState,
  event: EngineEvent,
  ...effects: readonly EngineEffect[]
): EngineState => {
  const next = step(state, event);
  expect(next.effects).toEqual(effects);
  return next.state;
};

export const firstEffect = (next: Step): EngineEffect | undefined => next.effects[0];

const loading = step(createEngineState('0.1.0'), woken('start')).state;
const sending = step(loading, loaded(sariFacts.slice(0, 2))).state;
const applying = step(sending, answered(sending, replyTo(sending, sariFacts.slice(0, 2)))).state;
/** The engine in each of its phases, reached as it is on the phone; two facts are on their way. */
export const phases: Readonly<Record<EngineState['phase'], EngineState>> = {
  idle: createEngineState('0.1.0'),
  loading,
  sending,
  applying,
};
