import type { Paragraph, RootContent } from 'mdast';

import type { Lesson, LessonBlock } from '../domain/content/module.ts';
import { cutHistory, readBasis, readHistory, reportAfterBasis, splitAtBasis } from './basis.ts';
import { FILE_START } from './diagnostics.ts';
import { FACTS_FIELD, registerFacts } from './fact-uses.ts';
import { checkFeed, toLessonParts } from './feed.ts';
import { readFrontMatter, type FieldTable } from './fields.ts';
import type { ModuleScope } from './module-scope.ts';
import { toMinutes } from './reading-time.ts';
import type { Page } from './read.ts';
import { pageToText } from './text.ts';
import { isBlank } from './words.ts';

const LESSON_FIELDS: FieldTable = {
  id: 'id',
  title: 'teks',
  ...FACTS_FIELD,
  'acknowledgement?': 'satu kalimat yang disetujui pembaca',
};

interface Contents {
  readonly body: readonly LessonBlock[];
  /** The line of legal basis of the lesson as a whole. */
  readonly basis: Paragraph | undefined;
  /** The line of repealed rules above it. */
  readonly history: Paragraph | undefined;
}

/** Goes through a lesson's text and simulated feeds in order. */
const checkContents = (page: Page, scope: ModuleScope): Contents => {
  const body: LessonBlock[] = [];
  let basis: Paragraph | undefined;
  let history: Paragraph | undefined;
  const parts = toLessonParts(page.body);
  const addText = (nodes: readonly RootContent[]): void => {
    if (basis !== undefined) {
      reportAfterBasis(nodes, page);
      return;
    }
    const split = splitAtBasis(nodes, page);
    basis = split.basis;
    const isEnd = basis !== undefined || nodes === parts.at(-1)?.content;
    const cut = isEnd ? cutHistory(split.before) : { before: split.before, history: undefined };
    history = cut.history;
    body.push(...pageToText(cut.before, page, { headings: true }));
  };

  for (const [index, { heading, content }] of parts.entries()) {
    if (heading === undefined) addText(content);
    else {
      if (basis !== undefined) reportAfterBasis([heading], page);
      const { simulation, after } = checkFeed(heading, content, page, scope);
      body.push(simulation);
      // Where a feed ends the lesson, the line after the last post's legal basis is the lesson's own.
      const closing =
        index === parts.length - 1 ? splitAtBasis(after, page) : { before: after, basis: undefined };
      const cut = cutHistory(closing.before);
      reportAfterBasis(cut.before, page);
      history ??= cut.history;
      basis ??= closing.basis;
    }
  }
  return { body, basis, history };
};

/** Checks one lesson. What could not be read is empty in the result, and has been reported. */
export const checkLesson = (page: Page, scope: ModuleScope): Lesson => {
  const fields = readFrontMatter(LESSON_FIELDS, page);
  const id = fields.id();
  scope.pageIds.register(id, fields.placeOf('id'), page.path, page.report);
  registerFacts(fields, page, 'lesson', scope);
  const { body, basis, history } = checkContents(page, scope);
  if (isBlank(page.body.filter((node) => node !== basis && node !== history)))
    page.report('body-empty', FILE_START);
  return {
    id,
    title: fields.text('title'),
    minutes: toMinutes(body),
    body,
    basis: basis === undefined ? [] : readBasis(basis, scope.citations, page),
    ...(history !== undefined && { history: readHistory(history, scope.citations, page) }),
    ...(fields.has('acknowledgement') && { acknowledgement: fields.text('acknowledgement') }),
  };
};
