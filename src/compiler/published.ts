import { compareMeaning, type MeaningChange, type ModuleMeaning, moduleToMeaning } from './meaning.ts';
import type { ModuleDraft } from './check-module.ts';
import { createReport, FILE_START, type Diagnostic } from './diagnostics.ts';
import type { IdUse } from './ids.ts';
import type { SourceFile } from './layout.ts';
import { readSource } from './read.ts';

/** What was published, by module id. */
export type Published = ReadonlyMap<string, ModuleMeaning>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const areTexts = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const isQuestionMeaning = (value: unknown): boolean =>
  areTexts(value) &&
  isRecord(value) &&
  ['kind', 'key', 'stem', 'labels'].every((key) => Object.hasOwn(value, key));

const isMeaning = (value: unknown): value is ModuleMeaning =>
  isRecord(value) &&
  Number.isSafeInteger(value['edition']) &&
  areTexts(value['lessons']) &&
  areTexts(value['quizzes']) &&
  isRecord(value['questions']) &&
  Object.values(value['questions']).every(isQuestionMeaning) &&
  Array.isArray(value['retired']) &&
  value['retired'].every((id) => typeof id === 'string');

/** Reads published.json. Undefined when it cannot be read, which has been reported; empty when there is none. */
export const readPublished = (
  file: SourceFile | undefined,
  diagnostics: Diagnostic[],
): Published | undefined => {
  if (file === undefined) return new Map();
  const source = readSource(file, diagnostics);
  if (source === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch {
    value = undefined;
  }
  const modules = isRecord(value) && value['format'] === 1 ? value['modules'] : undefined;
  if (!isRecord(modules) || !Object.values(modules).every(isMeaning)) {
    source.report('published-file-malformed', FILE_START);
    return undefined;
  }
  return new Map(Object.entries(modules as Record<string, ModuleMeaning>));
};

/** The text of published.json: one thing a line, so that a change of it reads well. */
export const formatPublished = (published: Published): string => {
  const modules = Object.fromEntries([...published].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: 1, modules }, null, 2)}\n`;
};

/** Where the parts of a module are written, for messages. */
export interface Whereabouts {
  /** Where an id is used; undefined for one that is not there any more. */
  readonly find: (id: string) => IdUse | undefined;
  /** Path of module.md. */
  readonly frontPath: string;
}

const reportChange = (
  change: MeaningChange,
  edition: number,
  { find, frontPath }: Whereabouts,
  diagnostics: Diagnostic[],
): void => {
  const atFront = createReport(frontPath, '', diagnostics);
  const next = edition + 1;
  switch (change.type) {
    case 'removed':
      return atFront('published-id-removed', FILE_START, { id: change.id, edition: next });
    case 'reused': {
      const found = find(change.id);
      return (found?.report ?? atFront)('published-id-reused', found?.place ?? FILE_START, {
        id: change.id,
      });
    }
    case 'quiz-mode': {
      const { quiz, before, after } = change;
      const found = find(quiz);
      const report = found?.report ?? atFront;
      return report('published-mode-changed', found?.place ?? FILE_START, {
        quiz,
        before,
        after,
        edition: next,
      });
    }
    default: {
      const found = find(change.question);
      const report = found?.report ?? atFront;
      const place = found?.place ?? FILE_START;
      const rule = (
        {
          kind: 'published-kind-changed',
          key: 'published-key-changed',
          words: 'published-words-changed',
        } as const
      )[change.type];
      return report(rule, place, { id: change.question, edition: next });
    }
  }
};

/**
 * Reports every id whose meaning is no longer the published one. A higher `edition` in module.md allows changes, save
 * for the use of an id that was retired: that never comes back.
 */
export const checkPublished = (
  draft: ModuleDraft,
  edition: number,
  before: ModuleMeaning | undefined,
  whereabouts: Whereabouts,
  diagnostics: Diagnostic[],
): void => {
  if (before === undefined) return;
  if (edition < before.edition) {
    const report = createReport(whereabouts.frontPath, '', diagnostics);
    return report('published-edition-older', FILE_START, { edition, published: before.edition });
  }
  for (const change of compareMeaning(before, moduleToMeaning(draft, edition))) {
    if (edition === before.edition || change.type === 'reused') {
      reportChange(change, before.edition, whereabouts, diagnostics);
    }
  }
};
