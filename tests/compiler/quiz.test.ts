import { describe, expect, it } from 'vitest';

import type { Quiz } from '../../src/domain/content/module.ts';
import {
  ACTS,
  BASIS,
  compileFiles,
  EXAMPLE,
  ITEMS,
  OPTIONS,
  PAIRS,
  toQuiz,
  toQuizMistakes,
} from './example-content.ts';

const STEM = 'Apakah ASN netral?\n\n';

describe('an author who slips in a quiz is told where', () => {
  it.each([
    ['a correct question', toQuiz(`${STEM}${OPTIONS}\n${BASIS}`), []],
    [
      'a stem with a list, a table and a call-out',
      toQuiz(`- a\n- b\n\n| a |\n| - |\n\n> [!NOTE]\n> c\n\n${OPTIONS}\n${BASIS}`),
      [],
    ],
    [
      'options with blank lines between them',
      toQuiz(`${STEM}${OPTIONS.replace('- [ ]', '\n- [ ]')}\n${BASIS}`),
      [],
    ],
    [
      'explanations behind a blank line',
      toQuiz(`${STEM}${OPTIONS.replaceAll('\n  >', '\n\n  >')}\n${BASIS}`),
      [],
    ],
    ['an introduction', toQuiz(`${STEM}${OPTIONS}\n${BASIS}`).replace('## Soal', 'Bacalah.\n\n## Soal'), []],
    [
      'a heading in the introduction',
      toQuiz(`${STEM}${OPTIONS}\n${BASIS}`).replace('## Soal', '### Petunjuk\n\n## Soal'),
      ['7:1 quiz-heading-unknown'],
    ],
    [
      'a question without a kind',
      toQuiz(`${STEM}${OPTIONS}\n${BASIS}`, { heading: 'Soal `netral`' }),
      ['7:1 quiz-heading-unknown'],
    ],
    [
      'a question without an id',
      toQuiz(`${STEM}${OPTIONS}\n${BASIS}`, { heading: 'Soal (pilih satu)' }),
      ['7:1 quiz-heading-unknown'],
    ],
    [
      'a question on level three',
      toQuiz(`${STEM}${OPTIONS}\n${BASIS}`).replace('## Soal', '### Soal'),
      ['7:1 quiz-heading-unknown'],
    ],
    [
      'a question with an id that is none',
      toQuiz(`${STEM}${OPTIONS}\n${BASIS}`, { heading: 'Soal `Netral ASN` (pilih satu)' }),
      ['7:9 id-invalid'],
    ],
    [
      'a kind that is a property of every object',
      toQuiz(`${STEM}${OPTIONS}\n${BASIS}`, { heading: 'Soal `a` (constructor)' }),
      ['7:13 question-kind-unknown'],
    ],
    ...[ITEMS, PAIRS, ACTS].map((answers): [string, string, string[]] => [
      `a kind that is none, above ${answers.slice(0, 12)}`,
      toQuiz(`${STEM}${answers}`, { heading: 'Soal `a` (susun)' }),
      ['7:13 question-kind-unknown'],
    ]),
    ...[ITEMS, PAIRS, ACTS].map((answers): [string, string, string[]] => [
      `no kind, above ${answers.slice(0, 12)}`,
      toQuiz(`${STEM}${answers}`, { heading: 'Soal `a`' }),
      ['7:1 quiz-heading-unknown'],
    ]),
    [
      'a heading below the legal basis',
      toQuiz(`${STEM}${OPTIONS}\n${BASIS}\n## Penutup\n\nSelesai.\n`),
      ['18:1 quiz-heading-unknown'],
    ],
    [
      'a heading inside a question',
      toQuiz(`${STEM}### Petunjuk\n\n${OPTIONS}\n${BASIS}`),
      ['11:1 quiz-heading-unknown'],
    ],
    [
      'a question that is all wrong',
      toQuiz('Apakah <b>ASN</b>?\n'),
      ['7:1 question-without-basis', '7:1 question-without-options', '9:8 html-raw', '9:14 html-raw'],
    ],
    [
      'the legal basis before the options',
      toQuiz(`${STEM}${BASIS}\n${OPTIONS}`),
      ['13:1 content-after-basis'],
    ],
    [
      'the legal basis right below an explanation',
      toQuiz(`${STEM}${OPTIONS}${BASIS}`),
      ['7:1 question-without-basis', '15:1 basis-misplaced'],
    ],
    [
      'text below the legal basis',
      toQuiz(`${STEM}${OPTIONS}\n${BASIS}\nSelesai.\n\n- a\n`),
      ['18:1 content-after-basis', '20:1 content-after-basis'],
    ],
    [
      'a comment below the legal basis',
      toQuiz(`${STEM}${OPTIONS}\n${BASIS}\n<!-- a -->\n`),
      ['18:1 content-after-basis'],
    ],
    ['no key', toQuiz(`${STEM}${OPTIONS.replace('[x]', '[ ]')}\n${BASIS}`), ['7:1 question-key-count']],
    [
      'no key for true or false',
      toQuiz(
        `${STEM}${OPTIONS.replace('[x]', '[ ]').replace('`ya`', '`benar`').replace('`tidak`', '`salah`')}\n${BASIS}`,
        { heading: 'Soal `a` (benar atau salah)' },
      ),
      ['7:1 question-key-count'],
    ],
    [
      'all boxes forgotten',
      toQuiz(`${STEM}${OPTIONS.replace('[x] ', '').replace('[ ] ', '')}\n${BASIS}`),
      ['11:1 option-without-checkbox', '13:1 option-without-checkbox'],
    ],
    [
      'an empty box',
      toQuiz(`${STEM}${OPTIONS.replace('[ ]', '[]')}\n${BASIS}`),
      ['13:1 option-without-checkbox'],
    ],
    [
      'a box and nothing else',
      toQuiz(`${STEM}${OPTIONS}- [ ]\n  > a\n\n${BASIS}`),
      ['15:1 option-without-id'],
    ],
    [
      'an option without anything',
      toQuiz(`${STEM}${OPTIONS}-\n\n${BASIS}`),
      ['15:1 option-without-checkbox', '15:1 option-without-explanation', '15:1 option-without-id'],
    ],
    [
      'text before the id',
      toQuiz(`${STEM}${OPTIONS.replace('`tidak` Tidak', 'Tidak `tidak`')}\n${BASIS}`),
      ['13:1 option-without-id'],
    ],
    [
      'an option id that is none',
      toQuiz(`${STEM}${OPTIONS.replace('`tidak`', '`Tidak`')}\n${BASIS}`),
      ['13:7 id-invalid'],
    ],
    [
      'an empty explanation',
      toQuiz(`${STEM}${OPTIONS.replace('> Belum tepat.', '>')}\n${BASIS}`),
      ['13:1 option-without-explanation'],
    ],
    ['two explanations', toQuiz(`${STEM}${OPTIONS}\n  > Lagi.\n\n${BASIS}`), ['16:3 option-content-extra']],
    [
      'a list for an explanation',
      toQuiz(`${STEM}${OPTIONS.replace('> Belum tepat.', '- Belum tepat.')}\n${BASIS}`),
      ['14:3 option-explanation-not-quote'],
    ],
    [
      'a list beside an explanation',
      toQuiz(`${STEM}${OPTIONS}  - a\n\n${BASIS}`),
      ['15:3 option-content-extra'],
    ],
    [
      'an image in an option',
      toQuiz(`${STEM}${OPTIONS.replace('Tidak', '![a](b)')}\n${BASIS}`),
      ['13:15 picture-address', '13:15 picture-not-alone'],
    ],
    [
      'a call-out in an explanation',
      toQuiz(`${STEM}${OPTIONS.replace('> Belum', '> [!NOTE]\n  > Belum')}\n${BASIS}`),
      ['14:5 note-malformed'],
    ],
    [
      'a heading in an explanation',
      toQuiz(`${STEM}${OPTIONS.replace('> Belum', '> ## Belum')}\n${BASIS}`),
      ['14:5 node-unsupported'],
    ],
    [
      'all explanations without indentation',
      toQuiz(`${STEM}${OPTIONS.replaceAll('  >', '>')}\n${BASIS}`),
      ['12:1 option-explanation-not-indented', '14:1 option-explanation-not-indented'],
    ],
    [
      'a quote below the last explanation',
      toQuiz(`${STEM}${OPTIONS}\n> Lagi.\n\n${BASIS}`),
      ['16:1 content-after-options'],
    ],
    [
      'a plain list below the options',
      toQuiz(`${STEM}${OPTIONS}\n* a\n\n${BASIS}`),
      ['16:1 content-after-options'],
    ],
    [
      'no front matter',
      `## Soal \`a\` (pilih satu)\n\n${STEM}${OPTIONS}\n${BASIS}`,
      ['1:1 front-matter-missing'],
    ],
  ])('%s', (_title, quiz, mistakes) => {
    expect(toQuizMistakes(quiz)).toEqual(mistakes);
  });
});

/** The quiz of an example whose front matter has these lines too. */
const compileQuiz = (lines: string, mode = 'practice'): Quiz => {
  const quiz = toQuiz(`${STEM}${OPTIONS}\n${BASIS}`, { mode }).replace('\n---\n\n#', `\n${lines}\n---\n\n#`);
  const files = Object.entries(EXAMPLE).filter(([path]) => !/tes-|jenis-lain/.test(path));
  const { modules, diagnostics } = compileFiles({
    ...Object.fromEntries(files),
    'netralitas/latihan.md': quiz,
  });
  const compiled = modules[0]?.module.quizzes[0];
  if (compiled === undefined) throw new Error(JSON.stringify(diagnostics));
  return compiled;
};

const settingsOf = ({ certainty, minutes, attempts, order }: Quiz) => ({
  certainty,
  minutes,
  attempts,
  order,
});

describe('an author says how a quiz is taken', () => {
  it('and every setting reaches the phone', () => {
    expect(settingsOf(compileQuiz('certainty: ya\nminutes: 15\nattempts: 1\norder: tetap', 'test'))).toEqual({
      certainty: true,
      minutes: 15,
      attempts: 1,
      order: 'fixed',
    });
  });

  it('or leaves it at the ordinary, of which nothing is written', () => {
    const quiz = compileQuiz('certainty: tidak\norder: acak');
    for (const key of ['certainty', 'minutes', 'attempts', 'order']) expect(quiz).not.toHaveProperty(key);
  });

  it('also in practice, except for a time', () => {
    expect(settingsOf(compileQuiz('certainty: ya\nattempts: 20'))).toMatchObject({
      certainty: true,
      attempts: 20,
    });
  });

  const withLine = (line: string, mode = 'test'): string =>
    toQuiz(`${STEM}${OPTIONS}\n${BASIS}`, { mode }).replace('\n---\n\n#', `\n${line}\n---\n\n#`);

  it.each([
    ['a setting in English', withLine('certainty: yes'), ['5:12 setting-unknown']],
    ['a setting as YAML knows it', withLine('certainty: true'), ['5:12 setting-unknown']],
    ['an order that is none', withLine('order: 1'), ['5:8 setting-unknown']],
    ['no minute', withLine('minutes: 0'), ['5:10 value-type']],
    ['more than four hours', withLine('minutes: 241'), ['5:10 value-type']],
    ['half a minute', withLine('minutes: 0.5'), ['5:10 value-type']],
    ['minutes with their unit', withLine('minutes: 15 menit'), ['5:10 value-type']],
    ['no attempt', withLine('attempts: 0'), ['5:11 value-type']],
    ['too many attempts', withLine('attempts: 21'), ['5:11 value-type']],
    ['minutes in practice', withLine('minutes: 15', 'practice'), ['5:10 minutes-in-practice']],
  ])('and is told of %s', (_title, quiz, mistakes) => {
    expect(toQuizMistakes(quiz)).toEqual(mistakes);
  });
});
