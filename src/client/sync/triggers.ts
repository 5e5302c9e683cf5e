import type { Sync } from './sync.ts';

/** Name under which the browser is asked to say when the network is back. */
const BACKGROUND_TAG = 'lentera-outbox';

interface MaybeSyncing extends ServiceWorkerRegistration {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
}

/** Only Chromium has background sync; without it the other triggers do. */
const askForBackgroundSync = async (): Promise<void> => {
  const registration: MaybeSyncing | undefined = await navigator.serviceWorker?.getRegistration();
  // Refused by policy, in private mode, or when the person forbade it.
  await registration?.sync?.register(BACKGROUND_TAG).catch(() => undefined);
};

/** Looks for work this often while the app is in front. */
const INTERVAL = 60_000;

/**
 * Wakes the engine whenever there may be something to do: the network came back, the app came to the front, a minute
 * passed, or the browser's background sync fired. None of them is relied upon. Returns the way to stop.
 */
export const startTriggers = (sync: Sync): (() => void) => {
  const onOnline = (): void => sync.wake('online');
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') sync.wake('visible');
  };
  const onWorkerMessage = (event: MessageEvent): void => {
    // Not 'online': the browser may think so while the server is down, and would make us ask without pause.
    if (event.data === 'lentera-sync') sync.wake('timer');
  };
  let trouble = sync.status().trouble;
  const stopListening = sync.subscribe(() => {
    const before = trouble;
    trouble = sync.status().trouble;
    // Once for each loss of the network, not for each failed push.
    if (trouble === 'no-network' && before !== 'no-network') void askForBackgroundSync();
  });
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') sync.wake('timer');
  }, INTERVAL);

  window.addEventListener('online', onOnline);
  window.addEventListener('pageshow', onVisible);
  document.addEventListener('visibilitychange', onVisible);
  navigator.serviceWorker?.addEventListener('message', onWorkerMessage);
  sync.wake('start');

  return () => {
    stopListening();
    clearInterval(timer);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('pageshow', onVisible);
    document.removeEventListener('visibilitychange', onVisible);
    navigator.serviceWorker?.removeEventListener('message', onWorkerMessage);
  };
};
