import type { Fields } from './fields.ts';
import type { FactUse, ModuleScope } from './module-scope.ts';
import type { Source } from './read.ts';

/** The key of a front matter that lists facts, for the page's table of fields. */
export const FACTS_FIELD = { 'facts?': 'daftar id dari facts.yaml, satu baris "- ..." untuk setiap id' };

/** Remembers which facts a page lists; whether they exist is checked once all pages are read. */
export const registerFacts = (
  fields: Fields,
  page: Source,
  by: FactUse['by'],
  { factUses }: ModuleScope,
): void => {
  for (const { text, place } of fields.textItems('facts')) {
    if (text !== '') factUses.push({ id: text, place, page, by });
  }
};
