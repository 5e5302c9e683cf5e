import { describe, expect, test } from 'vitest';
import type { MonoSpan } from '../../../src/domain/quiz/attempt.ts';
import { extensionSeconds, timeAllowed, timeSpent } from '../../../src/domain/quiz/time-limit.ts';

const spans = (byBoot: Readonly<Record<string, readonly [number, number]>>) => ({
  spansByBoot: new Map<string, MonoSpan>(
    Object.entries(byBoot).map(([boot, [from, to]]) => [boot, { from, to }]),
  ),
});

describe('the time that an attempt may take', () => {
  test('is that of the quiz and what Sari has added, and none without a limit', () => {
    expect(timeAllowed({ minutes: 20 }, { extension: 0 })).toBe(1_200_000);
    expect(timeAllowed({ minutes: 20 }, { extension: 600 })).toBe(1_800_000);
    expect(timeAllowed({}, { extension: 600 })).toBeNull();
  });

  test('grows by half the limit with every press, by five minutes at least', () => {
    expect(extensionSeconds({ minutes: 30 })).toBe(900);
    expect(extensionSeconds({ minutes: 10 })).toBe(300);
    expect(extensionSeconds({ minutes: 4 })).toBe(300);
    expect(extensionSeconds({})).toBe(300);
  });
});

describe('the time that was spent', () => {
  test('runs from the first fact of this run of the app', () => {
    expect(timeSpent(spans({ ini: [5_000, 9_000] }), { boot: 'ini', mono: 65_000 }, 5_200)).toBe(60_000);
  });

  test('runs from when the attempt was shown while nothing is recorded', () => {
    expect(timeSpent(spans({}), { boot: 'ini', mono: 65_000 }, 5_000)).toBe(60_000);
  });

  test('adds the earlier runs, but not what passed between them', () => {
    const state = spans({ kemarin: [1_000, 31_000], ini: [2_000, 3_000] });
    expect(timeSpent(state, { boot: 'ini', mono: 12_000 }, 2_000)).toBe(40_000);
  });

  test('counts nothing between the last answer and the flat battery: in doubt Sari has the time', () => {
    const state = spans({ kemarin: [1_000, 31_000] });
    expect(timeSpent(state, { boot: 'ini', mono: 700 }, 700)).toBe(30_000);
  });

  test('is never less than what earlier runs took, whatever a clock says', () => {
    expect(timeSpent(spans({ kemarin: [0, 30_000] }), { boot: 'ini', mono: 10 }, 500)).toBe(30_000);
  });
});
