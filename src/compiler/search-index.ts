import MiniSearch from 'minisearch';

import type { Module } from '../domain/content/module.ts';
import { sha256Hex } from '../domain/facts/hash.ts';
import { SEARCH_OPTIONS, type SearchDocument } from '../domain/search/search-index.ts';
import { moduleToSections } from './search-sections.ts';

/** The search index of one language, ready to be written to a file. */
export interface EmittedIndex {
  readonly language: string;
  /** `lessons.<hash>.json`, for a language that only twins are in `lessons.<language>.<hash>.json`. */
  readonly fileName: string;
  readonly json: string;
}

const HASH_LENGTH = 16;

/** Twins are not kept on every phone, and neither is their index: the name tells them apart, as with modules. */
const emitIndex = (language: string, modules: readonly Module[]): EmittedIndex => {
  const index = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
  index.addAll(modules.flatMap(moduleToSections));
  const json = JSON.stringify(index);
  const isOfTwins = modules.every(({ twinOf }) => twinOf !== undefined);
  const name = isOfTwins ? `lessons.${language}` : 'lessons';
  return { language, fileName: `${name}.${sha256Hex(json).slice(0, HASH_LENGTH)}.json`, json };
};

/** One index for each language that modules or twins are written in, in the order in which the languages come. */
export const emitIndexes = (modules: readonly Module[]): readonly EmittedIndex[] => {
  const languages = [...new Set(modules.map(({ language }) => language))];
  return languages.map((language) =>
    emitIndex(
      language,
      modules.filter((module) => module.language === language),
    ),
  );
};
