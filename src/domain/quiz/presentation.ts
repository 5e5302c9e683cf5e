import type { Question, Quiz } from '../content/module.ts';
import type { AttemptState } from './attempt.ts';
import { permuteIds } from './response.ts';

/**
 * In which order an attempt shows questions and options. Nothing is drawn and nothing is stored: the attempt's id is the
 * seed, so phone, server and a new phone all come to the same order.
 */

/** The rule below. `attempt.started` names it, so that an attempt keeps its order when the rule changes. */
export const SHUFFLE_RULE = 1;

const inOrder = <Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): readonly Item[] => ids.flatMap((id) => items.filter((item) => item.id === id));

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

/** Options in another order, where that makes sense: "Benar" stays before "Salah". */
const shuffleOptions = (question: Question, attempt: string): Question => {
  const seed = `${attempt} ${question.id}`;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { ...question, options: inOrder(question.options, permuteIds(idsOf(question.options), seed)) };
    case 'judgement':
      return { ...question, options: inOrder(question.options, permuteIds(idsOf(question.options), seed)) };
    default:
      // An ordering and a matching are shuffled by their forms: their own order is the key.
      return question;
  }
};

/**
 * The quiz as this attempt shows it. Tests shuffle questions and options; practice keeps the author's order of questions,
 * which leads from easy to hard. An attempt that names no rule, or a quiz whose order is fixed, stays as written.
 */
export const presentQuiz = (
  quiz: Quiz,
  { attempt, shuffle }: Pick<AttemptState, 'attempt' | 'shuffle'>,
): Quiz => {
  if (shuffle === null || quiz.order === 'fixed') return quiz;
  const questions = quiz.questions.map((question) => shuffleOptions(question, attempt));
  if (quiz.mode === 'practice') return { ...quiz, questions };
  return { ...quiz, questions: inOrder(questions, permuteIds(idsOf(questions), `${attempt} ${quiz.id}`)) };
};
