import { toString } from 'mdast-util-to-string';
import { isMap } from 'yaml';

import { QUIZ_MODES, type Citation, type Lesson, type Module, type Quiz } from '../domain/content/module.ts';
import { compareText } from './characters.ts';
import { readCitations } from './citations.ts';
import type { SourceEntry } from './collect.ts';
import { createReport, FILE_START, type Diagnostic } from './diagnostics.ts';
import { layOut, type ModuleFolder, type SourceFile } from './layout.ts';
import { checkLesson } from './lesson.ts';
import { checkModulePage, type ModuleFront } from './module-page.ts';
import { createModuleScope } from './module-scope.ts';
import { checkQuiz } from './quiz.ts';
import { readPage, type Page } from './read.ts';

/** A module before it is given its revision. */
export type ModuleDraft = Omit<Module, 'revision'>;

export interface CheckedContent {
  /** Sorted by id. Only fit to be published when there are no diagnostics. */
  readonly drafts: readonly ModuleDraft[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks everything that was found in the content folder; one mistake never hides another. */
export const checkEntries = (entries: readonly SourceEntry[]): CheckedContent => {
  const diagnostics: Diagnostic[] = [];
  const layout = layOut(entries, diagnostics);
  const citations = readCitations(layout.citations, diagnostics);
  const drafts = layout.modules.map((folder) => checkModule(folder, citations, diagnostics));
  return { drafts, diagnostics };
};

const NO_FRONT: ModuleFront = { title: '', summary: '', language: 'id', objectives: [], intro: [] };

const checkModule = (
  { id, front, pages }: ModuleFolder,
  citations: ReadonlyMap<string, Citation> | undefined,
  diagnostics: Diagnostic[],
): ModuleDraft => {
  const frontPage = front && readPage(front, diagnostics);
  const scope = createModuleScope({ moduleId: id, citationIds: citations && new Set(citations.keys()) });
  const lessons: Lesson[] = [];
  const quizzes: Quiz[] = [];
  const firstOfNumber = new Map<string, string>();
  const firstOfMode = new Map<string, string>();
  let lessonFiles = 0;

  for (const file of pages) {
    const page = readPage(file, diagnostics);
    if (isLesson(file, page)) {
      lessonFiles += 1;
      checkFileName(file, firstOfNumber, diagnostics);
      if (page !== undefined) lessons.push(checkLesson(page, scope));
    } else if (page !== undefined) {
      quizzes.push(checkQuiz(page, scope, firstOfMode));
    }
  }
  if (lessonFiles === 0 && front !== undefined) {
    createReport(front.path, '', diagnostics)('module-without-lesson', FILE_START);
  }

  return {
    format: 1,
    id,
    ...(frontPage === undefined ? NO_FRONT : checkModulePage(frontPage)),
    lessons,
    quizzes: [...quizzes].sort((a, b) => QUIZ_MODES.indexOf(a.mode) - QUIZ_MODES.indexOf(b.mode)),
    citations: toUsed(citations, lessons, quizzes),
  };
};

const toName = ({ path }: SourceFile): string => path.slice(path.lastIndexOf('/') + 1);

/** Two digits and a hyphen, then anything. */
const LESSON_NAME = /^(\d\d)-.+\.md$/;

/**
 * Whether a page is a lesson; otherwise it is a quiz. The front matter says so: `mode` makes a quiz, `minutes` a
 * lesson. Where it does not, questions in the text or the digits in the file's name do.
 */
const isLesson = (file: SourceFile, page: Page | undefined): boolean => {
  const hasNumber = /^\d/.test(toName(file));
  if (page === undefined) return hasNumber;
  const { frontMatter, body } = page;
  if (typeof frontMatter === 'object' && isMap(frontMatter.contents)) {
    if (frontMatter.contents.has('mode')) return false;
    return frontMatter.contents.has('minutes') || hasNumber;
  }
  const hasQuestion = body.some((node) => node.type === 'heading' && /^\s*soal\b/i.test(toString(node)));
  return hasNumber && !hasQuestion;
};

const checkFileName = (
  file: SourceFile,
  firstOfNumber: Map<string, string>,
  diagnostics: Diagnostic[],
): void => {
  const report = createReport(file.path, '', diagnostics);
  const name = toName(file);
  const number = LESSON_NAME.exec(name)?.[1];
  if (number === undefined) {
    report('lesson-file-name', FILE_START, { name });
    return;
  }
  const first = firstOfNumber.get(number);
  if (first === undefined) firstOfNumber.set(number, name);
  else report('lesson-number-duplicate', FILE_START, { number, first });
};

/** The citations that a module names, sorted by id so that the order of citations.yaml does not change a module. */
const toUsed = (
  citations: ReadonlyMap<string, Citation> | undefined,
  lessons: readonly Lesson[],
  quizzes: readonly Quiz[],
): Citation[] => {
  const pages = [...lessons, ...quizzes.flatMap(({ questions }) => questions)];
  const ids = new Set(pages.flatMap(({ basis }) => basis));
  return [...(citations?.values() ?? [])]
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => compareText(a.id, b.id));
};
