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
 * there, never asking the network first. Only the pictures wait, where the person saves data, until they are asked for.
 * A new version waits until the person accepts it.
 */
declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
  /** Not in the standard's types: only Chromium has it. */
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
};

const PICTURES = '/content/pictures/';
/** Pictures that were asked for on a phone that saves data. */
const SHOWN_PICTURES = 'lentera-shown-pictures';

const toPath = (entry: PrecacheEntry | string): string =>
  new URL(typeof entry === 'string' ? entry : entry.url, self.location.origin).pathname;

const files = self.__WB_MANIFEST;
const pictures = new Set(files.map(toPath).filter((path) => path.startsWith(PICTURES)));
const isSavingData = self.navigator.connection?.saveData === true;

// Pictures first: the person may have begun or ceased to save data since the files were put here, so one may be in any
// cache or in none. A picture's name changes with its content, so having it once is enough.
registerRoute(
  ({ url }) => pictures.has(url.pathname),
  async ({ request }) => {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept !== undefined) return kept;
    const response = await fetch(request);
    if (response.ok) {
      const cache = await caches.open(SHOWN_PICTURES);
      // A full phone can still show what it has in hand.
      await cache.put(request, response.clone()).catch(() => undefined);
    }
    return response;
  },
);
// Prerendered pages are found by their address without `.html`; the address decides, not the query.
precacheAndRoute(isSavingData ? files.filter((file) => !pictures.has(toPath(file))) : files, {
  cleanURLs: true,
  ignoreURLParametersMatching: [/./],
});
cleanupOutdatedCaches();

self.addEventListener('activate', (event) => {
  const dropOld = async (): Promise<void> => {
    const cache = await caches.open(SHOWN_PICTURES);
    const old = (await cache.keys()).filter(({ url }) => !pictures.has(new URL(url).pathname));
    await Promise.all(old.map((request) => cache.delete(request)));
  };
  event.waitUntil(dropOld());
});

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
