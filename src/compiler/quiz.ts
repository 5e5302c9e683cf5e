import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { QUIZ_MODES, TEST_FORMS, type Question, type Quiz } from '../domain/content/module.ts';
import { FILE_START } from './diagnostics.ts';
import { FACTS_FIELD, registerFacts } from './fact-uses.ts';
import { readFrontMatter, type Fields, type FieldTable } from './fields.ts';
import type { ModuleScope } from './module-scope.ts';
import { checkQuestion } from './question.ts';
import { toPlace, type Page } from './read.ts';
import type { CheckedQuiz } from './test-forms.ts';
import { pageToText } from './text.ts';

/** Four hours: longer than any test on a phone should be. */
const MOST_MINUTES = 240;
const MOST_ATTEMPTS = 20;

const YES_NO = ['ya', 'tidak'] as const;
const ORDERS = ['acak', 'tetap'] as const;

const QUIZ_FIELDS: FieldTable = {
  id: 'id',
  title: 'teks',
  mode: QUIZ_MODES.join(', '),
  'form?': TEST_FORMS.join(', '),
  'certainty?': YES_NO.join(', '),
  'minutes?': `bilangan bulat 1 sampai ${MOST_MINUTES}`,
  'attempts?': `bilangan bulat 1 sampai ${MOST_ATTEMPTS}`,
  'order?': ORDERS.join(', '),
  ...FACTS_FIELD,
};

/** How a quiz is taken; what is not written there stays absent. */
type QuizSettings = Pick<Quiz, 'certainty' | 'minutes' | 'attempts' | 'order'>;

const readSettings = (fields: Fields, mode: Quiz['mode'] | undefined, { report }: Page): QuizSettings => {
  const isSure = fields.choice('certainty', YES_NO, 'setting-unknown') === 'ya';
  const isFixed = fields.choice('order', ORDERS, 'setting-unknown') === 'tetap';
  const attempts = fields.count('attempts', MOST_ATTEMPTS);
  const minutes = fields.count('minutes', MOST_MINUTES);
  const isPractice = mode === 'practice';
  if (isPractice && fields.has('minutes')) report('minutes-in-practice', fields.placeOf('minutes'));
  return {
    ...(isSure && { certainty: true }),
    ...(minutes > 0 && !isPractice && { minutes }),
    ...(attempts > 0 && { attempts }),
    ...(isFixed && { order: 'fixed' }),
  };
};

interface Section {
  readonly heading: Heading;
  readonly content: RootContent[];
}

/** What a question starts with, also when the rest of the heading is wrong. */
const startsQuestion = (heading: Heading): boolean =>
  heading.depth === 2 || /^\s*soal\b/i.test(toString(heading));

/** Cuts the body of a quiz at the headings of its questions. Headings of any other kind are reported. */
const toSections = ({ body, report }: Page): { intro: RootContent[]; sections: Section[] } => {
  const intro: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of body) {
    if (node.type !== 'heading') (sections.at(-1)?.content ?? intro).push(node);
    else if (startsQuestion(node)) sections.push({ heading: node, content: [] });
    else report('quiz-heading-unknown', toPlace(node));
  }
  return { intro, sections };
};

/** Checks one quiz by itself. What could not be read is empty in the result, and has been reported. */
export const checkQuiz = (page: Page, scope: ModuleScope): CheckedQuiz => {
  const { path, report } = page;
  const fields = readFrontMatter(QUIZ_FIELDS, page);
  const id = fields.id();
  scope.pageIds.register(id, fields.placeOf('id'), path, report);
  registerFacts(fields, page, 'quiz', scope);
  const mode = fields.choice('mode', QUIZ_MODES, 'mode-unknown');
  const formPlace = fields.placeOf('form');
  if (mode === 'practice' && fields.has('form')) report('form-in-practice', formPlace);
  const form = mode === 'practice' ? undefined : fields.choice('form', TEST_FORMS, 'form-unknown');

  const { intro, sections } = toSections(page);
  if (sections.length === 0) report('quiz-without-question', FILE_START);
  const isTest = mode === 'test';
  const settings = readSettings(fields, mode, page);
  const demands = {
    isTest,
    hasForm: isTest && form !== undefined,
    isShuffled: settings.order !== 'fixed',
  };
  const questions = sections
    .map(({ heading, content }) => checkQuestion(heading, content, page, scope, demands))
    .filter((question): question is Question => question !== undefined);

  return {
    quiz: {
      id,
      title: fields.text('title'),
      mode: mode ?? 'practice',
      ...(isTest && form !== undefined && { form }),
      intro: pageToText(intro, page, { headings: false }),
      questions,
      ...settings,
    },
    page,
    modePlace: fields.placeOf('mode'),
    formPlace,
    isFormUnknown: mode === undefined || (isTest && fields.has('form') && form === undefined),
    isWhole: questions.length > 0 && questions.length === sections.length,
  };
};
