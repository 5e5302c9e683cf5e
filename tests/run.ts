import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './support/browser.ts';

/**
 * `npm test`: everything that must hold before a change lands, on a machine that has only git, Node and npm. Static
 * checks first because they are quick to fail; each stage runs even when an earlier one failed, so that one run tells all.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}/.cache/results`;

interface Stage {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Where the stage's runner writes how many tests passed and failed. */
  readonly report?: 'vitest' | 'playwright';
}

const stages: readonly Stage[] = [
  { name: 'content', command: 'node', args: ['src/compiler/cli.ts'] },
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: 'oxfmt', args: ['--check'] },
  { name: 'unused', command: 'knip', args: [] },
  {
    name: 'unit, flow, architecture, components',
    command: 'vitest',
    args: [
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}/vitest.json`,
    ],
    report: 'vitest',
  },
  { name: 'build', command: 'node', args: ['src/build/build.ts', '--if-changed'] },
  {
    name: 'browser, server and network together',
    command: 'playwright',
    args: ['test', '--config', 'tests/e2e/playwright.config.ts'],
    report: 'playwright',
  },
];

/** Counts from a runner's own report; a runner that died before writing one counts as a failure. */
const countTests = (kind: 'vitest' | 'playwright'): { passed: number; failed: number } => {
  const file = `${results}/${kind}.json`;
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (kind === 'vitest') {
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = report as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
      success: boolean;
    };
    return {
      passed: numPassedTests,
      failed: success ? numFailedTests : Math.max(numFailedTests, numFailedTestSuites, 1),
    };
  }
  const { stats, errors } = report as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
};

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
ensureBrowser();

let passed = 0;
let failed = 0;
for (const { name, command, args, report } of stages) {
  const began = performance.now();
  console.log(`\n== ${name}: ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) console.log(error.message);
  const isGood = status === 0;
  if (report === undefined) {
    if (isGood) passed += 1;
    else failed += 1;
  } else {
    const counted = countTests(report);
    passed += counted.passed;
    failed += isGood ? counted.failed : Math.max(counted.failed, 1);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`== ${name}: ${isGood ? 'ok' : 'FAILED'} (${seconds} s)`);
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
