import { SHELVES, type Module } from '../domain/content/module.ts';
import { FILE_START } from './diagnostics.ts';
import { FACTS_FIELD, registerFacts } from './fact-uses.ts';
import { readFrontMatter, type FieldTable } from './fields.ts';
import type { ModuleScope } from './module-scope.ts';
import type { Page } from './read.ts';
import { pageToText } from './text.ts';
import { isBlank } from './words.ts';

const LANGUAGE = 'kode bahasa seperti id';
const HIGHEST_EDITION = 9999;

const MODULE_FIELDS: FieldTable = {
  title: 'teks',
  summary: 'teks',
  language: LANGUAGE,
  shelf: SHELVES.join(', '),
  objectives: 'daftar teks, satu baris "- ..." untuk setiap tujuan',
  ...FACTS_FIELD,
  'edition?': `bilangan bulat 1 sampai ${HIGHEST_EDITION}`,
};

/** What module.md says to the readers of its module. */
export type ModuleFront = Pick<Module, 'title' | 'summary' | 'language' | 'shelf' | 'objectives' | 'intro'>;

export interface ModulePage {
  readonly front: ModuleFront;
  /** Count of the published meanings of the module's ids; 1 where nothing is written. */
  readonly edition: number;
}

/** Checks module.md. What could not be read is empty in the result, and has been reported. */
export const checkModulePage = (page: Page, scope: ModuleScope): ModulePage => {
  const fields = readFrontMatter(MODULE_FIELDS, page);
  const language = fields.text('language');
  if (language !== '' && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    page.report('value-type', fields.placeOf('language'), { key: 'language', expected: LANGUAGE });
  }
  if (isBlank(page.body)) page.report('body-empty', FILE_START);
  registerFacts(fields, page, 'module', scope);
  const front: ModuleFront = {
    title: fields.text('title'),
    summary: fields.text('summary'),
    language,
    shelf: fields.choice('shelf', SHELVES, 'shelf-unknown') ?? 'events',
    objectives: fields.textList('objectives'),
    intro: pageToText(page.body, page, { headings: true }),
  };
  return { front, edition: fields.has('edition') ? fields.count('edition', HIGHEST_EDITION) : 1 };
};
