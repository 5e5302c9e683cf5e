import {
  type Citation,
  isSimulation,
  type Lesson,
  type Module,
  type TextNode,
} from '../../domain/content/module.ts';

/**
 * What one prerendered page needs besides the manifest. It is written into the page as a JSON data block, so that the
 * page can be made live without another request and without a jump.
 */
export type PageData = ModulePage | LessonPage;

export interface ModulePage {
  readonly page: 'module';
  readonly module: string;
  readonly revision: string;
  /** Of the text. */
  readonly language: string;
  readonly objectives: readonly string[];
  readonly intro: readonly TextNode[];
}

export interface LessonPage {
  readonly page: 'lesson';
  readonly module: string;
  readonly revision: string;
  /** Of the text; the names of rules are always Indonesian. */
  readonly language: string;
  readonly lesson: Lesson;
  /** Every rule that the lesson rests on or tells of, and what took the place of those that were repealed. */
  readonly citations: readonly Citation[];
}

export const moduleToPage = (module: Module): ModulePage => ({
  page: 'module',
  module: module.id,
  revision: module.revision,
  language: module.language,
  objectives: module.objectives,
  intro: module.intro,
});

/** Whether a prerendered page may stay as it is now that the module is there, if it is: a twin takes its place. */
export const isSameText = (prerendered: PageData, fresh: PageData | null): boolean =>
  fresh === null || fresh.language === prerendered.language;

/** The page of one lesson, or null when the module has no such lesson. */
export const lessonToPage = (module: Module, lessonId: string): LessonPage | null => {
  const lesson = module.lessons.find(({ id }) => id === lessonId);
  if (lesson === undefined) return null;
  return {
    page: 'lesson',
    module: module.id,
    revision: module.revision,
    language: module.language,
    lesson,
    citations: lessonToCitations(module, lesson),
  };
};

/** What a lesson rests on, the posts of its simulated feeds included; each id once. */
export const lessonToBasis = (lesson: Lesson): readonly string[] => {
  const posts = lesson.body.filter(isSimulation).flatMap((simulation) => simulation.posts);
  return [...new Set([...lesson.basis, ...posts.flatMap(({ basis }) => basis)])];
};

const lessonToCitations = (module: Module, lesson: Lesson): readonly Citation[] => {
  const history = basisToCitations(module, lesson.history ?? []);
  const replacements = history.flatMap(({ replacedBy }) => (replacedBy === undefined ? [] : [replacedBy]));
  const told = history.map(({ id }) => id);
  return basisToCitations(module, [...new Set([...lessonToBasis(lesson), ...told, ...replacements])]);
};

/** The citations with these ids, in that order. */
export const basisToCitations = (
  module: Pick<Module, 'citations'>,
  basis: readonly string[],
): readonly Citation[] => basis.flatMap((id) => module.citations.filter((citation) => citation.id === id));
