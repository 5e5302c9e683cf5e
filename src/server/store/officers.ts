import type { Db } from './schema.ts';

/** Officers' one-time links and sessions. Tokens never get here, only their SHA-256. */

export const addLink = async (db: Db, hash: string, at: number, expiresAt: number): Promise<void> => {
  await db
    .insertInto('officer_links')
    .values({ hash, created_at: at, expires_at: expiresAt, used_at: null })
    .execute();
};

/** Uses a link up. False when it does not exist, was used before or has expired; it is the same to the caller. */
export const useLink = async (db: Db, hash: string, at: number): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('officer_links')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
};

/** Whether any officer has ever come in by a link. */
export const wasLinkUsed = async (db: Db): Promise<boolean> => {
  const row = await db
    .selectFrom('officer_links')
    .select('hash')
    .where('used_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

export const addSession = async (db: Db, hash: string, at: number, expiresAt: number): Promise<void> => {
  await db.deleteFrom('officer_sessions').where('expires_at', '<=', at).execute();
  await db.insertInto('officer_sessions').values({ hash, created_at: at, expires_at: expiresAt }).execute();
};

/** When the session ends, or null when there is none or it has ended. */
export const readSession = async (db: Db, hash: string, at: number): Promise<number | null> => {
  const row = await db
    .selectFrom('officer_sessions')
    .select('expires_at')
    .where('hash', '=', hash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row?.expires_at ?? null;
};

export const deleteSession = async (db: Db, hash: string): Promise<void> => {
  await db.deleteFrom('officer_sessions').where('hash', '=', hash).execute();
};
