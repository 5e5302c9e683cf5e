import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuizMode } from '../../../src/domain/content/module.ts';
import { foldAttempt } from '../../../src/domain/quiz/attempt.ts';
import { type AttemptScore, judgeAnswer, scoreAttempt } from '../../../src/domain/quiz/score.ts';
import { createPhone } from '../../support/facts.ts';
import { budi, sari } from '../../support/people.ts';
import { createQuestion, createQuiz, type Given, recordAttempt } from './sample-quiz.ts';

const single = createQuestion('tunggal', ['b']);
const multiple = createQuestion('ganda', ['a', 'c']);
const trueFalse = createQuestion('benar-salah', ['salah'], 'true-false');

describe('the verdict on one answer', () => {
  test.each([
    ['the key of a single choice', single, ['b'], 'correct'],
    ['another option', single, ['a'], 'wrong'],
    ['the key and another option', single, ['a', 'b'], 'wrong'],
    ['an option that the question does not have', single, ['z'], 'wrong'],
    ['the key and an unknown option', single, ['b', 'z'], 'wrong'],
    ['the key twice', single, ['b', 'b'], 'correct'],
    ['"Tidak tahu"', single, [], 'unknown'],
    ['all keys of a multiple choice', multiple, ['a', 'c'], 'correct'],
    ['all keys in another order', multiple, ['c', 'a'], 'correct'],
    ['one key of two', multiple, ['a'], 'wrong'],
    ['all keys and one more', multiple, ['a', 'b', 'c'], 'wrong'],
    ['one key and one other', multiple, ['a', 'b'], 'wrong'],
    ['one key and one unknown option', multiple, ['a', 'z'], 'wrong'],
    ['"Tidak tahu" to a multiple choice', multiple, [], 'unknown'],
    ['the right word', trueFalse, ['salah'], 'correct'],
    ['the other word', trueFalse, ['benar'], 'wrong'],
    ['both words', trueFalse, ['benar', 'salah'], 'wrong'],
    ['"Tidak tahu" to a statement', trueFalse, [], 'unknown'],
  ] as const)('%s', (_what, question, options, verdict) => {
    expect(judgeAnswer(question, options)).toBe(verdict);
  });

  test('is all or nothing, whatever the key and the choice', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 1 }),
        fc.array(fc.constantFrom(...ids, 'z'), { minLength: 1 }),
        (keys, chosen) => {
          const isRight = keys.join() === [...new Set(chosen)].sort().join();
          const verdict = judgeAnswer(createQuestion('s', keys), chosen);
          expect(verdict).toBe(isRight ? 'correct' : 'wrong');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the score of an attempt', () => {
  const questions = [single, multiple, trueFalse];
  const score = (mode: QuizMode, answers: readonly Given[]): AttemptScore => {
    const quiz = createQuiz(mode, questions);
    const state = foldAttempt(recordAttempt(createPhone(sari), quiz, answers, true));
    if (state === null) throw new Error('the attempt has facts');
    return scoreAttempt(quiz, state);
  };
  const brief = ({ questions: results }: AttemptScore) =>
    results.map(({ question, verdict, tries }) => [question, verdict, tries]);

  test('Sari sees each question in the order of the quiz, answered or not', () => {
    const result = score('post-test', [
      ['benar-salah', ['benar']],
      ['tunggal', ['b']],
    ]);
    expect(result).toMatchObject({ correct: 1, total: 3, percent: 33 });
    expect(brief(result)).toEqual([
      ['tunggal', 'correct', 1],
      ['ganda', null, 0],
      ['benar-salah', 'wrong', 1],
    ]);
    expect(result.questions.map(({ answer }) => answer?.options ?? null)).toEqual([['b'], null, ['benar']]);
  });

  const changed: readonly Given[] = [
    ['tunggal', ['a']],
    ['ganda', ['a', 'c']],
    ['tunggal', ['b']],
    ['ganda', []],
  ];

  test('in practice the first answer counts, repeats only show as tries', () => {
    const result = score('practice', changed);
    expect(result).toMatchObject({ correct: 1, total: 3, percent: 33 });
    expect(brief(result)).toEqual([
      ['tunggal', 'wrong', 2],
      ['ganda', 'correct', 2],
      ['benar-salah', null, 0],
    ]);
  });

  test.each(['pre-test', 'post-test'] as const)(
    'in a %s the last answer before submission counts',
    (mode) => {
      const result = score(mode, changed);
      expect(brief(result)).toEqual([
        ['tunggal', 'correct', 2],
        ['ganda', 'unknown', 2],
        ['benar-salah', null, 0],
      ]);
      expect(result).toMatchObject({ correct: 1, percent: 33 });
    },
  );

  test('answers to questions of another quiz earn nothing and take nothing away', () => {
    const answers: readonly Given[] = [
      ['tunggal', ['b']],
      ['ganda', ['a', 'c']],
    ];
    const foreign: readonly Given[] = [...answers, ['asing', ['a']], ['tunggal-2', ['b']]];
    expect(score('post-test', foreign)).toMatchObject({ correct: 2, total: 3, percent: 67 });
    expect(brief(score('post-test', foreign))).toEqual(brief(score('post-test', answers)));
  });

  test('all right is a hundred, nothing is nought, and no questions are nought as well', () => {
    const all: readonly Given[] = [
      ['tunggal', ['b']],
      ['ganda', ['a', 'c']],
      ['benar-salah', ['salah']],
    ];
    expect(score('post-test', all)).toMatchObject({ correct: 3, total: 3, percent: 100 });
    expect(score('post-test', [])).toMatchObject({ correct: 0, total: 3, percent: 0 });
    expect(scoreAttempt(createQuiz('practice', []), { answersByQuestion: new Map() })).toEqual({
      correct: 0,
      total: 0,
      percent: 0,
      questions: [],
    });
  });

  test('half a percent is rounded up: Budi has one of eight right', () => {
    const quiz = createQuiz(
      'post-test',
      Array.from({ length: 8 }, (_, index) => createQuestion(`s${index}`, ['a'])),
    );
    const state = foldAttempt(recordAttempt(createPhone(budi), quiz, [['s3', ['a']]]));
    if (state === null) expect.unreachable();
    expect(scoreAttempt(quiz, state).percent).toBe(13);
  });
});
