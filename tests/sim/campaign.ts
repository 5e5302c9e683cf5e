import { MUTANT_NAMES, MUTANTS } from './mutants.ts';
import { runSeed } from './run.ts';

/**
 * A longer simulation than `npm test` has time for: `npm run sim -- [first seed] [number of seeds]`. Prints the seed of
 * every violation; `npm run sim -- SEED 1` repeats it. With `mutants` as the only argument, says how soon each known
 * mistake is caught.
 */
const [first = '1', count = '20000'] = process.argv.slice(2);

if (first === 'mutants') {
  for (const mutant of MUTANT_NAMES) {
    let seed = 1;
    let caught = 0;
    for (; seed <= 500; seed += 1) if (runSeed(seed, mutant).violation !== null) caught += 1;
    console.log(`${mutant.padEnd(20)} ${String(caught).padStart(4)} of 500 seeds   ${MUTANTS[mutant]}`);
  }
} else {
  const began = performance.now();
  let steps = 0;
  let faults = 0;
  let facts = 0;
  let violations = 0;
  for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
    const result = runSeed(seed);
    steps += result.steps;
    faults += result.faults;
    facts += result.facts;
    if (result.violation !== null) {
      violations += 1;
      console.log(`seed ${seed}: ${result.violation}`);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${count} seeds, ${steps} steps, ${faults} faults, ${facts} facts, ${violations} violations in ${seconds.toFixed(1)} s`,
  );
  process.exitCode = violations === 0 ? 0 : 1;
}
