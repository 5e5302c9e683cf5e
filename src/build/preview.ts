import { fileURLToPath } from 'node:url';
import { createServer, loadConfigFromFile, type Logger, type Plugin, type PluginOption } from 'vite';
import { PREVIEW_URL } from '../compiler/preview-page.ts';
import { lenteraContent } from '../compiler/vite-plugin.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

/** Answers for the agency's server: what an author tries out is nobody's result, so it must not get there. */
const stayApart: Plugin = {
  name: 'lentera:stay-apart',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (!/^\/(?:api|sync)(?:[/?]|$)/.test(request.url ?? '')) return next();
      response.statusCode = 503;
      response.end();
    });
  },
};

const flatten = async (option: PluginOption): Promise<Plugin[]> => {
  const one = await option;
  if (Array.isArray(one)) return (await Promise.all(one.map(flatten))).flat();
  return typeof one === 'object' && one !== null ? [one] : [];
};

export interface Preview {
  /** Address of the page, complete. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the app as in development, with the content of `root`, also with modules that are not published yet.
 * @param port 0 for any; when it is taken, the next one that is free
 * @param module id of the module to begin with
 * @throws when no port is free
 */
export const startPreview = async ({
  root,
  port,
  module,
  logger,
}: {
  readonly root: string;
  readonly port: number;
  readonly module?: string | undefined;
  /** Where the dev server writes; the terminal without it. */
  readonly logger?: Logger;
}): Promise<Preview> => {
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'development' }, configFile);
  if (loaded === null) throw new Error('vite.config.ts is gone');
  const { config } = loaded;
  const plugins = (await flatten(config.plugins)).filter(({ name }) => name !== 'lentera-content');
  const server = await createServer({
    ...config,
    root: project,
    configFile: false,
    plugins: [stayApart, ...plugins, lenteraContent({ root, drafts: true })],
    ...(logger !== undefined && { customLogger: logger }),
    server: { ...config.server, host: '127.0.0.1', port },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (address === null || typeof address !== 'object') throw new Error('the dev server has no port');
  const query = module === undefined ? '' : `?modul=${module}`;
  return { url: `http://127.0.0.1:${address.port}${PREVIEW_URL}${query}`, close: () => server.close() };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [root = 'content', port = '5173', module = ''] = process.argv.slice(2);
  const preview = await startPreview({
    root,
    port: Number(port),
    module: module === '' ? undefined : module,
  });
  process.stdout.write(`Pratinjau: ${preview.url}\nCtrl-C mengakhirinya.\n`);
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    void preview.close().then(() => process.exit(0));
  };
  // Disconnected is whoever started this program, when it is gone.
  process.on('SIGINT', end).on('SIGTERM', end).on('disconnect', end);
}
