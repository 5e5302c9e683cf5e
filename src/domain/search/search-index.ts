import { tokenize, toTerms } from './words.ts';

/**
 * The search index of all lessons in one language. The compiler builds it with MiniSearch and writes it as JSON; the
 * phone loads it with the same options: `MiniSearch.loadJSON(json, SEARCH_OPTIONS)`. Questions are never in it.
 */

/** One section of a lesson: a heading with what stands below it, or what stands above the first heading. */
export interface SearchDocument extends SectionPlace {
  /** `module/lesson/block`. */
  readonly id: string;
  readonly moduleTitle: string;
  readonly lessonTitle: string;
  readonly text: string;
}

/** Where a section is. All that the index keeps of a section beside its words. */
interface SectionPlace {
  readonly module: string;
  readonly lesson: string;
  /** Index of the section's first block in `Lesson.body`. */
  readonly block: number;
  /** Words of the section's heading; empty above the first heading, where the lesson's title stands for it. */
  readonly heading: string;
}

/** One index as a file of the site; `Manifest.search` holds them by language code. */
export interface SearchFile {
  /** Site-relative address of the index as JSON, with a hash of it in its name. */
  readonly file: string;
  /** Size in bytes, before compression. */
  readonly bytes: number;
}

/** Titles say best what a section is about. */
const BOOST = { heading: 4, lessonTitle: 3, moduleTitle: 1.5 };

/**
 * How many slips of the finger a word is forgiven: letters missing, wrong or too many; two letters that changed places
 * are two. None in short words and in numbers.
 */
const toFuzzy =
  (slips: number) =>
  (word: string): number | false => {
    if (word.length < 4 || /\d/.test(word)) return false;
    return word.length < 7 ? 1 : slips;
  };

/** Of the index: for `new MiniSearch<SearchDocument>(SEARCH_OPTIONS)` and `MiniSearch.loadJSON(json, SEARCH_OPTIONS)`. */
export const SEARCH_OPTIONS = {
  idField: 'id',
  fields: ['moduleTitle', 'lessonTitle', 'heading', 'text'],
  storeFields: ['heading'],
  tokenize,
  processTerm: toTerms,
  searchOptions: {
    // Bases are asked for by `toQuery`: in place of a word, not in addition to it.
    processTerm: (word: string): string => word,
    boost: BOOST,
    prefix: true,
    weights: { prefix: 0.6, fuzzy: 0.25 },
  },
};

/** A query as MiniSearch combines it. */
interface SearchQuery {
  combineWith: 'AND' | 'OR';
  fuzzy?: (word: string) => number | false;
  queries: (string | SearchQuery)[];
}

/** Each word that a person typed, or its base. */
const toWordQueries = (typed: string): SearchQuery[] =>
  [...new Set(tokenize(typed))]
    .map(toTerms)
    .filter((terms) => terms.length > 0)
    .map((terms) => ({ combineWith: 'OR', queries: terms }));

/** What MiniSearch says of a section it found, as far as it matters here. */
interface Hit {
  readonly id: unknown;
  readonly score: number;
  /** The words of the index that fitted. */
  readonly terms: readonly string[];
  readonly heading?: unknown;
}

export interface FoundSection extends SectionPlace {
  /** Higher is better; comparable only within one search. */
  readonly score: number;
  /** Words that fitted, lower case and without diacritics, to mark them in the text. */
  readonly terms: readonly string[];
}

const hitToSection = ({ id, score, terms, heading }: Hit): FoundSection => {
  const [module = '', lesson = '', block = ''] = String(id).split('/');
  return {
    module,
    lesson,
    block: Number(block),
    heading: typeof heading === 'string' ? heading : '',
    score,
    terms,
  };
};

/**
 * Finds sections by what a person typed, best first: those with all of the words; where there is none, those with words
 * like them; where there is none either, those with any.
 * @param search of a MiniSearch with `SEARCH_OPTIONS`: `(query) => index.search(query)`
 * @param typed anything; without a word that says something it finds nothing
 */
export const findSections = (
  search: (query: SearchQuery) => readonly Hit[],
  typed: string,
): readonly FoundSection[] => {
  const queries = toWordQueries(typed);
  const attempts: readonly SearchQuery[] = [
    { combineWith: 'AND', queries },
    { combineWith: 'AND', queries, fuzzy: toFuzzy(1) },
    { combineWith: 'AND', queries, fuzzy: toFuzzy(2) },
    { combineWith: 'OR', queries, fuzzy: toFuzzy(2) },
  ];
  for (const attempt of attempts) {
    const hits = search(attempt);
    if (hits.length > 0) return hits.map(hitToSection);
  }
  return [];
};

/** The id of a section in the index. */
export const toSectionId = ({ module, lesson, block }: Omit<SectionPlace, 'heading'>): string =>
  `${module}/${lesson}/${block}`;
