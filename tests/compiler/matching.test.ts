import { describe, expect, it } from 'vitest';

import { BASIS, compileQuestion, PAIRS, toQuiz, toQuizMistakes } from './example-content.ts';

/** A quiz with one matching; its heads are on line 11, the rows on lines 13 to 17, the explanation on line 19. */
const toMatching = (pairs: string): string =>
  toQuiz(`Pasangkan.\n\n${pairs}`, { heading: 'Soal `hukuman` (pasangkan)' });

/** A table with so many left cells and so many right ones, the rest of the right ones paired with the last. */
const toTable = (left: number, right: number): string => {
  const rows = Array.from({ length: left }, (_, index) => {
    const id = `r${Math.min(index, right - 1)}`;
    return `| \`l${index}\` L | \`${id}\` R |\n`;
  });
  return `| a | b |\n| - | - |\n${rows.join('')}\n> A.\n\n${BASIS}`;
};

describe('a learner who pairs things gets what the author wrote', () => {
  it('with right cells that have several partners or none', () => {
    expect(compileQuestion(toMatching(PAIRS))).toEqual({
      id: 'hukuman',
      kind: 'matching',
      stem: [['p', 0, 'Pasangkan.']],
      heads: [['Contoh'], ['Tingkat ', ['strong', 0, 'hukuman']]],
      left: [
        { id: 'teguran', label: ['Teguran lisan'] },
        { id: 'pernyataan', label: ['Pernyataan tidak puas'] },
        { id: 'potong', label: ['Potongan tunjangan'] },
        { id: 'cabut', label: ['Pembebasan jabatan'] },
      ],
      right: [
        { id: 'ringan', label: ['Ringan'] },
        { id: 'sedang', label: ['Sedang'] },
        { id: 'berat', label: [['em', 0, 'Berat']] },
        { id: 'tanpa', label: ['Tidak diatur'] },
      ],
      pairs: { teguran: 'ringan', pernyataan: 'ringan', potong: 'sedang', cabut: 'berat' },
      explanation: [['p', 0, 'Tingkat mengikuti dampaknya.']],
      basis: ['uu-20-2023'],
    });
  });

  it('with a table in the question itself', () => {
    const question = compileQuestion(toMatching(`| a | b |\n| - | - |\n| c | d |\n\nLalu?\n\n${PAIRS}`));
    expect(question.stem.map(([tag]) => tag)).toEqual(['p', 'table', 'p']);
    expect(question).toMatchObject({ heads: [['Contoh'], {}] });
  });

  it('with ids that every object has a property for', () => {
    const question = compileQuestion(toMatching(PAIRS.replace('`teguran`', '`constructor`')));
    expect(question).toMatchObject({ pairs: { constructor: 'ringan', cabut: 'berat' } });
  });
});

describe('an author who slips in a matching is told where', () => {
  it.each([
    ['a correct matching', PAIRS, []],
    ['the explanation right below the table', PAIRS.replace('\n\n> T', '\n> T'), []],
    ['the text of a right cell repeated', PAIRS.replace('`ringan` |', '`ringan` Ringan |'), []],
    ['no table', `> Penjelasan.\n\n${BASIS}`, ['7:1 matching-without-table']],
    [
      'one column',
      `| a |\n| - |\n| \`b\` <b> |\n\n> A.\n\n${BASIS}`,
      ['11:1 matching-columns', '13:7 html-raw'],
    ],
    [
      'three columns',
      PAIRS.replaceAll(/\|$/gm, '| c |').replace('| --- | c |', '| --- | - |'),
      ['11:1 matching-columns'],
    ],
    ['a head that is empty', PAIRS.replace('Contoh', ''), ['11:1 matching-head-empty']],
    ['two left cells', toTable(2, 2), ['7:1 matching-left-count']],
    ['three left cells', toTable(3, 2), []],
    ['seven left cells', toTable(7, 7), []],
    ['eight left cells', toTable(8, 7), ['7:1 matching-left-count']],
    ['one right cell', toTable(3, 1), ['7:1 matching-right-count']],
    [
      'eight right cells',
      toTable(7, 7).replace('\n\n> A', '\n| | `r7` R |\n\n> A'),
      ['7:1 matching-right-count'],
    ],
    [
      'no rows',
      `| a | b |\n| - | - |\n\n> A.\n\n${BASIS}`,
      ['7:1 matching-left-count', '7:1 matching-right-count'],
    ],
    ['a row with one cell', PAIRS.replace(' | `sedang` Sedang', ''), ['15:1 table-ragged']],
    [
      'a row with three cells',
      PAIRS.replace('Sedang |', 'Sedang | <b> |'),
      ['15:1 table-ragged', '15:51 html-raw'],
    ],
    ['a row without a right cell', PAIRS.replace('`sedang` Sedang', ''), ['15:1 matching-row-without-right']],
    ['an empty row', PAIRS.replace('`tanpa` Tidak diatur', ''), ['17:1 matching-row-without-right']],
    [
      'another text for the same right cell',
      PAIRS.replace('`ringan` |', '`ringan` ringan |'),
      ['14:40 matching-right-differs'],
    ],
    [
      'a right cell that has a partner and has none',
      PAIRS.replace('`tanpa` Tidak diatur', '`ringan`'),
      ['17:5 matching-spare-repeated'],
    ],
    [
      'a right cell without a partner twice',
      PAIRS.replace('diatur |\n', 'diatur |\n| | `tanpa` |\n'),
      ['18:5 matching-spare-repeated'],
    ],
    ['a left cell without an id', PAIRS.replace('`potong` ', ''), ['15:1 cell-without-id']],
    ['a right cell without an id', PAIRS.replace('`sedang` ', ''), ['15:31 cell-without-id']],
    ['a left cell without text', PAIRS.replace(' Potongan tunjangan', ''), ['15:3 cell-without-text']],
    ['a right cell without text', PAIRS.replace(' Sedang', ''), ['15:33 cell-without-text']],
    ['an id that is none', PAIRS.replace('`sedang`', '`Sedang`'), ['15:33 id-invalid']],
    ['a left id used twice', PAIRS.replace('`potong`', '`teguran`'), ['15:3 option-id-duplicate']],
    ['one id on both sides', PAIRS.replace('`potong`', '`ringan`'), ['15:3 option-id-duplicate']],
    ['HTML in a head', PAIRS.replace('Contoh', '<b>'), ['11:3 html-raw']],
    ['HTML in a cell', PAIRS.replace('Potongan', '<b>'), ['15:12 html-raw']],
    ['no explanation', PAIRS.replace(/> .*\n/, ''), ['7:1 question-without-explanation']],
    ['an empty explanation', PAIRS.replace(/> .*\n/, '>\n'), ['19:1 question-without-explanation']],
    ['a second table', PAIRS.replace('> ', '| a |\n| - |\n\n> '), ['19:1 content-after-items']],
    [
      'the legal basis above the table',
      `${BASIS}\n${PAIRS.replace(BASIS, '')}`,
      ['13:1 content-after-basis', '21:1 content-after-basis'],
    ],
    ['text below the explanation', PAIRS.replace(BASIS, `Lalu.\n\n${BASIS}`), ['21:1 content-after-items']],
  ])('%s', (_title, pairs, mistakes) => {
    expect(toQuizMistakes(toMatching(pairs))).toEqual(mistakes);
  });
});
