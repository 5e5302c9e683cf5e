import { PUSH_MAX_FACT_BYTES } from '../../protocol/push.ts';
import type { ClockDep } from '../platform/clock.ts';
import type { RandomDep } from '../platform/random.ts';
import type { OutboxDep } from '../store/outbox.ts';
import {
  createEngineState,
  type EngineEffect,
  type EngineEvent,
  type EngineState,
  step,
  type Trouble,
  type WakeReason,
} from './engine.ts';
import type { TransportDep } from './transport.ts';

/** What the screen may say about sync right now. */
export interface SyncStatus {
  readonly busy: boolean;
  readonly trouble: Trouble | null;
}

export interface Sync {
  readonly wake: (reason: WakeReason) => void;
  readonly status: () => SyncStatus;
  /** Calls `listener` after every change of the status; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
}

/** Longest wait for another tab's round. A frozen tab may hold the lock for ever; then both go ahead. */
const LOCK_WAIT = 40_000;

/**
 * Runs a round of pushing while no other tab does, where the browser can tell. It saves battery and data; nothing goes
 * wrong without it, because every push is idempotent.
 */
const whileAlone = async (work: () => Promise<void>): Promise<void> => {
  if (!('locks' in navigator)) return work();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LOCK_WAIT);
  let isRunning = false;
  try {
    await navigator.locks.request('lentera-sync', { signal: patience.signal }, () => {
      clearTimeout(timer);
      isRunning = true;
      return work();
    });
  } catch (error) {
    // Waited long enough, or a browser that refuses locks.
    if (isRunning) throw error;
    await work();
  }
};

/** Carries out the engine's effects with a real store, network and clock. */
export const createSync = (
  { clock, random, transport, outbox }: ClockDep & RandomDep & TransportDep & OutboxDep,
  app: string,
): Sync => {
  let state: EngineState = createEngineState(app);
  let status: SyncStatus = { busy: false, trouble: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const listeners = new Set<() => void>();

  const publish = (): void => {
    const busy = state.phase === 'sending' || state.phase === 'applying';
    if (busy === status.busy && state.trouble === status.trouble) return;
    status = { busy, trouble: state.trouble };
    for (const listener of listeners) listener();
  };

  const carryOut = async (effect: EngineEffect): Promise<EngineEvent | null> => {
    switch (effect.type) {
      case 'wake-at': {
        clearTimeout(timer);
        timer = setTimeout(() => wake('timer'), Math.max(0, effect.at - clock.mono()));
        return null;
      }
      case 'load': {
        try {
          const outgoing = await outbox.load(effect.limit, PUSH_MAX_FACT_BYTES);
          return { type: 'loaded', now: clock.now(), nonce: random.hex(16), outgoing };
        } catch {
          // The store's own screens report what is wrong with it; here it only means: not now.
          return { type: 'store-failed', at: clock.mono(), fraction: random.fraction() };
        }
      }
      case 'send': {
        const answer = await transport.push(effect.request);
        const { nonce } = effect.request;
        return { ...answer, nonce, at: clock.mono(), fraction: random.fraction() };
      }
      case 'apply': {
        try {
          const { more } = await outbox.apply(effect.outcome, clock.now());
          return { type: 'applied', at: clock.mono(), more };
        } catch {
          return { type: 'store-failed', at: clock.mono(), fraction: random.fraction() };
        }
      }
    }
  };

  const handle = async (first: EngineEvent): Promise<void> => {
    const events: EngineEvent[] = [first];
    for (let event = events.shift(); event !== undefined && !stopped; event = events.shift()) {
      const next = step(state, event);
      state = next.state;
      publish();
      for (const effect of next.effects) {
        const outcome = await carryOut(effect);
        if (outcome !== null) events.push(outcome);
      }
    }
  };

  /** Wakes that arrived since the round that waits for its turn was asked for. */
  let waiting: WakeReason[] = [];

  const wake = (reason: WakeReason): void => {
    if (stopped) return;
    // While a round is running the engine only takes note; the round itself looks again.
    if (state.phase !== 'idle') {
      state = step(state, { type: 'woken', at: clock.mono(), reason }).state;
      return;
    }
    waiting.push(reason);
    if (waiting.length > 1) return;
    void whileAlone(async () => {
      const reasons = waiting;
      waiting = [];
      for (const cause of reasons) await handle({ type: 'woken', at: clock.mono(), reason: cause });
    });
  };

  return {
    wake,
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
