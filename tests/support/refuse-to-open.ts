import { onTestFinished } from 'vitest';

/** Has the browser refuse to open the databases whose names begin like this, until the test ends. */
export const refuseToOpen = (name: string, errorName = 'UnknownError', message = 'on purpose'): void => {
  const { prototype } = IDBFactory;
  const open = prototype.open;
  prototype.open = function (this: IDBFactory, wanted: string, version?: number) {
    if (wanted.startsWith(name)) throw new DOMException(message, errorName);
    return open.call(this, wanted, version);
  };
  onTestFinished(() => {
    prototype.open = open;
  });
};
