import { describe, expect, it } from 'vitest';

import { BASIS, compileQuestion, ITEMS, OPTIONS, TOPIC, toQuiz, toQuizMistakes } from './example-content.ts';

/** A quiz with one ordering; its items are on lines 11 to 13, the explanation on line 15. */
const toOrdering = (items: string): string =>
  toQuiz(`Urutkan langkahnya.\n\n${items}`, { heading: 'Soal `langkah` (urutkan)' });

describe('a learner who orders steps gets what the author wrote', () => {
  it('with items in the right order and one explanation', () => {
    expect(compileQuestion(toOrdering(ITEMS.replace(BASIS, `${TOPIC}\n${BASIS}`)))).toEqual({
      id: 'langkah',
      kind: 'ordering',
      stem: [['p', 0, 'Urutkan langkahnya.']],
      items: [
        { id: 'berhenti', label: ['Berhenti sejenak'] },
        { id: 'sumber', label: ['Cari ', ['strong', 0, 'sumbernya']] },
        { id: 'cocokkan', label: ['Cocokkan'] },
      ],
      explanation: [['p', 0, 'Urutan ini mencegah salah sangka.']],
      basis: ['uu-20-2023'],
      topic: 'netralitas',
      level: 'easy',
    });
  });

  it('without topic and level when the author gave none', () => {
    expect(Object.keys(compileQuestion(toOrdering(ITEMS))).sort()).toEqual([
      'basis',
      'explanation',
      'id',
      'items',
      'kind',
      'stem',
    ]);
  });

  it('with lists in the question itself', () => {
    const question = compileQuestion(
      toOrdering(`- a\n- b\n\n1. satu\n2. dua\n\nManakah yang dulu?\n\n${ITEMS}`),
    );
    expect(question.stem.map(([tag]) => tag)).toEqual(['p', 'ul', 'ol', 'p']);
    expect(question).toMatchObject({ items: [{ id: 'berhenti' }, { id: 'sumber' }, { id: 'cocokkan' }] });
  });

  it('with several paragraphs of explanation', () => {
    const question = compileQuestion(toOrdering(ITEMS.replace('> Urutan', '> Pertama.\n>\n> Urutan')));
    expect(question).toMatchObject({
      explanation: [
        ['p', 0, 'Pertama.'],
        ['p', 0, 'Urutan ini mencegah salah sangka.'],
      ],
    });
  });
});

describe('an author who slips in an ordering is told where', () => {
  const seven = Array.from({ length: 8 }, (_, index) => `${index + 1}. \`a${index}\` A\n`).join('');

  it.each([
    ['a correct ordering', ITEMS, []],
    ['numbers with a bracket', ITEMS.replaceAll(/^(\d)\./gm, '$1)'), []],
    ['an indented list', ITEMS.replaceAll(/^(?=\d)/gm, ' '), []],
    ['blank lines between the items', ITEMS.replaceAll(/\n(?=\d)/g, '\n\n'), []],
    ['the explanation right below the list', ITEMS.replace('\n\n>', '\n>'), []],
    ['no list', `> Penjelasan.\n\n${BASIS}`, ['7:1 ordering-without-items']],
    ['bullets', ITEMS.replaceAll(/^\d\./gm, '-'), ['11:1 ordering-not-numbered']],
    [
      'check boxes for numbers',
      `${OPTIONS}- [ ] \`c\` C\n\n> Penjelasan.\n\n${BASIS}`,
      [
        '11:1 item-with-checkbox',
        '11:1 ordering-not-numbered',
        '12:3 item-content-extra',
        '13:1 item-with-checkbox',
        '14:3 item-content-extra',
        '15:1 item-with-checkbox',
      ],
    ],
    ['two items', ITEMS.replace('3. `cocokkan` Cocokkan\n', ''), ['7:1 ordering-item-count']],
    ['seven items', `${seven.replace('8. `a7` A\n', '')}\n> A.\n\n${BASIS}`, []],
    ['eight items', `${seven}\n> A.\n\n${BASIS}`, ['7:1 ordering-item-count']],
    [
      'numbers in another order than the lines',
      ITEMS.replace('2. ', '4. ').replace('3. ', '2. '),
      ['12:1 ordering-number', '13:1 ordering-number'],
    ],
    [
      'one number for all',
      ITEMS.replace('2. ', '1. ').replace('3. ', '1. '),
      ['12:1 ordering-number', '13:1 ordering-number'],
    ],
    ['a check box in an item', ITEMS.replace('2. ', '2. [x] '), ['12:1 item-with-checkbox']],
    ['an item without an id', ITEMS.replace('`sumber` ', ''), ['12:1 item-without-id']],
    ['an item without anything', ITEMS.replace(/`cocokkan` Cocokkan/, ''), ['13:1 item-without-id']],
    ['an item without text', ITEMS.replace('`cocokkan` Cocokkan', '`cocokkan`'), ['13:1 item-without-text']],
    ['an id that is none', ITEMS.replace('`sumber`', '`Sumber`'), ['12:4 id-invalid']],
    ['an id used twice', ITEMS.replace('`sumber`', '`berhenti`'), ['12:4 option-id-duplicate']],
    ['HTML in an item', ITEMS.replace('Cocokkan', '<b>'), ['13:15 html-raw']],
    ['an explanation for one item', ITEMS.replace('\n2.', '\n   > Lalu.\n2.'), ['12:4 item-content-extra']],
    ['the explanation inside the last item', ITEMS.replace('\n> ', '\n   > '), ['15:4 item-content-extra']],
    ['a list inside an item', ITEMS.replace('\n2.', '\n   - a\n2.'), ['12:4 item-content-extra']],
    ['no explanation', ITEMS.replace(/> .*\n/, ''), ['7:1 question-without-explanation']],
    ['an empty explanation', ITEMS.replace(/> .*\n/, '>\n'), ['15:1 question-without-explanation']],
    ['a second explanation', ITEMS.replace(BASIS, `> Lagi.\n\n${BASIS}`), ['17:1 content-after-items']],
    ['text below the list', ITEMS.replace('> ', 'Lalu.\n\n> '), ['15:1 content-after-items']],
    ['a second list', ITEMS.replace('> ', '* a\n\n> '), ['15:1 content-after-items']],
    ['a heading in the explanation', ITEMS.replace('> ', '> ## '), ['15:3 node-unsupported']],
    [
      'the legal basis above the list',
      `${BASIS}\n${ITEMS.replace(BASIS, '')}`,
      ['13:1 content-after-basis', '17:1 content-after-basis'],
    ],
  ])('%s', (_title, items, mistakes) => {
    expect(toQuizMistakes(toOrdering(items))).toEqual(mistakes);
  });
});
