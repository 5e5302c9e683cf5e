import { describe, expect, it } from 'vitest';

import { ACTS, BASIS, compileQuestion, OPTIONS, toQuiz, toQuizMistakes } from './example-content.ts';

const HEADING = { heading: 'Soal `grup` (situasi)' };

/** A quiz with one situation; its options are on lines 11, 13 and 15. */
const toSituation = (acts: string, mode = 'practice'): string =>
  toQuiz(`Anda dimasukkan ke grup.\n\n${acts}`, { ...HEADING, mode });

describe('a learner who weighs a situation gets what the author wrote', () => {
  it('with the points of every way to act', () => {
    expect(compileQuestion(toSituation(ACTS))).toEqual({
      id: 'grup',
      kind: 'judgement',
      stem: [['p', 0, 'Anda dimasukkan ke grup.']],
      options: [
        { id: 'keluar', label: ['Keluar dari grup'], points: 3, explanation: [['p', 0, 'Paling tepat.']] },
        { id: 'diam', label: ['Tetap di grup'], points: 1, explanation: [['p', 0, 'Kurang tepat.']] },
        { id: 'teruskan', label: ['Meneruskan'], points: 0, explanation: [['p', 0, 'Tidak tepat.']] },
      ],
      confirmed: false,
      basis: ['uu-20-2023'],
    });
  });

  it('after a list in the question itself', () => {
    const question = compileQuestion(toSituation(`- a\n- b\n\nApa yang Anda lakukan?\n\n${ACTS}`));
    expect(question.stem.map(([tag]) => tag)).toEqual(['p', 'ul', 'p']);
  });
});

describe('an author who slips in a situation is told where', () => {
  const more = '- [2] `lapor` Melapor\n  > Baik.\n';

  it.each([
    ['a correct situation', ACTS, []],
    ['no space behind the points', ACTS.replaceAll('] `', ']`'), []],
    ['two options', ACTS.replace(/- \[1\].*\n.*\n/, ''), ['7:1 judgement-option-count']],
    ['five options', more + more.replace('`lapor`', '`tanya`') + ACTS, []],
    [
      'six options',
      more + more.replace('`lapor`', '`tanya`') + more.replace('`lapor`', '`hapus`') + ACTS,
      ['7:1 judgement-option-count'],
    ],
    ['no options', BASIS, ['7:1 judgement-without-options']],
    ['no points', ACTS.replace('[1] ', ''), ['13:1 judgement-points']],
    ['points beyond the best', ACTS.replace('[1]', '[4]'), ['13:1 judgement-points']],
    ['points below nothing', ACTS.replace('[0]', '[-1]'), ['15:1 judgement-points']],
    ['half a point', ACTS.replace('[1]', '[1,5]'), ['13:1 judgement-points']],
    ['a check box for points', ACTS.replace('[1]', '[x]'), ['13:1 judgement-points']],
    [
      'check boxes only',
      OPTIONS + OPTIONS.replace('`ya`', '`a`').replace('`tidak`', '`b`') + '\n' + BASIS,
      ['11:1 judgement-points', '13:1 judgement-points', '15:1 judgement-points', '17:1 judgement-points'],
    ],
    [
      'no brackets at all',
      ACTS.replaceAll(/\[\d\] /g, ''),
      ['11:1 judgement-points', '13:1 judgement-points', '15:1 judgement-points'],
    ],
    ['no best option', ACTS.replace('[3]', '[2]'), ['7:1 judgement-without-best']],
    ['nothing but best options', ACTS.replaceAll(/\[\d\]/g, '[3]'), ['7:1 judgement-all-best']],
    ['an option without an id', ACTS.replace('`diam` ', ''), ['13:1 option-without-id']],
    ['an option without text', ACTS.replace(' Tetap di grup', ''), ['13:1 option-without-text']],
    [
      'an option without an explanation',
      ACTS.replace('  > Kurang tepat.\n', ''),
      ['13:1 option-without-explanation'],
    ],
    [
      'an explanation without indentation',
      ACTS.replace('  > Kurang', '> Kurang'),
      ['14:1 option-explanation-not-indented'],
    ],
    ['an id that is none', ACTS.replace('`diam`', '`Diam`'), ['13:7 id-invalid']],
    ['an id used twice', ACTS.replace('`diam`', '`keluar`'), ['13:7 option-id-duplicate']],
    ['text below the options', ACTS.replace(BASIS, `Lalu.\n\n${BASIS}`), ['18:1 content-after-options']],
  ])('%s', (_title, acts, mistakes) => {
    expect(toQuizMistakes(toSituation(acts))).toEqual(mistakes);
  });
});

describe('a situation stands in a test only with a key that the agency has confirmed', () => {
  const quiz = toSituation(ACTS, 'test');
  const confirm = (key: string): string => `name: Pemerintah Provinsi Contoh
organiser: BKD
supervisor: BKN
timeZone: Asia/Jakarta
channels: []
confirmedKeys:
  - ${key}
`;

  it('so a draft is refused there', () => {
    expect(toQuizMistakes(quiz)).toEqual(['7:1 judgement-in-test']);
  });

  it('and a confirmed one is marked as such', () => {
    const agency = { 'agency.yaml': confirm('netralitas/grup') };
    expect(compileQuestion(quiz, agency)).toMatchObject({ confirmed: true });
    expect(compileQuestion(toSituation(ACTS), agency)).toMatchObject({ confirmed: true });
  });

  it('and the same question of another module confirms nothing', () => {
    expect(() => compileQuestion(quiz, { 'agency.yaml': confirm('lain/grup') })).toThrow(/judgement-in-test/);
  });
});
