import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startRelay, type Relay } from '../../../src/client/app/relay.ts';
import { createClock } from '../../../src/client/platform/clock.ts';
import { createRandom } from '../../../src/client/platform/random.ts';
import { createWitnesses } from '../../../src/client/platform/witness.ts';
import { dropDatabases, factsSuffixes } from '../../../src/client/store/other-outbox.ts';
import { openProfiles, type Profiles } from '../../../src/client/store/profiles.ts';
import { openStore } from '../../../src/client/store/store.ts';
import { createTransport } from '../../../src/client/sync/transport.ts';
import type { AgencyId } from '../../../src/domain/ids.ts';
import { refuseToOpen } from '../../support/refuse-to-open.ts';

const parts = { clock: createClock(), random: createRandom() };
/** A minute and more after databases were given up. */
const later = { ...parts.clock, now: () => parts.clock.now() + 120_000 };
const NOWHERE = 'http://127.0.0.1:1';
let register = '';
let profiles: Profiles;

beforeEach(async () => {
  register = `-${crypto.randomUUID()}`;
  profiles = await openProfiles(parts, { suffix: register });
});
afterEach(async () => {
  for (const { suffix } of await profiles.databasesBut(null)) {
    await dropDatabases(suffix);
    createWitnesses(suffix).forget();
  }
  profiles.close();
  await Dexie.delete(`lentera-profiles${register}`);
});

/** Lets somebody finish lessons on this phone, who then puts it down. */
const record = async (suffix: string, lessons: readonly string[]): Promise<void> => {
  const store = await openStore(
    { ...parts, witnesses: createWitnesses(suffix) },
    { agency: 'instansi' as AgencyId, suffix, contentSuffix: register },
  );
  for (const lesson of lessons) {
    await store.record('lesson.completed', { module: 'netralitas', revision: 'r1', lesson });
  }
  store.close();
};

const relayFor = async (
  active: string | null,
  { origin = '', clock = parts.clock }: { origin?: string; clock?: typeof parts.clock } = {},
): Promise<Relay> => {
  const relay = await startRelay(
    { ...parts, clock, transport: createTransport(origin), profiles },
    'tes',
    'instansi' as AgencyId,
    active,
  );
  onTestFinished(relay.stop);
  return relay;
};

test('what Budi recorded is sent while Sari holds the phone, and hers is left to her own sync', async () => {
  const { active: sari } = await profiles.present();
  const budi = await profiles.add('Budi', null);
  await record(sari.suffix, ['satu']);
  await record(budi.suffix, ['satu', 'dua']);
  const relay = await relayFor(sari.id);
  await expect.poll(async () => [...(await relay.waiting())]).toEqual([[budi.suffix, 0]]);
  const all = await relayFor(null, { origin: NOWHERE });
  expect((await all.waiting()).get(sari.suffix)).toBe(1);
});

test('databases that Sari gave up go once everything in them has arrived, and no witness reports them lost', async () => {
  const { active: sari } = await profiles.present();
  await record(sari.suffix, ['satu', 'dua']);
  await profiles.startOver(sari.id);
  const relay = await relayFor(sari.id, { clock: later });
  await expect.poll(() => profiles.databasesBut(sari.id)).toEqual([]);
  expect(await factsSuffixes()).not.toContain(sari.suffix);
  expect(createWitnesses(sari.suffix).recall()).toBeNull();
  expect([...(await relay.waiting())]).toEqual([]);
});

test('without network nothing that was given up is deleted, and the count says what waits', async () => {
  const { active: sari } = await profiles.present();
  await record(sari.suffix, ['satu', 'dua']);
  await profiles.startOver(sari.id);
  const relay = await relayFor(sari.id, { origin: NOWHERE, clock: later });
  relay.wake();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([...(await relay.waiting())]).toEqual([[sari.suffix, 2]]);
  expect(await profiles.databasesBut(sari.id)).toHaveLength(1);
});

test('databases given up a moment ago stay, because another tab may still use them', async () => {
  const { active: sari } = await profiles.present();
  await profiles.startOver(sari.id);
  await relayFor(sari.id);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await profiles.databasesBut(sari.id)).toHaveLength(1);
});

test('what the browser threw away of databases that Sari gave up is put on record, and the agency hears of it', async () => {
  const { active: sari } = await profiles.present();
  await record(sari.suffix, ['satu', 'dua']);
  await profiles.startOver(sari.id);
  await Dexie.delete(`lentera-facts${sari.suffix}`);
  const relay = await relayFor(sari.id, { origin: NOWHERE, clock: later });
  expect([...(await relay.waiting())]).toEqual([[sari.suffix, 1]]);
  const store = await openStore(
    { ...parts, witnesses: createWitnesses(sari.suffix) },
    { agency: 'instansi' as AgencyId, suffix: sari.suffix, contentSuffix: register },
  );
  const [fact] = await store.allFacts();
  store.close();
  expect(fact).toMatchObject({ kind: 'device.lost', body: { count: 2 } });
});

test('databases that cannot be opened stay where they are and hold nobody else up', async () => {
  const { active: sari } = await profiles.present();
  const budi = await profiles.add('Budi', null);
  const rina = await profiles.add('Rina', null);
  await record(budi.suffix, ['satu']);
  await record(rina.suffix, ['satu']);
  refuseToOpen(`lentera-facts${budi.suffix}`);
  const relay = await relayFor(sari.id);
  await expect.poll(async () => [...(await relay.waiting())]).toEqual([[rina.suffix, 0]]);
});
