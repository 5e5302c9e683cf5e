import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run faults`: every call of the main flows to the browser's database fails once in each of three ways. Takes some
 * minutes; `npm test` goes through a sample. To repeat one flow: `npm run faults -- -t "a practice"`.
 */
const { status } = spawnSync(
  'vitest',
  [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'browser',
    'tests/faults',
    ...process.argv.slice(2),
  ],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, VITE_FAULTS: 'all' },
  },
);
process.exitCode = status ?? 1;
