import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { QUIZ_MODES, type Question, type Quiz } from '../domain/content/module.ts';
import { FILE_START } from './diagnostics.ts';
import { readFrontMatter, type FieldTable } from './fields.ts';
import type { ModuleScope } from './module-scope.ts';
import { checkQuestion } from './question.ts';
import { toPlace, type Page } from './read.ts';
import { pageToText } from './text.ts';

const QUIZ_FIELDS: FieldTable = {
  id: 'id',
  title: 'teks',
  mode: QUIZ_MODES.join(', '),
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

/** Checks one quiz. What could not be read is empty in the result, and has been reported. */
export const checkQuiz = (page: Page, scope: ModuleScope, firstOfMode: Map<string, string>): Quiz => {
  const { path, report } = page;
  const fields = readFrontMatter(QUIZ_FIELDS, page);
  const id = fields.id();
  scope.pageIds.register(id, fields.placeOf('id'), path, report);
  const mode = fields.choice('mode', QUIZ_MODES, 'mode-unknown');
  if (mode !== undefined && mode !== 'practice') {
    const first = firstOfMode.get(mode);
    if (first === undefined) firstOfMode.set(mode, path);
    else report('mode-duplicate', fields.placeOf('mode'), { mode, first });
  }
  const { intro, sections } = toSections(page);
  if (sections.length === 0) report('quiz-without-question', FILE_START);
  return {
    id,
    title: fields.text('title'),
    mode: mode ?? 'practice',
    intro: pageToText(intro, page, { headings: false }),
    questions: sections
      .map(({ heading, content }) => checkQuestion(heading, content, page, scope))
      .filter((question): question is Question => question !== undefined),
  };
};
