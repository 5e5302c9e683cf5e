import type { Question, Quiz } from '../../../domain/content/module.ts';
import { type AttemptState, countedAnswer } from '../../../domain/quiz/attempt.ts';
import { quizPosition } from '../../../domain/quiz/flow.ts';
import { isComplete, toRecordedOptions } from '../../../domain/quiz/response.ts';
import type { Ticked } from '../../question/ticked.ts';
import type { Choice } from '../../question/use-drafts.ts';
import type { Choices, KeptPlace } from './use-choices.ts';

/** What a test shows: the question at this index, or the review of all of them. */
export type Place = number | 'review';

/** The recorded answer that counts for a question; its options are null when it has none yet. */
export const recordedChoice = (quiz: Quiz, state: AttemptState, question: string): Choice => {
  const answer = countedAnswer(quiz.mode, state.answersByQuestion.get(question));
  return { options: answer?.options ?? null, sure: answer?.sure ?? null };
};

/** Whether two choices are the same answer: the order counts only where it is the answer. */
export const isSameChoice = (question: Question, a: Choice, b: Choice): boolean => {
  if (a.options === null || b.options === null) return a.options === b.options;
  const options = toRecordedOptions(question, a.options);
  const others = toRecordedOptions(question, b.options);
  const isSame =
    options.length === others.length && options.every((option, index) => option === others[index]);
  return isSame && a.sure === b.sure;
};

/** Whether something was chosen that is not an answer yet, as a matching with some of its pairs. */
export const isHalfDone = (question: Question, ticked: Ticked | undefined): boolean =>
  ticked !== undefined && ticked !== null && ticked.length > 0 && !isComplete(question, ticked);

/** The place as it is kept: by the question's id, which stays when the order does not. */
export const placeToKept = (quiz: Quiz, place: Place): KeptPlace => {
  const question = place === 'review' ? undefined : quiz.questions[place]?.id;
  return question === undefined ? 'review' : { question };
};

/**
 * Where to come back to: where the learner was. Where that was not kept, the question whose choice was changed and not
 * confirmed, else the first one without an answer, else the review.
 */
export const resumePlace = (
  quiz: Quiz,
  state: AttemptState,
  choices: Pick<Choices, 'of' | 'place'>,
): Place => {
  const { place } = choices;
  if (place === 'review') return 'review';
  const kept = quiz.questions.findIndex(({ id }) => id === place?.question);
  if (kept !== -1) return kept;
  const isChanged = (question: Question): boolean => {
    const choice = choices.of(question.id);
    return choice !== undefined && !isSameChoice(question, choice, recordedChoice(quiz, state, question.id));
  };
  const changed = quiz.questions.findIndex(isChanged);
  if (changed !== -1) return changed;
  const { question } = quizPosition(quiz, state);
  return question === null ? 'review' : quiz.questions.indexOf(question);
};
