import { afterEach, describe, expect, test } from 'vitest';
import { Dexie } from 'dexie';
import { manifest } from 'virtual:lentera-content';
import { createLibrary } from '../../../src/client/content/library.ts';
import { createClock } from '../../../src/client/platform/clock.ts';
import { createRandom } from '../../../src/client/platform/random.ts';
import { createWitnesses } from '../../../src/client/platform/witness.ts';
import { openStore, type Store, type StoreConfig } from '../../../src/client/store/store.ts';
import type { Module } from '../../../src/domain/content/module.ts';
import type { AgencyId, AttemptId } from '../../../src/domain/ids.ts';
import { sampleManifest } from '../sample-module.ts';
import { createModule, moduleToEntry } from './sample-module.ts';

const parts = { clock: createClock(), random: createRandom() };
const opened: { suffix: string; store: Store }[] = [];
const files: string[] = [];

const openPhone = async (config: Partial<StoreConfig> = {}): Promise<Store> => {
  const suffix = config.suffix ?? crypto.randomUUID();
  const store = await openStore(
    { ...parts, witnesses: createWitnesses() },
    { agency: 'instansi' as AgencyId, ...config, suffix },
  );
  opened.push({ suffix, store });
  return store;
};

/** Puts text where the app can fetch it, until it is taken off line. */
const publish = (text: string): string => {
  const file = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  files.push(file);
  return file;
};
const takeOffline = (): void => {
  for (const file of files.splice(0)) URL.revokeObjectURL(file);
};
const libraryOf = (...modules: readonly Module[]) =>
  createLibrary({
    ...sampleManifest,
    modules: modules.map((module) => moduleToEntry(module, publish(JSON.stringify(module)))),
  });
const storedRevisions = async (store: Store): Promise<string[]> =>
  (await store.storedModules()).map(({ id, revision }) => `${id} ${revision}`).sort();
const namesOf = (...modules: readonly Module[]): string[] =>
  modules.map(({ id, revision }) => `${id} ${revision}`).sort();

afterEach(async () => {
  takeOffline();
  for (const { store, suffix } of opened.splice(0)) {
    store.close();
    await Dexie.delete(`lentera-facts${suffix}`);
    await Dexie.delete(`lentera-content${suffix}`);
  }
  document.cookie = 'lentera-witness=; max-age=0; path=/';
});

const before = createModule('Netralitas ASN');
const after = createModule('Netralitas ASN, diperbaiki');
const discipline = createModule('Disiplin', 'disiplin');

describe('the content this app is built with', () => {
  test('comes to the phone whole, with the size that Sari is told', async () => {
    const store = await openPhone();
    const library = createLibrary(manifest);
    await library.refresh(store);
    expect(manifest.modules.length).toBeGreaterThan(0);
    for (const { id, revision, file, bytes, lessons } of manifest.modules) {
      const module = await store.getModule(id, revision);
      expect(module?.lessons.map((lesson) => lesson.id)).toEqual(lessons.map((lesson) => lesson.id));
      expect((await (await fetch(file)).blob()).size).toBe(bytes);
    }
    expect((await store.storedModules()).length).toBe(manifest.modules.length);
  });
});

describe('loading a module', () => {
  test('Sari opens a module once with network and then again without', async () => {
    const store = await openPhone();
    const library = libraryOf(before);
    expect(await library.load(store, before.id)).toEqual({ ok: true, value: before });
    takeOffline();
    expect(await library.load(store, before.id)).toEqual({ ok: true, value: before });
    expect(await library.load(null, before.id)).toEqual({
      ok: false,
      error: { type: 'ModuleNotReachable' },
    });
  });

  test('an old revision comes from the phone, also after the manifest has moved on', async () => {
    const store = await openPhone();
    await store.putModule(before);
    const library = libraryOf(after);
    expect(await library.load(store, before.id, before.revision)).toEqual({ ok: true, value: before });
    expect(await library.load(store, before.id)).toEqual({ ok: true, value: after });
    expect(await library.load(store, before.id, '0123456789abcdef')).toEqual({
      ok: false,
      error: { type: 'ModuleUnknown' },
    });
    expect(await storedRevisions(store)).toEqual(namesOf(before, after));
  });

  test('a module that left the manifest is still read from the phone', async () => {
    const store = await openPhone();
    await store.putModule(discipline);
    const library = libraryOf(before);
    expect(await library.load(store, 'disiplin', discipline.revision)).toMatchObject({ ok: true });
    expect(await library.load(store, 'disiplin')).toEqual({
      ok: false,
      error: { type: 'ModuleUnknown' },
    });
  });

  test('what is damaged is not kept', async () => {
    const store = await openPhone();
    const entry = moduleToEntry(after, publish(JSON.stringify({ ...after, summary: 'Palsu.' })));
    const library = createLibrary({ ...sampleManifest, modules: [entry] });
    expect(await library.load(store, after.id)).toEqual({
      ok: false,
      error: { type: 'ModuleDamaged' },
    });
    expect(await storedRevisions(store)).toEqual([]);
  });
});

describe('refreshing the phone', () => {
  test('brings every module, and lets the old revision go once the new one is there', async () => {
    const store = await openPhone();
    await store.putModule(before);
    await libraryOf(after, discipline).refresh(store);
    expect(await storedRevisions(store)).toEqual(namesOf(after, discipline));
  });

  test('keeps the old revision while the new one cannot be had, and still brings the others', async () => {
    const store = await openPhone();
    await store.putModule(before);
    const broken = moduleToEntry(after, publish('<!doctype html>'));
    const library = createLibrary({
      ...sampleManifest,
      modules: [broken, moduleToEntry(discipline, publish(JSON.stringify(discipline)))],
    });
    await library.refresh(store);
    expect(await storedRevisions(store)).toEqual(namesOf(before, discipline));
  });

  test('keeps every revision that an attempt of Sari rests on, also after she has submitted', async () => {
    const store = await openPhone();
    await store.putModule(before);
    const reference = {
      attempt: parts.random.uuidV7(Date.now()) as AttemptId,
      module: before.id,
      revision: before.revision,
      quiz: 'tes-akhir',
    };
    await store.record('attempt.started', { ...reference, mode: 'post-test' });
    const library = libraryOf(after);
    await library.refresh(store);
    expect(await storedRevisions(store)).toEqual(namesOf(before, after));

    await store.record('attempt.submitted', { ...reference, mode: 'post-test', answered: 0 });
    await library.refresh(store);
    // Her result is explained by the questions as she saw them.
    expect(await storedRevisions(store)).toEqual(namesOf(before, after));
  });

  test('keeps the revision that a question of Sari came back in', async () => {
    const store = await openPhone();
    await store.putModule(before);
    await store.record('review.answered', {
      module: before.id,
      revision: before.revision,
      quiz: 'latihan',
      question: 's1',
      options: [],
      elapsed: 1,
    });
    await libraryOf(after).refresh(store);
    expect(await storedRevisions(store)).toEqual(namesOf(before, after));
  });

  test('keeps what Budi is in the middle of while Sari holds the phone', async () => {
    const shared = `-${crypto.randomUUID()}`;
    const budi = await openPhone({ suffix: `${shared}-budi`, contentSuffix: shared });
    await budi.putModule(before);
    await budi.record('attempt.started', {
      attempt: parts.random.uuidV7(Date.now()) as AttemptId,
      module: before.id,
      revision: before.revision,
      quiz: 'tes-akhir',
      mode: 'post-test',
    });
    const others = async (): Promise<string[]> => [`${shared}-budi`];
    const sari = await openPhone({ suffix: shared, contentSuffix: shared, others });
    await libraryOf(after).refresh(sari);
    expect(await storedRevisions(sari)).toEqual(namesOf(before, after));
  });

  test('drops a revision that nothing rests on', async () => {
    const store = await openPhone();
    await store.putModule(before);
    await libraryOf(after).refresh(store);
    expect(await storedRevisions(store)).toEqual(namesOf(after));
  });

  test('changes nothing without network', async () => {
    const store = await openPhone();
    await store.putModule(before);
    const library = libraryOf(after, discipline);
    takeOffline();
    await library.refresh(store);
    expect(await storedRevisions(store)).toEqual(namesOf(before));
  });
});
