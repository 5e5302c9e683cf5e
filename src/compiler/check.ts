import { toString } from 'mdast-util-to-string';
import { isMap } from 'yaml';

import { DEFAULT_AGENCY_PROFILE, type AgencyProfile } from '../domain/content/agency-profile.ts';
import {
  isSimulation,
  type Citation,
  type Lesson,
  type Module,
  type Quiz,
} from '../domain/content/module.ts';
import { readAgency, type Agency } from './agency.ts';
import { compareText } from './characters.ts';
import { readCitations } from './citations.ts';
import type { SourceEntry } from './collect.ts';
import { createReport, FILE_START, type Diagnostic } from './diagnostics.ts';
import type { EncodedPicture } from './encode-picture.ts';
import { layOut, type ModuleFolder, type SourceFile } from './layout.ts';
import { checkLesson } from './lesson.ts';
import { checkModulePage, type ModuleFront } from './module-page.ts';
import { createModuleScope } from './module-scope.ts';
import { createPictureFolder, type PreparedPictures } from './picture-folder.ts';
import { checkQuiz } from './quiz.ts';
import { readPage, type Page } from './read.ts';
import { checkTests, toQuizOrder, type CheckedQuiz } from './test-forms.ts';

/** A module before it is given its revision. */
export type ModuleDraft = Omit<Module, 'revision'>;

export interface CheckedModule {
  readonly draft: ModuleDraft;
  /** The pictures in its folder. */
  readonly pictures: readonly EncodedPicture[];
  /** Whether every file could be read, so that what is missing is really not there. */
  readonly isWhole: boolean;
}

export interface CheckedContent {
  readonly profile: AgencyProfile;
  /** What the agency publishes, in its order. Only fit for it when there are no diagnostics. */
  readonly published: readonly CheckedModule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What all modules are checked against. */
interface Setting {
  /** Undefined when the file could not be read. */
  readonly citations: ReadonlyMap<string, Citation> | undefined;
  readonly agency: Agency | undefined;
  readonly prepared: PreparedPictures;
}

/** Checks everything that was found in the content folder; one mistake never hides another. */
export const checkEntries = (entries: readonly SourceEntry[], prepared: PreparedPictures): CheckedContent => {
  const diagnostics: Diagnostic[] = [];
  const layout = layOut(entries, diagnostics);
  const moduleIds = new Set(layout.modules.map(({ id }) => id));
  const citations = readCitations(layout.citations, diagnostics);
  const agency = readAgency(layout.agency, moduleIds, diagnostics);
  const setting = { citations, agency, prepared };
  const modules = layout.modules.map((folder) => checkModule(folder, setting, diagnostics));
  if (modules.every(({ isWhole }) => isWhole)) agency?.reportUnknownKeys(toSituations(modules));
  return {
    profile: agency?.profile ?? DEFAULT_AGENCY_PROFILE,
    published: agency?.modules?.flatMap((id) => modules.filter(({ draft }) => draft.id === id)) ?? modules,
    diagnostics,
  };
};

/** Every situational question, as `confirmedKeys` in agency.yaml names it. */
const toSituations = (modules: readonly CheckedModule[]): ReadonlySet<string> =>
  new Set(
    modules.flatMap(({ draft }) =>
      draft.quizzes
        .flatMap(({ questions }) => questions)
        .filter(({ kind }) => kind === 'judgement')
        .map(({ id }) => `${draft.id}/${id}`),
    ),
  );

const NO_FRONT: ModuleFront = {
  title: '',
  summary: '',
  language: 'id',
  shelf: 'events',
  objectives: [],
  intro: [],
};

const checkModule = (
  { id, front, pages, pictures: pictureFiles }: ModuleFolder,
  { citations, agency, prepared }: Setting,
  diagnostics: Diagnostic[],
): CheckedModule => {
  const pictures = createPictureFolder(pictureFiles, prepared, diagnostics);
  const surroundings = { agency: agency?.profile, pictures };
  const frontPage = front && readPage(front, surroundings, diagnostics);
  const scope = createModuleScope({
    moduleId: id,
    citationIds: citations && new Set(citations.keys()),
    confirmedKeys: agency?.confirmedKeys,
  });
  const checkedFront = frontPage && checkModulePage(frontPage, scope);
  const lessons: Lesson[] = [];
  const checkedQuizzes: CheckedQuiz[] = [];
  const firstOfNumber = new Map<string, string>();
  let lessonFiles = 0;
  let isWhole = front === undefined || frontPage !== undefined;

  for (const file of pages) {
    const page = readPage(file, surroundings, diagnostics);
    if (page === undefined) isWhole = false;
    if (isLesson(file, page)) {
      lessonFiles += 1;
      checkFileName(file, firstOfNumber, diagnostics);
      if (page !== undefined) lessons.push(checkLesson(page, scope));
    } else if (page !== undefined) {
      checkedQuizzes.push(checkQuiz(page, scope));
    }
  }
  if (lessonFiles === 0 && front !== undefined) {
    createReport(front.path, '', diagnostics)('module-without-lesson', FILE_START);
  }

  checkTests(checkedQuizzes);
  const quizzes = toQuizOrder(checkedQuizzes);
  if (isWhole) pictures.reportUnused();

  const draft: ModuleDraft = {
    format: 2,
    id,
    ...(checkedFront?.front ?? NO_FRONT),
    lessons,
    quizzes,
    citations: toUsed(citations, lessons, quizzes),
  };
  return { draft, pictures: pictures.all, isWhole };
};

const toName = ({ path }: SourceFile): string => path.slice(path.lastIndexOf('/') + 1);

/** Two digits and a hyphen, then anything. */
const LESSON_NAME = /^(\d\d)-.+\.md$/;

/**
 * Whether a page is a lesson; otherwise it is a quiz. With `mode` in its front matter it is a quiz, without it a file
 * whose name starts with digits is a lesson. Where that does not decide, questions in the text do.
 */
const isLesson = (file: SourceFile, page: Page | undefined): boolean => {
  const hasNumber = /^\d/.test(toName(file));
  if (page === undefined) return hasNumber;
  const { frontMatter, body } = page;
  if (typeof frontMatter === 'object' && isMap(frontMatter.contents)) {
    if (frontMatter.contents.has('mode')) return false;
    if (hasNumber) return true;
  }
  return !body.some((node) => node.type === 'heading' && /^\s*soal\b/i.test(toString(node)));
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
  const posts = lessons.flatMap(({ body }) => body.filter(isSimulation).flatMap((feed) => feed.posts));
  const citing = [...lessons, ...posts, ...quizzes.flatMap(({ questions }) => questions)];
  const ids = new Set(citing.flatMap(({ basis }) => basis));
  return [...(citations?.values() ?? [])]
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => compareText(a.id, b.id));
};
