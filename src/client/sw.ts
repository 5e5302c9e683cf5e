import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/**
 * The offline policy: everything the learner's app consists of is put on the phone at the first visit and served from
 * there, never asking the network first. A new version waits until the person accepts it.
 */
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// Prerendered pages are found by their address without `.html`; the address decides, not the query.
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: true, ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

// Every other address of the app starts from the empty shell.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/shell.html'), { denylist: [/^\/api\//, /^\/sync\//] }),
);

// The very first page is offline-capable at once; later versions take over only after `skip-waiting`.
clientsClaim();
self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') void self.skipWaiting();
});

// Background sync is a wake-up for an open page, nothing more: the outbox is not the browser's to empty.
self.addEventListener('sync', (event) => {
  const wake = async (): Promise<void> => {
    for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage('lentera-sync');
  };
  (event as ExtendableEvent).waitUntil(wake());
});
