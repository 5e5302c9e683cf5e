import { parentPort, workerData } from 'node:worker_threads';
import { readBases } from './bases.ts';
import { createCase } from './fuzz-case.ts';
import { judge } from './oracle.ts';

/** Which seeds a worker looks at: every `step`th from `first` on, below `end`. */
export interface Task {
  readonly first: number;
  readonly step: number;
  readonly end: number;
}

/** What a worker tells of the seeds since its last news. */
export interface News {
  readonly cases: number;
  readonly published: number;
  readonly slowest: { readonly ms: number; readonly seed: number };
  readonly failures: readonly { readonly seed: number; readonly complaint: string }[];
}

const NEWS_EVERY = 250;

/** Judges one seed after another and posts the news. */
const work = async ({ first, step, end }: Task, post: (news: News) => void): Promise<void> => {
  const bases = await readBases();
  let cases = 0;
  let published = 0;
  let slowest = { ms: 0, seed: 0 };
  let failures: { seed: number; complaint: string }[] = [];
  const tell = (): void => {
    post({ cases, published, slowest, failures });
    cases = 0;
    published = 0;
    slowest = { ms: 0, seed: 0 };
    failures = [];
  };
  for (let seed = first; seed < end; seed += step) {
    const { complaints, isPublished, ms } = judge(createCase(bases, seed), seed % 4 === 0);
    cases += 1;
    if (isPublished) published += 1;
    if (ms > slowest.ms) slowest = { ms, seed };
    const [complaint] = complaints;
    if (complaint !== undefined) failures.push({ seed, complaint });
    if (cases === NEWS_EVERY) tell();
  }
  tell();
};

await work(workerData as Task, (news) => parentPort?.postMessage(news));
