import type { Lesson } from '../domain/content/module.ts';
import { readBasis, splitAtBasis } from './basis.ts';
import { FILE_START } from './diagnostics.ts';
import { readFrontMatter, type FieldTable } from './fields.ts';
import type { ModuleScope } from './module-scope.ts';
import type { Page } from './read.ts';
import { pageToText } from './text.ts';
import { isBlank } from './words.ts';

const LONGEST_MINUTES = 120;

const LESSON_FIELDS: FieldTable = {
  id: 'id',
  title: 'teks',
  minutes: `bilangan bulat 1 sampai ${LONGEST_MINUTES}`,
};

/** Checks one lesson. What could not be read is empty in the result, and has been reported. */
export const checkLesson = (page: Page, scope: ModuleScope): Lesson => {
  const fields = readFrontMatter(LESSON_FIELDS, page);
  const id = fields.id();
  scope.pageIds.register(id, fields.placeOf('id'), page.path, page.report);
  const { before: text, basis } = splitAtBasis(page.body, page);
  if (isBlank(text)) page.report('body-empty', FILE_START);
  return {
    id,
    title: fields.text('title'),
    minutes: fields.count('minutes', LONGEST_MINUTES),
    body: pageToText(text, page, { headings: true }),
    basis: basis === undefined ? [] : readBasis(basis, scope.citationIds, page),
  };
};
