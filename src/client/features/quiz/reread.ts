import type { Lesson, Module, Question } from '../../../domain/content/module.ts';

export const THINGS_TO_REREAD = 3;

/**
 * The lessons that help most with the missed questions: those that rest on the same rules, most shared questions
 * first. Empty when no lesson shares a rule with any of them.
 */
export const lessonsToReread = (
  module: Pick<Module, 'lessons'>,
  missed: readonly Question[],
): readonly Lesson[] => {
  const shared = (lesson: Lesson): number =>
    missed.filter(({ basis }) => basis.some((citation) => lesson.basis.includes(citation))).length;
  return module.lessons
    .map((lesson) => ({ lesson, count: shared(lesson) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, THINGS_TO_REREAD)
    .map(({ lesson }) => lesson);
};
