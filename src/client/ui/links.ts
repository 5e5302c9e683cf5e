import type { PathItem } from '../../domain/progress/next-step.ts';
import type { QuizPlace, TestMode } from '../../domain/progress/quiz-place.ts';

/** Addresses of the app, the same words as in app/routes.tsx. */
export const moduleLink = (module: string): string => `/modul/${module}`;
export const lessonLink = (module: string, lesson: string): string => `/modul/${module}/${lesson}`;

/** Element id of a block of a lesson, by its index in the lesson's body. */
export const blockId = (block: number): string => `b-${block}`;
/** The index that an address's hash names; null for any other hash. */
export const hashToBlock = (hash: string): number | null => {
  const digits = /^#b-(\d{1,4})$/.exec(hash)?.[1];
  return digits === undefined ? null : Number(digits);
};
/** One paragraph of a lesson. */
export const blockLink = (module: string, lesson: string, block: number): string =>
  `${lessonLink(module, lesson)}#${blockId(block)}`;

/** The list of paragraphs that the person marked. */
export const bookmarksLink = '/penanda';

const TEST_WORDS: Readonly<Record<TestMode, string>> = { 'pre-test': 'awal', 'post-test': 'akhir' };

/** The address of a test does not name the form: which one a person gets is decided when they start. */
export const placeLink = (module: string, place: QuizPlace): string =>
  place.mode === 'practice'
    ? `/modul/${module}/kuis/${place.quiz}`
    : `/modul/${module}/tes/${TEST_WORDS[place.mode]}`;

/** The place that an address means, by the parameters of its route; null for one that does not exist. */
export const paramsToPlace = ({
  quiz,
  test,
}: {
  readonly quiz?: string | undefined;
  readonly test?: string | undefined;
}): QuizPlace | null => {
  if (quiz !== undefined) return { mode: 'practice', quiz };
  if (test === TEST_WORDS['pre-test']) return { mode: 'pre-test' };
  return test === TEST_WORDS['post-test'] ? { mode: 'post-test' } : null;
};

/** Whether an address is one where questions are answered or their result is shown. */
export const isPlaceLink = (pathname: string): boolean => /^\/modul\/[^/]+\/(?:kuis|tes)\//.test(pathname);

export const itemLink = (module: string, item: PathItem): string =>
  item.type === 'lesson' ? lessonLink(module, item.lesson) : placeLink(module, item.place);

export const resultLink = (module: string, place: QuizPlace, attempt: string): string =>
  `${placeLink(module, place)}/hasil/${attempt}`;
