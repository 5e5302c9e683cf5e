import type { Question } from '../content/module.ts';
import { compareFacts, type FactEnvelope } from '../facts/fact.ts';
import { attemptToPlace } from '../progress/quiz-place.ts';
import {
  foldModuleProgress,
  type ModuleProgress,
  type ModuleWithLessons,
  opensAnswers,
} from '../progress/module-progress.ts';
import { countedAnswer } from '../quiz/attempt.ts';
import { needsNoRepeat } from '../quiz/flow.ts';
import { judgeAnswer } from '../quiz/score.ts';
import { answerToGrade, type Memory, nextInterval, nextMemory } from './memory.ts';

/**
 * The review log is nothing but facts: answers in attempts and answers in review. What is due is folded from them, so it
 * survives whatever brings the facts back, and a better rule can be applied to all that ever happened.
 */

/** One answer that says something about memory. */
export interface ReviewEvent {
  readonly hlc: string;
  /** Wall clock of the answer, milliseconds UTC. */
  readonly at: number;
  readonly module: string;
  readonly revision: string;
  readonly quiz: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly sure: boolean | null;
  /** Whether it was given in review, and so counts for the day's number. */
  readonly isReview: boolean;
}

/** A question that was wrong or unsure at least once, and when it comes back. Days are numbers of calendar days. */
export interface ReviewCard {
  readonly module: string;
  readonly quiz: string;
  readonly question: string;
  readonly memory: Memory;
  /** Day of the last answer that counted; null when the clock it was given by cannot be believed. */
  readonly lastDay: number | null;
  readonly dueDay: number;
}

/** A question that was answered in review today. */
export interface ReviewedToday {
  readonly module: string;
  readonly quiz: string;
  readonly question: string;
  readonly wasRightAtFirst: boolean;
  /** False as long as it was not right once: it then comes back at the end of the round. */
  readonly isSettled: boolean;
}

export interface ReviewLog {
  readonly cards: readonly ReviewCard[];
  /** Every question once, in the order of their last answers: what was missed longest ago comes back first. */
  readonly reviewedToday: readonly ReviewedToday[];
}

/** Finds the question that an answer was given to; undefined when it is not at hand. */
export type FindQuestion = (
  event: Pick<ReviewEvent, 'module' | 'revision' | 'quiz' | 'question'>,
) => Question | undefined;

const isText = (value: unknown): value is string => typeof value === 'string';

const reviewToEvent = ({ body, t }: FactEnvelope): ReviewEvent[] => {
  const { module, revision, quiz, question, options, sure } = body;
  if (!isText(module) || !isText(revision) || !isText(quiz) || !isText(question)) return [];
  if (!Array.isArray(options)) return [];
  return [
    {
      hlc: t.hlc,
      at: t.wall,
      module,
      revision,
      quiz,
      question,
      options: options.filter(isText),
      sure: typeof sure === 'boolean' ? sure : null,
      isReview: true,
    },
  ];
};

/**
 * What the attempts at one module say. Practice counts at once, tests once they were submitted and their answers may be
 * seen: a question of a test must not come up before the test is over.
 */
const attemptsToEvents = (module: ModuleWithLessons, progress: ModuleProgress): ReviewEvent[] =>
  [...progress.attemptsByPlace.values()].flat().flatMap((attempt) => {
    const place = attemptToPlace(attempt);
    const isTest = place.mode !== 'practice';
    if (isTest && (attempt.submittedAt === null || !opensAnswers(module, place, progress))) return [];
    return [...attempt.answersByQuestion].flatMap(([question, answers]): ReviewEvent[] => {
      const answer = countedAnswer(place.mode, answers);
      if (answer === undefined) return [];
      const { hlc, at, options, sure } = answer;
      const { revision, quiz } = attempt;
      return [{ hlc, at, module: module.id, revision, quiz, question, options, sure, isReview: false }];
    });
  });

/** Every answer about the questions of these modules, in the order given. Needs no content. */
export const factsToReviewEvents = (
  modules: readonly ModuleWithLessons[],
  facts: readonly FactEnvelope[],
): readonly ReviewEvent[] => {
  const known = new Set(modules.map(({ id }) => id));
  const factsByModule = new Map<string, FactEnvelope[]>();
  for (const fact of [...new Map(facts.map((one) => [one.id, one])).values()].sort(compareFacts)) {
    const { module } = fact.body;
    if (!isText(module) || !known.has(module)) continue;
    const others = factsByModule.get(module);
    if (others === undefined) factsByModule.set(module, [fact]);
    else others.push(fact);
  }
  return modules
    .flatMap((module) => {
      const own = factsByModule.get(module.id) ?? [];
      return [
        ...attemptsToEvents(module, foldModuleProgress(module.id, own)),
        ...own.filter(({ kind }) => kind === 'review.answered').flatMap(reviewToEvent),
      ];
    })
    .sort((a, b) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : 0));
};

/**
 * Folds answers into cards. Only what was wrong or unsure becomes a card; after that every answer on another day moves
 * it. A wall clock in the future is not believed: such a card is due now, because asking once too often does no harm.
 * @param toDay the calendar day of a time (milliseconds UTC), as a number that grows by one a day
 */
export const foldReviewLog = (
  events: readonly ReviewEvent[],
  findQuestion: FindQuestion,
  { today, toDay }: { readonly today: number; readonly toDay: (at: number) => number },
): ReviewLog => {
  const cardsByKey = new Map<string, ReviewCard>();
  const claimedDayByKey = new Map<string, number>();
  const reviewedToday = new Map<string, ReviewedToday>();
  for (const event of events) {
    const question = findQuestion(event);
    if (question === undefined) continue;
    const key = `${event.module} ${event.question}`;
    const claimed = toDay(event.at);
    const day = claimed > today ? null : claimed;
    if (event.isReview && day === today) {
      const isRight = needsNoRepeat(question, event.options);
      const earlier = reviewedToday.get(key);
      reviewedToday.delete(key);
      reviewedToday.set(key, {
        module: event.module,
        quiz: event.quiz,
        question: event.question,
        wasRightAtFirst: earlier?.wasRightAtFirst ?? isRight,
        isSettled: isRight || earlier?.isSettled === true,
      });
    }

    const card = cardsByKey.get(key);
    const grade = answerToGrade(judgeAnswer(question, event.options), event.sure);
    if (card === undefined && grade === 'good') continue;
    if (card !== undefined && claimedDayByKey.get(key) === claimed) continue;
    claimedDayByKey.set(key, claimed);
    const elapsed =
      card === undefined || card.lastDay === null || day === null ? 0 : Math.max(0, day - card.lastDay);
    const memory = nextMemory(card?.memory ?? null, elapsed, grade);
    cardsByKey.set(key, {
      module: event.module,
      quiz: event.quiz,
      question: event.question,
      memory,
      lastDay: day,
      dueDay: day === null ? today : day + nextInterval(memory, elapsed),
    });
  }
  return { cards: [...cardsByKey.values()], reviewedToday: [...reviewedToday.values()] };
};
