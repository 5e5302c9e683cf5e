import type { Bookmark, PersonalDatabase, ReadingPlace } from './personal-database.ts';
import { inPlace } from './storage-failure.ts';

/** Places and bookmarks of one person on this phone. */
export interface Personal {
  /** How far this lesson was read; undefined when it never was, or from its beginning. */
  readonly placeIn: (module: string, lesson: string) => Promise<ReadingPlace | undefined>;
  /** All places, the newest first. */
  readonly places: () => Promise<ReadingPlace[]>;
  readonly savePlace: (place: ReadingPlace) => Promise<void>;
  readonly removePlace: (module: string, lesson: string) => Promise<void>;
  /** All bookmarks, the newest first. */
  readonly bookmarks: () => Promise<Bookmark[]>;
  readonly bookmarksIn: (module: string, lesson: string) => Promise<Bookmark[]>;
  /** Keeps a bookmark; one of the same paragraph is replaced. */
  readonly addBookmark: (bookmark: Bookmark) => Promise<void>;
  readonly removeBookmark: (bookmark: Pick<Bookmark, 'module' | 'lesson' | 'print'>) => Promise<void>;
}

const safe = <T>(work: PromiseLike<T>): Promise<T> => inPlace('personal', work);

export const createPersonal = (database: PersonalDatabase): Personal => ({
  placeIn: (module, lesson) => safe(database.places.get([module, lesson])),
  places: () => safe(database.places.orderBy('at').reverse().toArray()),
  savePlace: async (place) => {
    await safe(database.places.put(place));
  },
  removePlace: (module, lesson) => safe(database.places.delete([module, lesson])),
  bookmarks: () => safe(database.bookmarks.orderBy('at').reverse().toArray()),
  bookmarksIn: async (module, lesson) => {
    const all = await safe(database.bookmarks.orderBy('at').toArray());
    return all.filter((one) => one.module === module && one.lesson === lesson);
  },
  addBookmark: async (bookmark) => {
    await safe(database.bookmarks.put(bookmark));
  },
  removeBookmark: ({ module, lesson, print }) => safe(database.bookmarks.delete([module, lesson, print])),
});
