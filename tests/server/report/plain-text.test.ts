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

  test('Ratna reads what a picture says, and every case of a switch', () => {
    expect(
      textToPlain([
        [
          'picture',
          { src: '/content/pictures/a.webp', alt: 'Bagan dua jalur.', width: 1, height: 1, bytes: 1 },
        ],
        [
          'switch',
          { by: 'status' },
          ['case', { of: ['pns', 'cpns'] }, ['p', 0, 'Bagi PNS.']],
          ['case', { of: ['pppk', 'non-asn'] }, 'Bagi yang lain.'],
        ],
      ]),
    ).toBe('Bagan dua jalur. Bagi PNS. Bagi yang lain.');
  });

  test('nothing is nothing', () => {
    expect(textToPlain([])).toBe('');
    expect(textToPlain([['hr', 0]])).toBe('');
  });
});
