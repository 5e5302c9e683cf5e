import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { FactEnvelope } from './fact.ts';

/**
 * Hashes are computed synchronously and without WebCrypto: a fact must be hashed inside the database transaction that
 * writes it, and pages served over plain HTTP on a local network have no WebCrypto at all.
 */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * JSON with sorted keys and no white space (RFC 8785), the same bytes on every machine. Members that are undefined are
 * left out, as JSON does. Throws on what has no canonical form: numbers that are not finite, half surrogates, functions.
 */
export const canonicalJson = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      if (LONE_SURROGATE.test(value))
        throw new TypeError('canonicalJson: a string with half a surrogate pair');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('canonicalJson: a number that is not finite');
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object': {
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      const members = Object.entries(value)
        .filter(([, member]) => member !== undefined)
        // By UTF-16 code units, which is what comparing strings does.
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
      return `{${members.join(',')}}`;
    }
    default:
      throw new TypeError(`canonicalJson: ${typeof value} has no JSON form`);
  }
};

/** `h` of a fact: over everything but `h` itself and the signature over it. */
export const factToHash = (fact: Omit<FactEnvelope, 'h' | 'sig'> & { h?: string; sig?: string }): string => {
  const { h: _hash, sig: _signature, ...rest } = fact;
  return sha256Hex(canonicalJson(rest));
};

/** One link of the server's log chain: `chain[seq] = H(chain[seq-1], id, h)`, with the epoch as the link before the first. */
export const nextChain = (previous: string, id: string, h: string): string =>
  sha256Hex(canonicalJson([previous, id, h]));

/** Size of a fact on the wire and on disk: the UTF-8 bytes of its canonical JSON. */
export const factToBytes = (fact: FactEnvelope): number => utf8ToBytes(canonicalJson(fact)).length;
