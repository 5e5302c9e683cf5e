import type { Sync } from './sync.ts';

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
    if (event.data === 'lentera-sync') sync.wake('online');
  };
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') sync.wake('timer');
  }, INTERVAL);

  window.addEventListener('online', onOnline);
  window.addEventListener('pageshow', onVisible);
  document.addEventListener('visibilitychange', onVisible);
  navigator.serviceWorker?.addEventListener('message', onWorkerMessage);
  sync.wake('start');

  return () => {
    clearInterval(timer);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('pageshow', onVisible);
    document.removeEventListener('visibilitychange', onVisible);
    navigator.serviceWorker?.removeEventListener('message', onWorkerMessage);
  };
};
