import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * A PIN keeps people on one phone apart, so that nobody answers in another's name by mistake. It is no lock against
 * somebody who takes the phone apart: four digits cannot be. The hash keeps it from being read, no more.
 */
export interface PinHash {
  readonly salt: string;
  readonly rounds: number;
  readonly hash: string;
}

/** About a third of a second on a cheap phone. */
const ROUNDS = 20_000;

const derive = async (pin: string, salt: string, rounds: number): Promise<string> =>
  bytesToHex(await pbkdf2Async(sha256, pin, salt, { c: rounds, dkLen: 32 }));

/** @param salt random text of this phone, 128 bits or more */
export const hashPin = async (pin: string, salt: string): Promise<PinHash> => ({
  salt,
  rounds: ROUNDS,
  hash: await derive(pin, salt, ROUNDS),
});

export const isPinOf = async (pin: string, { salt, rounds, hash }: PinHash): Promise<boolean> =>
  (await derive(pin, salt, rounds)) === hash;
