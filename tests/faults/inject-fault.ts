/**
 * Makes the browser's own IndexedDB fail at one call, as a full disk, a damaged profile or a closing database does.
 * Everything else is the real thing. Calls are counted from 1 over all databases of the page.
 */

export const FAULTS = ['throws', 'errors', 'aborts'] as const;
/**
 * `throws`: the call itself throws. `errors`: its request fires an error, which aborts the transaction unless somebody
 * prevents that. `aborts`: the request succeeds, and the transaction is aborted when it should be committed.
 */
export type Fault = (typeof FAULTS)[number];

const NAMES: Readonly<Record<Fault, string>> = {
  throws: 'UnknownError',
  errors: 'QuotaExceededError',
  aborts: 'QuotaExceededError',
};

export interface Injection {
  /** Calls since the beginning. */
  readonly calls: () => number;
  /** What failed; null while nothing has. */
  readonly hit: () => string | null;
  /** Runs something that is neither counted nor made to fail, such as looking at what is on disk. */
  readonly apart: <T>(work: () => Promise<T>) => Promise<T>;
  readonly end: () => void;
}

const makeError = (fault: Fault): DOMException => new DOMException('injected', NAMES[fault]);

/** Stands in for a request until its error is fired; while it waits, a real request keeps the transaction alive. */
const failLater = (transaction: IDBTransaction, keepAlive: IDBRequest, source: unknown): IDBRequest => {
  const error = makeError('errors');
  const request = Object.assign(new EventTarget(), {
    error,
    source,
    transaction,
    readyState: 'pending',
    onsuccess: null,
    onerror: null as ((event: Event) => void) | null,
  });
  Object.defineProperty(request, 'result', {
    get: () => {
      if (request.readyState === 'done') return undefined;
      throw new DOMException('no result', 'InvalidStateError');
    },
  });
  keepAlive.addEventListener('success', () => {
    request.readyState = 'done';
    const event = new Event('error', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'target', { value: request });
    request.onerror?.(event);
    const isForgiven = event.defaultPrevented;
    if (!isForgiven) transaction.abort();
  });
  return request as unknown as IDBRequest;
};

/** Lets everything succeed, keeps the transaction from committing by itself, and aborts it when nobody asks any more. */
const abortAtTheEnd = (transaction: IDBTransaction): void => {
  const error = makeError('aborts');
  Object.defineProperty(transaction, 'error', { get: () => error });
  const store = transaction.objectStore(transaction.objectStoreNames[0] ?? '');
  let rounds = 0;
  const wait = (): void => {
    const request = rawCount.call(store);
    request.addEventListener('success', () => {
      rounds += 1;
      // A few turns of the event loop are enough for whoever awaits a result to go on.
      if (rounds < 12) wait();
      else transaction.abort();
    });
  };
  const commit = (): void => undefined;
  Object.defineProperty(transaction, 'commit', { value: commit });
  wait();
};

/** As it was before anything was patched. */
const rawCount = Reflect.get(IDBObjectStore.prototype, 'count') as (this: IDBObjectStore) => IDBRequest;

type Method = (...args: unknown[]) => unknown;

const STORE_METHODS = [
  'add',
  'put',
  'get',
  'getAll',
  'getKey',
  'getAllKeys',
  'delete',
  'clear',
  'count',
  'openCursor',
  'openKeyCursor',
] as const;
const INDEX_METHODS = [
  'get',
  'getAll',
  'getKey',
  'getAllKeys',
  'count',
  'openCursor',
  'openKeyCursor',
] as const;

/** Begins to count, and lets call number `n` fail; 0 only counts. */
export const injectFault = (n: number, fault: Fault): Injection => {
  let calls = 0;
  let hit: string | null = null;
  let paused = 0;
  // Dexie tells the console what it works around, with traces.
  const { warn, trace } = console;
  console.warn = () => undefined;
  console.trace = () => undefined;
  const restores: (() => void)[] = [() => Object.assign(console, { warn, trace })];

  const patch = (
    prototype: object,
    name: string,
    fail: (self: unknown, original: Method, args: unknown[]) => unknown,
  ): void => {
    const original = Reflect.get(prototype, name) as Method;
    Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]): unknown {
      if (paused > 0) return original.apply(this, args);
      calls += 1;
      if (calls !== n) return original.apply(this, args);
      hit = `${fault} at call ${n}, ${prototype.constructor.name}.${name}`;
      if (fault === 'throws') throw makeError(fault);
      return fail(this, original, args);
    });
    restores.push(() => Reflect.set(prototype, name, original));
  };

  const failRequest = (self: unknown, original: Method, args: unknown[]): unknown => {
    const source = self as IDBObjectStore | IDBIndex;
    const store = 'objectStore' in source ? source.objectStore : source;
    if (fault === 'errors') return failLater(store.transaction, rawCount.call(store), source);
    const request = original.apply(self, args);
    abortAtTheEnd(store.transaction);
    return request;
  };

  for (const name of STORE_METHODS) patch(IDBObjectStore.prototype, name, failRequest);
  for (const name of INDEX_METHODS) patch(IDBIndex.prototype, name, failRequest);
  // A transaction that cannot begin and a database that cannot be opened know one way to fail.
  const refuse = (): never => {
    throw makeError(fault);
  };
  patch(IDBDatabase.prototype, 'transaction', (self, original, args) => {
    if (fault === 'errors') return refuse();
    const transaction = original.apply(self, args) as IDBTransaction;
    abortAtTheEnd(transaction);
    return transaction;
  });
  patch(IDBFactory.prototype, 'open', refuse);

  return {
    calls: () => calls,
    hit: () => hit,
    apart: async (work) => {
      paused += 1;
      try {
        return await work();
      } finally {
        paused -= 1;
      }
    },
    end: () => {
      for (const restore of restores) restore();
    },
  };
};
