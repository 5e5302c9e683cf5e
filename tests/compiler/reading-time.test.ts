import { describe, expect, it } from 'vitest';

import type { Simulation, TextNode } from '../../src/domain/content/module.ts';
import { toMinutes } from '../../src/compiler/reading-time.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'kata').join(' ');
const paragraph = (count: number): TextNode => ['p', 0, words(count)];

const feed = (posts: number, length: number): Simulation => ({
  type: 'simulation',
  id: 'malam',
  title: 'a',
  intro: [],
  posts: Array.from({ length: posts }, (_, index) => ({
    id: `kiriman-${index}`,
    from: 'b',
    body: [paragraph(length)],
    actions: [
      { action: 'like', verdict: 'breach', consequence: [paragraph(10)] },
      { action: 'ignore', verdict: 'safe', consequence: [paragraph(4)] },
    ],
    basis: ['uu-20-2023'],
  })),
});

describe('a reader learns how long a lesson takes', () => {
  it.each<[string, Parameters<typeof toMinutes>[0], number]>([
    ['at least a minute', [], 1],
    ['one minute for 180 words', [paragraph(90), paragraph(90)], 1],
    ['another one for one word more', [paragraph(90), paragraph(91)], 2],
    ['words in marks are one word', [['p', 0, `${words(178)} ka`, ['strong', 0, 'ta'], 'ku lagi']], 1],
    ['words of two cells are two', [['tr', 0, ['td', 0, words(180)], ['td', 0, 'a']]], 2],
    ['a line break parts words', [['p', 0, words(180), ['br', 0], 'a']], 2],
    ['pictures have no words', [paragraph(180), ['picture', { alt: words(99) }]], 1],
    [
      'of a switch only the longest case',
      [
        paragraph(100),
        ['switch', { by: 'status' }, ['case', {}, paragraph(80)], ['case', {}, paragraph(70)]],
      ],
      1,
    ],
    [
      'of every switch the longest case',
      [
        ['switch', { by: 'status' }, ['case', {}, paragraph(3)], ['case', {}, paragraph(90), paragraph(1)]],
        ['switch', { by: 'phase' }, ['case', {}, paragraph(90)]],
      ],
      2,
    ],
    ['a third of a minute for a post', [feed(3, 0)], 2],
    // Title, then each post's 20 seconds, sender and text and the longer consequence.
    ['the words of a feed', [feed(3, 48), paragraph(2)], 2],
    ['and one word more', [feed(3, 48), paragraph(3)], 3],
  ])('%s', (_title, body, minutes) => {
    expect(toMinutes(body)).toBe(minutes);
  });
});
