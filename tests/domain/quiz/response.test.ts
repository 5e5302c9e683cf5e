import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isComplete,
  pairsToMap,
  rightPairs,
  shuffleIds,
  toPair,
  toRecordedOptions,
} from '../../../src/domain/quiz/response.ts';
import { createJudgement, createMatching, createOrdering, createQuestion } from './sample-quiz.ts';

const choice = createQuestion('ganda', ['a', 'c']);
const ordering = createOrdering('urutan', ['a', 'b', 'c']);
const matching = createMatching('pasangan', { l1: 'r2', l2: 'r1' });
const judgement = createJudgement('situasi', { a: 3, b: 0 });

describe('how an answer is recorded', () => {
  test('choices and pairs are sorted, an order is kept as Sari made it', () => {
    expect(toRecordedOptions(choice, ['c', 'a'])).toEqual(['a', 'c']);
    expect(toRecordedOptions(matching, ['l2:r1', 'l1:r2'])).toEqual(['l1:r2', 'l2:r1']);
    expect(toRecordedOptions(ordering, ['c', 'a', 'b'])).toEqual(['c', 'a', 'b']);
  });

  test('an answer is complete when it says something about every part', () => {
    expect(isComplete(choice, [])).toBe(false);
    expect(isComplete(choice, ['a'])).toBe(true);
    expect(isComplete(judgement, ['b'])).toBe(true);
    expect(isComplete(ordering, ['a', 'b'])).toBe(false);
    expect(isComplete(ordering, ['b', 'a', 'c'])).toBe(true);
    expect(isComplete(matching, ['l1:r2'])).toBe(false);
    expect(isComplete(matching, ['l1:r1', 'l2:r1'])).toBe(true);
  });
});

describe('pairs', () => {
  test('are read back as they were written, and what is no pair is passed over', () => {
    expect(pairsToMap([toPair('l1', 'r2'), 'l2', 'a:b:c'])).toEqual(new Map([['l1', 'r2']]));
    expect(rightPairs(matching)).toEqual(['l1:r2', 'l2:r1']);
  });
});

describe('the order in which things are shown', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 8 });

  test('is never the one they were written in, loses nothing, and depends on the seed alone', () => {
    fc.assert(
      fc.property(ids, fc.string(), (given, seed) => {
        const shown = shuffleIds(given, seed);
        expect(shown).not.toEqual(given);
        expect([...shown].sort()).toEqual([...given].sort());
        expect(shuffleIds(given, seed)).toEqual(shown);
      }),
      { numRuns: 300 },
    );
  });

  test('differs between attempts', () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    const orders = new Set(Array.from({ length: 40 }, (_, seed) => shuffleIds(five, `${seed}`).join()));
    expect(orders.size).toBeGreaterThan(20);
  });

  test('of one thing or none is what it is', () => {
    expect(shuffleIds(['a'], 's')).toEqual(['a']);
    expect(shuffleIds([], 's')).toEqual([]);
  });
});
