import { describe, expect, test } from 'vitest';
import { textToPlain } from '../../../src/server/report/plain-text.ts';

describe('the words of a question in the report', () => {
  test('Ratna reads one line without mark-up', () => {
    expect(
      textToPlain([
        ['p', 0, 'Boleh ', ['em', 0, 'atau'], ' ', ['a', { href: 'https://x' }, 'tidak'], '?'],
        ['ul', 0, ['li', 0, 'satu'], ['li', 0, ['strong', 0, 'du'], 'a']],
        'baris',
        ['br', 0],
        'baru',
      ]),
    ).toBe('Boleh atau tidak? satu dua baris baru');
  });

  test('nothing is nothing', () => {
    expect(textToPlain([])).toBe('');
    expect(textToPlain([['hr', 0]])).toBe('');
  });
});
