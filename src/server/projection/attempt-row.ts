import type { Module, Quiz } from '../../domain/content/module.ts';
import { compareFacts } from '../../domain/facts/fact.ts';
import {
  type AttemptState,
  countedAnswer,
  foldAttempt,
  type GivenAnswer,
} from '../../domain/quiz/attempt.ts';
import { judgeAnswer, scoreAttempt, type Verdict } from '../../domain/quiz/score.ts';
import type { Unscored } from '../../protocol/agency.ts';
import type { StoredFact } from '../store/log.ts';
import type { AnswersTable, AttemptsTable } from '../store/schema.ts';

/** What the tables say about one attempt. */
export interface AttemptRows {
  readonly attempt: AttemptsTable;
  readonly answers: readonly AnswersTable[];
}

/** Finds the module a revision names; null when it was never published here. */
export type FindModule = (module: string, revision: string) => Promise<Module | null>;

const whyUnscored = (state: AttemptState, quiz: Quiz | null): Unscored | null => {
  if (state.submittedAt === null) return 'not-submitted';
  if (state.answersByQuestion.size < (state.answeredAtSubmission ?? 0)) return 'answers-missing';
  return quiz === null ? 'content-unknown' : null;
};

/**
 * Folds the facts of one attempt into rows. Verdicts and score come from the answers and the pinned revision, never
 * from what a phone claims. Returns null for an empty set.
 */
export const foldAttemptRows = async (
  stored: readonly StoredFact[],
  findModule: FindModule,
): Promise<AttemptRows | null> => {
  const facts = stored.map(({ fact }) => fact).sort(compareFacts);
  const state = foldAttempt(facts);
  const first = facts[0];
  if (state === null || first === undefined) return null;

  const module = await findModule(state.module, state.revision);
  const quiz = module?.quizzes.find(({ id }) => id === state.quiz) ?? null;
  const unscored = whyUnscored(state, quiz);
  const score = quiz !== null && unscored === null ? scoreAttempt(quiz, state) : null;

  const verdictOf = (question: string, answer: GivenAnswer): Verdict | null => {
    const known = quiz?.questions.find(({ id }) => id === question);
    return known === undefined ? null : judgeAnswer(known, answer.options);
  };
  // The quiz's own order; questions it does not have come last, in the order they were answered.
  const order = quiz?.questions.map(({ id }) => id) ?? [];
  const questions = [...new Set([...order, ...state.answersByQuestion.keys()])];
  const mode = quiz?.mode ?? state.mode ?? 'test';

  return {
    attempt: {
      attempt: state.attempt,
      subject: first.subject,
      device: first.device,
      module: state.module,
      revision: state.revision,
      quiz: state.quiz,
      mode: state.mode,
      started_at: state.startedAt,
      submitted_at: state.submittedAt,
      received_at: Math.max(...stored.map(({ receivedAt }) => receivedAt)),
      unscored,
      correct: score?.correct ?? null,
      total: score?.total ?? null,
      percent: score?.percent ?? null,
    },
    answers: questions.flatMap((question, position): AnswersTable[] => {
      const answers = state.answersByQuestion.get(question);
      const answer = countedAnswer(mode, answers);
      if (answers === undefined || answer === undefined) return [];
      return [
        {
          attempt: state.attempt,
          subject: first.subject,
          question,
          position,
          options: JSON.stringify(answer.options),
          verdict: verdictOf(question, answer),
          given_at: answer.at,
          tries: answers.length,
        },
      ];
    }),
  };
};
