import type { Lesson, Quiz } from '../content/module.ts';
import { compareFacts, type FactEnvelope } from '../facts/fact.ts';
import type { AttemptState } from '../quiz/attempt.ts';
import { countedAttempt, foldModuleProgress, type ModuleProgress, openAttempt } from './module-progress.ts';
import { isSamePlace, type QuizPlace } from './quiz-place.ts';

/** What the path through a module is made of; compiled modules and manifest entries both have it. */
export interface ModuleOutline {
  readonly id: string;
  readonly lessons: readonly Pick<Lesson, 'id'>[];
  readonly quizzes: readonly Pick<Quiz, 'id' | 'mode'>[];
}

/** One stop on the path through a module. */
export type PathItem =
  | { readonly type: 'lesson'; readonly lesson: string }
  | { readonly type: 'quiz'; readonly place: QuizPlace };

/** Where a person should go on. */
export type NextStep =
  /** An attempt that was begun and not submitted. */
  | { readonly type: 'resume'; readonly place: QuizPlace; readonly attempt: AttemptState }
  | PathItem
  /** Everything was done once. */
  | { readonly type: 'finished' };

export const isSameItem = (a: PathItem, b: PathItem): boolean =>
  a.type === 'lesson'
    ? b.type === 'lesson' && a.lesson === b.lesson
    : b.type === 'quiz' && isSamePlace(a.place, b.place);

/** The suggested order: pre-test, lessons, practice, post-test. A suggestion, never a gate. */
export const moduleToPath = (module: ModuleOutline): readonly PathItem[] => {
  const hasTest = module.quizzes.some(({ mode }) => mode === 'test');
  const test = (mode: 'pre-test' | 'post-test'): PathItem[] =>
    hasTest ? [{ type: 'quiz', place: { mode } }] : [];
  return [
    ...test('pre-test'),
    ...module.lessons.map(({ id }): PathItem => ({ type: 'lesson', lesson: id })),
    ...module.quizzes
      .filter(({ mode }) => mode === 'practice')
      .map(({ id }): PathItem => ({ type: 'quiz', place: { mode: 'practice', quiz: id } })),
    ...test('post-test'),
  ];
};

const isDone = (item: PathItem, progress: ModuleProgress): boolean =>
  item.type === 'lesson'
    ? progress.lessonsDone.has(item.lesson)
    : countedAttempt(progress, item.place) !== null;

/** How many stops of the path are done, and how many there are. */
export const pathProgress = (
  module: ModuleOutline,
  progress: ModuleProgress,
): { readonly done: number; readonly total: number } => {
  const path = moduleToPath(module);
  return { done: path.filter((item) => isDone(item, progress)).length, total: path.length };
};

/**
 * Exactly where the person left off: the newest open attempt, else the first stop of the path that is not done. The
 * pre-test is suggested only until the first lesson was read or the post-test handed in: after that it could not
 * measure where they began.
 */
export const nextStep = (module: ModuleOutline, progress: ModuleProgress): NextStep => {
  const path = moduleToPath(module);
  const open = path
    .flatMap((item) => (item.type === 'quiz' ? [item.place] : []))
    .flatMap((place) => {
      const attempt = openAttempt(progress, place);
      return attempt === null ? [] : [{ place, attempt }];
    })
    .sort((a, b) => (a.attempt.startedAt ?? 0) - (b.attempt.startedAt ?? 0))
    .at(-1);
  if (open !== undefined) return { type: 'resume', ...open };

  const hasLearned =
    module.lessons.some(({ id }) => progress.lessonsDone.has(id)) ||
    countedAttempt(progress, { mode: 'post-test' }) !== null;
  const next = path.find((item) => {
    if (item.type === 'quiz' && item.place.mode === 'pre-test' && hasLearned) return false;
    return !isDone(item, progress);
  });
  return next ?? { type: 'finished' };
};

/** What follows a lesson on the path, whether done or not; null after the last stop. */
export const itemAfterLesson = (module: ModuleOutline, lesson: string): PathItem | null => {
  const path = moduleToPath(module);
  const here = path.findIndex((item) => item.type === 'lesson' && item.lesson === lesson);
  return here === -1 ? null : (path[here + 1] ?? null);
};

/**
 * The module to go on with, out of all modules and all facts: the one touched last that is not finished, else the
 * first one never touched, else the one touched last. Null only for an empty library.
 */
export const nextModule = <Outline extends ModuleOutline>(
  modules: readonly Outline[],
  facts: readonly FactEnvelope[],
): { readonly module: Outline; readonly progress: ModuleProgress; readonly step: NextStep } | null => {
  const touched = [...facts]
    .sort(compareFacts)
    .reverse()
    .map((fact) => fact.body['module']);
  const recency = (module: Outline): number => {
    const place = touched.indexOf(module.id);
    return place === -1 ? Number.POSITIVE_INFINITY : place;
  };
  const candidates = modules
    .map((module) => {
      const progress = foldModuleProgress(module.id, facts);
      return { module, progress, step: nextStep(module, progress), recency: recency(module) };
    })
    .sort((a, b) => (a.recency === b.recency ? 0 : a.recency - b.recency));
  return candidates.find(({ step }) => step.type !== 'finished') ?? candidates[0] ?? null;
};
