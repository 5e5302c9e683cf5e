import { liveQuery } from 'dexie';
import { err, ok, type Result } from '../../domain/result.ts';

/**
 * Calls `next` with the query's result now and after every change of what it read, in this tab or another; `fail` where
 * it could not be read. A failure does not end it: the next change is read again. Returns the way to stop.
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
  const subscription = liveQuery(safeQuery).subscribe({
    next: (result) => (result.ok ? next(result.value) : fail(result.error)),
    error: fail,
  });
  return () => subscription.unsubscribe();
};
