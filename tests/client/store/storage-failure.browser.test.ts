import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClock } from '../../../src/client/platform/clock.ts';
import { createRandom } from '../../../src/client/platform/random.ts';
import { openStore, type Store } from '../../../src/client/store/store.ts';
import { watchQuery } from '../../../src/client/store/watch-query.ts';
import type { AgencyId } from '../../../src/domain/ids.ts';
import { refuseToOpen } from '../../support/refuse-to-open.ts';
import { sampleModule } from '../sample-module.ts';

const parts = { clock: createClock(), random: createRandom() };
const witnesses = { recall: () => null, testify: () => undefined, forget: () => undefined };
const lesson = { module: 'm', revision: 'r', lesson: 'satu' };
let suffix = '';
const opened: Store[] = [];

const open = async (): Promise<Store> => {
  const store = await openStore({ ...parts, witnesses }, { agency: 'instansi' as AgencyId, suffix });
  opened.push(store);
  return store;
};

/** Leaves a database that no version of the app can use, as a damaged one is: its tables have other keys. */
const damage = async (name: string, tables: Readonly<Record<string, string>>): Promise<void> => {
  const broken = new Dexie(`${name}${suffix}`);
  broken.version(1).stores(tables);
  await broken.open();
  broken.close();
};

beforeEach(() => {
  suffix = `-${crypto.randomUUID()}`;
});
afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  for (const name of ['facts', 'content', 'personal']) await Dexie.delete(`lentera-${name}${suffix}`);
});

describe('a phone with a broken database', () => {
  test('Sari’s records are made and read although modules and bookmarks cannot be opened', async () => {
    refuseToOpen('lentera-content', 'lentera-personal');
    const store = await open();
    await store.record('lesson.completed', lesson);
    expect(await store.summary()).toMatchObject({ made: 1, pending: 1 });
    await expect(store.putModule(sampleModule)).rejects.toMatchObject({ place: 'content' });
    await expect(store.storedModules()).rejects.toMatchObject({ place: 'content' });
    await expect(store.personal.places()).rejects.toMatchObject({ place: 'personal' });
  });

  test.each(['content', 'personal'] as const)(
    'its %s database is built anew without losing a record',
    async (place) => {
      const tables =
        place === 'content' ? { modules: 'other', drafts: 'other' } : { places: 'other', bookmarks: 'other' };
      await damage(`lentera-${place}`, tables);
      const store = await open();
      await store.record('lesson.completed', lesson);
      const work = () =>
        place === 'content'
          ? store.putModule(sampleModule)
          : store.personal.savePlace({ module: 'm', lesson: 'satu', block: 1, print: 'p', at: 1 });
      await expect(work()).rejects.toMatchObject({ place });
      await store.rebuild(place);
      await work();
      expect(await store.allFacts()).toHaveLength(1);
    },
  );

  test('a broken facts database says that it is that one', async () => {
    await damage('lentera-facts', { facts: 'other', outbox: 'id', receipts: 'id', device: 'key' });
    await expect(open()).rejects.toMatchObject({ name: 'StorageFailure', place: 'facts' });
  });

  test('when the browser empties the database under the open app, nothing pretends to be saved', async () => {
    const store = await open();
    await store.record('lesson.completed', lesson);
    await Dexie.delete(`lentera-facts${suffix}`);
    await expect(store.record('lesson.completed', lesson)).rejects.toMatchObject({ name: 'StoreEmptied' });
    await expect(store.summary()).rejects.toMatchObject({ name: 'StoreEmptied' });
  });
});

describe('a query that is watched', () => {
  test('tells a closed database as an error, instead of leaving the screen to wait for ever', async () => {
    const store = await open();
    store.close();
    const errors: unknown[] = [];
    const stop = store.watch(
      store.summary,
      () => undefined,
      (error) => errors.push(error),
    );
    await expect.poll(() => errors).toMatchObject([{ name: 'DatabaseClosedError' }]);
    stop();
  });

  test('goes on after a failure: the next change is read', async () => {
    const store = await open();
    const seen: unknown[] = [];
    let isBroken = true;
    const stop = watchQuery(
      async () => {
        const facts = await store.allFacts();
        if (isBroken) throw new DOMException('not now', 'AbortError');
        return facts.length;
      },
      (value) => seen.push(value),
      () => seen.push('failed'),
    );
    await expect.poll(() => seen).toEqual(['failed']);
    isBroken = false;
    await store.record('lesson.completed', lesson);
    await expect.poll(() => seen).toEqual(['failed', 1]);
    stop();
  });
});
