import { useCallback, useRef, useState } from 'react';

/** Two taps closer together than this, in milliseconds, are one tap of a hurried finger. */
export const DOUBLE_TAP = 400;

export type SavePhase = 'idle' | 'saving' | 'saved' | 'failed';

export interface Saving {
  readonly phase: SavePhase;
  /** Why the last write failed; null unless it did. */
  readonly error: unknown;
  /** Runs a write. Nothing may be called saved before the phase says so. */
  readonly run: (write: () => Promise<void>) => void;
  /** Runs the write that failed once more. */
  readonly retry: () => void;
  /** Forgets about the last write, once it no longer matters to the screen. */
  readonly reset: () => void;
}

/** Follows one write at a time to its end, for screens that say honestly how it went. */
export const useSaving = (): Saving => {
  const [phase, setPhase] = useState<SavePhase>('idle');
  const [error, setError] = useState<unknown>(null);
  const last = useRef<() => Promise<void>>(undefined);

  const run = useCallback((write: () => Promise<void>): void => {
    last.current = write;
    setPhase('saving');
    setError(null);
    const settle = (settled: SavePhase, reason: unknown): void => {
      if (last.current !== write) return;
      setPhase(settled);
      setError(reason);
    };
    write().then(
      () => settle('saved', null),
      (reason: unknown) => settle('failed', reason),
    );
  }, []);

  const retry = useCallback((): void => {
    if (last.current !== undefined) run(last.current);
  }, [run]);

  const reset = useCallback((): void => {
    last.current = undefined;
    setPhase('idle');
    setError(null);
  }, []);

  return { phase, error, run, retry, reset };
};
