import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDayToTime, timeToIsoDay } from '../../../src/client/platform/calendar.ts';

describe('calendar days', () => {
  test('a day begins at midnight UTC, and anything else is no day', () => {
    expect(isoDayToTime('2026-11-22')).toBe(Date.UTC(2026, 10, 22));
    for (const text of ['', 'besok', '2026-13-01', '22-11-2026', '2026-11-22T00:00:00Z']) {
      expect(isoDayToTime(text)).toBeNaN();
    }
  });

  test('the zone decides the day: late in London it is already tomorrow in Jakarta', () => {
    const late = Date.UTC(2026, 10, 22, 17, 0);
    expect(timeToIsoDay(late - 1, 'Asia/Jakarta')).toBe('2026-11-22');
    expect(timeToIsoDay(late, 'Asia/Jakarta')).toBe('2026-11-23');
    expect(timeToIsoDay(late - 2 * 3_600_000, 'Asia/Jayapura')).toBe('2026-11-23');
    expect(timeToIsoDay(late, 'Europe/London')).toBe('2026-11-22');
  });

  test('every day of this century survives the way there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_957, max: 47_481 }), (days) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(timeToIsoDay(isoDayToTime(day), 'UTC')).toBe(day);
      }),
    );
  });
});
