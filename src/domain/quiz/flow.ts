import type { Question, Quiz } from '../content/module.ts';
import type { AttemptState } from './attempt.ts';
import { judgeAnswer } from './score.ts';

/** Where a learner stands in a quiz; a function of the facts, so a killed app finds its way back by itself. */
export interface QuizPosition {
  /** The question to show, or null when nothing is left to answer. */
  readonly question: Question | null;
  /** Questions that need no further answer. */
  readonly done: number;
  /** Questions that had at least one answer. */
  readonly answered: number;
  readonly total: number;
  /** How far along the way, for a progress bar: every answer that was asked for moves it on, also a wrong one. */
  readonly way: { readonly done: number; readonly total: number };
  /** True when `question` comes back after a wrong answer. */
  readonly repeated: boolean;
}

/** Whether practice is done with a question after this answer. */
export const needsNoRepeat = (question: Question, options: readonly string[]): boolean => {
  const verdict = judgeAnswer(question, options);
  return verdict === 'correct' || verdict === 'partial';
};

/**
 * Tests go through the questions once, in order. Practice brings back what was wrong, in the order it was missed, until
 * each question was right once. A situational judgement that earned part of its points does not come back: its key is
 * one opinion, and the learner has read it.
 */
export const quizPosition = (quiz: Quiz, state: Pick<AttemptState, 'answersByQuestion'>): QuizPosition => {
  const total = quiz.questions.length;
  const isAnswered = (question: Question): boolean => state.answersByQuestion.has(question.id);
  const answered = quiz.questions.filter(isAnswered).length;
  const fresh = quiz.questions.find((question) => !isAnswered(question)) ?? null;
  if (quiz.mode !== 'practice') {
    const way = { done: answered, total };
    return { question: fresh, done: answered, answered, total, way, repeated: false };
  }

  const wasRight = (question: Question): boolean =>
    (state.answersByQuestion.get(question.id) ?? []).some((answer) =>
      needsNoRepeat(question, answer.options),
    );
  const done = quiz.questions.filter(wasRight).length;
  const wasRightAtOnce = (question: Question): boolean => {
    const first = state.answersByQuestion.get(question.id)?.[0];
    return first !== undefined && needsNoRepeat(question, first.options);
  };
  // A missed question makes the way one longer, and its repeat brings that one back.
  const atOnce = quiz.questions.filter(wasRightAtOnce).length;
  const way = { done: answered + done - atOnce, total: total + answered - atOnce };
  if (fresh !== null) return { question: fresh, done, answered, total, way, repeated: false };

  const missed = quiz.questions.filter((question) => !wasRight(question));
  const tries = (question: Question): number => state.answersByQuestion.get(question.id)?.length ?? 0;
  const next = missed.reduce<Question | null>(
    (best, question) => (best === null || tries(question) < tries(best) ? question : best),
    null,
  );
  return { question: next, done, answered, total, way, repeated: next !== null };
};
