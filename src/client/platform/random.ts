import { v4, v7 } from 'uuid';

/** The only place on the phone that draws random bits. Works on plain HTTP too: `crypto.getRandomValues` is always there. */
export interface Random {
  /** UUIDv7: sorts by the wall clock it was made at. */
  readonly uuidV7: (wall: number) => string;
  readonly uuidV4: () => string;
  /** Hex text of `bytes` random bytes. */
  readonly hex: (bytes: number) => string;
  /** A number in [0, 1), for jitter; not for secrets. */
  readonly fraction: () => number;
}

export interface RandomDep {
  readonly random: Random;
}

export const createRandom = (): Random => ({
  uuidV7: (wall) => v7({ msecs: Math.min(Math.max(Math.trunc(wall), 0), 2 ** 48 - 1) }),
  uuidV4: () => v4(),
  hex: (bytes) =>
    Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join(''),
  fraction: () => Math.random(),
});
