import type { AnswersTable, AttemptsTable, Db, LessonCompletionsTable } from './schema.ts';

/** Writing the projections. Each replaces what was there: rows are folded whole, never patched. */

export const replaceAttempt = async (
  db: Db,
  attempt: AttemptsTable,
  answers: readonly AnswersTable[],
): Promise<void> => {
  await db
    .deleteFrom('answers')
    .where('attempt', '=', attempt.attempt)
    .where('subject', '=', attempt.subject)
    .execute();
  await db
    .insertInto('attempts')
    .values(attempt)
    .onConflict((conflict) => conflict.columns(['attempt', 'subject']).doUpdateSet(attempt))
    .execute();
  // A few hundred rows at a time: databases limit the parameters of one statement.
  for (let start = 0; start < answers.length; start += 200) {
    await db
      .insertInto('answers')
      .values(answers.slice(start, start + 200))
      .execute();
  }
};

export const replaceLessons = async (db: Db, rows: readonly LessonCompletionsTable[]): Promise<void> => {
  for (const row of rows) {
    await db
      .insertInto('lesson_completions')
      .values(row)
      .onConflict((conflict) => conflict.columns(['subject', 'module', 'lesson']).doUpdateSet(row))
      .execute();
  }
};

/** Empties every projection; the log stays. */
export const deleteProjections = async (db: Db): Promise<void> => {
  await db.deleteFrom('answers').execute();
  await db.deleteFrom('attempts').execute();
  await db.deleteFrom('lesson_completions').execute();
};

/** Subject and attempt of everything that was taken against one revision. */
export const listAttemptsOfRevision = (
  db: Db,
  module: string,
  revision: string,
): Promise<{ subject: string; attempt: string }[]> =>
  db
    .selectFrom('attempts')
    .select(['subject', 'attempt'])
    .where('module', '=', module)
    .where('revision', '=', revision)
    .execute();
