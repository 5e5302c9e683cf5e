import { type Plugin, type ResolvedConfig, type Rolldown, runnerImport } from 'vite';
import { compileContent } from '../compiler/compile.ts';
import type { Manifest, Module } from '../domain/content/module.ts';

interface PrerenderedPage {
  readonly path: string;
  readonly title: string;
  readonly html: string;
  readonly page: unknown;
}

/**
 * Writes one HTML file per page that can be read without scripts, and `shell.html` for all others. Styles go into the
 * page, so that the text is painted after a single request.
 */
export const prerenderPages = ({
  entry,
  contentRoot,
  plugins,
}: {
  /** Module that exports `prerenderPages(manifest, modules)`. */
  readonly entry: string;
  readonly contentRoot: string;
  /** Plugins that the entry needs to be loaded under Node. */
  readonly plugins: () => Plugin[];
}): Plugin => {
  let config: ResolvedConfig;
  return {
    name: 'lentera:prerender',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const template = bundle['index.html'];
        if (template?.type !== 'asset') return;
        const { modules, manifest } = await compileContent({ root: contentRoot });
        const { module: renderer } = await runnerImport<{
          prerenderPages: (manifest: Manifest, modules: readonly Module[]) => PrerenderedPage[];
        }>(entry, {
          root: config.root,
          configFile: false,
          logLevel: 'warn',
          plugins: plugins(),
          define: config.define ?? {},
        });
        const shell = inlineStyles(String(template.source), bundle);
        delete bundle['index.html'];
        this.emitFile({ type: 'asset', fileName: 'shell.html', source: shell });
        for (const page of renderer.prerenderPages(
          manifest,
          modules.map(({ module }) => module),
        )) {
          this.emitFile({
            type: 'asset',
            fileName: page.path === '/' ? 'index.html' : `${page.path.slice(1)}.html`,
            source: fillShell(shell, page),
          });
        }
      },
    },
  };
};

const inlineStyles = (html: string, bundle: Record<string, { type: string }>): string => {
  let styles = '';
  for (const [fileName, output] of Object.entries(bundle)) {
    if (output.type !== 'asset' || !fileName.endsWith('.css')) continue;
    styles += String((output as Rolldown.OutputAsset).source);
    delete bundle[fileName];
  }
  return html
    .replaceAll(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace('</head>', () => `<style>${styles.trim()}</style></head>`);
};

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `<` never appears literally inside a data block, so no content can close it. */
const toDataBlock = (data: unknown): string =>
  `<script type="application/json" id="page-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

const fillShell = (shell: string, { path, title, html, page }: PrerenderedPage): string =>
  shell
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeText(title)}</title>`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root" data-path="${path}">${html}</div>${page === null ? '' : toDataBlock(page)}`,
    );
