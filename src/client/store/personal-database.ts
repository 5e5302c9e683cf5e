import { Dexie, type Table } from 'dexie';

/** How far a lesson was read. */
export interface ReadingPlace {
  readonly module: string;
  readonly lesson: string;
  /** Index of the block in the lesson's body. */
  readonly block: number;
  /** Short hash of the block's text, which finds it again after a correction moved it. */
  readonly print: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** A paragraph that somebody wants to find again. */
export interface Bookmark extends ReadingPlace {
  /** Its first words, so that the list needs no module. */
  readonly excerpt: string;
  /** Of the text at that time: content may have a twin in another one. */
  readonly language: string;
}

export type PersonalDatabase = Dexie & {
  readonly places: Table<ReadingPlace, [string, string]>;
  readonly bookmarks: Table<Bookmark, [string, string, string]>;
};

/**
 * What makes reading convenient for one person and is nobody else's business: it is never sent. A database of its own,
 * so that it can grow without touching the facts, and be thrown away with the profile.
 */
export const createPersonalDatabase = (name = 'lentera-personal'): PersonalDatabase => {
  const database = new Dexie(name) as PersonalDatabase;
  database.version(1).stores({
    places: '[module+lesson], at',
    bookmarks: '[module+lesson+print], at',
  });
  return database;
};
