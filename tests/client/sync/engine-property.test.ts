import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createEngineState,
  type EngineEffect,
  type EngineEvent,
  type EngineState,
  step,
} from '../../../src/client/sync/engine.ts';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import { PUSH_MAX_FACTS, type PushReply } from '../../../src/protocol/push.ts';
import { answered, failed, loaded, replyTo, sariFacts, woken } from './engine-events.ts';

/** An event that is made for the state it meets, as a driver, a network or a bug might make it. */
type Happening = (state: EngineState) => EngineEvent;

const time = fc.nat({ max: 10_000_000 });
const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const nonce = fc.constantFrom('1', '2', '3').map((digit) => digit.repeat(32));
const facts = fc.subarray([...sariFacts]);
const reason = fc.constantFrom('start', 'visible', 'write', 'online', 'timer', 'asked');
const id = fc.constantFrom(...sariFacts.map((fact) => fact.id), 'asing');
const chain = 'c'.repeat(64);
const ack = fc.oneof(
  fc.record({
    id,
    s: fc.constantFrom('stored' as const, 'duplicate' as const),
    seq: fc.nat(),
    chain: fc.constant(chain),
  }),
  fc.record({ id, s: fc.constantFrom('gone' as const, 'conflict' as const) }),
  fc.record({ id, s: fc.constant('rejected' as const), code: fc.string() }),
);
const said: fc.Arbitrary<Partial<PushReply>> = fc.record(
  {
    acks: fc.array(ack),
    ver: fc.nat(),
    want: fc.array(fc.nat()),
    retryAfter: fc.double({ min: 0, noNaN: true }),
    nonce,
  },
  { requiredKeys: [] },
);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(reason, time).map(
    ([why, at]) =>
      () =>
        woken(why, at),
  ),
  fc.tuple(facts, nonce).map(
    ([some, draw]): Happening =>
      () =>
        loaded(some, draw),
  ),
  nonce.map((draw): Happening => () => ({ ...loaded([], draw), outgoing: null })),
  fc
    .tuple(said, time, fraction, fc.constantFrom(200, 200, 200, 204, 404, 413, 500))
    .map(([words, at, dice, status]): Happening => (state) => ({
      ...answered(state, replyTo(state, [], words), status),
      at,
      fraction: dice,
    })),
  fc
    .tuple(fc.oneof(fc.anything(), fc.constant(undefined)), nonce, fraction)
    .map(([body, draw, dice]): Happening => (state) => ({
      ...answered(state, body),
      nonce: draw,
      fraction: dice,
    })),
  fc
    .tuple(fc.constantFrom('network' as const, 'timeout' as const), time, fraction, fc.boolean())
    .map(([why, at, dice, isStale]): Happening => (state) => ({
      ...failed(state, why),
      ...(isStale ? { nonce: '9'.repeat(32) } : {}),
      at,
      fraction: dice,
    })),
  fc.tuple(time, fc.boolean()).map(([at, more]): Happening => () => ({ type: 'applied', at, more })),
  fc.tuple(time, fraction).map(([at, dice]): Happening => () => ({
    type: 'store-failed',
    at,
    fraction: dice,
  })),
);

type Work = 'load' | 'send' | 'apply';
const isWork = (type: EngineEffect['type']): type is Work => type !== 'wake-at';
const WORK_OF_PHASE = { idle: null, loading: 'load', sending: 'send', applying: 'apply' } as const;

/** Whether this event ends the work that is under way. */
const endsWork = (work: Work | null, event: EngineEvent, state: EngineState): boolean => {
  switch (event.type) {
    case 'woken':
      return false;
    case 'loaded':
      return work === 'load';
    case 'applied':
      return work === 'apply';
    case 'store-failed':
      return work === 'load' || work === 'apply';
    case 'answered':
    case 'failed':
      return work === 'send' && event.nonce === state.request?.nonce;
  }
};

const check = (
  before: EngineState,
  event: EngineEvent,
  underWay: Work | null,
): { state: EngineState; work: Work | null } => {
  const { state, effects } = step(before, event);
  let work = endsWork(underWay, event, before) ? null : underWay;
  expect(effects.length).toBeLessThanOrEqual(1);
  for (const effect of effects) {
    if (isWork(effect.type)) {
      // Never two things at once, so never two requests either.
      expect(work).toBeNull();
      work = effect.type;
    } else {
      expect(state.phase).toBe('idle');
    }
    if (effect.type === 'load') expect(effect.limit).toBe(state.limit);
    if (effect.type === 'send') expect(effect.request).toBe(state.request);
    if (effect.type === 'wake-at') {
      expect(effect.at).toBe(state.notBefore);
      if ('at' in event) expect(effect.at).toBeGreaterThan(event.at);
    }
    if (effect.type === 'apply') {
      const { received, gone, refused } = effect.outcome;
      const named = [...received.map(({ id }) => id), ...gone, ...refused.map(({ id }) => id)];
      const sent = before.request?.facts.map(({ id }) => id) ?? [];
      expect(new Set(named).size).toBe(named.length);
      expect(sent).toEqual(expect.arrayContaining(named));
      expect(named.length > 0 || sent.length === 0).toBe(true);
    }
  }
  expect(work).toBe(WORK_OF_PHASE[state.phase]);
  expect(state.request !== null).toBe(state.phase === 'sending');
  expect(state.phase === 'idle' && state.again).toBe(false);
  expect(state.limit).toBeGreaterThanOrEqual(1);
  expect(state.limit).toBeLessThanOrEqual(PUSH_MAX_FACTS);
  expect(Number.isSafeInteger(state.limit)).toBe(true);
  expect(Number.isFinite(state.notBefore)).toBe(true);
  expect(state.app).toBe('0.1.0');
  return { state, work };
};

/** A phone whose driver does what it is told, on a network and a server without any fault. */
const drain = (from: EngineState, waiting: FactEnvelope[]): EngineState => {
  let state = from;
  let events: EngineEvent[] = [woken('asked', 20_000_000)];
  for (let turn = 0; events.length > 0; turn += 1) {
    if (turn > 200) throw new Error('the phone never comes to rest');
    const outcomes: EngineEvent[] = [];
    for (const event of events) {
      const next = step(state, event);
      ({ state } = next);
      for (const effect of next.effects) {
        switch (effect.type) {
          case 'load':
            outcomes.push(loaded(waiting.slice(0, effect.limit)));
            break;
          case 'send':
            outcomes.push(answered(state, replyTo(state, waiting.slice(0, state.limit))));
            break;
          case 'apply':
            waiting.splice(0, effect.outcome.received.length);
            outcomes.push({ type: 'applied', at: 20_000_000, more: waiting.length > 0 });
            break;
          case 'wake-at':
            outcomes.push(woken('timer', effect.at));
            break;
        }
      }
    }
    events = outcomes;
  }
  return state;
};

describe('whatever happens to the engine, in whatever order', () => {
  test('it never throws, never does two things at once, and its effects fit its phase', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60, size: 'max' }), (happenings) => {
        let now = { state: createEngineState('0.1.0'), work: null as Work | null };
        for (const happens of happenings) {
          const event = happens(now.state);
          const before = structuredClone(now.state);
          const next = check(now.state, event, now.work);
          expect(now.state).toEqual(before);
          reached.add(`${event.type} ${now.state.phase}`);
          now = next;
        }
      }),
      { numRuns: 500 },
    );
    // The generator is worth something only if it meets every event in every phase.
    expect(reached.size).toBe(4 * 6);
  });

  test('once the faults stop, everything gets through and the engine comes to rest', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40, size: 'max' }), (happenings) => {
        let state = createEngineState('0.1.0');
        for (const happens of happenings) ({ state } = step(state, happens(state)));
        // What was under way when the faults stopped ends as a broken line or store.
        state = step(state, { ...failed(state, 'network') }).state;
        state = step(state, { type: 'store-failed', at: 0, fraction: 0 }).state;
        const waiting = [...sariFacts];
        const rested = drain(state, waiting);
        expect(waiting).toEqual([]);
        expect(rested).toMatchObject({ phase: 'idle', failures: 0, trouble: null, hello: false });
      }),
      { numRuns: 300 },
    );
  });
});
