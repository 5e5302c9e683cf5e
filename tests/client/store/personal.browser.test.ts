import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPersonal, type Personal } from '../../../src/client/store/personal.ts';
import { createPersonalDatabase } from '../../../src/client/store/personal-database.ts';

let database = createPersonalDatabase('unused');
let personal: Personal = createPersonal(database);

beforeEach(() => {
  database = createPersonalDatabase(`lentera-personal-${crypto.randomUUID()}`);
  personal = createPersonal(database);
});
afterEach(async () => {
  database.close();
  await Dexie.delete(database.name);
});

const place = (lesson: string, at: number, block = 2) => ({
  module: 'netralitas',
  lesson,
  block,
  print: `p${block}`,
  at,
});

test('Sari’s place in a lesson is the last one, and the newest lesson comes first', async () => {
  await personal.savePlace(place('satu', 1));
  await personal.savePlace(place('dua', 2));
  await personal.savePlace(place('satu', 3, 7));
  expect(await personal.placeIn('netralitas', 'satu')).toEqual(place('satu', 3, 7));
  expect((await personal.places()).map(({ lesson }) => lesson)).toEqual(['satu', 'dua']);
  await personal.removePlace('netralitas', 'satu');
  expect(await personal.placeIn('netralitas', 'satu')).toBeUndefined();
});

test('a bookmark of the same paragraph takes the place of the older one, and goes when it is taken away', async () => {
  const bookmark = { ...place('satu', 1), excerpt: 'ASN dilarang', language: 'id' };
  await personal.addBookmark(bookmark);
  await personal.addBookmark({ ...bookmark, at: 5 });
  await personal.addBookmark({ ...place('dua', 3, 4), excerpt: 'Sanksi', language: 'id' });
  expect((await personal.bookmarks()).map(({ at }) => at)).toEqual([5, 3]);
  expect(await personal.bookmarksIn('netralitas', 'satu')).toEqual([{ ...bookmark, at: 5 }]);
  await personal.removeBookmark(bookmark);
  expect((await personal.bookmarks()).map(({ lesson }) => lesson)).toEqual(['dua']);
});

test('what fails says that it is about bookmarks and places, not about records', async () => {
  database.close();
  await expect(personal.bookmarks()).rejects.toMatchObject({ name: 'StorageFailure', place: 'personal' });
  await expect(personal.savePlace(place('satu', 1))).rejects.toMatchObject({ place: 'personal' });
});
