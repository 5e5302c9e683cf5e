import type { AgencyDevice } from '../../protocol/agency.ts';
import { readHead } from './meta.ts';
import type { AnswersTable, AttemptsTable, Db, LessonCompletionsTable } from './schema.ts';

/** What reports read. */

/**
 * Names the present state of everything reports read: the log, what devices last said, and the content that scores
 * rest on.
 */
export const readReportVersion = async (db: Db): Promise<string> => {
  const { epoch, seq } = await readHead(db);
  const devices = await db
    .selectFrom('devices')
    .select(({ fn }) => [fn.max('last_seen_at').as('seen'), fn.countAll<number>().as('count')])
    .executeTakeFirst();
  const revisions = await db
    .selectFrom('content_revisions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return [epoch, seq, devices?.count ?? 0, devices?.seen ?? 0, revisions?.count ?? 0].join('.');
};

/** All attempts, the one with the newest facts first. */
export const listAttempts = (db: Db): Promise<AttemptsTable[]> =>
  db
    .selectFrom('attempts')
    .selectAll()
    .orderBy('received_at', 'desc')
    .orderBy('attempt')
    .orderBy('subject')
    .execute();

/** All counted answers, in the order of their attempt's report. */
export const listAnswers = (db: Db): Promise<AnswersTable[]> =>
  db.selectFrom('answers').selectAll().orderBy('position').execute();

export const listLessonCompletions = (db: Db): Promise<LessonCompletionsTable[]> =>
  db
    .selectFrom('lesson_completions')
    .selectAll()
    .orderBy('subject')
    .orderBy('module')
    .orderBy('completed_at')
    .orderBy('lesson')
    .execute();

/** All devices that ever pushed, the one that was seen last first, with the number of their facts in the log. */
export const listDevices = async (db: Db): Promise<AgencyDevice[]> => {
  const rows = await db
    .selectFrom('devices')
    .selectAll()
    .select((from) =>
      from
        .selectFrom('facts')
        .select(({ fn }) => fn.countAll<number>().as('received'))
        .whereRef('facts.device', '=', 'devices.device')
        .as('received'),
    )
    .orderBy('last_seen_at', 'desc')
    .orderBy('device')
    .execute();
  return rows.map((row) => ({
    device: row.device,
    subject: row.subject,
    app: row.app,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    skew: row.skew,
    made: row.made,
    received: row.received ?? 0,
  }));
};
