import { FSRSAlgorithm, generatorParameters, type Grade, Rating } from 'ts-fsrs';
import type { Verdict } from '../quiz/score.ts';

/**
 * How well a question is remembered, by FSRS (https://github.com/open-spaced-repetition), with its published default
 * parameters. Reviews are days apart: what happens within one day is one review.
 */
export interface Memory {
  /** Days until the chance of recall has fallen to 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
}

/** Longest wait, in days: a rule is looked at again at least once a year. */
const LONGEST_INTERVAL = 365;

const algorithm = new FSRSAlgorithm(
  generatorParameters({
    enable_short_term: false,
    enable_fuzz: false,
    maximum_interval: LONGEST_INTERVAL,
  }),
);

export type ReviewGrade = 'again' | 'hard' | 'good';

const GRADES: Readonly<Record<ReviewGrade, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
};

/** Right but unsure, or partly right, counts as hard; "Tidak tahu" like wrong. `sure` is null where nobody said. */
export const answerToGrade = (verdict: Verdict, sure: boolean | null): ReviewGrade => {
  if (verdict === 'wrong' || verdict === 'unknown') return 'again';
  return verdict === 'partial' || sure === false ? 'hard' : 'good';
};

/**
 * Memory after an answer.
 * @param before null for the first answer
 * @param elapsed whole days since the answer before, 0 or more
 */
export const nextMemory = (before: Memory | null, elapsed: number, grade: ReviewGrade): Memory => {
  const { stability, difficulty } = algorithm.next_state(before, elapsed, GRADES[grade]);
  return { stability, difficulty };
};

/** Whole days from an answer to the next review, 1 to 365. */
export const nextInterval = ({ stability }: Memory, elapsed: number): number =>
  Math.max(1, algorithm.next_interval(stability, elapsed));

/** Chance of recall `elapsed` days after the last answer, 0 to 1. */
export const recallChance = ({ stability }: Memory, elapsed: number): number =>
  algorithm.forgetting_curve(Math.max(0, elapsed), stability);
