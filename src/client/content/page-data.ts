import type { Citation, Lesson, Module, TextNode } from '../../domain/content/module.ts';

/**
 * What one prerendered page needs besides the manifest. It is written into the page as a JSON data block, so that the
 * page can be made live without another request and without a jump.
 */
export type PageData = ModulePage | LessonPage;

export interface ModulePage {
  readonly page: 'module';
  readonly module: string;
  readonly revision: string;
  readonly objectives: readonly string[];
  readonly intro: readonly TextNode[];
}

export interface LessonPage {
  readonly page: 'lesson';
  readonly module: string;
  readonly revision: string;
  readonly lesson: Lesson;
  readonly citations: readonly Citation[];
}

export const moduleToPage = (module: Module): ModulePage => ({
  page: 'module',
  module: module.id,
  revision: module.revision,
  objectives: module.objectives,
  intro: module.intro,
});

/** The page of one lesson, or null when the module has no such lesson. */
export const lessonToPage = (module: Module, lessonId: string): LessonPage | null => {
  const lesson = module.lessons.find(({ id }) => id === lessonId);
  if (lesson === undefined) return null;
  return {
    page: 'lesson',
    module: module.id,
    revision: module.revision,
    lesson,
    citations: basisToCitations(module, lesson.basis),
  };
};

/** The citations with these ids, in that order. */
export const basisToCitations = (
  module: Pick<Module, 'citations'>,
  basis: readonly string[],
): readonly Citation[] => basis.flatMap((id) => module.citations.filter((citation) => citation.id === id));
