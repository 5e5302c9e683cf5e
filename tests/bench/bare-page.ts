import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressFiles } from '../../src/build/compress.ts';
import { isSimulation, type LessonBlock, type TextNode } from '../../src/domain/content/module.ts';

/**
 * The yardstick: the same lesson text as one hand-written page with a few lines of style and nothing else, served by the
 * same server, and from a service worker of five lines. No app can be faster than this; ours is measured against it.
 */
export const BARE_PATH = '/bare/lesson';
export const BARE_TAP_PATH = '/bare/tap';

const toHtml = (node: TextNode): string => {
  if (typeof node === 'string') return node.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [tag, , ...children] = node;
  const element = tag === 'note' ? 'aside' : tag;
  return `<${element}>${children.map(toHtml).join('')}</${element}>`;
};

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><style>body{font:16px/24px sans-serif;margin:16px}</style>` +
  `<main>${body}</main><script src="/bare/page.js"></script></html>`;

const WORKER = `self.addEventListener('install', (event) => event.waitUntil(
  caches.open('bare').then((cache) => cache.addAll(['${BARE_PATH}', '/bare/page.js']))));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(
  caches.match(event.request).then((hit) => hit ?? fetch(event.request))));
`;

const SCRIPT = `const policy = window.trustedTypes?.createPolicy('lentera-sw', { createScriptURL: (url) => url });
if (location.search === '?install') {
  navigator.serviceWorker.register(policy ? policy.createScriptURL('/bare/sw.js') : '/bare/sw.js', { scope: '/bare/' });
}
document.querySelector('#tap')?.addEventListener('click', () => {
  document.querySelector('#feedback').hidden = false;
});
`;

/** Copies the built app to `target` and puts the bare pages next to it. */
export const addBarePages = (
  dist: string,
  target: string,
  lesson: { readonly title: string; readonly body: readonly LessonBlock[] },
): void => {
  cpSync(dist, target, { recursive: true });
  const text = lesson.body.filter((block): block is TextNode => !isSimulation(block));
  const put = (path: string, file: string): void => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), file);
  };
  put(`${BARE_PATH}.html`, page(lesson.title, `<h1>${lesson.title}</h1>${text.map(toHtml).join('')}`));
  put(
    `${BARE_TAP_PATH}.html`,
    page('Tap', '<button id="tap">Periksa</button><p id="feedback" hidden>Penjelasan jawaban.</p>'),
  );
  put('/bare/sw.js', WORKER);
  put('/bare/page.js', SCRIPT);
  compressFiles(join(target, 'bare'));
};

/** Bytes of a built file as the server sends it to a browser that takes Brotli. */
export const sentBytes = (dist: string, path: string): number => {
  try {
    return readFileSync(join(dist, `${path}.br`)).length;
  } catch {
    return readFileSync(join(dist, path)).length;
  }
};
