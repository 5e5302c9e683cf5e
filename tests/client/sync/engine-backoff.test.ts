import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createEngineState,
  type EngineEvent,
  type EngineState,
  step,
} from '../../../src/client/sync/engine.ts';
import { PUSH_MAX_FACTS } from '../../../src/protocol/push.ts';
import { answered, at, failed, loaded, phases, replyTo, sariFacts, woken } from './engine-events.ts';

/** One push that fails, begun by a wake-up that nothing holds back; `end` is how it fails. */
const failOnce = (state: EngineState, end: (sending: EngineState) => EngineEvent, count = 1): EngineState => {
  const looked = step(state, woken('timer', state.notBefore)).state;
  const sending = step(looked, loaded(sariFacts.slice(0, count))).state;
  return step(sending, end(sending)).state;
};
const offline = (fraction: number) => (sending: EngineState) => ({
  ...failed(sending, 'network'),
  fraction,
});
const failTimes = (times: number, fraction = 0): EngineState => {
  let state = createEngineState('0.1.0');
  for (let time = 0; time < times; time += 1) state = failOnce(state, offline(fraction));
  return state;
};
const ALMOST_ONE = 1 - 2 ** -32;

describe('the wait after a failure', () => {
  test.each([
    [1, 2_000],
    [2, 4_000],
    [3, 8_000],
    [4, 16_000],
    [5, 32_000],
    [6, 64_000],
    [7, 128_000],
    [8, 256_000],
    [9, 512_000],
    [10, 600_000],
    [11, 600_000],
    [1_000, 600_000],
  ])('after failure %d lies between one second and %d ms', (failures, ceiling) => {
    const before = failTimes(failures - 1);
    const wait = (fraction: number): number => failOnce(before, offline(fraction)).notBefore - at;
    expect(wait(0)).toBe(1_000);
    expect(wait(0.5)).toBe(1_000 + (ceiling - 1_000) / 2);
    expect(wait(ALMOST_ONE)).toBe(ceiling - 1);
  });

  test('is spread over the whole range, after any number of failures and for ever', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, fraction) => {
          const sending = { ...phases.sending, failures };
          const { state, effects } = step(sending, offline(fraction)(sending));
          const wait = state.notBefore - at;
          expect(wait).toBeGreaterThanOrEqual(1_000);
          expect(wait).toBeLessThan(Math.min(600_000, 1_000 * 2 ** (failures + 1)));
          expect(state.failures).toBe(failures + 1);
          expect(effects).toEqual([{ type: 'wake-at', at: state.notBefore }]);
        },
      ),
    );
  });

  test('holds back wake-ups that nobody asked for, and tells when to try again', () => {
    const state = failTimes(3);
    for (const reason of ['start', 'visible', 'write', 'timer'] as const) {
      const held = step(state, woken(reason, state.notBefore - 1));
      expect(held).toEqual({ state, effects: [{ type: 'wake-at', at: state.notBefore }] });
      expect(step(state, woken(reason, state.notBefore)).state).toMatchObject({
        phase: 'loading',
        failures: 3,
      });
    }
  });

  test.each(['asked', 'online'] as const)('is over at once when %s', (reason) => {
    const state = failTimes(9);
    const urgent = step(state, woken(reason, at));
    expect(urgent.effects).toEqual([{ type: 'load', limit: PUSH_MAX_FACTS }]);
    expect(urgent.state).toMatchObject({ phase: 'loading', failures: 0 });
  });

  test.each(['asked', 'online'] as const)(
    'is short again when %s came while a hopeless push was still out',
    (reason) => {
      const hopeless: EngineState = { ...phases.sending, failures: 9 };
      const { state } = step(hopeless, woken(reason));
      const given = step(state, { ...failed(state, 'timeout'), fraction: ALMOST_ONE });
      expect(given.state.notBefore - at).toBeLessThanOrEqual(2_000);
      const calm = step(hopeless, woken('timer')).state;
      expect(step(calm, failed(calm, 'timeout')).state.failures).toBe(10);
    },
  );

  test('is forgotten once a push has come through and is written down', () => {
    let state = failTimes(5);
    state = step(state, woken('timer', state.notBefore)).state;
    state = step(state, loaded([...sariFacts])).state;
    state = step(state, answered(state, replyTo(state, sariFacts))).state;
    state = step(state, { type: 'applied', at, more: false }).state;
    expect(state).toMatchObject({ failures: 0, notBefore: 0 });
  });

  test('grows also when the server answers but the phone cannot write the answer down', () => {
    let state = createEngineState('0.1.0');
    for (let time = 1; time <= 12; time += 1) {
      state = step(state, woken('timer', state.notBefore)).state;
      state = step(state, loaded([...sariFacts])).state;
      state = step(state, answered(state, replyTo(state, sariFacts))).state;
      const broken: EngineEvent = { type: 'store-failed', at, fraction: ALMOST_ONE };
      state = step(state, broken).state;
      expect(state.notBefore - at).toBe(Math.min(600_000, 1_000 * 2 ** time) - 1);
    }
  });

  test('grows while the store cannot even be read', () => {
    let state = createEngineState('0.1.0');
    for (let time = 1; time <= 3; time += 1) {
      state = step(state, woken('timer', state.notBefore)).state;
      state = step(state, { type: 'store-failed', at, fraction: 0 }).state;
      expect(state).toMatchObject({ phase: 'idle', failures: time, notBefore: at + 1_000 });
    }
  });
});

describe('the pause that a server asks for', () => {
  const pausedFor = (retryAfter: number | undefined): EngineState => {
    const said = retryAfter === undefined ? {} : { retryAfter };
    const reply = replyTo(phases.sending, sariFacts.slice(0, 2), said);
    return step(phases.sending, answered(phases.sending, reply)).state;
  };

  test.each([
    [undefined, 0],
    [0, 0],
    [0.5, at + 500],
    [30, at + 30_000],
    [3_600, at + 3_600_000],
    [3_601, at + 3_600_000],
    [1e12, at + 3_600_000],
  ])('of %s seconds means no push before %d', (retryAfter, notBefore) => {
    expect(pausedFor(retryAfter)).toMatchObject({ phase: 'applying', failures: 0, notBefore });
  });

  test('is kept with more to send, and after a wake-up while busy', () => {
    const paused = pausedFor(30);
    const wakeAt = [{ type: 'wake-at', at: at + 30_000 }];
    const more = step(paused, { type: 'applied', at: at + 5, more: true });
    expect(more).toMatchObject({ state: { phase: 'idle', again: false }, effects: wakeAt });
    const again = step(step(paused, woken('write')).state, { type: 'applied', at, more: false });
    expect(again).toMatchObject({ state: { phase: 'idle', again: false }, effects: wakeAt });
    const late = step(paused, { type: 'applied', at: at + 30_000, more: true });
    expect(late.effects).toEqual([{ type: 'load', limit: PUSH_MAX_FACTS }]);
    expect(step(paused, { type: 'applied', at, more: false }).effects).toEqual([]);
  });

  test('is kept also when the answer could not be written down', () => {
    const broken = step(pausedFor(30), { type: 'store-failed', at, fraction: 0 });
    expect(broken.state.notBefore).toBe(at + 31_000);
  });

  test('does not hold Sari back when she asks', () => {
    const { state } = step(pausedFor(30), { type: 'applied', at, more: false });
    expect(step(state, woken('asked', at + 1)).state.phase).toBe('loading');
    expect(step(state, woken('timer', at + 1)).state.phase).toBe('idle');
  });
});

describe('the size of a push', () => {
  const tooLarge = (sending: EngineState) => answered(sending, undefined, 413);
  const tooSlow = (sending: EngineState) => failed(sending, 'timeout');

  test('halves at every 413, from what was sent, down to one fact and no further', () => {
    let state: EngineState = createEngineState('0.1.0');
    const limits = [5, 2, 1, 1].map((count) => {
      state = failOnce(state, tooLarge, count);
      return state.limit;
    });
    expect(limits).toEqual([2, 1, 1, 1]);
    expect(step(state, woken('asked')).effects).toEqual([{ type: 'load', limit: 1 }]);
  });

  test('halves from the limit when more was sent than it allows', () => {
    expect(failOnce({ ...createEngineState('0.1.0'), limit: 3 }, tooLarge, 5).limit).toBe(1);
  });

  test('never falls below one, even for an empty greeting', () => {
    expect(failOnce(createEngineState('0.1.0'), tooLarge, 0).limit).toBe(1);
  });

  test('halves when the line is too slow, down to one fact and no further', () => {
    let state: EngineState = createEngineState('0.1.0');
    const limits = Array.from({ length: 8 }, () => {
      state = failOnce(state, tooSlow);
      return state.limit;
    });
    expect(limits).toEqual([50, 25, 12, 6, 3, 1, 1, 1]);
  });

  test('stays when there is no network, and when a login page answers', () => {
    expect(failOnce(createEngineState('0.1.0'), offline(0)).limit).toBe(PUSH_MAX_FACTS);
    expect(failOnce(createEngineState('0.1.0'), (sending) => answered(sending, undefined)).limit).toBe(
      PUSH_MAX_FACTS,
    );
  });

  test('doubles with every push that came through, up to the most there may be', () => {
    let state: EngineState = { ...phases.applying, limit: 1 };
    const limits = Array.from({ length: 9 }, () => {
      const next = step(state, { type: 'applied', at, more: true });
      expect(next.effects).toEqual([{ type: 'load', limit: next.state.limit }]);
      const sending = step(next.state, loaded(sariFacts.slice(0, 1))).state;
      state = step(sending, answered(sending, replyTo(sending, sariFacts.slice(0, 1)))).state;
      return next.state.limit;
    });
    expect(limits).toEqual([2, 4, 8, 16, 32, 64, 100, 100, 100]);
  });
});
