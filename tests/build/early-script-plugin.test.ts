import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { inlineEarlyScript } from '../../src/build/early-script-plugin.ts';
import { listScriptHashes } from '../../src/server/http/security-headers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The page as the dev server gives it out. */
const transformPage = async (): Promise<string> => {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [inlineEarlyScript({ entry: 'src/client/early.ts' })],
  });
  try {
    return await server.transformIndexHtml('/', readFileSync(`${root}/index.html`, 'utf8'));
  } finally {
    await server.close();
  }
};

test('the look is set by one short script in the head, which runs on a phone that remembers nothing', async () => {
  const page = await transformPage();
  expect(listScriptHashes(page)).toHaveLength(1);
  const code = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  expect(page.indexOf(code)).toBeLessThan(page.indexOf('</head>'));
  expect(page.indexOf(code)).toBeGreaterThan(page.lastIndexOf('<meta name="theme-color"'));
  expect(code.length).toBeLessThan(1_500);

  const attributes = new Map<string, string>();
  const browser = createContext({
    document: {
      documentElement: {
        setAttribute: (name: string, value: string) => attributes.set(name, value),
        removeAttribute: (name: string) => attributes.delete(name),
        toggleAttribute: (name: string, isOn: boolean) =>
          isOn ? attributes.set(name, '') : attributes.delete(name),
      },
      querySelectorAll: () => [],
    },
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
    addEventListener: () => undefined,
  });
  // There is no localStorage at all, the worst that a browser's policy can do.
  runInContext(code, browser);
  expect([...attributes]).toEqual([]);
  browser['localStorage'] = { getItem: (name: string) => (name === 'lentera-text' ? '200' : null) };
  runInContext(code, browser);
  expect([...attributes]).toEqual([['data-text', '200']]);
});
