import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFiles } from '../../src/build/compress.ts';
import { isSimulation, type Lesson, type Module, type TextNode } from '../../src/domain/content/module.ts';

/**
 * The yardstick: the same text as hand-written pages with a few lines of style and nothing else, served by the same
 * server, and from a service worker of five lines. No app can be faster than this; ours is measured against it.
 */
export const BARE = {
  home: '/bare/home',
  lesson: '/bare/lesson',
  tap: '/bare/tap',
  routes: '/bare/routes',
  search: '/bare/search',
  store: '/bare/store',
} as const;

/** A page of text without any app. */
export interface BareText {
  readonly heading: string;
  readonly nodes: readonly TextNode[];
}

const toHtml = (node: TextNode): string => {
  if (typeof node === 'string') return node.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [tag, , ...children] = node;
  const element = tag === 'note' ? 'aside' : tag;
  return `<${element}>${children.map(toHtml).join('')}</${element}>`;
};

/** The words of a node as a browser's `textContent` has them. */
export const toPlain = (node: TextNode): string => {
  if (typeof node === 'string') return node;
  const [, , ...children] = node;
  return children.map(toPlain).join('');
};

const page = (title: string, body: string, script = '<script src="/bare/page.js"></script>'): string =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><style>body{font:16px/24px sans-serif;margin:16px}</style>` +
  `<main>${body}</main>${script}</html>`;

const moduleScript = (name: string): string => `<script type="module" src="/bare/${name}.js"></script>`;

const textPage = ({ heading, nodes }: BareText): string =>
  page(heading, `<h1>${heading}</h1>${nodes.map(toHtml).join('')}`);

const WORKER = `self.addEventListener('install', (event) => event.waitUntil(
  caches.open('bare').then((cache) => cache.addAll(['${BARE.home}', '${BARE.lesson}', '/bare/page.js']))));
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

/** The texts of the three pages that are in the first load, as far as they are text. */
export const toBareTexts = (
  modules: readonly Module[],
  module: Module,
  lesson: Lesson,
): Readonly<Record<'home' | 'module' | 'lesson', BareText>> => ({
  home: {
    heading: 'Lentera',
    nodes: modules.flatMap(({ title, summary }): TextNode[] => [
      ['h2', {}, title],
      ['p', {}, summary],
    ]),
  },
  module: {
    heading: module.title,
    nodes: [
      ...[...module.objectives, ...module.lessons.map(({ title }) => title)].map((words): TextNode => [
        'p',
        {},
        words,
      ]),
      ...module.intro,
    ],
  },
  lesson: {
    heading: lesson.title,
    nodes: lesson.body.filter((block): block is TextNode => !isSimulation(block)),
  },
});

/** Puts the bare pages next to the built app in `dist`. */
export const addBarePages = async (
  dist: string,
  modules: readonly Module[],
  texts: Readonly<Record<'home' | 'module' | 'lesson', BareText>>,
): Promise<void> => {
  const put = (path: string, file: string): void => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), file);
  };
  put(`${BARE.home}.html`, textPage(texts.home));
  put(`${BARE.lesson}.html`, textPage(texts.lesson));
  put(
    `${BARE.tap}.html`,
    page('Tap', '<button id="tap">Periksa</button><p id="feedback" hidden>Penjelasan jawaban.</p>'),
  );
  put(`${BARE.routes}.html`, page('Routes', '', moduleScript('routes')));
  put(`${BARE.search}.html`, page('Search', '<input type="search"><ul></ul>', moduleScript('search')));
  put(`${BARE.store}.html`, page('Store', '<p>Store</p>', moduleScript('store')));
  put('/bare/texts.json', JSON.stringify(texts));
  put('/bare/modules.json', JSON.stringify(modules));
  put('/bare/sw.js', WORKER);
  put('/bare/page.js', SCRIPT);

  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: join(dist, 'bare'),
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      lib: {
        formats: ['es'],
        entry: {
          routes: fileURLToPath(new URL('in-page/routes.ts', import.meta.url)),
          search: fileURLToPath(new URL('in-page/search.ts', import.meta.url)),
          store: fileURLToPath(new URL('in-page/store.ts', import.meta.url)),
        },
      },
    },
  });
  compressFiles(join(dist, 'bare'));
};
