import { sha256Hex } from '../../domain/facts/hash.ts';
import type { ClockDep } from '../platform/clock.ts';
import type { RandomDep } from '../platform/random.ts';
import { addLink, addSession, deleteSession, readSession, useLink, wasLinkUsed } from '../store/officers.ts';
import type { StoreDep } from '../store/open.ts';

/**
 * How an agency officer gets in: a link with a random token, printed on the server's terminal, works once and becomes
 * a session cookie. There is no password. Tokens have 256 random bits, so a plain SHA-256 of them is as good as any
 * slower hash, and guessing needs no counter.
 */
export interface Officers {
  /** Makes a link's token. It is not kept: whoever loses it makes another. */
  readonly createLink: () => Promise<string>;
  /** Exchanges a link's token for a session's, or null when the link is unknown, used or expired. */
  readonly claim: (linkToken: string) => Promise<OfficerSession | null>;
  /** When the session ends, milliseconds UTC; null when there is no such session. */
  readonly sessionEnd: (sessionToken: string) => Promise<number | null>;
  readonly signOut: (sessionToken: string) => Promise<void>;
  /** Whether any officer has ever come in. */
  readonly wasClaimed: () => Promise<boolean>;
}

export interface OfficerSession {
  readonly token: string;
  readonly expiresAt: number;
}

export interface OfficersDep {
  readonly officers: Officers;
}

const HOUR = 3_600_000;
export const LINK_LIFETIME = 24 * HOUR;
export const SESSION_LIFETIME = 30 * 24 * HOUR;

export const createOfficers = ({ store, clock, random }: StoreDep & ClockDep & RandomDep): Officers => ({
  createLink: async () => {
    const token = random.token();
    const at = clock.now();
    await store.write((db) => addLink(db, sha256Hex(token), at, at + LINK_LIFETIME));
    return token;
  },
  claim: (linkToken) =>
    store.write(async (db) => {
      const at = clock.now();
      if (!(await useLink(db, sha256Hex(linkToken), at))) return null;
      const session = { token: random.token(), expiresAt: at + SESSION_LIFETIME };
      await addSession(db, sha256Hex(session.token), at, session.expiresAt);
      return session;
    }),
  sessionEnd: (sessionToken) => readSession(store.db, sha256Hex(sessionToken), clock.now()),
  signOut: (sessionToken) => store.write((db) => deleteSession(db, sha256Hex(sessionToken))),
  wasClaimed: () => wasLinkUsed(store.db),
});
