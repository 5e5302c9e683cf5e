import { emptyLog, type LogHead } from './log-place.ts';
import type { Db } from './schema.ts';

/** What the database says about itself: whose it is, and the epoch its log is in. */

type MetaKey =
  | 'agency'
  /** The present epoch. */
  | 'epoch'
  /** The epoch the log was begun under: the link before its first fact. */
  | 'genesis';

const readMeta = async (db: Db, key: MetaKey): Promise<string | null> => {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
};

const writeMeta = async (db: Db, key: MetaKey, value: string): Promise<void> => {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
};

/** Whose facts these are; null for a database that was never used. */
export const readAgency = (db: Db): Promise<string | null> => readMeta(db, 'agency');

/** Says again whose the database is: a write that changes nothing and shows that writing works. */
export const confirmAgency = (db: Db, agency: string): Promise<void> => writeMeta(db, 'agency', agency);

/** Makes a new database this agency's. */
export const initialiseMeta = async (db: Db, agency: string, epoch: string): Promise<void> => {
  await writeMeta(db, 'agency', agency);
  await writeMeta(db, 'epoch', epoch);
  await writeMeta(db, 'genesis', epoch);
};

const readRequired = async (db: Db, key: MetaKey): Promise<string> => {
  const value = await readMeta(db, key);
  if (value === null) throw new Error(`the database has no ${key}: it was never initialised`);
  return value;
};

/** The end of the log. */
export const readHead = async (db: Db): Promise<LogHead> => {
  const epoch = await readRequired(db, 'epoch');
  const last = await db
    .selectFrom('facts')
    .select(['seq', 'chain'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? emptyLog(epoch) : { epoch, seq: last.seq, chain: last.chain };
};

/** The link before the first fact; with it anybody can compute the chain again. */
export const readGenesis = (db: Db): Promise<string> => readRequired(db, 'genesis');

export const isPastEpoch = async (db: Db, epoch: string): Promise<boolean> => {
  const row = await db
    .selectFrom('past_epochs')
    .select('epoch')
    .where('epoch', '=', epoch)
    .executeTakeFirst();
  return row !== undefined;
};

/** Enters the epoch of `head`, leaving others behind. `head` is the log's end before anything is appended. */
export const enterEpoch = async (
  db: Db,
  head: Pick<LogHead, 'epoch' | 'seq'>,
  left: readonly string[],
  at: number,
): Promise<void> => {
  await writeMeta(db, 'epoch', head.epoch);
  if (head.seq === 0) await writeMeta(db, 'genesis', head.epoch);
  await db
    .insertInto('past_epochs')
    .values(left.map((epoch) => ({ epoch, left_at: at })))
    .onConflict((conflict) => conflict.column('epoch').doNothing())
    .execute();
};
