import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCsv } from '../../src/domain/csv.ts';

describe('a table that Sari opens in a spreadsheet', () => {
  test('begins with a byte order mark, and keeps semicolons, quotes and line ends inside their cells', () => {
    expect(
      formatCsv([
        ['a', 'b;c'],
        ['say "ya"', 'dua\r\nbaris'],
        ['', 'é'],
      ]),
    ).toBe('\uFEFFa;"b;c"\r\n"say ""ya""";"dua\r\nbaris"\r\n;é\r\n');
  });

  test.each(['=1+1', '+62 812', '-5', '@SUM(A1)', '\ttab', '\rbaris'])(
    '%j is shown as it is and never computed',
    (text) => {
      expect(formatCsv([[text]]).replaceAll('"', '')).toBe(`\uFEFF'${text}\r\n`);
    },
  );

  test('no cell whatever begins a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = formatCsv([[text]])
          .slice(1, -2)
          .replace(/^"/, '');
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { examples: [['=cmd'], ['"=cmd'], [';=cmd']] },
    );
  });
});
