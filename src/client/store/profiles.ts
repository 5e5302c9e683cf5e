import { Dexie } from 'dexie';
import { err, ok, type Result } from '../../domain/result.ts';
import type { ClockDep } from '../platform/clock.ts';
import type { RandomDep } from '../platform/random.ts';
import { hashPin, isPinOf } from './pin.ts';
import { createProfilesDatabase, type PresentRow, type ProfileRow } from './profiles-database.ts';
import { inPlace } from './storage-failure.ts';
import { watchQuery } from './watch-query.ts';

/** A person on this phone, as the screens see them. */
export interface Profile {
  readonly id: string;
  /** Null for a guest, who has not said who they are. */
  readonly name: string | null;
  readonly hasPin: boolean;
  readonly suffix: string;
  readonly createdAt: number;
}

/** Whose phone it is now, and who else uses it. */
export interface Present {
  readonly active: Profile;
  /** Nobody's until somebody opens a profile: after a hand-over, or when a PIN is due again. */
  readonly isLocked: boolean;
  /** Everybody, the first one first. */
  readonly profiles: readonly Profile[];
}

/** Databases of somebody else, or that were given up. */
export interface OtherDatabases {
  /** What their names end in. */
  readonly suffix: string;
  /** When they were given up, milliseconds UTC; null while they are somebody's. */
  readonly retiredAt: number | null;
}

export interface PinRefused {
  readonly type: 'PinRefused';
  /** Milliseconds to wait before the next try; 0 for none. */
  readonly wait: number;
}

/**
 * People on one phone. Each has databases of their own, so progress, outbox and device chain never mix. All calls
 * resolve once the change is on disk.
 */
export interface Profiles {
  readonly present: () => Promise<Present>;
  /** Calls `next` now and after every change, in this tab or another. */
  readonly watch: (next: (present: Present) => void) => () => void;
  /** A new person, or (null) one more guest; the phone is not theirs until they open their profile. */
  readonly add: (name: string | null, pin: string | null) => Promise<Profile>;
  /** Gives a guest a name, or a person another: nothing else of them changes. */
  readonly rename: (id: string, name: string) => Promise<void>;
  /** Sets, changes or (null) takes away the PIN of the open profile. */
  readonly setPin: (id: string, pin: string | null) => Promise<void>;
  /** Makes the phone this person's. Wrong PINs in a row make the next try wait. */
  readonly open: (id: string, pin: string | null) => Promise<Result<Profile, PinRefused>>;
  /** Locks the phone, so that it can be given to somebody else. Nothing is deleted. */
  readonly handOver: () => Promise<void>;
  /** Says that the app is in front: a PIN is asked for again only after it was not for a while. */
  readonly touch: () => Promise<void>;
  /**
   * Begins with empty databases for this person. The old ones stay until everything in them has reached the agency.
   */
  readonly startOver: (id: string) => Promise<void>;
  /** All databases on this phone but those of this person; with null all of them. */
  readonly databasesBut: (id: string | null) => Promise<readonly OtherDatabases[]>;
  /** Forgets databases that were thrown away. */
  readonly forgetRetired: (suffix: string) => Promise<void>;
  readonly close: () => void;
}

/** A PIN is asked for again when the app was not in front for so long, in milliseconds. */
export const LOCK_AFTER = 15 * 60_000;

/** So many wrong PINs in a row cost no wait. */
const FREE_TRIES = 4;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;

const toProfile = ({ key, name, pin, suffix, createdAt }: ProfileRow): Profile => ({
  id: key,
  name,
  hasPin: pin !== null,
  suffix,
  createdAt,
});

interface ProfilesConfig {
  readonly knownSuffixes?: readonly string[];
  readonly suffix?: string;
}

/** See `openProfiles`, which marks its failures. */
const openRegister = async (
  { clock, random }: ClockDep & RandomDep,
  { knownSuffixes = [], suffix = '' }: ProfilesConfig,
): Promise<Profiles> => {
  const database = createProfilesDatabase(`lentera-profiles${suffix}`);

  const newRow = (rowSuffix: string, name: string | null, at: number): ProfileRow => ({
    key: random.uuidV4(),
    name,
    suffix: rowSuffix,
    pin: null,
    createdAt: at,
    usedAt: at,
    failures: 0,
    blockedUntil: 0,
  });

  const tables = [database.profiles, database.present, database.retired];
  const now = clock.now();
  await database.transaction('rw', tables, async () => {
    if ((await database.present.get('present')) !== undefined) return;
    const suffixes = knownSuffixes.length === 0 ? [''] : [...new Set(knownSuffixes)].sort();
    const rows = suffixes.map((known, index) => newRow(known, null, now + index));
    await database.profiles.bulkAdd(rows);
    const first = rows[0] as ProfileRow;
    await database.present.add({ key: 'present', profile: first.key, isLocked: rows.length > 1 });
  });

  const readRow = async (id: string): Promise<ProfileRow> => {
    const row = await database.profiles.get(id);
    if (row === undefined) throw new Error('no such profile on this phone');
    return row;
  };

  const read = async (): Promise<Present> => {
    const { profile, isLocked } = (await database.present.get('present')) as PresentRow;
    const rows = await database.profiles.orderBy('createdAt').toArray();
    const row = rows.find(({ key }) => key === profile) as ProfileRow;
    return { active: toProfile(row), isLocked, profiles: rows.map(toProfile) };
  };

  // A clock that was set far back counts as time away too: a PIN asked for once too often does no harm.
  const lockAfterAbsence = (): Promise<void> =>
    database.transaction('rw', tables, async () => {
      const present = (await database.present.get('present')) as PresentRow;
      const row = await readRow(present.profile);
      const away = Math.abs(clock.now() - row.usedAt);
      if (row.pin === null || present.isLocked || away < LOCK_AFTER) return;
      await database.present.put({ ...present, isLocked: true });
    });

  const remember = (id: string, change: Partial<ProfileRow>): Promise<void> =>
    database.transaction('rw', database.profiles, async () => {
      await database.profiles.put({ ...(await readRow(id)), ...change });
    });

  /** Counts a wrong PIN. In one transaction, so that no two tries at once count as one. */
  const refuse = (id: string): Promise<PinRefused> =>
    database.transaction('rw', database.profiles, async () => {
      const row = await readRow(id);
      const failures = row.failures + 1;
      const doublings = failures - FREE_TRIES - 1;
      const wait = doublings < 0 ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** doublings);
      await database.profiles.put({ ...row, failures, blockedUntil: clock.now() + wait });
      return { type: 'PinRefused', wait };
    });

  const open: Profiles['open'] = async (id, pin) => {
    const row = await readRow(id);
    if (row.pin !== null) {
      const wait = row.blockedUntil - clock.now();
      // A wait longer than any that is ever set comes from a clock that was wrong then or is wrong now.
      if (wait > 0 && wait <= LONGEST_WAIT) return err({ type: 'PinRefused', wait });
      if (pin === null || !(await isPinOf(pin, row.pin))) return err(await refuse(id));
    }
    await database.transaction('rw', tables, async () => {
      const opened = { ...(await readRow(id)), failures: 0, blockedUntil: 0, usedAt: clock.now() };
      await database.profiles.put(opened);
      await database.present.put({ key: 'present', profile: id, isLocked: false });
    });
    return ok(toProfile(row));
  };

  await lockAfterAbsence();

  return {
    present: read,
    watch: (next) => {
      // What cannot be read now is read again at the next change: nobody is shown a lock that may not be there.
      return watchQuery(read, next, () => undefined);
    },
    add: async (name, pin) => {
      const hash = pin === null ? null : await hashPin(pin, random.hex(16));
      const row = { ...newRow(`-${random.hex(4)}`, name, clock.now()), pin: hash };
      await database.profiles.add(row);
      return toProfile(row);
    },
    rename: (id, name) => remember(id, { name }),
    setPin: async (id, pin) => {
      const hash = pin === null ? null : await hashPin(pin, random.hex(16));
      await remember(id, { pin: hash, failures: 0, blockedUntil: 0, usedAt: clock.now() });
    },
    open,
    handOver: () =>
      database.transaction('rw', database.present, async () => {
        const present = (await database.present.get('present')) as PresentRow;
        await database.present.put({ ...present, isLocked: true });
      }),
    touch: async () => {
      await lockAfterAbsence();
      const { active, isLocked } = await read();
      if (!isLocked && active.hasPin) await remember(active.id, { usedAt: clock.now() });
    },
    startOver: (id) =>
      database.transaction('rw', tables, async () => {
        const row = await readRow(id);
        await database.retired.put({ suffix: row.suffix, retiredAt: clock.now() });
        await database.profiles.put({ ...row, suffix: `-${random.hex(4)}` });
      }),
    databasesBut: (id) =>
      database.transaction('r', tables, async () => {
        const rows = await database.profiles.orderBy('createdAt').toArray();
        const retired = await database.retired.toArray();
        return [
          ...rows.filter(({ key }) => key !== id).map((row) => ({ suffix: row.suffix, retiredAt: null })),
          ...retired.map(({ suffix: given, retiredAt }) => ({ suffix: given, retiredAt })),
        ];
      }),
    forgetRetired: (suffixToForget) => database.retired.delete(suffixToForget),
    close: () => database.close(),
  };
};

/**
 * Opens the register of people; on the first visit with one guest.
 * @param knownSuffixes of databases that are there or that witnesses remember: when the register itself is gone their
 * owners come back without a name, so that what they recorded is sent and a loss is noticed and said
 * @param suffix appended to the register's own name; tests use one each
 */
export const openProfiles = (parts: ClockDep & RandomDep, config: ProfilesConfig = {}): Promise<Profiles> =>
  inPlace('register', openRegister(parts, config));

/**
 * Throws the register away when the browser cannot open it any more: names and PINs go, and nothing else. The next
 * `openProfiles` finds everybody's databases by their suffixes.
 */
export const dropRegister = (suffix = ''): Promise<void> => Dexie.delete(`lentera-profiles${suffix}`);
