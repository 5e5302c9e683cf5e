import { TEST_FORMS, type Question, type Quiz, type TestForm } from '../domain/content/module.ts';
import type { Place } from './diagnostics.ts';
import type { Source } from './read.ts';
import { levelToName } from './topic.ts';

/** A quiz, and what it takes to say where it does not go with the others of its module. */
export interface CheckedQuiz {
  readonly quiz: Quiz;
  readonly page: Source;
  readonly modePlace: Place;
  /** Where `form` is written; the start of the file without it. */
  readonly formPlace: Place;
  /** Whether `mode` or `form` cannot be read, which has been reported: it may be any form of a test. */
  readonly isFormUnknown: boolean;
  /** Whether every section could be read as a question, so that counting them is fair. */
  readonly isWhole: boolean;
}

/** Practice in the order of its files, then the test: no form, or form A and form B. */
export const toQuizOrder = (quizzes: readonly CheckedQuiz[]): Quiz[] =>
  quizzes.map(({ quiz }) => quiz).sort((a, b) => toRank(a) - toRank(b));

const toRank = ({ mode, form }: Quiz): number =>
  mode === 'practice' ? 0 : form === undefined ? 1 : 2 + TEST_FORMS.indexOf(form);

/** Checks that a module has at most one test: one quiz, or two forms that measure the same. */
export const checkTests = (quizzes: readonly CheckedQuiz[]): void => {
  const tests = quizzes.filter(({ quiz, isFormUnknown }) => quiz.mode === 'test' && !isFormUnknown);
  const firstByForm = new Map<TestForm | undefined, CheckedQuiz>();
  for (const test of tests) {
    const { form } = test.quiz;
    const first = firstByForm.get(form);
    if (first === undefined) firstByForm.set(form, test);
    else {
      const what = form === undefined ? 'tes' : `tes bentuk ${form}`;
      const place = form === undefined ? test.modePlace : test.formPlace;
      test.page.report('mode-duplicate', place, { what, first: first.page.path });
    }
  }

  const plain = firstByForm.get(undefined);
  const a = firstByForm.get('A');
  const b = firstByForm.get('B');
  const formed = a ?? b;
  if (formed === undefined) return;
  if (plain !== undefined) {
    plain.page.report('form-missing', plain.modePlace, { first: formed.page.path });
  } else if ((a === undefined || b === undefined) && !quizzes.some(({ isFormUnknown }) => isFormUnknown)) {
    const [form, other] = a === undefined ? ['B', 'A'] : ['A', 'B'];
    formed.page.report('form-without-partner', formed.formPlace, { form, other });
  }
  if (a !== undefined && b !== undefined) checkSettings(a, b);
  if (a?.isWhole === true && b?.isWhole === true) checkParallel(a, b);
};

/** Settings that change how hard a test is; in both forms the same, so that before and after can be compared. */
const SETTINGS = ['certainty', 'minutes', 'attempts'] as const;

const checkSettings = (a: CheckedQuiz, b: CheckedQuiz): void => {
  const differing = SETTINGS.filter((key) => a.quiz[key] !== b.quiz[key]);
  if (differing.length === 0) return;
  b.page.report('forms-settings-differ', b.formPlace, { keys: differing.join(' dan ') });
};

/** Checks that both forms have equally many questions of each topic and level; where these are unknown, of any. */
const checkParallel = (a: CheckedQuiz, b: CheckedQuiz): void => {
  const report = (what: string, counts: Readonly<Record<'a' | 'b', number>>): void => {
    if (counts.a !== counts.b) b.page.report('forms-not-parallel', b.formPlace, { what, ...counts });
  };
  const countsOfA = toCounts(a.quiz.questions);
  const countsOfB = toCounts(b.quiz.questions);
  if (countsOfA === undefined || countsOfB === undefined) {
    report('seluruh soal', { a: a.quiz.questions.length, b: b.quiz.questions.length });
    return;
  }
  for (const what of new Set([...countsOfA.keys(), ...countsOfB.keys()])) {
    report(what, { a: countsOfA.get(what) ?? 0, b: countsOfB.get(what) ?? 0 });
  }
};

/** How many questions there are of each topic and level. Undefined when a question lacks one, which has been reported. */
const toCounts = (questions: readonly Question[]): ReadonlyMap<string, number> | undefined => {
  const counts = new Map<string, number>();
  for (const { topic, level } of questions) {
    if (topic === undefined || level === undefined) return undefined;
    const what = `soal ${levelToName(level)} bertopik "${topic}"`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
};
