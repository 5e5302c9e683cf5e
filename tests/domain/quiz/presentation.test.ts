import { describe, expect, test } from 'vitest';
import type { Quiz } from '../../../src/domain/content/module.ts';
import type { AttemptId } from '../../../src/domain/ids.ts';
import { presentQuiz, SHUFFLE_RULE } from '../../../src/domain/quiz/presentation.ts';
import { sha256Hex } from '../../../src/domain/facts/hash.ts';
import {
  createJudgement,
  createMatching,
  createOrdering,
  createQuestion,
  createQuiz,
} from './sample-quiz.ts';

const questions = [
  createQuestion('s1', ['a']),
  createQuestion('s2', ['a', 'c']),
  createQuestion('s3', ['benar'], 'true-false'),
  createOrdering('s4', ['a', 'b', 'c']),
  createMatching('s5', { l1: 'r1', l2: 'r2' }),
  createJudgement('s6', { a: 3, b: 1, c: 0 }),
];
const quiz = createQuiz('test', questions);

/** Attempts of many people; the ids of a real phone are as good as drawn. */
const MANY = Array.from({ length: 2_400 }, (_, index) => sha256Hex(`percobaan ${index}`) as AttemptId);

const show = (shown: Quiz, attempt: AttemptId): Quiz =>
  presentQuiz(shown, { attempt, shuffle: SHUFFLE_RULE });
const order = (shown: Quiz): string => shown.questions.map(({ id }) => id).join(' ');
const optionsOf = (shown: Quiz, id: string): string => {
  const question = shown.questions.find((one) => one.id === id);
  return question !== undefined && 'options' in question
    ? question.options.map((option) => option.id).join(' ')
    : '';
};
const count = (values: readonly string[]): ReadonlyMap<string, number> =>
  values.reduce((sum, value) => sum.set(value, (sum.get(value) ?? 0) + 1), new Map<string, number>());

describe('in which order an attempt shows a test', () => {
  test('Sari sees the same at every visit, and nothing is lost or changed but the order', () => {
    for (const attempt of MANY.slice(0, 50)) {
      const shown = show(quiz, attempt);
      expect(show(quiz, attempt)).toEqual(shown);
      expect(order(shown).split(' ').toSorted()).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
      for (const question of questions) {
        const other = shown.questions.find(({ id }) => id === question.id);
        if (!('options' in question)) expect(other).toEqual(question);
        else if (other === undefined || !('options' in other)) expect.unreachable();
        else expect(new Set<unknown>(other.options)).toEqual(new Set<unknown>(question.options));
      }
    }
  });

  test('over many attempts every order of questions comes, none much more often than another', () => {
    const small = createQuiz('test', questions.slice(0, 4));
    const seen = count(MANY.map((attempt) => order(show(small, attempt))));
    // 2,400 attempts over 24 orders: 100 each; less than half or more than twice would be no chance.
    expect(seen.size).toBe(24);
    for (const often of seen.values()) {
      expect(often).toBeGreaterThan(50);
      expect(often).toBeLessThan(200);
    }
  });

  test('every order of options comes, and the right one stands in every place alike', () => {
    const seen = count(MANY.map((attempt) => optionsOf(show(quiz, attempt), 's1')));
    expect(seen.size).toBe(24);
    const places = count(
      MANY.map((attempt) => String(optionsOf(show(quiz, attempt), 's1').split(' ').indexOf('a'))),
    );
    for (const often of places.values()) {
      expect(often).toBeGreaterThan(500);
      expect(often).toBeLessThan(700);
    }
    expect(count(MANY.map((attempt) => optionsOf(show(quiz, attempt), 's6'))).size).toBe(6);
  });

  test('two questions of one attempt are shuffled apart from each other', () => {
    const twins = createQuiz('test', [createQuestion('s1', ['a']), createQuestion('s2', ['a'])]);
    const alike = MANY.filter((attempt) => {
      const shown = show(twins, attempt);
      return optionsOf(shown, 's1') === optionsOf(shown, 's2');
    });
    expect(alike.length).toBeLessThan(MANY.length / 12);
  });

  test('"Benar" always stands before "Salah"', () => {
    const seen = count(MANY.slice(0, 200).map((attempt) => optionsOf(show(quiz, attempt), 's3')));
    expect([...seen.keys()]).toEqual(['benar salah']);
  });

  test('an ordering and a matching are left to their forms', () => {
    const shown = show(quiz, MANY[0] as AttemptId);
    expect(shown.questions.find(({ id }) => id === 's4')).toEqual(questions[3]);
    expect(shown.questions.find(({ id }) => id === 's5')).toEqual(questions[4]);
  });
});

describe('what is not shuffled', () => {
  test('an attempt of an earlier version of the app stays as it is written', () => {
    for (const attempt of MANY.slice(0, 50)) {
      expect(presentQuiz(quiz, { attempt, shuffle: null })).toEqual(quiz);
    }
  });

  test('a quiz whose questions build on each other stays as it is written', () => {
    for (const attempt of MANY.slice(0, 50)) {
      expect(show({ ...quiz, order: 'fixed' }, attempt).questions).toEqual(quiz.questions);
    }
  });

  test('practice leads from easy to hard: its options are shuffled, its questions are not', () => {
    const practice = createQuiz('practice', questions);
    const seen = MANY.slice(0, 200).map((attempt) => show(practice, attempt));
    expect(new Set(seen.map(order))).toEqual(new Set([order(practice)]));
    expect(new Set(seen.map((shown) => optionsOf(shown, 's1'))).size).toBeGreaterThan(20);
  });
});
