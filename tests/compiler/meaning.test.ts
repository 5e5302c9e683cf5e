import { describe, expect, test } from 'vitest';
import type { Lesson, Question } from '../../src/domain/content/module.ts';
import {
  compareMeaning,
  type ModuleMeaning,
  moduleToMeaning,
  toNextMeaning,
} from '../../src/compiler/meaning.ts';
import {
  createJudgement,
  createMatching,
  createOrdering,
  createQuestion,
  createQuiz,
} from '../domain/quiz/sample-quiz.ts';

const lesson = (id: string): Lesson => ({ id, title: `Pelajaran ${id}`, minutes: 3, body: [], basis: [] });
const questions: readonly Question[] = [
  createQuestion('tunggal', ['a']),
  createOrdering('urutan', ['a', 'b', 'c']),
  createMatching('pasangan', { l1: 'r1', l2: 'r2' }, ['r3']),
  createJudgement('situasi', { a: 3, b: 1, c: 0 }),
];
const meaning = (changed: readonly Question[] = questions, lessons = [lesson('satu')]): ModuleMeaning =>
  moduleToMeaning({ lessons, quizzes: [createQuiz('practice', changed)] }, 1);
const replace = (id: string, by: Question): readonly Question[] =>
  questions.map((question) => (question.id === id ? by : question));
const before = meaning();

describe('what an author may correct without a word', () => {
  test('nothing at all, the title of a lesson, and a better wording', () => {
    expect(compareMeaning(before, meaning())).toEqual([]);
    expect(compareMeaning(before, meaning(questions, [{ ...lesson('satu'), title: 'Lain' }]))).toEqual([]);
    const reworded = {
      ...createQuestion('tunggal', ['a']),
      stem: [['p', 0, 'Soal tunggal yang lebih jelas']] as const,
    };
    expect(compareMeaning(before, meaning(replace('tunggal', reworded)))).toEqual([]);
  });

  test('a new question, lesson or quiz', () => {
    const more = meaning([...questions, createQuestion('baru', ['b'])], [lesson('satu'), lesson('dua')]);
    expect(compareMeaning(before, more)).toEqual([]);
  });
});

describe('what would change the meaning of answers that were given', () => {
  test.each([
    ['another key', 'tunggal', createQuestion('tunggal', ['b']), 'key'],
    ['another order', 'urutan', createOrdering('urutan', ['b', 'a', 'c']), 'key'],
    ['another pair', 'pasangan', createMatching('pasangan', { l1: 'r2', l2: 'r1' }, ['r3']), 'key'],
    ['other points', 'situasi', createJudgement('situasi', { a: 3, b: 2, c: 0 }), 'key'],
    ['an option less', 'situasi', createJudgement('situasi', { a: 3, b: 1 }), 'key'],
    ['another kind', 'tunggal', createQuestion('tunggal', ['a'], 'multiple'), 'kind'],
    [
      'another question under the same options',
      'tunggal',
      {
        ...createQuestion('tunggal', ['a']),
        stem: [['p', 0, 'Siapa yang berwenang?']],
      },
      'words',
    ],
  ] as const)('%s', (_what, id, by, type) => {
    expect(compareMeaning(before, meaning(replace(id, by)))).toEqual([{ type, question: id }]);
  });

  test('something that is gone', () => {
    const less = meaning(questions.slice(1), []);
    expect(compareMeaning(before, less)).toEqual([
      { type: 'removed', what: 'lesson', id: 'satu' },
      { type: 'removed', what: 'question', id: 'tunggal' },
    ]);
  });

  test('practice that becomes a test', () => {
    const practice = createQuiz('practice', questions);
    const after = moduleToMeaning(
      { lessons: [lesson('satu')], quizzes: [{ ...practice, mode: 'test', form: 'A' }] },
      1,
    );
    expect(compareMeaning(before, after)).toEqual([
      { type: 'quiz-mode', quiz: practice.id, before: 'practice', after: 'test A' },
    ]);
  });
});

describe('an id that went out of use', () => {
  test('is remembered for ever and never used again', () => {
    const without = toNextMeaning(before, { ...meaning(questions.slice(1)), edition: 2 });
    expect(without).toMatchObject({ edition: 2, retired: ['tunggal'] });
    const later = toNextMeaning(without, { ...meaning(questions.slice(2)), edition: 3 });
    expect(later.retired).toEqual(['tunggal', 'urutan']);
    expect(compareMeaning(later, meaning())).toEqual([
      { type: 'reused', id: 'tunggal' },
      { type: 'reused', id: 'urutan' },
    ]);
  });

  test('of a module that was never published there is none', () => {
    expect(toNextMeaning(undefined, before)).toEqual(before);
  });
});
