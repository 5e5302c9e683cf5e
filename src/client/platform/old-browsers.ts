/**
 * What the libraries expect and phones whose browser is no longer updated lack. Canonical JSON asks every string
 * whether it is well formed, which Chrome knows only since version 111; without it no fact could be hashed.
 */
const fillIn = {
  isWellFormed(this: string): boolean {
    return !/\p{Surrogate}/u.test(this);
  },
};

if (!('isWellFormed' in String.prototype)) {
  Object.defineProperty(String.prototype, 'isWellFormed', {
    value: fillIn.isWellFormed,
    writable: true,
    configurable: true,
  });
}
