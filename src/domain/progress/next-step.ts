import type { Lesson, Quiz, QuizMode } from '../content/module.ts';
import { compareFacts, type FactEnvelope } from '../facts/fact.ts';
import type { AttemptState } from '../quiz/attempt.ts';
import { countedAttempt, foldModuleProgress, type ModuleProgress, openAttempt } from './module-progress.ts';

/** What the path through a module is made of; compiled modules and manifest entries both have it. */
export interface ModuleOutline {
  readonly id: string;
  readonly lessons: readonly Pick<Lesson, 'id'>[];
  readonly quizzes: readonly Pick<Quiz, 'id' | 'mode'>[];
}

/** One stop on the path through a module. */
export type PathItem =
  | { readonly type: 'lesson'; readonly lesson: string }
  | { readonly type: 'quiz'; readonly quiz: string };

/** Where a person should go on. */
export type NextStep =
  /** An attempt that was begun and not submitted. */
  | { readonly type: 'resume'; readonly quiz: string; readonly attempt: AttemptState }
  | PathItem
  /** Everything was done once. */
  | { readonly type: 'finished' };

/** The suggested order: pre-test, lessons, practice, post-test. A suggestion, never a gate. */
export const moduleToPath = (module: ModuleOutline): readonly PathItem[] => {
  const quizzes = (mode: QuizMode): PathItem[] =>
    module.quizzes.filter((quiz) => quiz.mode === mode).map(({ id }) => ({ type: 'quiz', quiz: id }));
  return [
    ...quizzes('pre-test'),
    ...module.lessons.map(({ id }): PathItem => ({ type: 'lesson', lesson: id })),
    ...quizzes('practice'),
    ...quizzes('post-test'),
  ];
};

const isDone = (item: PathItem, progress: ModuleProgress): boolean =>
  item.type === 'lesson'
    ? progress.lessonsDone.has(item.lesson)
    : countedAttempt(progress, item.quiz) !== null;

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
 * pre-test is suggested only until the first lesson was read: after that it could not measure where they began.
 */
export const nextStep = (module: ModuleOutline, progress: ModuleProgress): NextStep => {
  const open = module.quizzes
    .flatMap((quiz) => openAttempt(progress, quiz.id) ?? [])
    .sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))
    .at(-1);
  if (open !== undefined) return { type: 'resume', quiz: open.quiz, attempt: open };

  const hasRead = module.lessons.some(({ id }) => progress.lessonsDone.has(id));
  const preTests = new Set(module.quizzes.filter(({ mode }) => mode === 'pre-test').map(({ id }) => id));
  const next = moduleToPath(module).find((item) => {
    if (item.type === 'quiz' && preTests.has(item.quiz) && hasRead) return false;
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
