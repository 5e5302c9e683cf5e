import type { Db } from './schema.ts';

/** What a device says of itself with a push. Times are milliseconds UTC. */
export interface DeviceReport {
  readonly device: string;
  /** Null when the push carried no fact of the device's own. */
  readonly subject: string | null;
  readonly app: string;
  /** The device's own clock. */
  readonly now: number;
  readonly made: number;
  readonly head: string | null;
}

/** Clocks further off than this are all the same to a reader; it keeps the difference a safe whole number. */
const SKEW_MAX = 8_640_000_000_000_000;

/** PostgreSQL text holds neither U+0000 nor half a character; an app's version needs no control characters at all. */
const toLabel = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');

export const saveDevice = async (db: Db, report: DeviceReport, at: number): Promise<void> => {
  const seen = {
    app: toLabel(report.app),
    last_seen_at: at,
    skew: Math.max(-SKEW_MAX, Math.min(SKEW_MAX, report.now - at)),
    made: report.made,
    head: report.head,
    // A push without facts of its own does not say whose the device is.
    ...(report.subject === null ? {} : { subject: report.subject }),
  };
  await db
    .insertInto('devices')
    .values({ device: report.device, subject: null, first_seen_at: at, ...seen })
    .onConflict((conflict) => conflict.column('device').doUpdateSet(seen))
    .execute();
};

export const isKnownDevice = async (db: Db, device: string): Promise<boolean> =>
  (await db.selectFrom('devices').select('device').where('device', '=', device).executeTakeFirst()) !==
  undefined;
