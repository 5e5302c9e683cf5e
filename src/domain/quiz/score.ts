import type { Question, Quiz } from '../content/module.ts';
import { countedAnswer, type AttemptState, type GivenAnswer } from './attempt.ts';

/**
 * Scoring: one pure function, used by the phone for what the learner sees and by the server for what the agency sees.
 * A score is never sent; it is computed from the answers and the pinned content revision wherever it is needed.
 */

export type Verdict = 'correct' | 'wrong' | 'unknown';

/**
 * Verdict on one answer. All-or-nothing for every kind: exactly the keys, nothing else. An empty choice is "Tidak
 * tahu", which earns nothing but is not called wrong. Options that the question does not have make the answer wrong.
 */
export const judgeAnswer = (question: Question, options: readonly string[]): Verdict => {
  const chosen = new Set(options);
  if (chosen.size === 0) return 'unknown';
  const keys = question.options.filter((option) => option.correct).map((option) => option.id);
  return keys.length === chosen.size && keys.every((key) => chosen.has(key)) ? 'correct' : 'wrong';
};

export interface QuestionResult {
  readonly question: string;
  /** Null when no answer to this question is known. */
  readonly verdict: Verdict | null;
  readonly answer: GivenAnswer | null;
  /** How often the question was answered, repeats included. */
  readonly tries: number;
}

export interface AttemptScore {
  readonly correct: number;
  /** Number of questions in the quiz, answered or not. */
  readonly total: number;
  /** 100 * correct / total, rounded to a whole number; 0 for a quiz without questions. */
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
      answer,
      tries: answers?.length ?? 0,
    };
  });
  const correct = questions.filter((result) => result.verdict === 'correct').length;
  const total = questions.length;
  return { correct, total, percent: total === 0 ? 0 : Math.round((100 * correct) / total), questions };
};
