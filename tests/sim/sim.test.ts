import { describe, expect, test } from 'vitest';
import { MUTANT_NAMES, MUTANTS } from './mutants.ts';
import { runSeed } from './run.ts';

/** A small campaign for every change; `npm run sim` runs a long one. */
const SEEDS = 250;
const MUTANT_BUDGET = 400;

describe('sync under faults, simulated', () => {
  test(`nothing is lost, doubled or altered in ${SEEDS} seeds`, () => {
    const results = Array.from({ length: SEEDS }, (_, index) => runSeed(index + 1));
    expect(results.filter(({ violation }) => violation !== null)).toEqual([]);
    expect(results.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(1_000);
    expect(results.reduce((sum, { facts }) => sum + facts, 0)).toBeGreaterThan(10_000);
  }, 60_000);

  test('the same seed gives the same run', () => {
    expect(runSeed(7)).toEqual(runSeed(7));
  });

  test.each(MUTANT_NAMES)(
    'the oracle catches %s',
    (mutant) => {
      let seed = 1;
      while (seed <= MUTANT_BUDGET && runSeed(seed, mutant).violation === null) seed += 1;
      expect(seed, MUTANTS[mutant]).toBeLessThanOrEqual(MUTANT_BUDGET);
    },
    60_000,
  );
});
