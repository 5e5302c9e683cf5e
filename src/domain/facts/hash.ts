import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { FactEnvelope } from './fact.ts';

/**
 * Hashes are computed synchronously and without WebCrypto: a fact must be hashed inside the database transaction that
 * writes it, and pages served over plain HTTP on a local network have no WebCrypto at all.
 */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** JSON with sorted keys and no white space (RFC 8785). Throws on what JSON cannot carry: that is a programming error. */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('canonicalJson: the value has no JSON form');
  return text;
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
