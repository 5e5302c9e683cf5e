import { describe, expect, test } from 'vitest';
import { answerToTexts } from '../../../src/server/report/answer-texts.ts';
import {
  createJudgement,
  createMatching,
  createOrdering,
  createQuestion,
} from '../../domain/quiz/sample-quiz.ts';

describe('what Ratna reads of an answer', () => {
  test.each([
    ['chosen options in the order of the question', createQuestion('g', ['a']), ['c', 'a'], ['a', 'c']],
    ['the way somebody chose to act', createJudgement('s', { a: 3, b: 0 }), ['b'], ['b']],
    [
      'items as they were put',
      createOrdering('u', ['a', 'b', 'c']),
      ['c', 'a', 'b'],
      ['1. c', '2. a', '3. b'],
    ],
    [
      'pairs, in the order of the question',
      createMatching('p', { l1: 'r1', l2: 'r2' }),
      ['l2:r1', 'l1:r1'],
      ['l1 → r1', 'l2 → r1'],
    ],
    ['nothing for "Tidak tahu"', createMatching('p', { l1: 'r1' }), [], []],
    ['nothing of what the question does not have', createOrdering('u', ['a', 'b', 'c']), ['z'], []],
  ] as const)('%s', (_what, question, options, texts) => {
    expect(answerToTexts(question, options)).toEqual(texts);
  });
});
