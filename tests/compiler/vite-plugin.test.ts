import { writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, createLogger, createServer, type ViteDevServer } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';

import type { Manifest } from '../../src/domain/content/module.ts';
import { CONTENT_EVENT, CONTENT_MODULE, lenteraContent } from '../../src/compiler/vite-plugin.ts';
import { createFolder, writeFiles } from './content-folder.ts';
import { compileFiles, EXAMPLE, type Files, RICH_EXAMPLE } from './example-content.ts';

const LESSON = 'netralitas/01-pengantar.md';
const EDITED = { ...EXAMPLE, [LESSON]: (EXAMPLE[LESSON] ?? '').replace('title: Pengantar', 'title: Baru') };
const BROKEN = { ...EXAMPLE, [LESSON]: '<b>', 'catatan.txt': 'a' };

/** A small app that shows the manifest and exchanges it without a reload. */
const APP: Files = {
  'index.html': '<!doctype html><title>a</title><script type="module" src="/main.js"></script>',
  'main.js': `import { manifest } from '${CONTENT_MODULE}';
document.title = JSON.stringify(manifest);
import.meta.hot?.accept('${CONTENT_MODULE}', (fresh) => (document.title = JSON.stringify(fresh.manifest)));
`,
};

const createApp = async (content: Files): Promise<string> => {
  const root = await createFolder(APP);
  await writeFiles(join(root, 'content'), content);
  return root;
};

const toConfig = (root: string) => ({
  root,
  configFile: false as const,
  logLevel: 'silent' as const,
  cacheDir: join(root, 'cache'),
  plugins: [lenteraContent({ root: join(root, 'content') })],
});

describe('who builds the app', () => {
  it('gets every module and picture as a file named by its revision, and the manifest in the code', async () => {
    const root = await createApp(RICH_EXAMPLE);
    await build(toConfig(root));
    const { modules, pictures, indexes, manifest } = compileFiles(RICH_EXAMPLE);
    const fileName = modules[0]?.fileName ?? '';
    expect(await readdir(join(root, 'dist/content'))).toEqual([fileName, 'pictures', 'search']);
    const indexName = indexes[0]?.fileName ?? '';
    expect(await readdir(join(root, 'dist/content/search'))).toEqual([indexName]);
    expect(await readFile(join(root, 'dist/content/search', indexName), 'utf8')).toBe(indexes[0]?.json);
    const pictureName = pictures[0]?.fileName ?? '';
    expect(await readdir(join(root, 'dist/content/pictures'))).toEqual([pictureName]);
    expect(new Uint8Array(await readFile(join(root, 'dist/content/pictures', pictureName)))).toEqual(
      new Uint8Array(pictures[0]?.bytes ?? []),
    );
    expect(await readFile(join(root, 'dist/content', fileName), 'utf8')).toBe(modules[0]?.json);
    const [script = ''] = await readdir(join(root, 'dist/assets'));
    const code = await readFile(join(root, 'dist/assets', script), 'utf8');
    expect(code).toContain(manifest.modules[0]?.file);
    expect(code).not.toContain(CONTENT_EVENT);
  });

  it('gets no build but all mistakes in one message when content is broken', async () => {
    const root = await createApp(BROKEN);
    const failure: unknown = await build(toConfig(root)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).toContain('content/catatan.txt:1:1  file-unknown');
    expect(String(failure)).toContain(`content/${LESSON}:1:1  html-raw`);
    expect(String(failure)).toContain('3 kesalahan di 2 berkas.');
    expect(await readdir(root)).not.toContain('dist');
  });

  it('gets no build either when nothing imports the content yet', async () => {
    const root = await createApp(BROKEN);
    await writeFiles(root, { 'main.js': 'document.title = "a";' });
    await expect(build(toConfig(root))).rejects.toThrow('3 kesalahan di 2 berkas.');
  });

  it('leaves modules and pictures out of a bundle for the server', async () => {
    const root = await createApp(RICH_EXAMPLE);
    await writeFiles(root, { 'server.js': `export { manifest } from '${CONTENT_MODULE}';` });
    await build({ ...toConfig(root), build: { ssr: 'server.js' } });
    expect(await readdir(join(root, 'dist'))).toEqual(['server.mjs']);
  });
});

interface Message {
  readonly type: string;
  readonly event?: string;
  readonly data?: { readonly manifest: Manifest };
  readonly err?: { readonly message: string };
  readonly updates?: readonly { readonly acceptedPath: string }[];
}

interface Dev {
  readonly server: ViteDevServer;
  readonly root: string;
  readonly origin: string;
  readonly terminal: string[];
  /** Connects like a page does. */
  open(): Promise<Page>;
}

interface Page {
  /** The next message that fits; fails after five seconds. What came before it is forgotten. */
  next(what: string, fits: (message: Message) => boolean): Promise<Message>;
  /** Types of all messages so far. */
  readonly types: string[];
}

const startDev = async (content: Files): Promise<Dev> => {
  const root = await createApp(content);
  const terminal: string[] = [];
  const customLogger = createLogger('silent');
  customLogger.error = (message) => terminal.push(message);
  const server = await createServer({
    ...toConfig(root),
    customLogger,
    server: { host: '127.0.0.1', port: 0 },
    optimizeDeps: { noDiscovery: true },
  });
  onTestFinished(() => server.close());
  await server.listen();
  const address = server.httpServer?.address();
  if (address === null || typeof address !== 'object') throw new Error('the dev server has no port');
  const host = `127.0.0.1:${address.port}`;

  const open = async (): Promise<Page> => {
    const socket = new WebSocket(`ws://${host}/?token=${server.config.webSocketToken}`, 'vite-hmr');
    onTestFinished(() => socket.close());
    const waiting: Message[] = [];
    const types: string[] = [];
    let wake = (): void => undefined;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      types.push(message.type);
      waiting.push(message);
      wake();
    });
    const next: Page['next'] = async (what, fits) => {
      const deadline = performance.now() + 15_000;
      for (;;) {
        const message = waiting.shift();
        if (message !== undefined && fits(message)) return message;
        if (message !== undefined) continue;
        const left = deadline - performance.now();
        if (left <= 0) throw new Error(`waited in vain for ${what}; there came ${types.join(', ')}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    };
    await next('a connection', ({ type }) => type === 'connected');
    return { next, types };
  };
  return { server, root, origin: `http://${host}`, terminal, open };
};

const isContent = ({ event }: Message): boolean => event === CONTENT_EVENT;
const isOverlay = ({ type }: Message): boolean => type === 'error';

const write = ({ root }: Dev, files: Files): Promise<void> => writeFiles(join(root, 'content'), files);

/** Asks for what the page imports, as a browser would. */
const loadApp = async ({ origin }: Dev): Promise<Response> => {
  const main = await (await fetch(`${origin}/main.js`)).text();
  const path = /from "([^"]+lentera-content[^"]*)"/.exec(main)?.[1] ?? '';
  return fetch(origin + path);
};

describe('who develops the app', () => {
  it('sees an edit of content in the page without a reload', async () => {
    const dev = await startDev(EXAMPLE);
    const page = await dev.open();
    const first = await (await loadApp(dev)).text();
    expect(first).toContain(compileFiles(EXAMPLE).modules[0]?.module.revision);

    await write(dev, EDITED);
    const update = await page.next('an update', ({ updates }) => (updates?.length ?? 0) > 0);
    expect(update.updates?.[0]?.acceptedPath).toContain('lentera-content');
    const { data } = await page.next('new content', isContent);
    expect(data?.manifest).toEqual(compileFiles(EDITED).manifest);
    expect(await (await loadApp(dev)).text()).toContain(compileFiles(EDITED).modules[0]?.module.revision);
    expect(page.types).not.toContain('full-reload');
    expect(dev.terminal).toEqual([]);
  });

  it('sees a module appear and disappear', async () => {
    const dev = await startDev(EXAMPLE);
    const page = await dev.open();
    await write(dev, {
      'baru/module.md': EXAMPLE['netralitas/module.md'] ?? '',
      'baru/01-a.md': EXAMPLE[LESSON] ?? '',
    });
    const added = await page.next('two modules', ({ data }) => data?.manifest.modules.length === 2);
    expect(added.data?.manifest.modules[0]?.id).toBe('baru');
    await rm(join(dev.root, 'content/baru'), { recursive: true });
    await page.next('one module', ({ data }) => data?.manifest.modules.length === 1);
  });

  it('is not flooded with updates when files are written in quick succession', async () => {
    const dev = await startDev(EXAMPLE);
    const page = await dev.open();
    const titles = Array.from({ length: 20 }, (_, index) => `Judul ${index}`);
    for (const title of titles) {
      writeFileSync(
        join(dev.root, 'content', LESSON),
        (EXAMPLE[LESSON] ?? '').replace('title: Pengantar', `title: ${title}`),
      );
    }
    await page.next('the last title', ({ data }) =>
      Boolean(data?.manifest.modules[0]?.lessons.some(({ title }) => title === titles.at(-1))),
    );
    // One where the machine keeps up; a busy one may need a few.
    expect(page.types.filter((type) => type === 'custom').length).toBeLessThan(5);
  });

  it('sees mistakes over the page and in the terminal until they are corrected', async () => {
    const dev = await startDev(EXAMPLE);
    const page = await dev.open();
    await loadApp(dev);

    await write(dev, BROKEN);
    const overlay = await page.next('the overlay', isOverlay);
    expect(overlay.err?.message).toContain(`content/${LESSON}:1:1  html-raw`);
    expect(dev.terminal.join('\n')).toContain('3 kesalahan di 2 berkas.');
    expect((await loadApp(dev)).status).toBe(500);

    await rm(join(dev.root, 'content/catatan.txt'));
    await page.next('a shorter overlay', (message) =>
      Boolean(message.err?.message.includes('2 kesalahan di 1 berkas.')),
    );

    await write(dev, EXAMPLE);
    await page.next('an update, which takes the overlay away', ({ type }) => type === 'update');
    await page.next('new content', isContent);
    expect((await loadApp(dev)).status).toBe(200);
  });

  it('cannot start with broken content without noticing', async () => {
    const dev = await startDev(BROKEN);
    expect(dev.terminal.join('\n')).toContain('3 kesalahan di 2 berkas.');
    expect((await loadApp(dev)).status).toBe(500);
    const socket = new WebSocket(
      `${dev.origin.replace('http', 'ws')}/?token=${dev.server.config.webSocketToken}`,
      'vite-hmr',
    );
    onTestFinished(() => socket.close());
    const first = await new Promise<MessageEvent>((resolve) => {
      socket.addEventListener('message', resolve, { once: true });
    });
    expect(JSON.parse(String(first.data))).toMatchObject({
      type: 'error',
      err: { plugin: 'lentera-content' },
    });
  });

  it('can download a module under its name, also the revision before, and no other', async () => {
    const dev = await startDev(EXAMPLE);
    const page = await dev.open();
    const [before, after] = [EXAMPLE, EDITED].map((files) => compileFiles(files).modules[0]);
    await write(dev, EDITED);
    await page.next('new content', isContent);
    for (const module of [before, after]) {
      const response = await fetch(`${dev.origin}/content/${module?.fileName}`);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(await response.text()).toBe(module?.json);
    }
    const unknown = await fetch(`${dev.origin}/content/netralitas.0000000000000000.json`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toBe('null');
  });

  it('can look at a picture', async () => {
    const dev = await startDev(RICH_EXAMPLE);
    const [picture] = compileFiles(RICH_EXAMPLE).pictures;
    const response = await fetch(`${dev.origin}/content/pictures/${picture?.fileName}`);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(picture?.bytes ?? []));
    expect((await fetch(`${dev.origin}/content/pictures/0000000000000000.webp`)).status).toBe(404);
  });

  it('can search what was just written', async () => {
    const dev = await startDev(EXAMPLE);
    const page = await dev.open();
    await write(dev, EDITED);
    const { data } = await page.next('new content', isContent);
    const { file = '' } = data?.manifest.search?.['id'] ?? {};
    const response = await fetch(dev.origin + file);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe(compileFiles(EDITED).indexes[0]?.json);
  });

  it('hears that the folder is gone, and sees it come back', async () => {
    const dev = await startDev(EXAMPLE);
    const page = await dev.open();
    await rm(join(dev.root, 'content'), { recursive: true });
    await page.next('the overlay', isOverlay);
    await write(dev, EDITED);
    await writeFile(join(dev.root, 'content/LICENSE'), 'CC BY-SA 4.0');
    await page.next('an update, which takes the overlay away', ({ type }) => type === 'update');
    const { data } = await page.next('new content', isContent);
    expect(data?.manifest).toEqual(compileFiles(EDITED).manifest);
  });
});
