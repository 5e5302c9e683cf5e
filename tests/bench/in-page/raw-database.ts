/** IndexedDB without a library: what the platform itself costs. */

export interface RawRow {
  readonly id: string;
  readonly n: number;
  readonly kind: string;
  readonly fact?: unknown;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });

export const openRaw = (name: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    const rows = request.result.createObjectStore('rows', { keyPath: 'id' });
    rows.createIndex('n', 'n');
    rows.createIndex('kind', 'kind');
  });
  return done(request);
};

/** Resolves when the rows are on disk, as our own records are. */
export const writeRaw = (database: IDBDatabase, rows: readonly RawRow[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    for (const row of rows) transaction.objectStore('rows').put(row);
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });

export const readRaw = (database: IDBDatabase): Promise<readonly RawRow[]> =>
  done(database.transaction('rows').objectStore('rows').getAll() as IDBRequest<RawRow[]>);

export const deleteRaw = async (database: IDBDatabase, name: string): Promise<void> => {
  database.close();
  await done(indexedDB.deleteDatabase(name));
};
