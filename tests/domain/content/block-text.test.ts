import { describe, expect, test } from 'vitest';
import { blockPrint, blockToText, findBlock, toExcerpt } from '../../../src/domain/content/block-text.ts';
import type { LessonBlock } from '../../../src/domain/content/module.ts';

const p = (text: string): LessonBlock => ['p', 0, text];

describe('a block of a lesson as plain text', () => {
  test('what Sari reads as one word stays one word, and cells do not run together', () => {
    expect(blockToText(['p', 0, 'se', ['strong', 0, 'mua'], ' ', ['em', 0, 'ASN'], ['br', 0], 'lain'])).toBe(
      'semua ASN lain',
    );
    expect(blockToText(['table', 0, ['tbody', 0, ['tr', 0, ['td', 0, 'Satu'], ['td', 0, 'Dua']]]])).toBe(
      'Satu Dua',
    );
    expect(blockToText(['picture', { alt: 'Bagan.' }])).toBe('Bagan.');
    expect(blockToText(['hr', 0])).toBe('');
  });

  test('of a simulated feed all that it says is there', () => {
    const feed: LessonBlock = {
      type: 'simulation',
      id: 's',
      title: 'Malam',
      intro: [['p', 0, 'Pengantar.']],
      posts: [
        {
          id: 'a',
          from: 'Akun',
          body: [['p', 0, 'Kiriman.']],
          actions: [{ action: 'like', verdict: 'risky', consequence: [['p', 0, 'Akibat.']] }],
          basis: [],
        },
      ],
    };
    expect(blockToText(feed)).toBe('Malam Pengantar. Akun Kiriman. Akibat.');
  });

  test('an excerpt ends at a word and says that it goes on', () => {
    expect(toExcerpt('Satu dua tiga', 20)).toBe('Satu dua tiga');
    expect(toExcerpt('Satu, dua, tiga', 11)).toBe('Satu, dua…');
    expect(toExcerpt('Takterputuskan', 5)).toBe('Takte…');
  });
});

describe('finding a block again', () => {
  const body = [p('Satu'), p('Dua'), p('Tiga'), p('Dua')];
  const seen = (block: number, text: string) => ({ block, print: blockPrint(p(text)) });

  test('a print is eight hex digits of the words, whatever marks them', () => {
    expect(blockPrint(p('Dua'))).toMatch(/^[0-9a-f]{8}$/);
    expect(blockPrint(['p', 0, ['strong', 0, 'Dua']])).toBe(blockPrint(p('Dua')));
    expect(blockPrint(p('Dua.'))).not.toBe(blockPrint(p('Dua')));
  });

  test('a block that has stayed is found where it was, also when another says the same', () => {
    expect(findBlock(body, seen(1, 'Dua'))).toBe(1);
    expect(findBlock(body, seen(3, 'Dua'))).toBe(3);
  });

  test('a block that was moved is found by its words, the nearest first', () => {
    expect(findBlock(body, seen(0, 'Tiga'))).toBe(2);
    expect(findBlock(body, seen(0, 'Dua'))).toBe(1);
    expect(findBlock(body, seen(9, 'Dua'))).toBe(3);
  });

  test('for a block that was rewritten its index counts, within the lesson', () => {
    expect(findBlock(body, seen(2, 'Lama'))).toBe(2);
    expect(findBlock(body, seen(40, 'Lama'))).toBe(3);
    expect(findBlock(body, seen(-1, 'Lama'))).toBe(0);
    expect(findBlock([], seen(2, 'Lama'))).toBe(-1);
  });
});
