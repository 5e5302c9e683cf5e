import type { Lesson, Module, Question } from '../../../domain/content/module.ts';

export const THINGS_TO_REREAD = 3;

/** A question that was not answered right. */
export interface Missed {
  readonly question: Question;
  /** Whether the learner was sure of the answer. */
  readonly wasSure: boolean;
}

/**
 * The lessons that help most with the missed questions: those that rest on the same rules. First those on questions of
 * which the learner was sure, because nobody looks up what they believe to know; then by the number of shared questions.
 * Empty when no lesson shares a rule with any of them.
 */
export const lessonsToReread = (
  module: Pick<Module, 'lessons'>,
  missed: readonly Missed[],
): readonly Lesson[] => {
  const sharing = (lesson: Lesson): readonly Missed[] =>
    missed.filter(({ question }) => question.basis.some((citation) => lesson.basis.includes(citation)));
  return module.lessons
    .map((lesson) => ({ lesson, shared: sharing(lesson) }))
    .filter(({ shared }) => shared.length > 0)
    .map(({ lesson, shared }) => ({
      lesson,
      sure: shared.filter(({ wasSure }) => wasSure).length,
      all: shared.length,
    }))
    .sort((a, b) => b.sure - a.sure || b.all - a.all)
    .slice(0, THINGS_TO_REREAD)
    .map(({ lesson }) => lesson);
};
