import { expect, test } from 'vitest';
import { FLOWS } from './flows.tsx';
import { FAULTS } from './inject-fault.ts';
import { runFlow } from './run-flow.tsx';

/**
 * Every call of the main flows to the browser's database fails once: `npm run faults` goes through all of them, plain
 * `npm test` through a sample.
 */
const isFull = import.meta.env['VITE_FAULTS'] === 'all';
const SAMPLE = 5;

test.for(FLOWS)(
  '$name comes to its end whichever call to the database fails, and never claims what is not on disk',
  { timeout: 1_200_000 },
  async (flow) => {
    const { calls, violation } = await runFlow(flow, 0, 'throws');
    expect(violation, 'without any fault').toBeNull();
    const found: string[] = [];
    for (const [index, fault] of FAULTS.entries()) {
      const stride = isFull ? 1 : Math.max(1, Math.floor(calls / SAMPLE));
      for (let n = isFull ? 1 : 1 + index; n <= calls; n += stride) {
        const run = await runFlow(flow, n, fault);
        if (run.violation !== null) found.push(`${run.hit}: ${run.violation}`);
      }
    }
    expect(found, `of ${calls} calls`).toEqual([]);
  },
);
