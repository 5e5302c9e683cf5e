import type { StoreSummary } from '../store/store.ts';

/** What may be said about sending, as a key of the texts and its values. */
export type SyncWords =
  | { readonly key: 'sync.none' | 'sync.saved' }
  | { readonly key: 'sync.waiting'; readonly waiting: number }
  | { readonly key: 'sync.refused'; readonly refused: number }
  | { readonly key: 'sync.waiting-refused'; readonly waiting: number; readonly refused: number }
  /** `at`: when the newest acknowledgement arrived, milliseconds UTC. */
  | { readonly key: 'sync.all'; readonly at: number };

/**
 * The words for a state of the store. "Terkirim" appears only when nothing waits, nothing was refused, and the server
 * has acknowledged at least one fact; in doubt the words claim less.
 */
export const syncWords = (
  summary: Pick<StoreSummary, 'made' | 'pending' | 'quarantined' | 'received' | 'lastReceivedAt'>,
): SyncWords => {
  const { made, pending: waiting, quarantined: refused, received, lastReceivedAt } = summary;
  if (waiting > 0 && refused > 0) return { key: 'sync.waiting-refused', waiting, refused };
  if (waiting > 0) return { key: 'sync.waiting', waiting };
  if (refused > 0) return { key: 'sync.refused', refused };
  if (made === 0) return { key: 'sync.none' };
  if (received > 0 && lastReceivedAt !== null) return { key: 'sync.all', at: lastReceivedAt };
  return { key: 'sync.saved' };
};
