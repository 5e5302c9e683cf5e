import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { News, Task } from './worker.ts';

/** What became of a number of seeds. */
export interface Tally {
  readonly cases: number;
  readonly published: number;
  /** The module that took longest. */
  readonly slowest: { readonly ms: number; readonly seed: number };
  /** Sorted by seed. */
  readonly failures: readonly { readonly seed: number; readonly complaint: string }[];
}

const NOTHING: Tally = { cases: 0, published: 0, slowest: { ms: 0, seed: 0 }, failures: [] };

const add = (tally: Tally, news: News): Tally => ({
  cases: tally.cases + news.cases,
  published: tally.published + news.published,
  slowest: news.slowest.ms > tally.slowest.ms ? news.slowest : tally.slowest,
  failures: [...tally.failures, ...news.failures],
});

/**
 * Judges `count` seeds from `first` on, on all cores.
 * @param onProgress hears of the sum so far, now and then
 */
export const runFuzz = async (
  first: number,
  count: number,
  onProgress: (tally: Tally) => void = () => undefined,
): Promise<Tally> => {
  let tally = NOTHING;
  const step = availableParallelism();
  const run = (task: Task): Promise<void> =>
    new Promise((resolve, reject) => {
      // Without the options of a test runner, so that the compiler is the one that authors use.
      const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: task, execArgv: [] });
      worker.on('message', (news: News) => {
        tally = add(tally, news);
        onProgress(tally);
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  await Promise.all(
    Array.from({ length: step }, (_, index) => run({ first: first + index, step, end: first + count })),
  );
  return { ...tally, failures: [...tally.failures].sort((a, b) => a.seed - b.seed) };
};
