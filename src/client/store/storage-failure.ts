/** What on this phone can break apart from the rest. */
export type StoragePlace =
  /** Who uses this phone. */
  | 'register'
  /** Records and outbox of one person: never thrown away. */
  | 'facts'
  /** Modules and choices not yet confirmed: can be had again. */
  | 'content'
  /** Bookmarks and reading places of one person. */
  | 'personal';

/** A failure of the browser's storage that says which database it was about; `cause` is the browser's own word. */
export interface StorageFailure extends Error {
  readonly name: 'StorageFailure';
  readonly place: StoragePlace;
}

export const isStorageFailure = (error: unknown): error is StorageFailure =>
  error instanceof Error && error.name === 'StorageFailure' && 'place' in error;

/** Says of a failure where it happened; one that is known already stays as it is. */
export const toStorageFailure = (place: StoragePlace, cause: unknown): StorageFailure =>
  isStorageFailure(cause)
    ? cause
    : Object.assign(new Error(`the ${place} database failed`, { cause }), {
        name: 'StorageFailure' as const,
        place,
      });

/** The outcome of work on a database, a failure marked with its place. */
export const inPlace = async <T>(place: StoragePlace, work: PromiseLike<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw toStorageFailure(place, error);
  }
};
