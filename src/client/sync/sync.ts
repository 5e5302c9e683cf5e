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

/**
 * Runs one phase of pushing only while no other tab does, where the browser can tell. It saves battery and data;
 * nothing goes wrong without it, because every push is idempotent.
 */
const whileAlone = async (work: () => Promise<void>): Promise<void> => {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('lentera-sync', { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });
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

  const wake = (reason: WakeReason): void => {
    if (stopped) return;
    const event: EngineEvent = { type: 'woken', at: clock.mono(), reason };
    // While a round is running the engine only takes note; the round itself looks again.
    if (state.phase !== 'idle') state = step(state, event).state;
    else void whileAlone(() => handle(event));
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
