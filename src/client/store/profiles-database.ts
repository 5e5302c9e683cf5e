import { Dexie, type Table } from 'dexie';
import type { PinHash } from './pin.ts';

/** One person who uses this phone. */
export interface ProfileRow {
  readonly key: string;
  /** What the others see of them on the hand-over screen; null for a guest. */
  readonly name: string | null;
  /** What the names of their databases end in; empty for the first. */
  readonly suffix: string;
  readonly pin: PinHash | null;
  /** Milliseconds UTC. */
  readonly createdAt: number;
  /** When the app was last in front for this person, milliseconds UTC. */
  readonly usedAt: number;
  /** Wrong PINs in a row, and until when (milliseconds UTC) no other is taken. */
  readonly failures: number;
  readonly blockedUntil: number;
}

/** Databases that nobody uses any more; they go once everything in them has reached the agency. */
export interface RetiredRow {
  readonly suffix: string;
  readonly retiredAt: number;
}

/** One row, key `present`: whose phone it is now. */
export interface PresentRow {
  readonly key: 'present';
  readonly profile: string;
  /** Handed over: nobody's until somebody says who they are. */
  readonly isLocked: boolean;
}

export type ProfilesDatabase = Dexie & {
  readonly profiles: Table<ProfileRow, string>;
  readonly retired: Table<RetiredRow, string>;
  readonly present: Table<PresentRow, string>;
};

export const createProfilesDatabase = (name = 'lentera-profiles'): ProfilesDatabase => {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as ProfilesDatabase;
  database.version(1).stores({ profiles: 'key, createdAt', retired: 'suffix', present: 'key' });
  return database;
};
