import { BEST_POINTS, type Question, type Quiz } from '../content/module.ts';
import { countedAnswer, type AttemptState, type GivenAnswer } from './attempt.ts';
import { rightPairs } from './response.ts';

/**
 * Scoring: one pure function, used by the phone for what the learner sees and by the server for what the agency sees.
 * A score is never sent; it is computed from the answers and the pinned content revision wherever it is needed.
 */

export type Verdict = 'correct' | 'partial' | 'wrong' | 'unknown';

const isSameSet = (given: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  given.size === wanted.length && wanted.every((option) => given.has(option));

/**
 * What an answer earns, from 0 to 1. Situational judgement earns the points of the chosen option; every other kind is
 * all or nothing: exactly the keys, exactly the order, every pair. What the question does not have earns nothing.
 */
const answerCredit = (question: Question, options: readonly string[]): number => {
  const given = new Set(options);
  switch (question.kind) {
    case 'judgement': {
      const [only, ...more] = [...given];
      const chosen = question.options.find(({ id }) => id === only);
      return chosen === undefined || more.length > 0 ? 0 : chosen.points / BEST_POINTS;
    }
    case 'ordering': {
      const isRight =
        options.length === question.items.length &&
        question.items.every(({ id }, index) => options[index] === id);
      return isRight ? 1 : 0;
    }
    case 'matching':
      return isSameSet(given, rightPairs(question)) ? 1 : 0;
    default: {
      const keys = question.options.filter(({ correct }) => correct).map(({ id }) => id);
      return isSameSet(given, keys) ? 1 : 0;
    }
  }
};

/** Verdict on one answer. An empty choice is "Tidak tahu", which earns nothing but is not called wrong. */
export const judgeAnswer = (question: Question, options: readonly string[]): Verdict => {
  if (options.length === 0) return 'unknown';
  const credit = answerCredit(question, options);
  if (credit === 1) return 'correct';
  return credit > 0 ? 'partial' : 'wrong';
};

export interface QuestionResult {
  readonly question: string;
  /** Null when no answer to this question is known. */
  readonly verdict: Verdict | null;
  /** 0 to 1. */
  readonly credit: number;
  readonly answer: GivenAnswer | null;
  /** How often the question was answered, repeats included. */
  readonly tries: number;
}

export interface AttemptScore {
  /** Questions answered entirely right. */
  readonly correct: number;
  /** Number of questions in the quiz, answered or not. */
  readonly total: number;
  /** 100 * sum of credits / total, rounded to a whole number; 0 for a quiz without questions. */
  readonly percent: number;
  readonly questions: readonly QuestionResult[];
}

/** Score of an attempt against the quiz it was pinned to. Works on open attempts too: unanswered questions earn nothing. */
export const scoreAttempt = (quiz: Quiz, state: Pick<AttemptState, 'answersByQuestion'>): AttemptScore => {
  const questions = quiz.questions.map((question): QuestionResult => {
    const answers = state.answersByQuestion.get(question.id);
    const answer = countedAnswer(quiz.mode, answers) ?? null;
    return {
      question: question.id,
      verdict: answer === null ? null : judgeAnswer(question, answer.options),
      credit: answer === null ? 0 : answerCredit(question, answer.options),
      answer,
      tries: answers?.length ?? 0,
    };
  });
  const correct = questions.filter((result) => result.verdict === 'correct').length;
  const earned = questions.reduce((sum, { credit }) => sum + credit, 0);
  const total = questions.length;
  return { correct, total, percent: total === 0 ? 0 : Math.round((100 * earned) / total), questions };
};
