import { expect, test } from 'vitest';
import { createFormat, spanToUnit } from '../../../src/client/i18n/format.ts';

const indonesian = createFormat('id');
const english = createFormat('en');
const AT = Date.UTC(2026, 10, 22, 3, 42);

test('Sari in Tanjungpinang reads times, dates and sizes as she writes them', () => {
  expect(indonesian.time(AT, 'Asia/Jakarta')).toBe('10.42');
  expect(indonesian.day('2026-11-22')).toBe('22 November 2026');
  expect(indonesian.dayName('2026-11-22')).toBe('Minggu, 22 November');
  expect(english.dayName('2026-11-22')).toBe('Sunday 22 November');
  expect(indonesian.number(12_345)).toBe('12.345');
  expect(indonesian.size(25_340)).toBe('25,3\u00A0kB');
  expect(indonesian.zoneName(AT, 'Asia/Jakarta')).toBe('WIB');
  expect(english.zoneName(AT, 'Asia/Makassar')).toBe('WITA');
  expect(english.time(AT, 'Asia/Jakarta')).toBe('10:42');
  expect(english.size(25_340)).toBe('25.3\u00A0kB');
});

test('a moment names its day only when that is not today', () => {
  const zone = 'Asia/Jayapura';
  expect(indonesian.moment(AT, AT + 3_600_000, zone)).toBe('12.42');
  expect(indonesian.moment(AT, AT + 24 * 3_600_000, zone)).toBe('22 November 12.42');
});

test('a span of time is told in its largest whole unit', () => {
  expect(spanToUnit(1)).toEqual({ unit: 'minutes', count: 1 });
  expect(spanToUnit(59 * 60_000)).toEqual({ unit: 'minutes', count: 59 });
  expect(spanToUnit(60 * 60_000)).toEqual({ unit: 'hours', count: 1 });
  expect(spanToUnit(47 * 3_600_000)).toEqual({ unit: 'hours', count: 47 });
  expect(spanToUnit(48 * 3_600_000)).toEqual({ unit: 'days', count: 2 });
});
