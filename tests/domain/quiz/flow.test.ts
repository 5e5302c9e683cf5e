import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quiz } from '../../../src/domain/content/module.ts';
import { foldAttempt } from '../../../src/domain/quiz/attempt.ts';
import { quizPosition } from '../../../src/domain/quiz/flow.ts';
import { createPhone } from '../../support/facts.ts';
import { budi, sari } from '../../support/people.ts';
import { createJudgement, createQuestion, createQuiz, type Given, recordAttempt } from './sample-quiz.ts';

const three = ['s1', 's2', 's3'].map((id) => createQuestion(id, ['a']));
const right = (question: string): Given => [question, ['a']];
const wrong = (question: string): Given => [question, ['b']];
const unsure = (question: string): Given => [question, []];

/** Where Sari stands after these answers; the question by its id. */
const stand = (quiz: Quiz, answers: readonly Given[]) => {
  const mode = quiz.mode === 'practice' ? 'practice' : 'post-test';
  const state = foldAttempt(recordAttempt(createPhone(sari), { id: quiz.id, mode }, answers));
  if (state === null) throw new Error('the attempt has facts');
  const { question, done, answered, total, repeated } = quizPosition(quiz, state);
  return { question: question?.id ?? null, done, answered, total, repeated };
};

/** How far the progress bar is after each of these answers, as "done of total". */
const bar = (quiz: Quiz, answers: readonly Given[]): string[] =>
  [...answers.keys(), answers.length].map((count) => {
    const given = recordAttempt(
      createPhone(sari),
      { id: quiz.id, mode: 'practice' },
      answers.slice(0, count),
    );
    const state = foldAttempt(given);
    if (state === null) throw new Error('the attempt has facts');
    const { way } = quizPosition(quiz, state);
    return `${way.done} of ${way.total}`;
  });

describe('the way through a test', () => {
  const quiz = createQuiz('test', three);

  test('goes through the questions once, in order, whether right, wrong or not known', () => {
    const answers = [wrong('s1'), unsure('s2'), right('s3')];
    const way = [0, 1, 2, 3].map((count) => stand(quiz, answers.slice(0, count)));
    expect(way).toEqual([
      { question: 's1', done: 0, answered: 0, total: 3, repeated: false },
      { question: 's2', done: 1, answered: 1, total: 3, repeated: false },
      { question: 's3', done: 2, answered: 2, total: 3, repeated: false },
      { question: null, done: 3, answered: 3, total: 3, repeated: false },
    ]);
  });

  test('an answer that Sari changes moves nothing', () => {
    expect(stand(quiz, [right('s1'), wrong('s1')])).toMatchObject({ question: 's2', done: 1 });
  });

  test('a question that was skipped is asked first, a foreign one is not counted', () => {
    expect(stand(quiz, [right('s3'), right('asing')])).toEqual({
      question: 's1',
      done: 1,
      answered: 1,
      total: 3,
      repeated: false,
    });
  });
});

describe('a situation in practice', () => {
  const quiz = createQuiz('practice', [createJudgement('situasi', { a: 3, b: 1, c: 0 })]);

  test.each([
    ['the best way to act', 'a', null],
    ['a way that is partly fitting', 'b', null],
    ['a way that does not fit', 'c', 'situasi'],
  ])('%s: %s', (_what, option, question) => {
    expect(stand(quiz, [['situasi', [option]]]).question).toBe(question);
  });
});

describe('the way through practice', () => {
  const quiz = createQuiz('practice', three);

  test('asks everything once before anything comes back', () => {
    expect(stand(quiz, [])).toMatchObject({ question: 's1', done: 0, repeated: false });
    expect(stand(quiz, [wrong('s1')])).toEqual({
      question: 's2',
      done: 0,
      answered: 1,
      total: 3,
      repeated: false,
    });
  });

  test('moves the progress bar with every answer that was asked for, and is full at the end', () => {
    const answers = [wrong('s1'), right('s2'), unsure('s3'), wrong('s1'), right('s3'), right('s1')];
    expect(bar(quiz, answers)).toEqual([
      '0 of 3',
      '1 of 4',
      '2 of 4',
      '3 of 5',
      '3 of 5',
      '4 of 5',
      '5 of 5',
    ]);
  });

  test('brings back what was missed, in the order it was missed, until it was right', () => {
    const answers = [wrong('s1'), right('s2'), unsure('s3')];
    const next = (more: readonly Given[]) => stand(quiz, [...answers, ...more]);
    expect(next([])).toEqual({ question: 's1', done: 1, answered: 3, total: 3, repeated: true });
    expect(next([wrong('s1')])).toMatchObject({ question: 's3', done: 1 });
    expect(next([wrong('s1'), unsure('s3')])).toMatchObject({ question: 's1', done: 1 });
    expect(next([wrong('s1'), right('s3')])).toMatchObject({ question: 's1', done: 2 });
    expect(next([right('s1')])).toMatchObject({ question: 's3', done: 2, repeated: true });
    expect(next([right('s1'), right('s3')])).toEqual({
      question: null,
      done: 3,
      answered: 3,
      total: 3,
      repeated: false,
    });
  });

  test('what was right once stays done, whatever is answered later', () => {
    const answers = [right('s1'), right('s2'), right('s3'), wrong('s1')];
    expect(stand(quiz, answers)).toMatchObject({ question: null, done: 3 });
  });

  test('a quiz without questions is at its end', () => {
    expect(stand(createQuiz('practice', []), [])).toEqual({
      question: null,
      done: 0,
      answered: 0,
      total: 0,
      repeated: false,
    });
  });

  test('ends for everybody who is right in the end, after exactly as many answers as it takes', () => {
    // How often Budi misses each question before he gets it.
    const misses = fc.array(fc.nat({ max: 4 }), { maxLength: 6, size: 'max' });
    fc.assert(
      fc.property(misses, (counts) => {
        const questions = counts.map((_, index) => createQuestion(`s${index}`, ['a']));
        const quiz = createQuiz('practice', questions);
        const left = new Map(counts.map((count, index) => [`s${index}`, count]));
        const answers: Given[] = [];
        const needed = counts.reduce((sum, count) => sum + count + 1, 0);
        for (let turn = 0; turn < needed; turn += 1) {
          const { question, done, repeated } = stand(quiz, answers);
          if (question === null) throw new Error(`the end came after ${turn} of ${needed} answers`);
          expect(done).toBe(new Set(answers.filter(([, [option]]) => option === 'a').map(([id]) => id)).size);
          expect(repeated).toBe(answers.some(([id]) => id === question));
          const missing = left.get(question) ?? 0;
          left.set(question, missing - 1);
          answers.push(missing > 0 ? wrong(question) : right(question));
        }
        expect(stand(quiz, answers)).toMatchObject({ question: null, done: counts.length });
      }),
      { numRuns: 60 },
    );
  });

  test('nobody meets the same question twice while others wait longer', () => {
    const choices = fc.array(fc.boolean(), { maxLength: 30, size: 'max' });
    fc.assert(
      fc.property(choices, (isRight) => {
        const phone = createPhone(budi);
        const answers: Given[] = [];
        for (const hit of isRight) {
          const { question } = stand(quiz, answers);
          if (question === null) break;
          const tries = (id: string): number => answers.filter(([given]) => given === id).length;
          const open = three.filter(
            ({ id }) => !answers.some(([given, [option]]) => given === id && option === 'a'),
          );
          expect(tries(question)).toBe(Math.min(...open.map(({ id }) => tries(id))));
          answers.push(hit ? right(question) : wrong(question));
        }
        expect(
          foldAttempt(recordAttempt(phone, { id: quiz.id, mode: 'practice' }, answers))?.submittedAt,
        ).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
