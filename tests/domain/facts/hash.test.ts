import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import {
  canonicalJson,
  factToBytes,
  factToHash,
  nextChain,
  sha256Hex,
} from '../../../src/domain/facts/hash.ts';
import { createPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';

/** A second opinion on both, from other code than the one under test. */
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const sortedJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${sortedJson(child)}`).join(',')}}`;
};

const someFact = (): FactEnvelope =>
  createPhone(sari).record('lesson.completed', {
    module: 'netralitas',
    revision: 'r',
    lesson: 'batas',
  });

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the published value (vector %#)', (text, hex) => {
    expect(sha256Hex(text)).toBe(hex);
  });

  test("agrees with OpenSSL's on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(sha256Hex(text)).toBe(sha256(text));
      }),
    );
  });
});

describe('canonical JSON (RFC 8785)', () => {
  test('gives the example of section 3.2.2', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts keys by UTF-16 units as in section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control",' +
        '"\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign",' +
        '"\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [1e21, '1e+21'],
    [999999999999999900000, '999999999999999900000'],
    [0.000001, '0.000001'],
  ])('writes the number %d as %s (appendix B)', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('agrees with a second implementation on any JSON, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (given) => {
        const value: unknown = JSON.parse(JSON.stringify(given));
        const text = canonicalJson(value);
        expect(text).toBe(sortedJson(value));
        expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });

  test('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  test.each([
    ['nothing at all', undefined],
    ['a function', () => 1],
    ['not a number', { a: Number.NaN }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['half a character', '\ud800'],
    ['half a character in a key', { '\udc00': 1 }],
  ])('throws on %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});

describe('the hash of a fact', () => {
  /** Fixed for ever: phones hold facts with such hashes. If this test fails, the wire has changed. */
  test('a fact written down in full keeps the hash it was born with', () => {
    const fact = {
      id: '019a0000-0000-7000-8000-000000000001',
      v: 1,
      kind: 'answer.given',
      agency: 'bkd-kepri',
      subject: '019a0000-0000-7000-8000-00005a121001',
      author: '019a0000-0000-7000-8000-00005a121001',
      device: '019a0000-0000-7000-8000-00005a12d001',
      body: {
        attempt: '019a0000-0000-7000-8000-000000000002',
        module: 'netralitas',
        revision: '0123456789abcdef',
        quiz: 'tes-akhir',
        question: 'soal-1',
        options: ['a', 'c'],
        elapsed: 4000,
      },
      t: {
        hlc: '001795395600000-00000',
        wall: 1795395600000,
        zone: 'Asia/Jakarta',
        mono: 1234,
        boot: '019a0000-0000-7000-8000-000000000003',
      },
      n: 1,
      prev: null,
      salt: '000102030405060708090a0b0c0d0e0f',
    } as unknown as FactEnvelope;
    expect(factToHash(fact)).toBe('d30fa46e5595572b6c02fc1b2dd704d9ebfb818270a172db8ea76b18a2e5eaf3');
  });

  test("is SHA-256 over everything but itself and the signature, on any of Sari's facts", () => {
    const { h, ...rest } = someFact();
    expect(h).toBe(sha256(sortedJson(rest)));
    expect(factToHash({ ...rest, h: 'f'.repeat(64), sig: 'signed' })).toBe(h);
  });

  test('changes with every single field', () => {
    const fact = someFact();
    const { h, ...rest } = fact;
    for (const name of Object.keys(rest)) {
      expect(factToHash({ ...fact, [name]: 'altered' }), name).not.toBe(h);
    }
    for (const name of Object.keys(fact.t)) {
      expect(factToHash({ ...fact, t: { ...fact.t, [name]: 'altered' } }), name).not.toBe(h);
    }
    expect(factToHash({ ...fact, session: sari.subject })).not.toBe(h);
  });

  test('survives the way over the wire', () => {
    const fact = someFact();
    expect(factToHash(JSON.parse(JSON.stringify(fact)) as FactEnvelope)).toBe(fact.h);
  });
});

describe('the chain of the log', () => {
  test('a link covers the link before it, the id and the hash', () => {
    expect(nextChain('epoch', 'id', 'hash')).toBe(sha256('["epoch","id","hash"]'));
    const links = [
      nextChain('epoch', 'id', 'hash'),
      nextChain('other', 'id', 'hash'),
      nextChain('epoch', 'other', 'hash'),
      nextChain('epoch', 'id', 'other'),
      nextChain('epoch', 'hash', 'id'),
    ];
    expect(new Set(links).size).toBe(links.length);
  });
});

describe('the size of a fact', () => {
  test('is counted in bytes of UTF-8, not in characters', () => {
    const fact = someFact();
    const withZone = (zone: string): FactEnvelope => ({ ...fact, t: { ...fact.t, zone } });
    expect(factToBytes(fact)).toBe(Buffer.byteLength(sortedJson(fact)));
    expect(factToBytes(withZone('€'))).toBe(factToBytes(withZone('')) + 3);
  });
});
