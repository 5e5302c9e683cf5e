import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../support/browser.ts';

/** `npm run access`: what `npm test` checks on some combinations of screen, theme and width, here on all of them. */
const root = fileURLToPath(new URL('../..', import.meta.url));
ensureBrowser();
execFileSync(process.execPath, [`${root}/src/build/build.ts`, '--if-changed'], { stdio: 'inherit' });
const { status } = spawnSync(
  'playwright',
  ['test', '--config', 'tests/e2e/playwright.config.ts', 'access', 'keyboard'],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, LENTERA_ACCESS: 'full' },
  },
);
process.exit(status ?? 1);
