import { liveQuery } from 'dexie';
import { err, ok, type Result } from '../../domain/result.ts';

/** Until what could not be read is read again, in milliseconds, failure by failure; the last one goes on. */
const WAITS = [250, 1_000, 4_000, 15_000] as const;
const LONGEST_WAIT = 30_000;

/**
 * Calls `next` with the query's result now and after every change of what it read, in this tab or another; `fail` where
 * it could not be read. A failure does not end it: it is read again after the next change, and after a while without
 * one, because most trouble passes by itself and nobody should have to reload the page. Returns the way to stop.
 */
export const watchQuery = <T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  fail: (error: unknown) => void,
): (() => void) => {
  // As a value: Dexie keeps a closed database and an aborted transaction to itself, and a screen would wait for ever.
  const safeQuery = async (): Promise<Result<T, unknown>> => {
    try {
      return ok(await query());
    } catch (error) {
      return err(error);
    }
  };
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe = (): void => undefined;
  const failFor = (error: unknown): void => {
    clearTimeout(timer);
    timer = setTimeout(subscribe, WAITS[failures] ?? LONGEST_WAIT);
    failures += 1;
    fail(error);
  };
  const subscribe = (): void => {
    unsubscribe();
    const subscription = liveQuery(safeQuery).subscribe({
      next: (result) => {
        if (!result.ok) return failFor(result.error);
        clearTimeout(timer);
        failures = 0;
        next(result.value);
      },
      error: failFor,
    });
    unsubscribe = () => subscription.unsubscribe();
  };
  subscribe();
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
};
