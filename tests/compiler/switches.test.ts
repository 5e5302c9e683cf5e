import { describe, expect, it } from 'vitest';

import {
  BASIS,
  compileLesson,
  compileQuestion,
  FEED,
  SWITCH,
  toLessonMistakes,
  toQuiz,
  toQuizMistakes,
} from './example-content.ts';

const PHASES = `> [!FASE di-luar-tahapan]
> Satu.

> [!FASE bakal-calon]
> Dua.

> [!FASE masa-tenang, calon]
> Tiga.
`;

const [FIRST = '', SECOND = '', OTHERS = ''] = SWITCH.split('\n\n');

describe('a reader sees first what holds for their own case', () => {
  it.each([
    [
      'by status, with all other values in the last case',
      SWITCH,
      [
        [
          'switch',
          { by: 'status' },
          ['case', { of: ['pns', 'cpns'] }, ['p', 0, 'Bagi PNS dan CPNS.']],
          ['case', { of: ['pppk'] }, ['p', 0, 'Bagi PPPK.']],
          ['case', { of: ['non-asn'] }, ['p', 0, 'Bagi yang lain.']],
        ],
      ],
    ],
    [
      'by phase, whose values are in the order of time',
      PHASES,
      [
        [
          'switch',
          { by: 'phase' },
          ['case', { of: ['outside-stages'] }, ['p', 0, 'Satu.']],
          ['case', { of: ['would-be-candidates'] }, ['p', 0, 'Dua.']],
          ['case', { of: ['candidates-set', 'quiet-days'] }, ['p', 0, 'Tiga.']],
        ],
      ],
    ],
    [
      'with paragraphs, lists and tables',
      '> [!status lainnya]\n>\n> Satu *dua*.\n>\n> - a\n>\n> | b |\n> | - |',
      [
        [
          'switch',
          { by: 'status' },
          [
            'case',
            { of: ['pns', 'cpns', 'pppk', 'non-asn'] },
            ['p', 0, 'Satu ', ['em', 0, 'dua'], '.'],
            ['ul', 0, ['li', 0, 'a']],
            ['table', 0, ['thead', 0, ['tr', 0, ['th', 0, 'b']]]],
          ],
        ],
      ],
    ],
    [
      'an escaped marker is text',
      '> \\[!FASE calon]\n> Isi',
      [['blockquote', 0, ['p', 0, '[!FASE calon] Isi']]],
    ],
  ])('%s', (_title, markdown, compiled) => {
    expect(compileLesson(markdown)).toEqual(compiled);
  });

  it('neighbours of another axis are a switch of their own', () => {
    const tags = compileLesson(`${SWITCH}\n${PHASES}\nLalu.\n\n${SWITCH}`).map((block) =>
      Array.isArray(block) ? block.slice(0, 2) : block,
    );
    expect(tags).toEqual([
      ['switch', { by: 'status' }],
      ['switch', { by: 'phase' }],
      ['p', 0],
      ['switch', { by: 'status' }],
    ]);
  });

  it('also in the explanation of an option', () => {
    const explanation = SWITCH.trimEnd().replaceAll(/^/gm, '  > ');
    const question = compileQuestion(
      toQuiz(`Apa?\n\n- [x] \`a\` A\n  > Tepat.\n  >\n${explanation}\n- [ ] \`b\` B\n  > Salah.\n\n${BASIS}`),
    );
    expect(question).toMatchObject({
      options: [
        {
          explanation: [
            ['p', 0, 'Tepat.'],
            ['switch', { by: 'status' }, {}, {}, {}],
          ],
        },
        {},
      ],
    });
  });

  it('also in the consequence of a simulated action', () => {
    const consequence = SWITCH.trimEnd().replaceAll(/^/gm, '  > ');
    expect(compileLesson(FEED.replace('  > Tepat.', consequence))).toMatchObject([
      {
        posts: [
          { actions: [{ action: 'like' }, { consequence: [['switch', { by: 'status' }, {}, {}, {}]] }] },
        ],
      },
    ]);
  });
});

describe('an author who slips in a switch is told where', () => {
  it.each([
    ['no values', '> [!FASE]\n> a', ['6:3 switch-malformed']],
    ['nothing behind a comma', '> [!FASE calon,]\n> a', ['6:3 switch-malformed']],
    ['a colon', '> [!FASE: calon]\n> a', ['6:3 switch-malformed', '6:9 switch-value-unknown']],
    [
      'text behind the marker',
      `${SECOND.replace(']\n>', ']')}\n\n${FIRST}\n\n${OTHERS}`,
      ['6:3 switch-malformed'],
    ],
    [
      'two cases in one quote',
      SWITCH.replaceAll('\n\n', '\n'),
      ['6:3 switch-values-missing', '8:3 switch-malformed', '10:3 switch-malformed'],
    ],
    ['a marker in a paragraph', 'Isi [!STATUS pns] isi', ['6:5 switch-malformed']],
    ['a marker that markup takes apart', '> [!FASE *calon*]\n> a', ['6:3 switch-malformed']],
    ['a name that is nearly one', '> [!FASEX calon]\n> a', ['6:3 note-unknown']],
    ['a value in capitals', SWITCH.replace('pns,', 'PNS,'), ['6:12 switch-value-unknown']],
    ['a value of the other axis', SWITCH.replace('pppk', 'calon'), ['9:12 switch-value-unknown']],
    ['a value twice in one case', SWITCH.replace('cpns', 'pns'), ['6:17 switch-value-repeated']],
    [
      'two switches without anything between',
      `${SWITCH}\n${SWITCH}`,
      [
        '12:12 switch-others-placement',
        '15:12 switch-value-repeated',
        '15:17 switch-value-repeated',
        '18:12 switch-value-repeated',
        '21:12 switch-value-repeated',
      ],
    ],
    ['a missing case', `${FIRST}\n\n${SECOND}`, ['6:3 switch-values-missing']],
    [
      'others beside a value',
      `${FIRST}\n\n${OTHERS.replace('lainnya', 'lainnya, pppk')}`,
      ['9:12 switch-others-placement'],
    ],
    ['others first', `${OTHERS}\n\n${FIRST}`, ['6:12 switch-others-placement']],
    ['others of nothing', SWITCH.replace('pppk', 'pppk, non-asn'), ['12:12 switch-others-empty']],
    ['an empty case', SWITCH.replace('\n> Bagi PPPK.', ''), ['9:3 switch-case-empty']],
    ['a heading in a case', SWITCH.replace('Bagi PPPK', '## Bagi PPPK'), ['10:3 node-unsupported']],
    ['a call-out in a case', SWITCH.replace('Bagi PPPK', '> [!NOTE]\n> > a'), ['10:5 note-malformed']],
    ['a quote in a case', SWITCH.replace('Bagi PPPK', '> a'), ['10:3 node-unsupported']],
    ['a rule in a case', SWITCH.replace('Bagi PPPK.', 'Bagi PPPK.\n>\n> ---'), ['12:3 node-unsupported']],
    [
      'a switch in a case',
      SWITCH.replace('Bagi PPPK', '> [!FASE lainnya]\n> > a'),
      ['10:5 switch-misplaced'],
    ],
    ['a switch in a list', '- > [!STATUS lainnya]\n  > a', ['6:5 switch-misplaced']],
    ['a switch in a quote', '> > [!STATUS lainnya]\n> > a', ['6:5 switch-misplaced']],
    ['a switch in a table', '| [!STATUS lainnya] |\n| - |', ['6:3 switch-malformed']],
  ])('%s', (_title, markdown, mistakes) => {
    expect(toLessonMistakes(markdown)).toEqual(mistakes);
  });

  it.each([
    [
      'in the question',
      `${SWITCH}\n- [x] \`a\` A\n  > a\n- [ ] \`b\` B\n  > b\n\n${BASIS}`,
      ['9:3 switch-misplaced', '12:3 switch-misplaced', '15:3 switch-misplaced'],
    ],
    [
      'instead of an explanation',
      `Apa?\n\n- [x] \`a\` A\n  > [!STATUS lainnya]\n  > a\n- [ ] \`b\` B\n  > b\n\n${BASIS}`,
      ['12:5 switch-misplaced'],
    ],
  ])('%s', (_title, content, mistakes) => {
    expect(toQuizMistakes(toQuiz(content))).toEqual(mistakes);
  });
});
