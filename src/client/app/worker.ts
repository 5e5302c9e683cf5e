import { isSavingData } from '../platform/data-saver.ts';

/**
 * The service worker's life, seen from the page. An update is offered and never forced: the new worker waits until the
 * person accepts, and the page reloads once, after it took over.
 */
export interface WorkerNews {
  /** Everything the app needs is on the phone for the first time. */
  readonly onInstalled: () => void;
  /** A newer version is ready; call `accept` to change over. */
  readonly onUpdate: (accept: () => void) => void;
  /**
   * Another tab accepted the newer version: this one runs on old code, and what it has not loaded yet of that is gone
   * from the phone.
   */
  readonly onReplaced: () => void;
}

/** Looks for a newer version this often while the app stays open. */
const CHECK_INTERVAL = 3_600_000;

/** Under Trusted Types a worker's address must come from a named policy. */
const workerUrl = (): string => {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (url: string) => string },
      ) => { createScriptURL: (url: string) => unknown };
    };
  };
  if (trustedTypes === undefined) return '/sw.js';
  const policy = trustedTypes.createPolicy('lentera-sw', {
    createScriptURL: (url) => {
      if (url !== '/sw.js') throw new TypeError('unexpected worker address');
      return url;
    },
  });
  return policy.createScriptURL('/sw.js') as string;
};

/** Registers the worker. Does nothing where the browser has none, as on plain HTTP away from localhost. */
export const registerWorker = async ({ onInstalled, onUpdate, onReplaced }: WorkerNews): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  const hadWorker = navigator.serviceWorker.controller !== null;
  const registration = await navigator.serviceWorker.register(workerUrl(), { updateViaCache: 'none' });

  let isAsked = false;
  const offer = (waiting: ServiceWorker): void =>
    onUpdate(() => {
      isAsked = true;
      waiting.postMessage('skip-waiting');
    });
  // The very first worker takes over as well, from nobody.
  if (hadWorker) {
    const follow = (): void => (isAsked ? location.reload() : onReplaced());
    navigator.serviceWorker.addEventListener('controllerchange', follow, { once: true });
  }

  const follow = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && hadWorker) offer(worker);
      if (worker.state === 'activated' && !hadWorker) onInstalled();
    });
  };
  if (registration.waiting !== null && hadWorker) offer(registration.waiting);
  else if (registration.active !== null) onInstalled();
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));

  setInterval(() => {
    // Offline this rejects; the next hour tries again.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  }, CHECK_INTERVAL);

  // Asked for by the page, because only a page knows for certain whether its person saves data.
  if (isSavingData()) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('keep-pictures');
};
