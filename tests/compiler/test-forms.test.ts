import { describe, expect, it } from 'vitest';

import { BASIS, compileFiles, EXAMPLE, OPTIONS, toQuiz, toQuizzesMistakes } from './example-content.ts';

interface Asked {
  readonly topic?: string;
  readonly level?: string;
}

/** A quiz in `mode` with one question for each entry of `asked`. */
const toTest = (id: string, mode: string, form: string, asked: readonly Asked[]): string => {
  const questions = asked.map(({ topic, level }, index) => {
    const line = topic === undefined ? '' : `**Topik:** \`${topic}\` (${level})\n\n`;
    return `## Soal \`${id}-${index}\` (pilih satu)\n\nApakah ASN netral?\n\n${OPTIONS}\n${line}${BASIS}\n`;
  });
  return `---\nid: ${id}\ntitle: Tes\nmode: ${mode}\n${form === '' ? '' : `form: ${form}\n`}---\n\n${questions.join('')}`;
};

const EASY = { topic: 'netral', level: 'mudah' };
const HARD = { topic: 'netral', level: 'sulit' };
const OTHER = { topic: 'jejak', level: 'mudah' };

const toForms = (a: readonly Asked[], b: readonly Asked[]): Record<string, string> => ({
  'tes-a.md': toTest('tes-a', 'test', 'A', a),
  'tes-b.md': toTest('tes-b', 'test', 'B', b),
});

describe('a module has practice and at most one test', () => {
  it.each([
    ['no test', {}, []],
    ['one test without a form and without topics', { 'tes.md': toTest('tes', 'test', '', [{}]) }, []],
    ['two forms', toForms([EASY, HARD], [HARD, EASY]), []],
    [
      'two tests without a form',
      { 'a.md': toTest('a', 'test', '', [{}]), 'b.md': toTest('b', 'test', '', [{}]) },
      ['b.md:4:7 mode-duplicate'],
    ],
    [
      'form A twice',
      { ...toForms([EASY], [EASY]), 'tes-c.md': toTest('tes-c', 'test', 'A', [EASY]) },
      ['tes-c.md:5:7 mode-duplicate'],
    ],
    ['form A alone', { 'a.md': toTest('a', 'test', 'A', [EASY]) }, ['a.md:5:7 form-without-partner']],
    ['form B alone', { 'b.md': toTest('b', 'test', 'B', [EASY]) }, ['b.md:5:7 form-without-partner']],
    [
      'a test without a form beside two forms',
      { ...toForms([EASY], [EASY]), 'tes.md': toTest('tes', 'test', '', [{}]) },
      ['tes.md:4:7 form-missing'],
    ],
    [
      'a test without a form beside one form',
      { 'a.md': toTest('a', 'test', '', [{}]), 'b.md': toTest('b', 'test', 'B', [EASY]) },
      ['a.md:4:7 form-missing'],
    ],
    ['a form that is none', { 'a.md': toTest('a', 'test', 'C', [{}]) }, ['a.md:5:7 form-unknown']],
    [
      'a form that is none beside form A',
      { 'a.md': toTest('a', 'test', 'A', [EASY]), 'b.md': toTest('b', 'test', 'b', [EASY]) },
      ['b.md:5:7 form-unknown'],
    ],
    [
      'a mode that is none beside form A',
      { 'a.md': toTest('a', 'test', 'A', [EASY]), 'b.md': toTest('b', 'ujian', 'B', [EASY]) },
      ['b.md:4:7 mode-unknown'],
    ],
    ['practice with a form', { 'a.md': toTest('a', 'practice', 'A', [{}]) }, ['a.md:5:7 form-in-practice']],
    [
      'practice with a form that is none',
      { 'a.md': toTest('a', 'practice', 'C', [{}]) },
      ['a.md:5:7 form-in-practice'],
    ],
    ['a mode of the first format', { 'a.md': toTest('a', 'pre-test', '', [{}]) }, ['a.md:4:7 mode-unknown']],
    [
      'a mode that is none, and a form',
      { 'a.md': toTest('a', 'ujian', 'A', [{}]) },
      ['a.md:4:7 mode-unknown'],
    ],
  ])('%s', (_title, quizzes, mistakes) => {
    expect(toQuizzesMistakes(quizzes)).toEqual(mistakes);
  });
});

describe('both forms of a test measure the same', () => {
  it.each([
    [
      'another level',
      toForms([EASY, EASY], [EASY, HARD]),
      ['tes-b.md:5:7 forms-not-parallel', 'tes-b.md:5:7 forms-not-parallel'],
    ],
    [
      'another topic',
      toForms([EASY], [OTHER]),
      ['tes-b.md:5:7 forms-not-parallel', 'tes-b.md:5:7 forms-not-parallel'],
    ],
    ['a question more', toForms([EASY], [EASY, EASY]), ['tes-b.md:5:7 forms-not-parallel']],
    ['a question less', toForms([EASY, OTHER], [EASY]), ['tes-b.md:5:7 forms-not-parallel']],
    ['a question without a topic', toForms([EASY, {}], [EASY, EASY]), ['tes-a.md:21:1 topic-missing']],
    [
      'questions without topics, and not equally many',
      toForms([{}, {}], [{}]),
      [
        'tes-a.md:19:1 topic-missing',
        'tes-a.md:8:1 topic-missing',
        'tes-b.md:5:7 forms-not-parallel',
        'tes-b.md:8:1 topic-missing',
      ],
    ],
    [
      'a question that is none',
      {
        ...toForms([EASY], [EASY]),
        'tes-b.md': toTest('tes-b', 'test', 'B', [EASY]) + '## Penutup\n\nSelesai.\n',
      },
      ['tes-b.md:21:1 quiz-heading-unknown'],
    ],
  ])('so an author is told of %s', (_title, quizzes, mistakes) => {
    expect(toQuizzesMistakes(quizzes).sort()).toEqual([...mistakes].sort());
  });

  it('and the message names topic, level and both numbers', () => {
    const files = Object.entries(toForms([EASY, HARD, HARD], [EASY, HARD])).map(([name, quiz]) => [
      `netralitas/${name}`,
      quiz,
    ]);
    const lessons = Object.entries(EXAMPLE).filter(([path]) => !/latihan|tes-|jenis-lain/.test(path));
    const { diagnostics } = compileFiles(Object.fromEntries([...lessons, ...files]));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Bentuk A dan B tidak setara: soal sulit bertopik "netral" berjumlah 2 di A dan 1 di B.',
    ]);
  });
});

describe('both forms of a test are taken the same way', () => {
  const withSettings = (a: string, b: string): Record<string, string> => ({
    'tes-a.md': toTest('tes-a', 'test', `A\n${a}`, [EASY]),
    'tes-b.md': toTest('tes-b', 'test', `B\n${b}`, [EASY]),
  });

  it.each([
    [
      'the same settings',
      'certainty: ya\nminutes: 15\nattempts: 1',
      'attempts: 1\nminutes: 15\ncertainty: ya',
      [],
    ],
    ['certainty said and left out', 'certainty: tidak', '', []],
    ['certainty in one form', 'certainty: ya', '', ['tes-b.md:5:7 forms-settings-differ']],
    ['another time', 'minutes: 15', 'minutes: 20', ['tes-b.md:5:7 forms-settings-differ']],
    ['another number of attempts', '', 'attempts: 2', ['tes-b.md:5:7 forms-settings-differ']],
    ['another order', 'order: tetap', '', []],
  ])('%s', (_title, a, b, mistakes) => {
    expect(toQuizzesMistakes(withSettings(a, b))).toEqual(mistakes);
  });
});

describe('a learner finds the quizzes of a module in their order', () => {
  it('practice by file name, then the test, form A before form B', () => {
    const practice = (id: string): string =>
      toQuiz(`Apakah ASN netral?\n\n${OPTIONS}\n${BASIS}`, { id, heading: `Soal \`${id}-1\` (pilih satu)` });
    const forms = toForms([EASY], [EASY]);
    const { modules } = compileFiles({
      ...Object.fromEntries(
        Object.entries(EXAMPLE).filter(([path]) => !/latihan|tes-|jenis-lain/.test(path)),
      ),
      'netralitas/a.md': forms['tes-b.md'] ?? '',
      'netralitas/b.md': practice('z'),
      'netralitas/c.md': forms['tes-a.md'] ?? '',
      'netralitas/d.md': practice('a'),
    });
    const quizzes = modules[0]?.module.quizzes ?? [];
    expect(quizzes.map(({ id, form }) => [id, form])).toEqual([
      ['z', undefined],
      ['a', undefined],
      ['tes-a', 'A'],
      ['tes-b', 'B'],
    ]);
    expect(quizzes.map((quiz) => 'form' in quiz)).toEqual([false, false, true, true]);
  });
});
