import type { Lesson, Quiz } from '../content/module.ts';
import { compareFacts, type FactEnvelope, factToStream } from '../facts/fact.ts';
import { foldAttempt, type AttemptState } from '../quiz/attempt.ts';
import { attemptToPlace, placeToKey, type QuizPlace } from './quiz-place.ts';

/** What of a module decides whether its lessons were read; compiled modules and manifest entries both have it. */
export interface ModuleWithLessons {
  readonly id: string;
  readonly lessons: readonly Pick<Lesson, 'id'>[];
}

/** What one person has done in one module, folded from their facts. */
export interface ModuleProgress {
  /** Ids of the lessons marked as read. Ids that a later revision dropped stay in the set. */
  readonly lessonsDone: ReadonlySet<string>;
  /** Attempts by `placeToKey`, oldest first by the device's own order: setting the wall clock back changes nothing. */
  readonly attemptsByPlace: ReadonlyMap<string, readonly AttemptState[]>;
}

/** Folds any set of facts; those of other modules are passed over. Order and repeats do not matter. */
export const foldModuleProgress = (module: string, facts: Iterable<FactEnvelope>): ModuleProgress => {
  const lessonsDone = new Set<string>();
  const factsByAttempt = new Map<string, FactEnvelope[]>();
  for (const fact of [...facts].sort(compareFacts)) {
    if (fact.body['module'] !== module) continue;
    if (fact.kind === 'lesson.completed' && typeof fact.body['lesson'] === 'string') {
      lessonsDone.add(fact.body['lesson']);
    }
    const stream = factToStream(fact);
    if (!stream.startsWith('attempt:')) continue;
    const known = factsByAttempt.get(stream);
    if (known === undefined) factsByAttempt.set(stream, [fact]);
    else known.push(fact);
  }

  const attemptsByPlace = new Map<string, AttemptState[]>();
  for (const attemptFacts of factsByAttempt.values()) {
    const state = foldAttempt(attemptFacts);
    if (state === null) continue;
    const key = placeToKey(attemptToPlace(state));
    const known = attemptsByPlace.get(key);
    if (known === undefined) attemptsByPlace.set(key, [state]);
    else known.push(state);
  }
  return { lessonsDone, attemptsByPlace };
};

/** Every attempt at a place, oldest first. */
export const attemptsAt = (progress: ModuleProgress, place: QuizPlace): readonly AttemptState[] =>
  progress.attemptsByPlace.get(placeToKey(place)) ?? [];

/** The attempt to go on with: the newest one at this place that was not submitted. */
export const openAttempt = (progress: ModuleProgress, place: QuizPlace): AttemptState | null =>
  attemptsAt(progress, place)
    .filter((attempt) => attempt.submittedAt === null)
    .at(-1) ?? null;

/** The attempt that counts: the first one that was submitted. Scores are never summed over attempts. */
export const countedAttempt = (progress: ModuleProgress, place: QuizPlace): AttemptState | null =>
  attemptsAt(progress, place).find((attempt) => attempt.submittedAt !== null) ?? null;

/**
 * The pre-test that a post-test can be compared with: the one that counts, if it was begun first. Taken afterwards it
 * says nothing about where the person began.
 */
export const preTestBefore = (
  progress: ModuleProgress,
  postTest: Pick<AttemptState, 'begun'>,
): AttemptState | null => {
  const preTest = countedAttempt(progress, { mode: 'pre-test' });
  return preTest !== null && preTest.begun < postTest.begun ? preTest : null;
};

/** How many attempts a person may still begin at a place; null for as many as they like. */
export const attemptsLeft = (
  progress: ModuleProgress,
  place: QuizPlace,
  { attempts }: Pick<Quiz, 'attempts'>,
): number | null =>
  attempts === undefined ? null : Math.max(0, attempts - attemptsAt(progress, place).length);

/** Whether every lesson of this revision has been read. */
export const hasReadAllLessons = (
  module: Pick<ModuleWithLessons, 'lessons'>,
  progress: ModuleProgress,
): boolean => module.lessons.every((lesson) => progress.lessonsDone.has(lesson.id));

/**
 * Whether key and explanations of what was answered at a place may be shown: those of the pre-test wait for the lessons
 * or the post-test, so that the post-test keeps its meaning.
 */
export const opensAnswers = (
  module: Pick<ModuleWithLessons, 'lessons'>,
  place: QuizPlace,
  progress: ModuleProgress,
): boolean =>
  place.mode !== 'pre-test' ||
  hasReadAllLessons(module, progress) ||
  countedAttempt(progress, { mode: 'post-test' }) !== null;
