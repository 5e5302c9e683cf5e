import type { Module } from '../domain/content/module.ts';
import { FILE_START } from './diagnostics.ts';
import { readFrontMatter, type FieldTable } from './fields.ts';
import type { Page } from './read.ts';
import { pageToText } from './text.ts';
import { isBlank } from './words.ts';

const LANGUAGE = 'kode bahasa seperti id';

const MODULE_FIELDS: FieldTable = {
  title: 'teks',
  summary: 'teks',
  language: LANGUAGE,
  objectives: 'daftar teks, satu baris "- ..." untuk setiap tujuan',
};

/** What module.md says about its module. */
export type ModuleFront = Pick<Module, 'title' | 'summary' | 'language' | 'objectives' | 'intro'>;

/** Checks module.md. What could not be read is empty in the result, and has been reported. */
export const checkModulePage = (page: Page): ModuleFront => {
  const fields = readFrontMatter(MODULE_FIELDS, page);
  const language = fields.text('language');
  if (language !== '' && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    page.report('value-type', fields.placeOf('language'), { key: 'language', expected: LANGUAGE });
  }
  if (isBlank(page.body)) page.report('body-empty', FILE_START);
  return {
    title: fields.text('title'),
    summary: fields.text('summary'),
    language,
    objectives: fields.textList('objectives'),
    intro: pageToText(page.body, page, { headings: true }),
  };
};
