import { expect, test } from 'vitest';
import { markWords, toPassage } from '../../../../src/client/features/search/passage.ts';
import type { LessonBlock } from '../../../../src/domain/content/module.ts';

const body: readonly LessonBlock[] = [
  ['p', 0, 'Pembuka tentang hukuman.'],
  ['h2', 0, 'Hukuman disiplin'],
  ['p', 0, 'Tidak ada apa-apa di sini.'],
  [
    'p',
    0,
    `${'Kata pengisi yang panjang. '.repeat(9)}Di sini hukuman disiplin dibagikan. ${'Lagi. '.repeat(40)}`,
  ],
  ['h2', 0, 'Bagian lain'],
  ['p', 0, 'Hukuman disiplin, bagian lain.'],
];
const marked = (pieces: readonly { text: string; isFound: boolean }[]): string =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

test('words are marked as they are written, also in another form than was typed', () => {
  expect(marked(markWords('Hukuman: membagikan, JUM’AT!', new Set(['hukuman', 'bagikan', 'jumat'])))).toBe(
    '[Hukuman]: [membagikan], [JUM’AT]!',
  );
});

test('Sari sees the paragraph of the section that has most of her words, around the first of them', () => {
  const passage = toPassage(body, 1, ['hukuman', 'disiplin']);
  expect(passage?.block).toBe(3);
  const text = marked(passage?.pieces ?? []);
  expect(text).toMatch(/^… .*Di sini \[hukuman\] \[disiplin\] dibagikan\. .* …$/);
  expect(text.length).toBeLessThan(180);
});

test('where only the heading has her words the section shows how it begins, and leads to the heading', () => {
  const passage = toPassage(body, 4, ['bagian', 'xyz']);
  expect(passage?.block).toBe(5);
  expect(
    toPassage(
      [
        ['h2', 0, 'Kata'],
        ['p', 0, 'Isi.'],
      ],
      0,
      ['kata'],
    ),
  ).toEqual({
    block: 0,
    pieces: [{ text: 'Isi.', isFound: false }],
  });
});

test('a section that this text does not have, has no passage; one without words of its own has an empty one', () => {
  expect(toPassage(body, 40, ['hukuman'])).toBeNull();
  expect(toPassage([['h2', 0, 'Kata']], 0, ['kata'])).toEqual({ block: 0, pieces: [] });
});
