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
 * there, never asking the network first. Pictures come apart from it, because a person who saves data decides on each of
 * them. A new version waits until the person accepts it.
 */
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

const toPath = (file: PrecacheEntry | string): string =>
  new URL(typeof file === 'string' ? file : file.url, self.location.origin).pathname;
const isPicture = (path: string): boolean => path.startsWith('/content/pictures/');

const files = self.__WB_MANIFEST;
const pictures = files.map(toPath).filter(isPicture);

// Prerendered pages are found by their address without `.html`; the address decides, not the query.
precacheAndRoute(
  files.filter((file) => !isPicture(toPath(file))),
  { cleanURLs: true, ignoreURLParametersMatching: [/./] },
);
cleanupOutdatedCaches();

/** A picture's name changes with its content: once it is here it is good for ever. */
const openPictures = (): Promise<Cache> => caches.open('lentera-pictures');

/** A picture from this phone or, failing that, from the network; downloaded pictures are kept. */
const loadPicture = async (path: string): Promise<Response> => {
  const cache = await openPictures();
  const kept = await cache.match(path);
  if (kept !== undefined) return kept;
  const response = await fetch(path);
  // A full phone can still show what it has in hand.
  if (response.ok) await cache.put(path, response.clone()).catch(() => undefined);
  return response;
};
registerRoute(
  ({ url }) => pictures.includes(url.pathname),
  ({ url }) => loadPicture(url.pathname),
);

const dropOldPictures = async (): Promise<void> => {
  const cache = await openPictures();
  const old = (await cache.keys()).filter(({ url }) => !pictures.includes(new URL(url).pathname));
  await Promise.all(old.map((request) => cache.delete(request)));
};
self.addEventListener('activate', (event) => event.waitUntil(dropOldPictures()));

/** One after the other, so that nothing that the person waits for has to share the line with them. */
const keepPictures = async (): Promise<void> => {
  for (const path of pictures) await loadPicture(path);
};

// Every other address of the app starts from the empty shell.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/shell.html'), { denylist: [/^\/api\//, /^\/sync\//] }),
);

// The very first page is offline-capable at once; later versions take over only after `skip-waiting`.
clientsClaim();
self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') void self.skipWaiting();
  // Without network the next start of the app asks again.
  if (event.data === 'keep-pictures') event.waitUntil(keepPictures().catch(() => undefined));
});

// Background sync is a wake-up for an open page, nothing more: the outbox is not the browser's to empty.
self.addEventListener('sync', (event) => {
  const wake = async (): Promise<void> => {
    for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage('lentera-sync');
  };
  (event as ExtendableEvent).waitUntil(wake());
});
