import type { Question, Quiz } from '../../../domain/content/module.ts';
import { type AttemptState, countedAnswer } from '../../../domain/quiz/attempt.ts';
import { quizPosition } from '../../../domain/quiz/flow.ts';
import { isComplete, toRecordedOptions } from '../../../domain/quiz/response.ts';
import type { Choices, Ticked } from './use-choices.ts';

/** What a test shows: the question at this index, or the review of all of them. */
export type Place = number | 'review';

/** The recorded options that count for a question; null when it has no answer yet. */
export const recordedOptions = (quiz: Quiz, state: AttemptState, question: string): Ticked =>
  countedAnswer(quiz.mode, state.answersByQuestion.get(question))?.options ?? null;

/** Whether two choices are the same answer: the order counts only where it is the answer. */
export const isSameChoice = (question: Question, a: Ticked, b: Ticked): boolean => {
  if (a === null || b === null) return a === b;
  const options = toRecordedOptions(question, a);
  const others = toRecordedOptions(question, b);
  return options.length === others.length && options.every((option, index) => option === others[index]);
};

/** Whether something was chosen that is not an answer yet, as a matching with some of its pairs. */
export const isHalfDone = (question: Question, ticked: Ticked | undefined): boolean =>
  ticked !== undefined && ticked !== null && ticked.length > 0 && !isComplete(question, ticked);

/**
 * Where to come back to: the question whose choice was changed and not confirmed, else the first one without an
 * answer, else the review.
 */
export const resumePlace = (quiz: Quiz, state: AttemptState, choices: Pick<Choices, 'of'>): Place => {
  const isChanged = (question: Question): boolean => {
    const ticked = choices.of(question.id);
    return ticked !== undefined && !isSameChoice(question, ticked, recordedOptions(quiz, state, question.id));
  };
  const changed = quiz.questions.findIndex(isChanged);
  if (changed !== -1) return changed;
  const { question } = quizPosition(quiz, state);
  return question === null ? 'review' : quiz.questions.indexOf(question);
};
