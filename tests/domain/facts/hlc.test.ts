import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HLC_PATTERN, nextHlc } from '../../../src/domain/facts/hlc.ts';
import { FIRST_DAY } from '../../support/facts.ts';

const FIFTY_YEARS = 50 * 365.25 * 24 * 3600 * 1000;
const WALL_MAX = 999_999_999_999_999;

/** The clock's values at these wall times, one after the other. */
const run = (walls: readonly number[]): string[] => {
  const values: string[] = [];
  for (const wall of walls) values.push(nextHlc(values.at(-1) ?? null, wall));
  return values;
};

describe("the device's clock", () => {
  test('shows the wall time, and counts within one millisecond', () => {
    expect(run([1_795_395_600_000, 1_795_395_600_000, 1_795_395_600_000.9, 1_795_395_600_001])).toEqual([
      '001795395600000-00000',
      '001795395600000-00001',
      '001795395600000-00002',
      '001795395600001-00000',
    ]);
  });

  test('stands still and counts while Sari has set her phone back, then goes on', () => {
    expect(run([5_000, 1_000, 1_500, 5_001])).toEqual([
      '000000000005000-00000',
      '000000000005000-00001',
      '000000000005000-00002',
      '000000000005001-00000',
    ]);
  });

  test('a full counter moves on by one millisecond', () => {
    expect(nextHlc('000000000005000-99998', 5_000)).toBe('000000000005000-99999');
    expect(nextHlc('000000000005000-99999', 5_000)).toBe('000000000005001-00000');
  });

  test.each([
    [-FIFTY_YEARS, '000000000000000-00000'],
    [-0.5, '000000000000000-00000'],
    [Number.NEGATIVE_INFINITY, '000000000000000-00000'],
    [8.64e15, '999999999999999-00000'],
    [Number.POSITIVE_INFINITY, '999999999999999-00000'],
  ])('clamps a phone that shows %d', (wall, value) => {
    expect(nextHlc(null, wall)).toBe(value);
  });

  test('at the end of all time it stops, but does not go back', () => {
    expect(nextHlc('999999999999998-99999', WALL_MAX - 1)).toBe('999999999999999-00000');
    expect(nextHlc('999999999999999-99999', WALL_MAX)).toBe('999999999999999-99999');
  });

  test('never goes back, however the phone jumps by fifty years and more', () => {
    const step = fc.oneof(
      fc.constantFrom(0, 1, -1, FIFTY_YEARS, -FIFTY_YEARS, 2 * FIFTY_YEARS, -2 * FIFTY_YEARS),
      fc.double({ min: -FIFTY_YEARS, max: FIFTY_YEARS, noNaN: true }),
      fc.integer({ min: 0, max: 60_000 }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 100, size: 'max' }), (steps) => {
        let wall = FIRST_DAY;
        const walls = steps.map((by) => (wall += by));
        const values = run(walls);
        values.forEach((value, index) => {
          expect(value).toMatch(HLC_PATTERN);
          const before = values[index - 1];
          if (before !== undefined) expect(value > before).toBe(true);
          // It runs ahead of the wall only as far as the wall itself has been.
          const furthest = Math.max(0, ...walls.slice(0, index + 1).map(Math.trunc));
          expect(Number(value.slice(0, 15))).toBe(furthest);
        });
      }),
    );
  });
});
