import { useEffect, useEffectEvent, useState } from 'react';
import type { Store } from '../store/store.ts';
import { reportStorageTrouble } from './storage-trouble.ts';

/**
 * A query that keeps itself up to date. `value` is undefined until the first result. An error is also said on top of
 * every page (`StorageAlerts`) for as long as it lasts.
 */
export interface Watched<T> {
  readonly value: T | undefined;
  readonly error: unknown;
}

/**
 * Runs `query` on the store now and after every change of what it read. `key` names what the query depends on: a new
 * key starts over. Does nothing while the store is null.
 */
export const useWatch = <T>(
  store: Store | null,
  query: (store: Store) => Promise<T>,
  key: string,
): Watched<T> => {
  const [watched, setWatched] = useState<Watched<T> & { key: string }>({
    value: undefined,
    error: null,
    key,
  });
  // The query is a new function at every render; its key says when it is another one.
  const runQuery = useEffectEvent(query);
  useEffect(() => {
    if (store === null) return undefined;
    let stopReporting = (): void => undefined;
    const stopWatching = store.watch(
      () => runQuery(store),
      (value) => {
        stopReporting();
        setWatched({ value, error: null, key });
      },
      (error: unknown) => {
        stopReporting();
        stopReporting = reportStorageTrouble(error);
        // What was read before is still the best there is to show.
        setWatched((before) => ({ value: before.key === key ? before.value : undefined, error, key }));
      },
    );
    return () => {
      stopWatching();
      stopReporting();
    };
  }, [store, key]);
  return watched.key === key ? watched : { value: undefined, error: null };
};
