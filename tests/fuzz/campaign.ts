import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readBases } from './bases.ts';
import { createCase } from './fuzz-case.ts';
import { judge, toKind } from './oracle.ts';
import { shrink } from './shrink.ts';
import type { News, Task } from './worker.ts';

/**
 * A longer search for mistakes of the compiler than `npm test` has time for: `npm run fuzz -- [first seed] [count]`
 * compiles that many damaged modules on all cores. `npm run fuzz -- SEED 1` repeats one. Of every kind of mistake the
 * first examples are made small and printed; exits with 1 when there was any.
 */
const [first = 1, count = 100_000] = process.argv.slice(2).map(Number);
const EXAMPLES_PER_KIND = 3;
const PROGRESS_MS = 15_000;

const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(0);
let cases = 0;
let published = 0;
let slowest = { ms: 0, seed: 0 };
const failures: { readonly seed: number; readonly complaint: string }[] = [];

const run = (task: Task): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: task });
    worker.on('message', (news: News) => {
      cases += news.cases;
      published += news.published;
      if (news.slowest.ms > slowest.ms) slowest = news.slowest;
      failures.push(...news.failures);
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });

const progress = setInterval(() => {
  console.log(`${seconds()} s: ${cases} modules, ${published} published, ${failures.length} failures`);
}, PROGRESS_MS);
const step = availableParallelism();
await Promise.all(
  Array.from({ length: step }, (_, index) => run({ first: first + index, step, end: first + count })),
);
clearInterval(progress);

const bases = await readBases();
const byKind = Map.groupBy(
  failures.sort((a, b) => a.seed - b.seed),
  ({ complaint }) => toKind(complaint),
);
for (const [kind, found] of byKind) {
  console.log(
    `\n${kind}: ${found.length} modules, seeds ${found
      .slice(0, 20)
      .map(({ seed }) => seed)
      .join(' ')}`,
  );
  for (const { seed, complaint } of found.slice(0, EXAMPLES_PER_KIND)) {
    const smallest = shrink(createCase(bases, seed), complaint);
    console.log(
      `\nseed ${seed}: ${judge(smallest).complaints.find((one) => toKind(one) === kind) ?? complaint}`,
    );
    for (const [path, content] of Object.entries(smallest))
      console.log(`${path}: ${JSON.stringify(content)}`);
  }
}
console.log(
  `\n${cases} modules from seed ${first} on, ${published} published, ${failures.length} failures, ` +
    `slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed}), ${step} threads, ${seconds()} s`,
);
process.exitCode = failures.length === 0 && cases === count ? 0 : 1;
