import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import packageJson from './package.json' with { type: 'json' };
import { inlineEarlyScript } from './src/build/early-script-plugin.ts';
import { prerenderPages } from './src/build/prerender-plugin.ts';
import { lenteraContent } from './src/compiler/vite-plugin.ts';
import { DEFAULT_AGENCY, isContentId } from './src/domain/ids.ts';

/** Another content folder than ours: of an agency, or of a test. */
const contentRoot = resolve(
  fileURLToPath(new URL('.', import.meta.url)),
  process.env['LENTERA_CONTENT']?.trim() || 'content',
);

/** Read as the server reads it: white space and an empty value count as absent. */
const readAgency = (): string => {
  const agency = process.env['LENTERA_AGENCY']?.trim() || DEFAULT_AGENCY;
  if (!isContentId(agency)) throw new Error(`LENTERA_AGENCY bukan nama pendek instansi: ${agency}`);
  return agency;
};

export default defineConfig({
  define: {
    __AGENCY__: JSON.stringify(readAgency()),
    __APP_VERSION__: JSON.stringify(packageJson.version),
  },
  build: {
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    // Hashed names change with content; anything inlined as data: would need a wider policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Everything that the first page needs, as one file: a dozen small ones compress worse and come later.
          groups: [
            {
              name: 'first',
              test: /src[\\/]client[\\/]app[\\/]main\.tsx$/,
              includeDependenciesRecursively: true,
            },
          ],
        },
      },
    },
  },
  plugins: [
    react(),
    lenteraContent({ root: contentRoot }),
    inlineEarlyScript({ entry: 'src/client/early.ts' }),
    prerenderPages({
      entry: '/src/client/app/prerender.tsx',
      contentRoot,
      plugins: () => [react(), lenteraContent({ root: contentRoot })].flat(),
    }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/client',
      filename: 'sw.ts',
      // Registered by hand (src/client/app/worker.ts): Trusted Types want a policy.
      injectRegister: false,
      registerType: 'prompt',
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{js,html,json,svg,png,webp,webmanifest}'],
        // The agency's desk is not for phones of learners. Twins (`<id>.<language>.<revision>.json`) come by the library,
        // after the modules, and not to a phone that saves data.
        globIgnores: ['assets/agency*', 'content/*.*.*.json', 'sw.js'],
      },
      manifest: {
        id: '/',
        name: 'Lentera',
        short_name: 'Lentera',
        description: 'Pelajaran dan kuis untuk sosialisasi ASN, tetap berjalan tanpa jaringan.',
        lang: 'id',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0b5563',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  server: {
    proxy: { '/api': 'http://localhost:8080', '/sync': 'http://localhost:8080' },
  },
});
