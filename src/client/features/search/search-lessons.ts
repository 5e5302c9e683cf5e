import type MiniSearch from 'minisearch';
import { findSections, type FoundSection, type SearchDocument } from '../../../domain/search/search-index.ts';
import { tokenize } from '../../../domain/search/words.ts';

/** The index of the lessons in one language. */
export interface LessonIndex {
  readonly language: string;
  readonly index: MiniSearch<SearchDocument>;
}

/** A lesson in which something was found, with its sections, the best first. */
export interface FoundLesson {
  readonly language: string;
  readonly module: string;
  readonly lesson: string;
  readonly sections: readonly FoundSection[];
}

export interface Found {
  /** The best first; of two languages, all of the first before all of the second. */
  readonly lessons: readonly FoundLesson[];
  readonly sections: number;
  /** No section has all of the words: those shown have some. */
  readonly isPartial: boolean;
}

/** Finds sections in all indexes, and groups them by lesson. What a twin says too is not shown twice. */
export const searchLessons = (indexes: readonly LessonIndex[], typed: string): Found => {
  const byLesson = new Map<string, FoundLesson>();
  const seen = new Set<string>();
  let hasWhole = false;
  for (const { language, index } of indexes) {
    let isWhole = true;
    const sections = findSections((query) => {
      isWhole = query.combineWith === 'AND';
      return index.search(query);
    }, typed);
    // What has all the words in one language makes what has some of them in another needless.
    if (hasWhole && !isWhole) continue;
    hasWhole ||= isWhole && sections.length > 0;
    for (const section of sections) {
      const { module, lesson, block } = section;
      const place = `${module} ${lesson} ${block}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const key = `${language} ${module} ${lesson}`;
      const known = byLesson.get(key);
      byLesson.set(key, { language, module, lesson, sections: [...(known?.sections ?? []), section] });
    }
  }
  const lessons = [...byLesson.values()];
  return {
    lessons,
    sections: lessons.reduce((sum, { sections }) => sum + sections.length, 0),
    isPartial: !hasWhole && tokenize(typed).length > 1,
  };
};
