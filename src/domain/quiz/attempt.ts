import type { QuizMode } from '../content/module.ts';
import { compareFacts, type FactEnvelope } from '../facts/fact.ts';
import type { AttemptId } from '../ids.ts';
import { type AttemptMode, isAttemptMode } from './attempt-mode.ts';

/** One answer as it was given; `options` as in the fact, empty for "Tidak tahu". */
export interface GivenAnswer {
  readonly fact: string;
  /** Hybrid logical clock of the fact: which of two answers of one device came first. */
  readonly hlc: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly elapsed: number;
  /** Null when the learner did not say how sure they were. */
  readonly sure: boolean | null;
  /** The device's wall clock at the tap, milliseconds UTC. */
  readonly at: number;
}

/** Milliseconds on the monotonic clock of one run of the app. */
export interface MonoSpan {
  readonly from: number;
  readonly to: number;
}

/** What the facts of one attempt say. Any subset of them gives a valid state: facts may still be on their way. */
export interface AttemptState {
  readonly attempt: AttemptId;
  readonly module: string;
  readonly revision: string;
  readonly quiz: string;
  /** Null until a fact that says so (`attempt.started` or `attempt.submitted`) has arrived. */
  readonly mode: AttemptMode | null;
  /** By which rule it is shuffled; null for as written. See `presentation.ts`. */
  readonly shuffle: number | null;
  /** Seconds the learner has added to the time limit. */
  readonly extension: number;
  /** By run of the app, which part of it the facts span on the clock that only goes forward. */
  readonly spansByBoot: ReadonlyMap<string, MonoSpan>;
  readonly startedAt: number | null;
  /** Hybrid logical clock of the first fact there is: which of two attempts of one device was begun first. */
  readonly begun: string;
  readonly submittedAt: number | null;
  /** How many questions the device says were answered at submission; null before. */
  readonly answeredAtSubmission: number | null;
  /** Every answer in the order given, by question id. Repeats are kept: folds decide which one counts. */
  readonly answersByQuestion: ReadonlyMap<string, readonly GivenAnswer[]>;
}

const toAnswer = (fact: FactEnvelope): GivenAnswer | null => {
  const { question, options, elapsed, sure } = fact.body;
  if (typeof question !== 'string' || !Array.isArray(options)) return null;
  return {
    fact: fact.id,
    hlc: fact.t.hlc,
    question,
    options: options.filter((option): option is string => typeof option === 'string'),
    elapsed: typeof elapsed === 'number' ? elapsed : 0,
    sure: typeof sure === 'boolean' ? sure : null,
    at: fact.t.wall,
  };
};

/**
 * Folds the facts of one attempt. The result depends on the set of facts only, not on the order they arrived in, and a
 * fact handed in twice counts once. The first submission closes the attempt: later answers and submissions are facts
 * like any other but change nothing. Returns null for an empty set.
 */
export const foldAttempt = (facts: Iterable<FactEnvelope>): AttemptState | null => {
  const factsById = new Map<string, FactEnvelope>();
  for (const fact of facts) factsById.set(fact.id, fact);
  const ordered = [...factsById.values()].sort(compareFacts);
  const first = ordered[0];
  if (first === undefined) return null;

  let mode: AttemptMode | null = null;
  let shuffle: number | null = null;
  let extension = 0;
  let startedAt: number | null = null;
  let submittedAt: number | null = null;
  let answeredAtSubmission: number | null = null;
  const answersByQuestion = new Map<string, GivenAnswer[]>();
  const spansByBoot = new Map<string, MonoSpan>();

  for (const fact of ordered) {
    const { body } = fact;
    if (mode === null && isAttemptMode(body['mode'])) mode = body['mode'];
    if (fact.kind === 'attempt.started' && startedAt === null) {
      startedAt = fact.t.wall;
      shuffle = typeof body['shuffle'] === 'number' ? body['shuffle'] : null;
    }
    if (submittedAt !== null) continue;
    const { boot, mono } = fact.t;
    const span = spansByBoot.get(boot) ?? { from: mono, to: mono };
    spansByBoot.set(boot, { from: Math.min(span.from, mono), to: Math.max(span.to, mono) });
    if (fact.kind === 'attempt.extended' && typeof body['seconds'] === 'number') {
      extension += Math.max(0, body['seconds']);
    }
    if (fact.kind === 'answer.given') {
      const answer = toAnswer(fact);
      if (answer === null) continue;
      const earlier = answersByQuestion.get(answer.question);
      if (earlier === undefined) answersByQuestion.set(answer.question, [answer]);
      else earlier.push(answer);
    }
    if (fact.kind === 'attempt.submitted') {
      submittedAt = fact.t.wall;
      answeredAtSubmission = typeof body['answered'] === 'number' ? body['answered'] : null;
    }
  }

  return {
    attempt: String(first.body['attempt']) as AttemptId,
    module: String(first.body['module']),
    revision: String(first.body['revision']),
    quiz: String(first.body['quiz']),
    mode,
    shuffle,
    extension,
    spansByBoot,
    startedAt,
    begun: first.t.hlc,
    submittedAt,
    answeredAtSubmission,
    answersByQuestion,
  };
};

/**
 * The answer that counts for a question. In practice it is the first one, because the explanation was shown right
 * after it; in a test it is the last one before submission, because answers may be changed until then.
 */
export const countedAnswer = (
  mode: QuizMode | AttemptMode,
  answers: readonly GivenAnswer[] | undefined,
): GivenAnswer | undefined => (mode === 'practice' ? answers?.[0] : answers?.at(-1));
