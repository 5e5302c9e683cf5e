import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import {
  answerToGrade,
  type Memory,
  nextInterval,
  nextMemory,
  recallChance,
  type ReviewGrade,
} from '../../../src/domain/review/memory.ts';

/** Intervals in days when every review happens on the day it is due. */
const intervals = (grades: readonly ReviewGrade[]): number[] => {
  let memory: Memory | null = null;
  let elapsed = 0;
  return grades.map((grade) => {
    memory = nextMemory(memory, elapsed, grade);
    elapsed = nextInterval(memory, elapsed);
    return elapsed;
  });
};

describe('the grade of an answer', () => {
  test.each([
    ['correct', true, 'good'],
    ['correct', null, 'good'],
    ['correct', false, 'hard'],
    ['partial', true, 'hard'],
    ['wrong', true, 'again'],
    ['wrong', false, 'again'],
    ['unknown', null, 'again'],
  ] as const)('when Sari was %s and her certainty %s: %s', (verdict, sure, grade) => {
    expect(answerToGrade(verdict, sure)).toBe(grade);
  });
});

describe('how long Sari remembers', () => {
  test.each([
    // Worked out with the scheduler of ts-fsrs 5.4.2: default parameters, no short-term steps, stability rounded to days.
    [
      ['again', 'good', 'good', 'good', 'good', 'good'],
      [1, 2, 6, 17, 44, 102],
    ],
    [
      ['hard', 'good', 'again', 'hard', 'good'],
      [1, 5, 1, 2, 4],
    ],
    [
      ['again', 'again', 'again', 'good'],
      [1, 1, 1, 1],
    ],
  ] as const)('after %j she is asked again after %j days', (grades, days) => {
    expect(intervals(grades)).toEqual(days);
  });

  test('agrees with the scheduler of ts-fsrs, review by review', () => {
    const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 365 });
    const day = 86_400_000;
    let card = createEmptyCard(0);
    let memory: Memory | null = null;
    let at = 0;
    // Sometimes late, sometimes early.
    for (const [elapsed, grade] of [
      [0, 'again'],
      [3, 'good'],
      [0, 'hard'],
      [1, 'hard'],
      [9, 'good'],
      [40, 'again'],
      [1, 'good'],
    ] as const) {
      at += elapsed * day;
      const rating = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;
      ({ card } = scheduler.next(card, at, rating[grade]));
      memory = nextMemory(memory, elapsed, grade);
      expect(memory.stability).toBeCloseTo(card.stability, 6);
      expect(memory.difficulty).toBeCloseTo(card.difficulty, 6);
    }
  });

  test('a rule she knows well comes back at least once a year', () => {
    expect(Math.max(...intervals(['again', ...Array.from({ length: 12 }, () => 'good' as const)]))).toBe(365);
  });

  test('nine times of ten she still knows it on the day it is due', () => {
    const memory = nextMemory(null, 0, 'good');
    expect(recallChance(memory, 0)).toBe(1);
    expect(recallChance(memory, memory.stability)).toBeCloseTo(0.9, 6);
    // The clock was set back in between.
    expect(recallChance(memory, -11)).toBe(1);
  });
});
