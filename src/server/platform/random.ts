import { randomBytes, randomUUID } from 'node:crypto';

/** The only place on the server that draws random bits. */
export interface Random {
  /** A random UUID in lower case. */
  readonly uuid: () => string;
  /** 256 random bits as 43 characters that are safe in addresses and cookies. */
  readonly token: () => string;
}

export interface RandomDep {
  readonly random: Random;
}

export const createSystemRandom = (): Random => ({
  uuid: () => randomUUID(),
  token: () => randomBytes(32).toString('base64url'),
});
