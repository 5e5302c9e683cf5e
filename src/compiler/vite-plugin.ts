import type { ServerResponse } from 'node:http';
import { basename, extname, isAbsolute, relative, resolve } from 'node:path';

import type { Plugin, ViteDevServer } from 'vite';

import { createCompiler, type CompiledContent, type Extent } from './compile.ts';
import { CONTENT_URL, PICTURES_URL, SEARCH_URL } from './content-urls.ts';
import { formatDiagnostics } from './diagnostics.ts';
import {
  PREVIEW_LIST_URL,
  PREVIEW_MODULE,
  PREVIEW_SCRIPT,
  PREVIEW_URL,
  toPreviewList,
  toPreviewPage,
} from './preview-page.ts';

/** `import { manifest } from 'virtual:lentera-content'` gives the `Manifest` of the compiled content. */
export const CONTENT_MODULE = 'virtual:lentera-content';

/** In dev, `import.meta.hot.on('lentera:content', ({ manifest }) => ...)` hears of every new compilation, also without importing it. */
export const CONTENT_EVENT = 'lentera:content';

const RESOLVED_MODULE = `\0${CONTENT_MODULE}`;
const RESOLVED_PREVIEW = `\0${PREVIEW_MODULE}`;

/** Editors and `git checkout` write several files at once; changes closer together than this are one. */
const SETTLE_MS = 50;

/** The content as compiled last; shared by everyone who asks between two changes. */
interface Compilation {
  latest(): Promise<CompiledContent>;
  /** Compiles again. Undefined when yet another run was started meanwhile, whose result is the one to use. */
  restart(): Promise<CompiledContent | undefined>;
}

const createCompilation = (root: string, extent: Extent): Compilation => {
  const compiler = createCompiler({ root, ...extent });
  let current: Promise<CompiledContent> | undefined;
  return {
    latest: () => (current ??= compiler.compile()),
    restart: async () => {
      const mine = compiler.compile();
      current = mine;
      const compiled = await mine;
      return current === mine ? compiled : undefined;
    },
  };
};

/**
 * Brings the content folder into the app. A mistake in content fails a build with every mistake in one message; in dev
 * it stops the page with the error overlay until it is corrected. In dev a correct change is a hot update of the virtual
 * module: components that import it are refreshed, the page is not reloaded. In dev `/pratinjau` shows the app on the
 * screen of a phone.
 * @param root the content folder
 */
export const lenteraContent = ({ root, ...extent }: { readonly root: string } & Extent): Plugin => {
  const folder = resolve(root);
  const compilation = createCompilation(folder, extent);
  let isBuild = false;

  return {
    name: 'lentera-content',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    async buildStart() {
      if (!isBuild) return;
      const compiled = await compilation.restart();
      if (compiled && isBroken(compiled)) this.error(toMessage(compiled, folder));
    },
    resolveId: (id) => {
      if (id === PREVIEW_MODULE) return RESOLVED_PREVIEW;
      return id === CONTENT_MODULE ? RESOLVED_MODULE : undefined;
    },
    async load(id) {
      if (id === RESOLVED_PREVIEW) return PREVIEW_SCRIPT;
      if (id !== RESOLVED_MODULE) return undefined;
      const compiled = await compilation.latest();
      if (isBroken(compiled)) this.error(toMessage(compiled, folder));
      return `export const manifest = ${JSON.stringify(compiled.manifest)};`;
    },
    async generateBundle() {
      if (this.environment.config.consumer !== 'client') return;
      for (const [url, source] of toFiles(await compilation.latest())) {
        this.emitFile({ type: 'asset', fileName: url.slice(1), source });
      }
    },
    configureServer: (server) => serveContent(server, folder, compilation),
  };
};

/** Every file of the compiled content by its address on the site. */
const toFiles = ({
  modules,
  pictures,
  indexes,
}: CompiledContent): [url: string, content: string | Uint8Array][] => [
  ...modules
    .flatMap((module) => [module, ...module.twins])
    .map(({ fileName, json }): [string, string] => [CONTENT_URL + fileName, json]),
  ...pictures.map(({ fileName, bytes }): [string, Uint8Array] => [PICTURES_URL + fileName, bytes]),
  ...indexes.map(({ fileName, json }): [string, string] => [SEARCH_URL + fileName, json]),
];

const isBroken = ({ diagnostics }: CompiledContent): boolean => diagnostics.length > 0;

const toMessage = ({ diagnostics }: CompiledContent, folder: string): string =>
  `Konten belum benar.\n\n${formatDiagnostics(diagnostics, `${basename(folder)}/`)}`;

const serveContent = async (
  server: ViteDevServer,
  folder: string,
  compilation: Compilation,
): Promise<void> => {
  const { client } = server.environments;
  const { hot } = client;
  // Kept for the life of the server: a page may still be fetching a revision that an edit has just replaced.
  const filesByUrl = new Map<string, string | Uint8Array>();
  let failure: string | undefined;
  // What the preview lists while there are mistakes: what was there before them.
  let { manifest } = await compilation.latest();

  const fail = (message: string): void => {
    failure = message;
    server.config.logger.error(message, { timestamp: true });
    hot.send(toOverlay(message));
  };
  const accept = (compiled: CompiledContent): void => {
    if (isBroken(compiled)) {
      fail(toMessage(compiled, folder));
      return;
    }
    failure = undefined;
    manifest = compiled.manifest;
    for (const [url, content] of toFiles(compiled)) filesByUrl.set(url, content);
  };
  const refresh = async (): Promise<void> => {
    const compiled = await compilation.restart();
    if (compiled === undefined) return;
    accept(compiled);
    // Broken or not: who loads the page next must not get what was true before.
    for (const { moduleGraph } of Object.values(server.environments)) {
      const loaded = moduleGraph.getModuleById(RESOLVED_MODULE);
      if (loaded !== undefined) moduleGraph.invalidateModule(loaded);
    }
    if (isBroken(compiled)) return;
    // An update of nothing takes the overlay away, and reloads a page that could not start because of it.
    hot.send({ type: 'update', updates: [] });
    const loaded = client.moduleGraph.getModuleById(RESOLVED_MODULE);
    if (loaded !== undefined) await client.reloadModule(loaded);
    hot.send(CONTENT_EVENT, { manifest: compiled.manifest });
  };

  let settling: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    const below = relative(folder, resolve(server.config.root, path));
    if (below.startsWith('..') || isAbsolute(below)) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      // The folder itself may be gone for a moment, for example during a checkout.
      refresh().catch((error: unknown) => fail(`Konten tidak terbaca: ${String(error)}`));
    }, SETTLE_MS);
  });
  hot.on('vite:client:connect', (_data, page) => {
    if (failure !== undefined) page.send(toOverlay(failure));
  });
  server.middlewares.use((request, response, next) => {
    const [path = '', query] = request.url?.split('?') ?? [];
    const type = path.startsWith(CONTENT_URL) ? TYPES[extname(path)] : undefined;
    if (path === PREVIEW_URL) send(response, HTML, toPreviewPage(new URLSearchParams(query).get('modul')));
    else if (path === PREVIEW_LIST_URL) send(response, HTML, toPreviewList(manifest, failure));
    else if (type === undefined) next();
    else send(response, type, filesByUrl.get(path));
  });

  accept(await compilation.latest());
};

const HTML = 'text/html; charset=utf-8';
const TYPES: Readonly<Record<string, string>> = { '.json': 'application/json', '.webp': 'image/webp' };

/** Without this, an unknown revision would be answered with the app's own page. */
const send = (response: ServerResponse, type: string, content: string | Uint8Array | undefined): void => {
  response.statusCode = content === undefined ? 404 : 200;
  response.setHeader('Content-Type', content === undefined ? 'application/json' : type);
  response.setHeader('Cache-Control', 'no-cache');
  response.end(content ?? 'null');
};

const toOverlay = (message: string) =>
  ({ type: 'error', err: { message, stack: '', plugin: 'lentera-content' } }) as const;
