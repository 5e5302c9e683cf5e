import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/client/platform/random.ts';
import { UUID_PATTERN } from '../../../src/domain/ids.ts';

const random = createRandom();

describe('random bits', () => {
  test('ids sort by the time they were made at, and never repeat', () => {
    const ids = Array.from({ length: 500 }, (_, index) => random.uuidV7(1_795_395_600_000 + index));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set([...ids, ...ids.map(() => random.uuidV7(1_795_395_600_000))]).size).toBe(1_000);
  });

  test('every clock gives a UUID of version 7, also one that is set before 1970 or far ahead', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (wall) => {
        const id = random.uuidV7(wall);
        expect(id).toMatch(UUID_PATTERN);
        expect(id[14]).toBe('7');
        const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
        expect(time).toBe(Math.min(Math.max(Math.trunc(wall), 0), 2 ** 48 - 1));
      }),
      { examples: [[2 ** 48 - 1], [2 ** 48], [1.5 * 2 ** 48], [-1], [0]] },
    );
  });

  test('an id for one run of the app tells nothing of the time', () => {
    const ids = Array.from({ length: 100 }, () => random.uuidV4());
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) {
      expect(id).toMatch(UUID_PATTERN);
      expect(id[14]).toBe('4');
    }
  });

  test('hex text has two digits a byte, leading noughts included', () => {
    expect(random.hex(0)).toBe('');
    const texts = Array.from({ length: 200 }, () => random.hex(16));
    for (const text of texts) expect(text).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(texts).size).toBe(200);
  });

  test('a fraction is at least nought and less than one', () => {
    const fractions = Array.from({ length: 500 }, random.fraction);
    expect(fractions.every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
    expect(new Set(fractions).size).toBeGreaterThan(400);
  });
});
