import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  createEngineState,
  type EngineEvent,
  type EngineState,
  step,
  type WakeReason,
} from '../../../src/client/sync/engine.ts';
import { PUSH_MAX_FACTS, PushRequest } from '../../../src/protocol/push.ts';
import {
  answered,
  at,
  failed,
  firstEffect,
  loaded,
  phases,
  receipt,
  replyTo,
  run,
  sariFacts,
  woken,
} from './engine-events.ts';

const [one, two, three, four, five] = sariFacts;

describe('every phase knows what to do with every event', () => {
  const facts = [one, two];
  const events = (state: EngineState): Record<string, EngineEvent> => ({
    'a wake-up': woken('timer'),
    'an urgent wake-up': woken('asked'),
    'no device yet': { ...loaded(facts), outgoing: null },
    'facts to send': loaded(facts),
    'the answer': answered(state, replyTo(state, facts)),
    'a stale answer': { ...answered(state, replyTo(state, facts)), nonce: 'f'.repeat(32) },
    'a login page': answered(state, undefined),
    'a broken line': failed(state, 'network'),
    'a stale failure': { ...failed(state, 'network'), nonce: 'f'.repeat(32) },
    'all written': { type: 'applied', at, more: false },
    'more to send': { type: 'applied', at, more: true },
    'a store out of order': { type: 'store-failed', at, fraction: 0 },
  });
  /** Next phase and effect; where a phase has no word for an event, nothing changes at all. */
  const answers: Record<EngineState['phase'], Record<string, string>> = {
    idle: {
      'a wake-up': 'loading, load',
      'an urgent wake-up': 'loading, load',
    },
    loading: {
      'a wake-up': 'loading, look again',
      'an urgent wake-up': 'loading, look again',
      'no device yet': 'idle',
      'facts to send': 'sending, send',
      'a store out of order': 'idle, wake-at',
    },
    sending: {
      'a wake-up': 'sending, look again',
      'an urgent wake-up': 'sending, look again',
      'the answer': 'applying, apply',
      'a login page': 'idle, wake-at',
      'a broken line': 'idle, wake-at',
    },
    applying: {
      'a wake-up': 'applying, look again',
      'an urgent wake-up': 'applying, look again',
      'all written': 'idle',
      'more to send': 'loading, load',
      'a store out of order': 'idle, wake-at',
    },
  };
  const table = Object.entries(answers).flatMap(([phase, known]) => {
    const state = phases[phase as EngineState['phase']];
    return Object.entries(events(state)).map(([name, event]) => {
      return { phase, name, state, event, expected: known[name] };
    });
  });

  test.each(table)('$phase: $name', ({ state, event, expected }) => {
    const next = step(state, event);
    if (expected === undefined) {
      expect(next).toEqual({ state, effects: [] });
      return;
    }
    const words = [
      next.state.phase,
      ...next.effects.map(({ type }) => type),
      ...(next.state.again ? ['look again'] : []),
    ];
    expect(words.join(', ')).toBe(expected);
  });
});

describe('a whole conversation', () => {
  test("Sari's facts go out, the server's word is written down, and the rest follows", () => {
    let state = createEngineState('0.1.0');
    state = run(state, woken('start'), { type: 'load', limit: PUSH_MAX_FACTS });

    const request: PushRequest = {
      nonce: loaded([]).nonce,
      device: one.device,
      app: '0.1.0',
      schema: [1, 1],
      now: loaded([]).now,
      epoch: receipt.epoch,
      receipt,
      facts: [{ ...one }, { ...two }],
      ask: [],
      count: 3,
      head: three.h,
    };
    state = run(state, loaded([one, two]), { type: 'send', request });
    expect(v.is(PushRequest, state.request)).toBe(true);

    const reply = replyTo(state, [one], {
      acks: [
        { id: one.id, s: 'stored', seq: 8, chain: 'a'.repeat(64) },
        { id: two.id, s: 'rejected', code: 'record-malformed' },
      ],
    });
    const outcome = {
      epoch: receipt.epoch,
      ver: 1,
      received: [{ id: one.id, seq: 8, chain: 'a'.repeat(64) }],
      gone: [],
      refused: [{ id: two.id, code: 'record-malformed' }],
      want: [],
    };
    state = run(state, answered(state, reply), { type: 'apply', outcome });
    expect(state).toMatchObject({ phase: 'applying', request: null, trouble: null, hello: false });

    state = run(state, { type: 'applied', at, more: true }, { type: 'load', limit: PUSH_MAX_FACTS });
    state = run(state, loaded([three]), { type: 'send', request: { ...request, facts: [{ ...three }] } });
    state = step(state, answered(state, replyTo(state, [three]))).state;
    state = run(state, { type: 'applied', at, more: false });
    expect(state).toEqual({ ...createEngineState('0.1.0'), hello: false });
  });

  test("each word of the server's is understood", () => {
    const state = step(phases.loading, loaded([...sariFacts])).state;
    const chain = 'c'.repeat(64);
    const reply = replyTo(state, [], {
      ver: 4,
      want: [2, 3],
      acks: [
        { id: one.id, s: 'stored', seq: 8, chain },
        { id: two.id, s: 'duplicate', seq: 3, chain },
        { id: three.id, s: 'gone' },
        { id: four.id, s: 'conflict' },
        { id: five.id, s: 'rejected', code: 'record-too-large' },
      ],
    });
    expect(firstEffect(step(state, answered(state, reply)))).toEqual({
      type: 'apply',
      outcome: {
        epoch: receipt.epoch,
        ver: 4,
        received: [
          { id: one.id, seq: 8, chain },
          { id: two.id, seq: 3, chain },
        ],
        gone: [three.id],
        refused: [
          { id: four.id, code: 'record-conflict' },
          { id: five.id, code: 'record-too-large' },
        ],
        want: [2, 3],
      },
    });
  });

  test.each([
    ['stored', { s: 'stored', seq: 8, chain: 'c'.repeat(64) }],
    ['gone', { s: 'gone' }],
    ['in conflict', { s: 'conflict' }],
  ] as const)('one word is enough for a reply to count: a fact is %s', (_what, word) => {
    const state = phases.sending;
    const reply = replyTo(state, [], { acks: [{ id: one.id, ...word }] });
    expect(step(state, answered(state, reply)).state.phase).toBe('applying');
  });

  test('what a reply says of facts that were not sent is passed over, and each id has one word', () => {
    const state = phases.sending;
    const reply = replyTo(state, [], {
      acks: [
        { id: three.id, s: 'gone' },
        { id: one.id, s: 'conflict' },
        { id: one.id, s: 'gone' },
        { id: 'asing', s: 'stored', seq: 9, chain: 'c'.repeat(64) },
      ],
    });
    expect(firstEffect(step(state, answered(state, reply)))).toMatchObject({
      type: 'apply',
      outcome: { received: [], gone: [], refused: [{ id: one.id, code: 'record-conflict' }] },
    });
  });

  test('the request keeps its facts, whatever becomes of the list it was made from', () => {
    const fact = { ...one };
    const { state } = step(phases.loading, loaded([fact]));
    Object.assign(fact, { id: 'lain' });
    expect(state.request?.facts.map(({ id }) => id)).toEqual([one.id]);
  });
});

describe('what does not count as an answer', () => {
  const genuine = replyTo(phases.sending, [one, two]);

  test.each([
    ['a login page of the hotel', 200, undefined, 'not-our-server'],
    ['some other JSON', 200, { ok: true }, 'not-our-server'],
    ['a reply without our mark', 200, { ...genuine, magic: 'lain' }, 'not-our-server'],
    ['a reply to another nonce', 200, { ...genuine, nonce: 'f'.repeat(32) }, 'not-our-server'],
    ['a reply in an unknown form', 200, { ...genuine, acks: [{ id: one.id, s: 'ok' }] }, 'not-our-server'],
    ['our reply with a status that is not success', 202, genuine, 'not-our-server'],
    ['a page that is not there', 404, undefined, 'not-our-server'],
    ['a refusal', 403, genuine, 'not-our-server'],
    ['a server out of order', 500, genuine, 'server-trouble'],
    ['a gateway without a server', 502, undefined, 'server-trouble'],
    ['a busy server', 503, { code: 'server-busy' }, 'server-trouble'],
    ['a body too large', 413, genuine, 'server-trouble'],
    ['a reply that names none of the facts', 200, { ...genuine, acks: [] }, 'server-trouble'],
    [
      'a reply that names only other facts',
      200,
      { ...genuine, acks: [{ id: three.id, s: 'gone' }] },
      'server-trouble',
    ],
  ] as const)('%s', (_what, status, body, trouble) => {
    const { state, effects } = step(phases.sending, answered(phases.sending, body, status));
    expect(state).toMatchObject({ phase: 'idle', request: null, trouble, failures: 1, hello: true });
    expect(effects).toEqual([{ type: 'wake-at', at: state.notBefore }]);
  });

  test('no network says so, and the next genuine answer takes it back', () => {
    let { state } = step(phases.sending, failed(phases.sending, 'network'));
    expect(state.trouble).toBe('no-network');
    state = step(state, woken('asked')).state;
    expect(state.trouble).toBe('no-network');
    state = step(state, loaded([one])).state;
    state = step(state, answered(state, replyTo(state, [one]))).state;
    expect(state.trouble).toBeNull();
  });

  test('a store out of order leaves the trouble that was there, or says that it is not now', () => {
    const broken: EngineEvent = { type: 'store-failed', at, fraction: 0 };
    expect(step(phases.loading, broken).state.trouble).toBe('server-trouble');
    const offline: EngineState = { ...phases.loading, trouble: 'no-network' };
    expect(step(offline, broken).state.trouble).toBe('no-network');
  });
});

describe('saying hello', () => {
  /** Through one round with nothing to send; says whether something went out. */
  const round = (state: EngineState, reason: WakeReason) => {
    const looked = step(state, woken(reason)).state;
    const sent = step(looked, loaded([]));
    if (sent.state.phase === 'idle') return { sent: false, state: sent.state };
    const heard = step(sent.state, answered(sent.state, replyTo(sent.state, []))).state;
    return { sent: true, state: step(heard, { type: 'applied', at, more: false }).state };
  };

  test('the app greets the server once, not at every look', () => {
    const first = round(createEngineState('0.1.0'), 'visible');
    expect(first.sent).toBe(true);
    for (const reason of ['visible', 'write', 'timer'] as const) {
      expect(round(first.state, reason)).toEqual({ sent: false, state: first.state });
    }
  });

  test.each(['start', 'online', 'asked'] as const)('it greets again after %s', (reason) => {
    const { state } = round(createEngineState('0.1.0'), 'start');
    expect(round(state, reason).sent).toBe(true);
  });

  test('a greeting that was not answered is still due', () => {
    let { state } = step(createEngineState('0.1.0'), woken('start'));
    state = step(state, loaded([])).state;
    state = step(state, failed(state, 'network')).state;
    expect(state.hello).toBe(true);
  });

  test('a wake-up within the back-off does not forget the greeting', () => {
    const greeted = { ...createEngineState('0.1.0'), hello: false, notBefore: at + 1 };
    expect(step(greeted, woken('start')).state).toEqual({ ...greeted, hello: true });
  });
});

describe('a wake-up while busy', () => {
  test.each(['loading', 'sending', 'applying'] as const)(
    'while %s it leads to exactly one more look',
    (phase) => {
      let state = step(phases[phase], woken('write')).state;
      state = step(state, woken('write')).state;
      if (state.phase === 'loading') state = step(state, loaded([one])).state;
      if (state.phase === 'sending') state = step(state, answered(state, replyTo(state, [one]))).state;
      const again = step(state, { type: 'applied', at, more: false });
      expect(again.effects).toEqual([{ type: 'load', limit: PUSH_MAX_FACTS }]);
      expect(step(again.state, loaded([])).state).toMatchObject({ phase: 'idle', again: false });
      expect(step(again.state, loaded([])).effects).toEqual([]);
    },
  );

  test('a fact that Sari writes while the outbox is being read is not overlooked', () => {
    const calm = { ...phases.loading, hello: false };
    const { state } = step(calm, woken('write'));
    const looked = step(state, loaded([]));
    expect(looked.effects).toEqual([{ type: 'load', limit: PUSH_MAX_FACTS }]);
    expect(looked.state).toMatchObject({ phase: 'loading', again: false });
    expect(step(looked.state, loaded([]))).toMatchObject({ state: { phase: 'idle' }, effects: [] });
  });
});
