import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClock } from '../../../src/client/platform/clock.ts';
import { createRandom } from '../../../src/client/platform/random.ts';
import { isStorageFailure } from '../../../src/client/store/storage-failure.ts';
import {
  dropRegister,
  LOCK_AFTER,
  openProfiles,
  type Present,
  type Profiles,
} from '../../../src/client/store/profiles.ts';

const random = createRandom();
let suffix = '';
let now = 0;
const clock = { ...createClock(), now: () => now };
const opened: Profiles[] = [];

/** Opens the register; again is what another tab or the next start sees. */
const open = async (knownSuffixes: readonly string[] = []): Promise<Profiles> => {
  const profiles = await openProfiles({ clock, random }, { suffix, knownSuffixes });
  opened.push(profiles);
  return profiles;
};

/** The phone with its guest, and Budi who has a PIN. */
const withBudi = async () => {
  const profiles = await open();
  const { active: guest } = await profiles.present();
  now += 1000;
  const budi = await profiles.add('Budi', '4711');
  return { profiles, guest, budi };
};

beforeEach(() => {
  suffix = `-${crypto.randomUUID()}`;
  now = Date.UTC(2026, 10, 23, 3);
});
afterEach(async () => {
  for (const profiles of opened.splice(0)) profiles.close();
  await Dexie.delete(`lentera-profiles${suffix}`);
});

describe('who uses this phone', () => {
  test('on the first visit it is one guest, and nobody is asked anything', async () => {
    const present = await (await open()).present();
    expect(present).toMatchObject({
      active: { name: null, hasPin: false, suffix: '' },
      isLocked: false,
    });
    expect(present.profiles).toEqual([present.active]);
    // The next start finds the same guest, whatever the witnesses say by then.
    expect((await (await open(['', '-1'])).present()).profiles).toEqual([present.active]);
  });

  test('the guest who takes a name keeps their databases', async () => {
    const profiles = await open();
    const { active } = await profiles.present();
    await profiles.rename(active.id, 'Sari');
    expect((await profiles.present()).active).toEqual({ ...active, name: 'Sari' });
  });

  test('everybody has databases of their own, and the phone changes hands only when somebody opens theirs', async () => {
    const { profiles, guest, budi } = await withBudi();
    expect(budi.suffix).not.toBe('');
    expect((await profiles.present()).active.id).toBe(guest.id);
    expect(await profiles.open(budi.id, '4711')).toMatchObject({ ok: true });
    const present = await profiles.present();
    expect(present).toMatchObject({ active: { name: 'Budi', hasPin: true }, isLocked: false });
    expect(present.profiles.map(({ name }) => name)).toEqual([null, 'Budi']);
  });

  test('after a hand-over the phone is nobody’s, also after a restart, until somebody opens a profile', async () => {
    const { profiles, guest } = await withBudi();
    await profiles.handOver();
    expect((await profiles.present()).isLocked).toBe(true);
    const next = await open();
    expect((await next.present()).isLocked).toBe(true);
    await next.open(guest.id, null);
    expect((await profiles.present()).isLocked).toBe(false);
  });

  test('another tab hears of a hand-over by itself', async () => {
    const [here, there] = [await open(), await open()];
    const heard: Present[] = [];
    const stop = there.watch((present) => heard.push(present));
    await expect.poll(() => heard.length).toBe(1);
    await here.handOver();
    await expect.poll(() => heard.at(-1)?.isLocked).toBe(true);
    stop();
  });
});

describe('a PIN', () => {
  test('opens its own profile and no other, and can be taken away', async () => {
    const { profiles, budi } = await withBudi();
    expect(await profiles.open(budi.id, '0000')).toEqual({
      ok: false,
      error: { type: 'PinRefused', wait: 0 },
    });
    expect((await profiles.present()).active.name).toBeNull();
    await profiles.open(budi.id, '4711');
    await profiles.setPin(budi.id, null);
    await profiles.handOver();
    expect(await profiles.open(budi.id, null)).toMatchObject({ ok: true });
  });

  test('four wrong ones cost nothing, then every further one makes the wait longer, up to a quarter of an hour', async () => {
    const { profiles, budi } = await withBudi();
    const waits: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const refused = await profiles.open(budi.id, '0000');
      const wait = refused.ok ? -1 : refused.error.wait;
      waits.push(wait);
      now += wait;
    }
    const minute = 60_000;
    expect(waits.slice(0, 7)).toEqual([0, 0, 0, 0, minute / 2, minute, 2 * minute]);
    expect(Math.max(...waits)).toBe(15 * minute);
    // The right one, once the wait is over, forgives everything.
    expect(await profiles.open(budi.id, '4711')).toMatchObject({ ok: true });
    expect(await profiles.open(budi.id, '0000')).toMatchObject({ error: { wait: 0 } });
  });

  test('the right one waits as well, and says how much of the wait is left', async () => {
    const { profiles, budi } = await withBudi();
    for (let tries = 0; tries < 5; tries += 1) await profiles.open(budi.id, '0000');
    now += 10_000;
    const refused = { ok: false, error: { type: 'PinRefused', wait: 20_000 } };
    expect(await profiles.open(budi.id, '4711')).toEqual(refused);
    // Asking while one has to wait makes the wait no longer.
    expect(await profiles.open(budi.id, '4711')).toEqual(refused);
    now += 20_000;
    expect(await profiles.open(budi.id, '4711')).toMatchObject({ ok: true });
  });

  test('wrong ones from two tabs at once all count', async () => {
    const { profiles, budi } = await withBudi();
    const other = await open();
    const answers = await Promise.all(
      [profiles, other, profiles, other, profiles].map((tab) => tab.open(budi.id, '0000')),
    );
    expect(answers.filter((answer) => !answer.ok && answer.error.wait > 0)).toHaveLength(1);
  });

  test('a clock that was years ahead locks nobody out for years', async () => {
    const { profiles, budi } = await withBudi();
    now += 10 * 365 * 86_400_000;
    for (let tries = 0; tries < 5; tries += 1) await profiles.open(budi.id, '0000');
    now -= 10 * 365 * 86_400_000;
    expect(await profiles.open(budi.id, '4711')).toMatchObject({ ok: true });
  });

  test('is asked for again after the app was away for a quarter of an hour, and not before', async () => {
    const { profiles, budi } = await withBudi();
    await profiles.open(budi.id, '4711');
    now += LOCK_AFTER - 1;
    await profiles.touch();
    expect((await profiles.present()).isLocked).toBe(false);
    now += LOCK_AFTER - 1;
    expect((await (await open()).present()).isLocked).toBe(false);
    now += 1;
    expect((await (await open()).present()).isLocked).toBe(true);
  });

  test('a clock that is put right by a few seconds asks for nothing; one set back by hours does', async () => {
    const { profiles, budi } = await withBudi();
    await profiles.open(budi.id, '4711');
    now -= 5_000;
    await profiles.touch();
    expect((await profiles.present()).isLocked).toBe(false);
    now -= 3 * 3_600_000;
    await profiles.touch();
    expect((await profiles.present()).isLocked).toBe(true);
  });

  test('a guest without one is never locked out by time', async () => {
    const profiles = await open();
    now += 30 * 86_400_000;
    await profiles.touch();
    expect((await profiles.present()).isLocked).toBe(false);
    expect((await (await open()).present()).isLocked).toBe(false);
  });
});

describe('databases that are somebody else’s or nobody’s', () => {
  test('starting over gives Sari new ones and keeps the old ones on the list until they are done with', async () => {
    const { profiles, guest, budi } = await withBudi();
    await profiles.startOver(guest.id);
    const { active } = await profiles.present();
    expect(active).toMatchObject({ id: guest.id, name: null });
    expect(active.suffix).not.toBe(guest.suffix);
    expect(await profiles.databasesBut(guest.id)).toEqual([
      { suffix: budi.suffix, retiredAt: null },
      { suffix: '', retiredAt: now },
    ]);
    await profiles.forgetRetired('');
    expect(await profiles.databasesBut(null)).toEqual([
      { suffix: active.suffix, retiredAt: null },
      { suffix: budi.suffix, retiredAt: null },
    ]);
  });

  test('when the register is gone, everybody comes back by their databases, without name or PIN, and is asked who they are', async () => {
    const { profiles, guest, budi } = await withBudi();
    await profiles.startOver(guest.id);
    const { active } = await profiles.present();
    profiles.close();
    await dropRegister(suffix);
    const known = [budi.suffix, active.suffix];
    const present = await (await open([...known, ...known])).present();
    expect(present.isLocked).toBe(true);
    expect(present.profiles.map((person) => [person.name, person.hasPin])).toEqual([
      [null, false],
      [null, false],
    ]);
    // Nobody is invented: the databases that were given up first are not on the list.
    expect(present.profiles.map((person) => person.suffix).sort()).toEqual(known.sort());
  });

  test('a register that the browser cannot open says that it is the register', async () => {
    const newer = new Dexie(`lentera-profiles${suffix}`);
    // Its key is another: no version of this app can bring that in line.
    newer.version(1).stores({ profiles: 'other', retired: 'suffix', present: 'key' });
    await newer.open();
    newer.close();
    await expect(open()).rejects.toSatisfy((error) => isStorageFailure(error) && error.place === 'register');
  });
});
