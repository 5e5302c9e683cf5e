import { toString } from 'mdast-util-to-string';
import { isMap } from 'yaml';

import {
  isSimulation,
  type Citation,
  type Lesson,
  type Module,
  type Quiz,
} from '../domain/content/module.ts';
import type { Agency } from './agency.ts';
import { compareText } from './characters.ts';
import { createReport, FILE_START, type Diagnostic } from './diagnostics.ts';
import type { EncodedPicture } from './encode-picture.ts';
import { checkFactUses, type TaughtFact } from './facts.ts';
import { readTwinName, type ModuleFolder, type SourceFile } from './layout.ts';
import { checkLesson } from './lesson.ts';
import { checkModulePage, type ModuleFront } from './module-page.ts';
import { createModuleScope, type ModuleScope } from './module-scope.ts';
import { createPictureFolder, type PictureFolder, type PreparedPictures } from './picture-folder.ts';
import { checkPublished, type Published } from './published.ts';
import { checkQuiz } from './quiz.ts';
import { readPage, type Page } from './read.ts';
import { checkTests, toQuizOrder, type CheckedQuiz } from './test-forms.ts';
import { compareTwin } from './twin.ts';

/** A module before it is given its revision. */
export type ModuleDraft = Omit<Module, 'revision' | 'twinOf'>;

export interface CheckedModule {
  readonly draft: ModuleDraft;
  /** Count of the published meanings of the module's ids. */
  readonly edition: number;
  /** The same module in other languages, by language code. */
  readonly twins: ReadonlyMap<string, ModuleDraft>;
  /** Which facts its pages list, page by page; twins are not asked. */
  readonly factUses: readonly { readonly id: string; readonly path: string }[];
  /** The pictures in its folder. */
  readonly pictures: readonly EncodedPicture[];
  /** Whether every file could be read, so that what is missing is really not there. */
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What all modules are checked against. What is undefined could not be read, so that nobody can say what is in it. */
export interface Setting {
  readonly citations: ReadonlyMap<string, Citation> | undefined;
  readonly facts: ReadonlyMap<string, TaughtFact> | undefined;
  readonly published: Published | undefined;
  readonly agency: Agency | undefined;
  readonly prepared: PreparedPictures;
}

/** Languages that twins may be written in, beside the module's own. */
const TWIN_LANGUAGES = ['en'];

/** The files of a module in one language. */
interface Edition {
  readonly id: string;
  readonly front: SourceFile | undefined;
  readonly pages: readonly SourceFile[];
}

/** Checks one module with its twins; one mistake never hides another. */
export const checkModule = (folder: ModuleFolder, setting: Setting): CheckedModule => {
  const diagnostics: Diagnostic[] = [];
  const pictures = createPictureFolder(folder.pictures, setting.prepared, diagnostics);
  const original = checkEdition(folder, setting, pictures, diagnostics);
  const { draft, edition, scope } = original;
  if (original.lessonFiles === 0 && folder.front !== undefined) {
    createReport(folder.front.path, '', diagnostics)('module-without-lesson', FILE_START);
  }
  const twins = new Map<string, ModuleDraft>();
  let isWhole = original.isWhole;
  for (const language of toTwinLanguages(folder, diagnostics)) {
    const files = folder.twins.filter(({ path }) => readTwinName(path)?.language === language);
    const twin = checkTwin(folder, files, language, setting, pictures, original, diagnostics);
    isWhole &&= twin.isWhole;
    twins.set(language, twin.draft);
  }
  if (isWhole) pictures.reportUnused();
  checkFactUses(scope.factUses, setting.facts);
  if (original.isWhole) {
    const find = (id: string) => scope.pageIds.find(id) ?? scope.questionIds.find(id);
    const whereabouts = { find, frontPath: `${folder.id}/module.md` };
    checkPublished(draft, edition, setting.published?.get(folder.id), whereabouts, diagnostics);
  }
  const factUses = scope.factUses.map(({ id, page }) => ({ id, path: page.path }));
  return { draft, edition, twins, factUses, pictures: pictures.all, isWhole, diagnostics };
};

/** The languages of a module's twins; a language that is not supported is reported. */
const toTwinLanguages = ({ twins }: ModuleFolder, diagnostics: Diagnostic[]): readonly string[] => {
  const languages = new Set<string>();
  for (const { path } of twins) {
    const language = readTwinName(path)?.language ?? '';
    if (TWIN_LANGUAGES.includes(language)) languages.add(language);
    else createReport(path, '', diagnostics)('twin-language', FILE_START, { language });
  }
  return [...languages];
};

/** Checks the pages in another language by themselves, then that they are the same module. */
const checkTwin = (
  { id, front, pages }: ModuleFolder,
  files: readonly SourceFile[],
  language: string,
  setting: Setting,
  pictures: PictureFolder,
  original: CheckedEdition,
  diagnostics: Diagnostic[],
): CheckedEdition => {
  const originals = new Set([...(front === undefined ? [] : [front]), ...pages].map(({ path }) => path));
  const translated = new Set(files.map(({ path }) => readTwinName(path)?.original ?? ''));
  const toTwinPath = (path: string): string => path.replace(/\.md$/, `.${language}.md`);
  for (const { path } of files) {
    const name = toName(readTwinName(path)?.original ?? path);
    if (!originals.has(readTwinName(path)?.original ?? '')) {
      createReport(path, '', diagnostics)('twin-without-original', FILE_START, { name });
    }
  }
  for (const path of originals) {
    if (!translated.has(path)) {
      const name = toName(toTwinPath(path));
      createReport(path, '', diagnostics)('twin-missing', FILE_START, { name });
    }
  }
  const frontPath = toTwinPath(`${id}/module.md`);
  const twinFront = files.find(({ path }) => path === frontPath);
  const twin = checkEdition(
    { id, front: twinFront, pages: files.filter((file) => file !== twinFront) },
    setting,
    pictures,
    diagnostics,
  );
  const isSameSet =
    originals.size === translated.size && [...originals].every((path) => translated.has(path));
  if (!isSameSet || !original.isWhole || !twin.isWhole) return twin;
  if (twin.draft.language !== language) {
    const expected = `"${language}", bahasa kembaran ini`;
    createReport(frontPath, '', diagnostics)('value-type', FILE_START, { key: 'language', expected });
  }
  for (const { id: differing, what } of compareTwin(original.draft, twin.draft)) {
    const { pageIds, questionIds, simulationIds } = twin.scope;
    const found = [pageIds, questionIds, simulationIds].flatMap((ids) => ids.find(differing) ?? [])[0];
    const report = found?.report ?? createReport(frontPath, '', diagnostics);
    report('twin-differs', found?.place ?? FILE_START, { id: differing, what });
  }
  return twin;
};

interface CheckedEdition {
  readonly draft: ModuleDraft;
  readonly edition: number;
  readonly scope: ModuleScope;
  /** How many files were taken for lessons, readable or not. */
  readonly lessonFiles: number;
  readonly isWhole: boolean;
}

const NO_FRONT: ModuleFront = {
  title: '',
  summary: '',
  language: 'id',
  shelf: 'events',
  objectives: [],
  intro: [],
};

/** Checks the pages of a module in one language. */
const checkEdition = (
  { id, front, pages }: Edition,
  { citations, agency }: Setting,
  pictures: PictureFolder,
  diagnostics: Diagnostic[],
): CheckedEdition => {
  const surroundings = { agency: agency?.profile, pictures };
  const frontPage = front && readPage(front, surroundings, diagnostics);
  const scope = createModuleScope({
    moduleId: id,
    citations,
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

  checkTests(checkedQuizzes);
  const quizzes = toQuizOrder(checkedQuizzes);

  const draft: ModuleDraft = {
    format: 2,
    id,
    ...(checkedFront?.front ?? NO_FRONT),
    lessons,
    quizzes,
    citations: toUsed(citations, lessons, quizzes),
  };
  return { draft, edition: checkedFront?.edition ?? 1, scope, lessonFiles, isWhole };
};

const toName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Two digits and a hyphen, then anything. */
const LESSON_NAME = /^(\d\d)-.+\.md$/;

/**
 * Whether a page is a lesson; otherwise it is a quiz. With `mode` in its front matter it is a quiz, without it a file
 * whose name starts with digits is a lesson. Where that does not decide, questions in the text do.
 */
const isLesson = (file: SourceFile, page: Page | undefined): boolean => {
  const hasNumber = /^\d/.test(toName(file.path));
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
  const name = toName(file.path);
  const number = LESSON_NAME.exec(name)?.[1];
  if (number === undefined) {
    report('lesson-file-name', FILE_START, { name });
    return;
  }
  const first = firstOfNumber.get(number);
  if (first === undefined) firstOfNumber.set(number, name);
  else report('lesson-number-duplicate', FILE_START, { number, first });
};

/** The citations that a module names, and what took the place of repealed ones, sorted by id so that the order of citations.yaml does not change a module. */
const toUsed = (
  citations: ReadonlyMap<string, Citation> | undefined,
  lessons: readonly Lesson[],
  quizzes: readonly Quiz[],
): Citation[] => {
  const posts = lessons.flatMap(({ body }) => body.filter(isSimulation).flatMap((feed) => feed.posts));
  const citing = [...lessons, ...posts, ...quizzes.flatMap(({ questions }) => questions)];
  const told = lessons.flatMap(({ history }) => history ?? []);
  const replacements = told.flatMap((id) => citations?.get(id)?.replacedBy ?? []);
  const ids = new Set([...citing.flatMap(({ basis }) => basis), ...told, ...replacements]);
  return [...(citations?.values() ?? [])]
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => compareText(a.id, b.id));
};
