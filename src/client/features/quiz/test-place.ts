import type { Question, Quiz } from '../../../domain/content/module.ts';
import { type AttemptState, countedAnswer } from '../../../domain/quiz/attempt.ts';
import { quizPosition } from '../../../domain/quiz/flow.ts';
import type { Choices, Ticked } from './use-choices.ts';

/** What a test shows: the question at this index, or the review of all of them. */
export type Place = number | 'review';

/** The recorded options that count for a question; null when it has no answer yet. */
export const recordedOptions = (quiz: Quiz, state: AttemptState, question: string): Ticked =>
  countedAnswer(quiz.mode, state.answersByQuestion.get(question))?.options ?? null;

/** Whether two choices tick the same options, in whatever order. */
export const isSameChoice = (a: Ticked, b: Ticked): boolean =>
  a === null || b === null ? a === b : a.length === b.length && a.every((option) => b.includes(option));

/**
 * Where to come back to: the question whose choice was changed and not confirmed, else the first one without an
 * answer, else the review.
 */
export const resumePlace = (quiz: Quiz, state: AttemptState, choices: Pick<Choices, 'of'>): Place => {
  const isChanged = ({ id }: Question): boolean => {
    const ticked = choices.of(id);
    return ticked !== undefined && !isSameChoice(ticked, recordedOptions(quiz, state, id));
  };
  const changed = quiz.questions.findIndex(isChanged);
  if (changed !== -1) return changed;
  const { question } = quizPosition(quiz, state);
  return question === null ? 'review' : quiz.questions.indexOf(question);
};
