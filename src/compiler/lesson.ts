import type { Paragraph, RootContent } from 'mdast';

import type { Lesson, LessonBlock } from '../domain/content/module.ts';
import { readBasis, reportAfterBasis, splitAtBasis } from './basis.ts';
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
}

/** Goes through a lesson's text and simulated feeds in order. */
const checkContents = (page: Page, scope: ModuleScope): Contents => {
  const body: LessonBlock[] = [];
  let basis: Paragraph | undefined;
  const addText = (nodes: readonly RootContent[]): void => {
    if (basis !== undefined) {
      reportAfterBasis(nodes, page);
      return;
    }
    const split = splitAtBasis(nodes, page);
    body.push(...pageToText(split.before, page, { headings: true }));
    basis = split.basis;
  };

  const parts = toLessonParts(page.body);
  for (const [index, { heading, content }] of parts.entries()) {
    if (heading === undefined) addText(content);
    else {
      if (basis !== undefined) reportAfterBasis([heading], page);
      const { simulation, after } = checkFeed(heading, content, page, scope);
      body.push(simulation);
      // Where a feed ends the lesson, the line after the last post's legal basis is the lesson's own.
      const closing =
        index === parts.length - 1 ? splitAtBasis(after, page) : { before: after, basis: undefined };
      reportAfterBasis(closing.before, page);
      basis ??= closing.basis;
    }
  }
  return { body, basis };
};

/** Checks one lesson. What could not be read is empty in the result, and has been reported. */
export const checkLesson = (page: Page, scope: ModuleScope): Lesson => {
  const fields = readFrontMatter(LESSON_FIELDS, page);
  const id = fields.id();
  scope.pageIds.register(id, fields.placeOf('id'), page.path, page.report);
  registerFacts(fields, page, 'lesson', scope);
  const { body, basis } = checkContents(page, scope);
  if (isBlank(page.body.filter((node) => node !== basis))) page.report('body-empty', FILE_START);
  return {
    id,
    title: fields.text('title'),
    minutes: toMinutes(body),
    body,
    basis: basis === undefined ? [] : readBasis(basis, scope.citationIds, page),
    ...(fields.has('acknowledgement') && { acknowledgement: fields.text('acknowledgement') }),
  };
};
