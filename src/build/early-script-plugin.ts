import { build, type Plugin, type ResolvedConfig } from 'vite';

/** One self-contained classic script out of a module and what it imports. */
const bundle = async (root: string, entry: string): Promise<string> => {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const [chunk] = outputs;
  if (outputs.length !== 1 || chunk?.type !== 'chunk') throw new Error(`${entry} is not one script`);
  const code = chunk.code.trim();
  // Inside a page these would end the script, or begin what never ends.
  if (/<\/script|<!--/i.test(code)) throw new Error(`${entry} cannot stand inside a page`);
  return code;
};

/**
 * Puts a script into the head of the page itself, so that it has run before the first paint without another request.
 * It is the only inline script there is: the server allows it by its hash (docs/decisions/019).
 */
export const inlineEarlyScript = ({
  entry,
}: {
  /** Path below the project's root. */
  readonly entry: string;
}): Plugin => {
  let config: ResolvedConfig;
  return {
    name: 'lentera:early-script',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      handler: async () => [{ tag: 'script', children: await bundle(config.root, entry), injectTo: 'head' }],
    },
  };
};
