import { expect, test } from 'vitest';
import type { Store } from '../../src/client/store/store.ts';
import { FLOWS } from './flows.tsx';
import { FAULTS } from './inject-fault.ts';
import { runFlow } from './run-flow.tsx';

/**
 * Every call of the main flows to the browser's database fails once: `npm run faults` goes through all of them, plain
 * `npm test` through a sample.
 */
const isFull = import.meta.env['VITE_FAULTS'] === 'all';
const SAMPLE = 2;

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

test('a store that calls an answer saved although it is not is found out', async () => {
  const flow = FLOWS.find(({ name }) => name === 'a practice');
  if (flow === undefined) throw new Error('no such flow');
  const lie = (store: Store): Store => ({
    ...store,
    record: async (kind, body) => {
      try {
        return await store.record(kind, body);
      } catch {
        const [fact] = await store.allFacts();
        if (fact === undefined) throw new Error('nothing to lie with');
        return { ...fact, id: `${fact.id}x`, kind, body, t: { ...fact.t, hlc: `${fact.t.hlc}x` } } as never;
      }
    },
  });
  const { calls } = await runFlow(flow, 0, 'throws', lie);
  const violations: (string | null)[] = [];
  for (let n = 2; n <= calls && (violations.at(-1) ?? null) === null; n += 5) {
    violations.push((await runFlow(flow, n, 'throws', lie)).violation);
  }
  expect(violations.at(-1)).toMatch(/is not on disk/);
});
