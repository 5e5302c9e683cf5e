import { describe, expect, test } from 'vitest';
import { syncWords } from '../../../src/client/ui/sync-words.ts';

const AT = 1_795_000_000_000;

const cases = [
  // made, pending, quarantined, received, lastReceivedAt -> words
  [[0, 0, 0, 0, null], { key: 'sync.none' }],
  [[3, 3, 0, 0, null], { key: 'sync.waiting', waiting: 3 }],
  [[3, 1, 0, 2, AT], { key: 'sync.waiting', waiting: 1 }],
  [[3, 0, 1, 2, AT], { key: 'sync.refused', refused: 1 }],
  [[3, 0, 3, 0, null], { key: 'sync.refused', refused: 3 }],
  [[3, 1, 1, 1, AT], { key: 'sync.waiting-refused', waiting: 1, refused: 1 }],
  [[3, 0, 0, 3, AT], { key: 'sync.all', at: AT }],
  // States the store should never be in: the words claim less, not more.
  [[3, 0, 0, 0, null], { key: 'sync.saved' }],
  [[3, 0, 0, 3, null], { key: 'sync.saved' }],
  [[3, 0, 0, 0, AT], { key: 'sync.saved' }],
  [[0, 2, 0, 0, null], { key: 'sync.waiting', waiting: 2 }],
] as const;

describe("what Sari's phone says about sending", () => {
  test.each(cases)('made, pending, refused, received, at = %j: %j', (state, words) => {
    const [made, pending, quarantined, received, lastReceivedAt] = state;
    expect(syncWords({ made, pending, quarantined, received, lastReceivedAt })).toEqual(words);
  });

  test('"semua terkirim" never appears while anything waits or was refused, or before the server answered', () => {
    for (const pending of [0, 1, 7])
      for (const quarantined of [0, 1, 7])
        for (const received of [0, 1, 7])
          for (const lastReceivedAt of [null, AT]) {
            const made = pending + quarantined + received;
            const { key } = syncWords({ made, pending, quarantined, received, lastReceivedAt });
            const isAll = pending + quarantined === 0 && received > 0 && lastReceivedAt !== null;
            expect(key === 'sync.all', JSON.stringify({ pending, quarantined, received })).toBe(isAll);
          }
  });
});
