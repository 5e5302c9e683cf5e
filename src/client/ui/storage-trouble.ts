import { useSyncExternalStore } from 'react';
import type { StorageFailure, StoragePlace } from '../store/storage-failure.ts';

/** What is wrong with the browser's storage, as far as it says. */
export type StorageTroubleKind =
  /** The browser gives this site no storage: private mode, or forbidden by the person or their office. */
  | 'refused'
  | 'full'
  /** The browser, or the app in another tab, closed or emptied it while it was in use. */
  | 'closed'
  /** The part of the app that saves is not on the phone yet. */
  | 'missing'
  /** It is there and cannot be read or written. */
  | 'damaged';

export interface StorageTrouble {
  readonly kind: StorageTroubleKind;
  /** Where nobody says otherwise it is about the records. */
  readonly place: StoragePlace;
}

/** An error's names from the outside in: Dexie and this app wrap what the browser said. */
const chainOf = (error: unknown): readonly Error[] => {
  const chain: Error[] = [];
  let next: unknown = error;
  while (next instanceof Error || next instanceof DOMException) {
    if (chain.includes(next)) break;
    chain.push(next);
    const { cause, inner } = next as { readonly cause?: unknown; readonly inner?: unknown };
    next = cause ?? inner;
  }
  return chain;
};

const toKind = (chain: readonly Error[]): StorageTroubleKind => {
  const names = chain.map(({ name }) => name);
  const text = chain.map(({ message }) => message).join(' ');
  if (names.includes('QuotaExceededError') || /quota|full disk|disk (?:is )?full/i.test(text)) return 'full';
  if (names.some((name) => name === 'SecurityError' || name === 'MissingAPIError')) return 'refused';
  // Firefox's private mode up to version 114.
  if (/mutation operation was attempted on a database that did not allow/i.test(text)) return 'refused';
  if (names.includes('StoreEmptied')) return 'closed';
  if (names.includes('TypeError') && /import|module/i.test(text)) return 'missing';
  // Closed because it could not be opened is not closed under us: what lies below says why.
  return names.at(-1) === 'DatabaseClosedError' ? 'closed' : 'damaged';
};

/** What an error of the store or its register means for the person. */
export const toStorageTrouble = (error: unknown): StorageTrouble => {
  const chain = chainOf(error);
  const marked = chain.find((one): one is StorageFailure => one.name === 'StorageFailure');
  return { kind: toKind(chain), place: marked?.place ?? 'facts' };
};

/** What is going wrong now, the oldest first. Whoever reports takes it back when it is over. */
let reports: readonly { readonly error: unknown }[] = [];
const listeners = new Set<() => void>();
const publish = (next: typeof reports): void => {
  reports = next;
  for (const listener of listeners) listener();
};

/** Has every page say that storage fails, until the function that is returned takes it back. */
export const reportStorageTrouble = (error: unknown): (() => void) => {
  const report = { error };
  publish([...reports, report]);
  return () => publish(reports.filter((one) => one !== report));
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The oldest error reported that is not over; null when there is none. */
export const useReportedError = (): unknown =>
  useSyncExternalStore(
    subscribe,
    () => reports[0]?.error ?? null,
    () => null,
  );
