import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptMode } from '../../../src/domain/quiz/attempt-mode.ts';
import { foldAttempt } from '../../../src/domain/quiz/attempt.ts';
import { type AttemptScore, judgeAnswer, scoreAttempt } from '../../../src/domain/quiz/score.ts';
import { createPhone } from '../../support/facts.ts';
import { budi, sari } from '../../support/people.ts';
import {
  createJudgement,
  createMatching,
  createOrdering,
  createQuestion,
  createQuiz,
  type Given,
  recordAttempt,
} from './sample-quiz.ts';

const single = createQuestion('tunggal', ['b']);
const multiple = createQuestion('ganda', ['a', 'c']);
const trueFalse = createQuestion('benar-salah', ['salah'], 'true-false');
const ordering = createOrdering('urutan', ['a', 'b', 'c']);
const matching = createMatching('pasangan', { l1: 'r1', l2: 'r1', l3: 'r2' }, ['r3']);
const judgement = createJudgement('situasi', { a: 3, b: 2, c: 0 });

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
    ['the right order', ordering, ['a', 'b', 'c'], 'correct'],
    ['two items changed over', ordering, ['b', 'a', 'c'], 'wrong'],
    ['an order with an item missing', ordering, ['a', 'b'], 'wrong'],
    ['an order with an item too many', ordering, ['a', 'b', 'c', 'd'], 'wrong'],
    ['"Tidak tahu" to an ordering', ordering, [], 'unknown'],
    ['every pair, in any order', matching, ['l2:r1', 'l1:r1', 'l3:r2'], 'correct'],
    ['one pair wrong', matching, ['l1:r1', 'l2:r2', 'l3:r2'], 'wrong'],
    ['one pair missing', matching, ['l1:r1', 'l2:r1'], 'wrong'],
    ['a pair with what belongs to nobody', matching, ['l1:r1', 'l2:r1', 'l3:r3'], 'wrong'],
    ['words that are no pair', matching, ['l1', 'l2:r1', 'l3:r2'], 'wrong'],
    ['the best way to act', judgement, ['a'], 'correct'],
    ['a way that is partly fitting', judgement, ['b'], 'partial'],
    ['a way that does not fit', judgement, ['c'], 'wrong'],
    ['two ways at once', judgement, ['a', 'b'], 'wrong'],
    ['a way the question does not have', judgement, ['z'], 'wrong'],
    ['"Tidak tahu" to a situation', judgement, [], 'unknown'],
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
  const score = (mode: AttemptMode, answers: readonly Given[]): AttemptScore => {
    const quiz = createQuiz(mode === 'practice' ? 'practice' : 'test', questions);
    const state = foldAttempt(recordAttempt(createPhone(sari), { id: quiz.id, mode }, answers, true));
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

  test('a situation earns its share of a question, and the percentage says so', () => {
    const quiz = createQuiz('practice', [judgement, single]);
    const state = foldAttempt(
      recordAttempt(createPhone(sari), { id: quiz.id, mode: 'practice' }, [
        ['situasi', ['b']],
        ['tunggal', ['b']],
      ]),
    );
    if (state === null) expect.unreachable();
    expect(scoreAttempt(quiz, state)).toMatchObject({ correct: 1, total: 2, percent: 83 });
    expect(scoreAttempt(quiz, state).questions.map(({ credit }) => credit)).toEqual([2 / 3, 1]);
  });

  test('half a percent is rounded up: Budi has one of eight right', () => {
    const quiz = createQuiz(
      'test',
      Array.from({ length: 8 }, (_, index) => createQuestion(`s${index}`, ['a'])),
    );
    const state = foldAttempt(
      recordAttempt(createPhone(budi), { id: quiz.id, mode: 'post-test' }, [['s3', ['a']]]),
    );
    if (state === null) expect.unreachable();
    expect(scoreAttempt(quiz, state).percent).toBe(13);
  });
});
