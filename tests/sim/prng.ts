/** A small seeded generator (mulberry32): the same seed gives the same run, on every machine. */
export interface Prng {
  /** In [0, 1). */
  readonly fraction: () => number;
  /** Whole number in [0, limit). */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly hex: (digits: number) => string;
  readonly uuid: () => string;
}

export const createPrng = (seed: number): Prng => {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(fraction() * 16).toString(16)).join('');
  return {
    fraction,
    below: (limit) => Math.floor(fraction() * limit),
    chance: (probability) => fraction() < probability,
    hex,
    uuid: () => `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
};
