import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';
import { lenteraContent } from '../src/compiler/vite-plugin.ts';
import { browserLaunchOptions } from './support/browser.ts';
import { SYNC_TEST_PORT } from './support/sync-port.ts';

/** Two runtimes: pure code and the server under Node, everything that touches the browser in a real Chromium. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.{ts,tsx}', 'tests/e2e/**'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        plugins: [react(), lenteraContent({ root: new URL('../content', import.meta.url).pathname })],
        // Found too late, a package would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@guidepup/virtual-screen-reader',
            '@testing-library/react',
            '@testing-library/user-event',
            '@noble/hashes/pbkdf2.js',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'dexie',
            'i18next',
            'minisearch',
            'react',
            'react-dom',
            'react-dom/client',
            'react-dom/server',
            'react-router',
            'ts-fsrs',
            'uuid',
            'valibot',
          ],
        },
        define: { __AGENCY__: '"instansi"', __APP_VERSION__: '"tes"' },
        server: {
          proxy: {
            '/api': `http://127.0.0.1:${SYNC_TEST_PORT}`,
            '/sync': `http://127.0.0.1:${SYNC_TEST_PORT}`,
          },
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['tests/support/fail-on-console-error.ts', 'tests/support/browser-setup.ts'],
          globalSetup: ['tests/support/sync-server.ts'],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
