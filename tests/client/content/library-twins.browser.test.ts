import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { createLibrary } from '../../../src/client/content/library.ts';
import { createClock } from '../../../src/client/platform/clock.ts';
import { createRandom } from '../../../src/client/platform/random.ts';
import { openStore, type Store } from '../../../src/client/store/store.ts';
import type { Module } from '../../../src/domain/content/module.ts';
import type { AgencyId, AttemptId } from '../../../src/domain/ids.ts';
import { richManifest, richModule, richTwin, twinnedEntry } from '../rich-module.ts';
import { sealModule } from '../sample-module.ts';

const parts = { clock: createClock(), random: createRandom() };

const openPhone = async (): Promise<Store> => {
  const suffix = crypto.randomUUID();
  const witnesses = { recall: () => null, testify: () => undefined, forget: () => undefined };
  const store = await openStore({ ...parts, witnesses }, { agency: 'instansi' as AgencyId, suffix });
  onTestFinished(async () => {
    store.close();
    await Dexie.delete(`lentera-facts${suffix}`);
    await Dexie.delete(`lentera-content${suffix}`);
  });
  return store;
};

const { revision: _original, ...originalDraft } = richModule;
const { revision: _twin, ...twinDraft } = richTwin;
/** What the module became later, without a twin so far. */
const newer = sealModule({ ...originalDraft, title: 'Modul kaya, diperbaiki' });

const publish = (module: unknown): string => {
  const file = URL.createObjectURL(new Blob([JSON.stringify(module)], { type: 'application/json' }));
  onTestFinished(() => URL.revokeObjectURL(file));
  return file;
};
/** A library that offers the module and, as its twin, what is given. */
const libraryWith = (twin: unknown) =>
  createLibrary({ ...richManifest, modules: [twinnedEntry(publish(richModule), publish(twin))] });
const stored = async (store: Store): Promise<string[]> =>
  (await store.storedModules()).map(({ revision }) => revision).sort();
const revisionsOf = (...modules: readonly Module[]): string[] =>
  modules.map(({ revision }) => revision).sort();

test('a twin comes under the revision of its original, and is kept for the next time without network', async () => {
  const store = await openPhone();
  const shown = { ok: true, value: { ...richTwin, revision: richModule.revision } };
  expect(await libraryWith(richTwin).load(store, 'kaya', undefined, 'en')).toEqual(shown);
  expect(await stored(store)).toEqual(revisionsOf(richTwin));
  const offline = createLibrary(richManifest);
  expect(await offline.load(store, 'kaya', richModule.revision, 'en')).toEqual(shown);
});

test('who reads Indonesian pays for no twin; the language that is asked for comes along with a refresh', async () => {
  const store = await openPhone();
  const library = libraryWith(richTwin);
  await library.refresh(store);
  expect(await stored(store)).toEqual(revisionsOf(richModule));
  await library.refresh(store, 'id');
  expect(await stored(store)).toEqual(revisionsOf(richModule));
  await library.refresh(store, 'en');
  expect(await stored(store)).toEqual(revisionsOf(richModule, richTwin));
});

test('every twin is brought along for the day somebody changes the language without network', async () => {
  const store = await openPhone();
  const library = libraryWith(richTwin);
  await library.refresh(store, 'id');
  await library.loadTwins(store);
  expect(await stored(store)).toEqual(revisionsOf(richModule, richTwin));
});

test.each([
  ['damaged', { ...richTwin, summary: 'Palsu.' }],
  ['not there', '<!doctype html>'],
])('the original stands in for a twin that is %s', async (_what, twin) => {
  const store = await openPhone();
  expect(await libraryWith(twin).load(store, 'kaya', undefined, 'en')).toEqual({
    ok: true,
    value: richModule,
  });
});

test('a file that translates another revision is no twin of this one', async () => {
  const store = await openPhone();
  const stranger = sealModule({ ...twinDraft, twinOf: 'f'.repeat(16) });
  const entry = twinnedEntry(publish(richModule), publish(stranger));
  const twins = { en: { ...entry.twins!['en']!, revision: stranger.revision } };
  const library = createLibrary({ ...richManifest, modules: [{ ...entry, twins }] });
  expect(await library.load(store, 'kaya', undefined, 'en')).toEqual({ ok: true, value: richModule });
});

test('an attempt at an older revision keeps its twin, and goes on in the language it was begun in', async () => {
  const store = await openPhone();
  await libraryWith(richTwin).refresh(store, 'en');
  const library = createLibrary({
    ...richManifest,
    modules: [{ ...twinnedEntry(publish(newer)), revision: newer.revision, twins: {} }],
  });
  await store.record('attempt.started', {
    attempt: parts.random.uuidV7(parts.clock.now()) as AttemptId,
    module: 'kaya',
    revision: richModule.revision,
    quiz: 'latihan',
    mode: 'practice',
  });
  await library.refresh(store, 'en');
  expect(await stored(store)).toEqual(revisionsOf(newer, richModule, richTwin));
  expect(await library.load(store, 'kaya', richModule.revision, 'en')).toEqual({
    ok: true,
    value: { ...richTwin, revision: richModule.revision },
  });
  expect(library.file('kaya', richTwin.revision)).toBeUndefined();
  expect(library.file('kaya', newer.revision)?.revision).toBe(newer.revision);
});

test('a twin that nothing rests on goes with its original', async () => {
  const store = await openPhone();
  await libraryWith(richTwin).refresh(store, 'en');
  const entry = { ...twinnedEntry(publish(newer)), revision: newer.revision, twins: {} };
  await createLibrary({ ...richManifest, modules: [entry] }).refresh(store, 'en');
  expect(await stored(store)).toEqual(revisionsOf(newer));
});
