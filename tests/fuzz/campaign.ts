import { readBases } from './bases.ts';
import { createCase } from './fuzz-case.ts';
import { judge, toKind } from './oracle.ts';
import { runFuzz } from './run.ts';
import { shrink } from './shrink.ts';

/**
 * A longer search for mistakes of the compiler than `npm test` has time for: `npm run fuzz -- [first seed] [count]`
 * compiles that many damaged modules on all cores. `npm run fuzz -- SEED 1` repeats one. Of every kind of mistake the
 * first examples are made small and printed; exits with 1 when there was any.
 */
const [first = 1, count = 100_000] = process.argv.slice(2).map(Number);
const EXAMPLES_PER_KIND = 3;
const PROGRESS_MS = 15_000;

const began = performance.now();
let told = began;
const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`;

const { cases, published, slowest, failures } = await runFuzz(first, count, (tally) => {
  if (performance.now() - told < PROGRESS_MS) return;
  told = performance.now();
  const { length } = tally.failures;
  console.log(`${seconds()}: ${tally.cases} modules, ${tally.published} published, ${length} failures`);
});

const bases = await readBases();
const byKind = Map.groupBy(failures, ({ complaint }) => toKind(complaint));
for (const [kind, found] of byKind) {
  const seeds = found.slice(0, 20).map(({ seed }) => seed);
  console.log(`\n${kind}: ${found.length} modules, seeds ${seeds.join(' ')}`);
  for (const { seed, complaint } of found.slice(0, EXAMPLES_PER_KIND)) {
    const smallest = shrink(createCase(bases, seed), complaint);
    const left = judge(smallest).complaints.find((one) => toKind(one) === kind);
    console.log(`\nseed ${seed}: ${left ?? complaint}`);
    for (const [path, content] of Object.entries(smallest))
      console.log(`${path}: ${JSON.stringify(content)}`);
  }
}
console.log(
  `\n${cases} modules from seed ${first} on, ${published} published, ${failures.length} failures, ` +
    `slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed}), ${seconds()}`,
);
process.exitCode = failures.length === 0 && cases === count ? 0 : 1;
