import { readStream, type StreamKey } from '../store/log.ts';
import { replaceAttempt, replaceLessons } from '../store/projections.ts';
import type { Db } from '../store/schema.ts';
import { type FindModule, foldAttemptRows } from './attempt-row.ts';
import { foldLessonRows } from './lesson-rows.ts';
import { UNFOLDED_STREAM } from './stream.ts';

/**
 * Brings the rows of these streams up to date: every stream is folded again from all its facts in the log, so it does
 * not matter in which order or in how many pieces they arrived. Runs in the transaction that appended them.
 */
export const projectStreams = async (
  db: Db,
  findModule: FindModule,
  streams: Iterable<StreamKey>,
): Promise<void> => {
  for (const { subject, stream } of streams) {
    if (stream === UNFOLDED_STREAM) continue;
    const facts = await readStream(db, subject, stream);
    if (stream.startsWith('attempt:')) {
      const rows = await foldAttemptRows(facts, findModule);
      if (rows !== null) await replaceAttempt(db, rows.attempt, rows.answers);
    } else {
      await replaceLessons(db, foldLessonRows(facts));
    }
  }
};
