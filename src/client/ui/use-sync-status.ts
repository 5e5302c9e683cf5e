import { useSyncExternalStore } from 'react';
import type { Sync, SyncStatus } from '../sync/sync.ts';

const QUIET: SyncStatus = { busy: false, trouble: null };
const subscribeToNothing = (): (() => void) => () => undefined;
const quiet = (): SyncStatus => QUIET;

/** The state of sync, kept up to date; quiet while there is no sync yet. */
export const useSyncStatus = (sync: Sync | null): SyncStatus =>
  useSyncExternalStore(sync?.subscribe ?? subscribeToNothing, sync?.status ?? quiet, quiet);
