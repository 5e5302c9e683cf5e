import { onTestFinished, vi } from 'vitest';

/** Has the browser refuse to open the databases whose names begin like one of these, until the test ends. */
export const refuseToOpen = (...names: readonly string[]): void => {
  const open = indexedDB.open.bind(indexedDB);
  const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation((wanted, version) => {
    if (names.some((name) => wanted.startsWith(name))) throw new DOMException('on purpose', 'UnknownError');
    return open(wanted, version);
  });
  onTestFinished(() => spy.mockRestore());
};
