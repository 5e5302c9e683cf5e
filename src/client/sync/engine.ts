import * as v from 'valibot';
import { PUSH_MAX_FACTS, PushReply, type PushRequest, SCHEMA_RANGE } from '../../protocol/push.ts';
import type { Outgoing } from '../store/outbox.ts';
import type { ReplyOutcome } from '../store/reply-plan.ts';

/**
 * The sync engine, without any input or output: `step(state, event)` says what the new state is and which effects the
 * driver must carry out. It reads no clock, draws no random number, touches no network and no database; all of that
 * arrives in events. The same function runs on the phone and in the simulator.
 *
 *   idle --woken--> loading --loaded--> sending --answered--> applying --applied--> idle
 *                                          |                                          |
 *                                          +--failed / not a genuine reply--> idle, wait with full jitter
 *
 * There is no limit on attempts and none on age: a fact leaves the outbox only by an answer that names it.
 */
export interface EngineState {
  readonly app: string;
  readonly phase: 'idle' | 'loading' | 'sending' | 'applying';
  /** The request that is out, so that its answer can be checked against it. */
  readonly request: PushRequest | null;
  /** A wake-up arrived while busy: look again when done. */
  readonly again: boolean;
  /** Whether the next push goes out even with nothing to send, to hear from the server. */
  readonly hello: boolean;
  /** Consecutive failures, for the back-off. */
  readonly failures: number;
  /** No push before this time (milliseconds, the driver's clock) unless the person or the network asks. */
  readonly notBefore: number;
  /** Facts per push; halved when the server or the line cannot take it. */
  readonly limit: number;
  readonly trouble: Trouble | null;
}

/** Why the last push did not count; shown to the person in words. */
export type Trouble =
  /** No connection, or it broke. */
  | 'no-network'
  /** Something answered that is not our server: a login page of the Wi-Fi, a proxy. */
  | 'not-our-server'
  /** Our server said it cannot take anything now. */
  | 'server-trouble';

export type WakeReason =
  /** The app started or came to the front. */
  | 'start'
  | 'visible'
  /** A fact was written. */
  | 'write'
  /** The browser says the network is back. */
  | 'online'
  | 'timer'
  /** The person pressed "Sinkronkan sekarang". */
  | 'asked';

export type EngineEvent =
  | { readonly type: 'woken'; readonly at: number; readonly reason: WakeReason }
  | {
      readonly type: 'loaded';
      /** Wall clock for the request. */
      readonly now: number;
      readonly nonce: string;
      readonly outgoing: Outgoing | null;
    }
  | {
      readonly type: 'answered';
      readonly at: number;
      readonly nonce: string;
      /** In [0, 1), for jitter. */
      readonly fraction: number;
      readonly status: number;
      /** The parsed JSON body, or undefined when it was not JSON. */
      readonly body: unknown;
    }
  | {
      readonly type: 'failed';
      readonly at: number;
      readonly nonce: string;
      readonly fraction: number;
      readonly reason: 'network' | 'timeout';
    }
  | { readonly type: 'applied'; readonly at: number; readonly more: boolean }
  /** The store could not be read or written; everything in it is as it was. */
  | { readonly type: 'store-failed'; readonly at: number; readonly fraction: number };

export type EngineEffect =
  | { readonly type: 'load'; readonly limit: number }
  | { readonly type: 'send'; readonly request: PushRequest }
  | { readonly type: 'apply'; readonly outcome: ReplyOutcome }
  | { readonly type: 'wake-at'; readonly at: number };

export interface Step {
  readonly state: EngineState;
  readonly effects: readonly EngineEffect[];
}

const BACKOFF_BASE = 1_000;
const BACKOFF_MAX = 600_000;
const RETRY_AFTER_MAX = 3_600_000;

export const createEngineState = (app: string): EngineState => ({
  app,
  phase: 'idle',
  request: null,
  again: false,
  hello: true,
  failures: 0,
  notBefore: 0,
  limit: PUSH_MAX_FACTS,
  trouble: null,
});

/** Full jitter: anywhere between one second and the doubled ceiling, so that a hall of phones does not answer as one. */
const backoff = (failures: number, fraction: number): number => {
  const ceiling = Math.min(BACKOFF_MAX, BACKOFF_BASE * 2 ** Math.min(failures, 10));
  return BACKOFF_BASE + Math.floor(fraction * (ceiling - BACKOFF_BASE));
};

const settleWithTrouble = (
  state: EngineState,
  trouble: Trouble,
  at: number,
  fraction: number,
  limit: number = state.limit,
): Step => {
  const failures = state.failures + 1;
  const notBefore = at + backoff(failures, fraction);
  return {
    state: { ...state, phase: 'idle', request: null, again: false, failures, notBefore, limit, trouble },
    effects: [{ type: 'wake-at', at: notBefore }],
  };
};

/** What a genuine reply means, leaving out everything it says about facts that were not in the request. */
const replyToOutcome = (reply: PushReply, request: PushRequest): ReplyOutcome => {
  const sent = new Set(request.facts.map((fact) => fact.id));
  const received: { id: string; seq: number; chain: string }[] = [];
  const gone: string[] = [];
  const refused: { id: string; code: string }[] = [];
  for (const ack of reply.acks) {
    // Each id is taken at its first word.
    if (!sent.delete(ack.id)) continue;
    switch (ack.s) {
      case 'stored':
      case 'duplicate':
        received.push({ id: ack.id, seq: ack.seq, chain: ack.chain });
        break;
      case 'gone':
        gone.push(ack.id);
        break;
      case 'conflict':
        refused.push({ id: ack.id, code: 'record-conflict' });
        break;
      case 'rejected':
        refused.push({ id: ack.id, code: ack.code });
        break;
    }
  }
  return { epoch: reply.epoch, ver: reply.ver, received, gone, refused, want: reply.want ?? [] };
};

export const step = (state: EngineState, event: EngineEvent): Step => {
  switch (event.type) {
    case 'woken': {
      const urgent = event.reason === 'asked' || event.reason === 'online';
      const hello = state.hello || urgent || event.reason === 'start';
      // Also while busy: should the push that is out fail, the next one comes soon.
      const failures = urgent ? 0 : state.failures;
      if (state.phase !== 'idle') return { state: { ...state, hello, failures, again: true }, effects: [] };
      if (!urgent && event.at < state.notBefore) {
        return { state: { ...state, hello }, effects: [{ type: 'wake-at', at: state.notBefore }] };
      }
      return {
        state: { ...state, hello, failures, phase: 'loading', again: false },
        effects: [{ type: 'load', limit: state.limit }],
      };
    }

    case 'loaded': {
      if (state.phase !== 'loading') return { state, effects: [] };
      const { outgoing } = event;
      // A phone on which nothing was done yet has no business with the agency: it does not even say hello.
      const isBlank = outgoing === null || outgoing.count === 0;
      if (isBlank || (outgoing.facts.length === 0 && !state.hello)) {
        if (!state.again) return { state: { ...state, phase: 'idle' }, effects: [] };
        // What woke it may have been written after the outbox was read.
        return { state: { ...state, again: false }, effects: [{ type: 'load', limit: state.limit }] };
      }
      const request: PushRequest = {
        nonce: event.nonce,
        device: outgoing.device,
        app: state.app,
        schema: [...SCHEMA_RANGE],
        now: event.now,
        epoch: outgoing.epoch,
        receipt: outgoing.receipt,
        facts: outgoing.facts.map((fact) => ({ ...fact })),
        ask: [],
        count: outgoing.count,
        head: outgoing.head,
      };
      return { state: { ...state, phase: 'sending', request }, effects: [{ type: 'send', request }] };
    }

    case 'answered': {
      const { request } = state;
      // A late answer to a request that was given up says nothing about the one that is out now.
      if (state.phase !== 'sending' || request === null || event.nonce !== request.nonce) {
        return { state, effects: [] };
      }
      const { at, fraction } = event;
      if (event.status === 413) {
        const limit = Math.max(1, Math.floor(Math.min(state.limit, request.facts.length) / 2));
        return settleWithTrouble(state, 'server-trouble', at, fraction, limit);
      }
      const reply = event.status === 200 ? v.safeParse(PushReply, event.body) : null;
      if (reply === null || !reply.success || reply.output.nonce !== request.nonce) {
        const trouble = event.status >= 500 ? 'server-trouble' : 'not-our-server';
        return settleWithTrouble(state, trouble, at, fraction);
      }
      const outcome = replyToOutcome(reply.output, request);
      const settled = outcome.received.length + outcome.gone.length + outcome.refused.length;
      if (settled === 0 && request.facts.length > 0) {
        return settleWithTrouble(state, 'server-trouble', at, fraction);
      }
      const pause = Math.min((reply.output.retryAfter ?? 0) * 1000, RETRY_AFTER_MAX);
      return {
        state: {
          ...state,
          phase: 'applying',
          request: null,
          hello: false,
          notBefore: pause === 0 ? 0 : at + pause,
          trouble: null,
        },
        effects: [{ type: 'apply', outcome }],
      };
    }

    case 'failed': {
      if (state.phase !== 'sending' || event.nonce !== state.request?.nonce) return { state, effects: [] };
      // A line too slow for this batch may carry a smaller one.
      const limit = event.reason === 'timeout' ? Math.max(1, Math.floor(state.limit / 2)) : state.limit;
      return settleWithTrouble(state, 'no-network', event.at, event.fraction, limit);
    }

    case 'applied': {
      if (state.phase !== 'applying') return { state, effects: [] };
      const idle: EngineState = {
        ...state,
        phase: 'idle',
        again: false,
        // Only now: a phone that cannot write answers down must not push the same facts again every second.
        failures: 0,
        limit: Math.min(PUSH_MAX_FACTS, state.limit * 2),
      };
      if (!event.more && !state.again) return { state: idle, effects: [] };
      if (event.at < state.notBefore) {
        return { state: idle, effects: [{ type: 'wake-at', at: state.notBefore }] };
      }
      return { state: { ...idle, phase: 'loading' }, effects: [{ type: 'load', limit: idle.limit }] };
    }

    case 'store-failed': {
      if (state.phase !== 'loading' && state.phase !== 'applying') return { state, effects: [] };
      // A pause the server asked for holds although its answer could not be written down.
      const from = state.phase === 'applying' ? Math.max(event.at, state.notBefore) : event.at;
      return settleWithTrouble(state, state.trouble ?? 'server-trouble', from, event.fraction);
    }
  }
};
