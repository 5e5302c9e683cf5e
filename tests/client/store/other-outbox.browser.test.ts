import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { createClock } from '../../../src/client/platform/clock.ts';
import { createRandom } from '../../../src/client/platform/random.ts';
import { dropDatabases, factsSuffixes, openOtherOutbox } from '../../../src/client/store/other-outbox.ts';
import { openStore } from '../../../src/client/store/store.ts';
import type { AgencyId } from '../../../src/domain/ids.ts';

const parts = { clock: createClock(), random: createRandom() };
const witnesses = { recall: () => null, testify: () => undefined, forget: () => undefined };
const suffix = `-${crypto.randomUUID()}`;

const openBudi = () => openStore({ ...parts, witnesses }, { agency: 'instansi' as AgencyId, suffix });

afterEach(async () => {
  await dropDatabases(suffix);
  await Dexie.delete(`lentera-content${suffix}`);
});

test('what Budi recorded can be sent while Sari holds the phone, and he finds it settled', async () => {
  const budi = await openBudi();
  const fact = await budi.record('lesson.completed', { module: 'm', revision: 'r', lesson: 'satu' });
  budi.close();

  const other = await openOtherOutbox(suffix);
  expect(await other.waiting()).toBe(1);
  const outgoing = await other.outbox.load(10, 1e6);
  expect(outgoing?.facts).toEqual([fact]);
  const received = [{ id: fact.id, seq: 1, chain: 'c'.repeat(64) }];
  await other.outbox.apply(
    { epoch: '00000000-0000-7000-8000-00000000000e', ver: 1, received, gone: [], refused: [], want: [] },
    5,
  );
  expect(await other.waiting()).toBe(0);
  other.close();

  const back = await openBudi();
  expect(await back.summary()).toMatchObject({ made: 1, pending: 0, received: 1 });
  back.close();
});

test('the outbox of somebody who has not begun is empty, and they begin as usual', async () => {
  const other = await openOtherOutbox(suffix);
  expect(await other.waiting()).toBe(0);
  expect(await other.outbox.load(10, 1e6)).toBeNull();
  other.close();
  const budi = await openBudi();
  expect(budi.lost).toBeNull();
  expect((await budi.summary()).made).toBe(0);
  budi.close();
});

test('what one tab throws away another one that looked at it does not bring back', async () => {
  const [here, there] = [await openOtherOutbox(suffix), await openOtherOutbox(suffix)];
  here.close();
  await dropDatabases(suffix);
  await expect(there.waiting()).rejects.toThrow();
  await expect(there.outbox.load(10, 1e6)).rejects.toThrow();
  expect(await factsSuffixes()).not.toContain(suffix);
  there.close();
});

test('databases are found by their names, and gone once they are thrown away', async () => {
  (await openOtherOutbox(suffix)).close();
  expect(await factsSuffixes()).toContain(suffix);
  await dropDatabases(suffix);
  expect(await factsSuffixes()).not.toContain(suffix);
});
