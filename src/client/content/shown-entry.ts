import type { ManifestEntry } from '../../domain/content/module.ts';

/** What the manifest says of a module, with the titles in the language in which they are shown. */
export interface ShownEntry extends ManifestEntry {
  readonly language: string;
}

/** The language that content without a twin is in. */
const ORIGINAL_LANGUAGE = 'id';

/** An entry in a language, or in its own where the module has no twin in that one. */
export const entryToShown = (entry: ManifestEntry, language: string): ShownEntry => {
  const twin = entry.twins?.[language];
  if (twin === undefined) return { ...entry, language: ORIGINAL_LANGUAGE };
  return {
    ...entry,
    language,
    title: twin.title,
    summary: twin.summary,
    lessons: entry.lessons.map((lesson, index) => ({
      ...lesson,
      title: twin.lessonTitles[index] ?? lesson.title,
    })),
  };
};
