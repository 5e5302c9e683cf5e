import type { StoredFact } from '../store/log.ts';
import type { LessonCompletionsTable } from '../store/schema.ts';

/** Folds one person's lesson completions of one module: each lesson once, at the earliest time any device says. */
export const foldLessonRows = (stored: readonly StoredFact[]): readonly LessonCompletionsTable[] => {
  const rowsByLesson = new Map<string, LessonCompletionsTable>();
  for (const { fact } of stored) {
    const row: LessonCompletionsTable = {
      subject: fact.subject,
      module: String(fact.body['module']),
      lesson: String(fact.body['lesson']),
      completed_at: fact.t.wall,
    };
    const known = rowsByLesson.get(row.lesson);
    if (known === undefined || row.completed_at < known.completed_at) rowsByLesson.set(row.lesson, row);
  }
  return [...rowsByLesson.values()];
};
