import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, factToHash } from '../../src/domain/facts/hash.ts';
import { FACT_MAX_BYTES, type FactEnvelope } from '../../src/domain/facts/fact.ts';
import { parseFact } from '../../src/protocol/fact-record.ts';
import { createPhone } from '../support/facts.ts';
import { sari } from '../support/people.ts';

const phone = createPhone(sari);
phone.takeQuiz({
  module: 'netralitas',
  revision: '0123456789abcdef',
  quiz: 'tes-akhir',
  mode: 'post-test',
  answers: { 'soal-1': ['a', 'c'] },
});
const [started, answer, submitted] = phone.facts as [FactEnvelope, FactEnvelope, FactEnvelope];

const rehash = (changes: Record<string, unknown>): unknown => {
  const changed = { ...answer, ...changes };
  return { ...changed, h: factToHash(changed) };
};

describe('a fact from the wire', () => {
  test("every fact of Sari's phone is taken as it was stamped", () => {
    for (const fact of [started, answer, submitted]) {
      expect(parseFact(JSON.parse(JSON.stringify(fact)))).toEqual({ ok: true, value: fact });
    }
  });

  test('whatever comes, it is an answer and not a crash', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (garbage) => {
        expect(parseFact(garbage)).toMatchObject({ ok: false, error: 'record-malformed' });
      }),
      { numRuns: 2000 },
    );
  });

  test('a good fact with garbage in any field is refused or is the same fact', () => {
    const fields = Object.keys(answer);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.anything(), (field, garbage) => {
        const parsed = parseFact({ ...answer, [field]: garbage });
        if (parsed.ok) expect(parsed.value).toEqual(answer);
      }),
      { numRuns: 2000 },
    );
  });

  test('any single character changed in the JSON of a fact is noticed', () => {
    const text = canonicalJson(answer);
    let refused = 0;
    for (let place = 0; place < text.length; place += 1) {
      for (const other of ['0', 'x', '"', ' ', '\\', '}', '\u0000']) {
        if (text[place] === other) continue;
        let mutant: unknown;
        try {
          mutant = JSON.parse(text.slice(0, place) + other + text.slice(place + 1));
        } catch {
          continue;
        }
        const parsed = parseFact(mutant);
        if (parsed.ok) expect(canonicalJson(parsed.value)).toBe(text);
        else refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(1000);
  });

  test('any single character left out or doubled in the JSON of a fact is noticed', () => {
    const text = canonicalJson(answer);
    let refused = 0;
    for (let place = 0; place < text.length; place += 1) {
      for (const kept of ['', `${text[place]}${text[place]}`]) {
        let mutant: unknown;
        try {
          mutant = JSON.parse(text.slice(0, place) + kept + text.slice(place + 1));
        } catch {
          continue;
        }
        const parsed = parseFact(mutant);
        if (parsed.ok) expect(canonicalJson(parsed.value)).toBe(text);
        else refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(500);
  });

  test('a field nobody knows is refused: the hash of old and new code would differ', () => {
    expect(parseFact(rehash({ extra: 1 }))).toEqual({ ok: false, error: 'record-malformed' });
    expect(parseFact(rehash({ t: { ...answer.t, extra: 1 } }))).toEqual({
      ok: false,
      error: 'record-malformed',
    });
  });

  test('a kind, a body and a version of a newer app are taken', () => {
    const newer = rehash({ kind: 'attendance.marked', v: 9, body: { room: 'aula', deep: [[{}]] } });
    expect(parseFact(newer)).toEqual({ ok: true, value: newer });
  });

  test('the limit is in bytes of the canonical form', () => {
    const withText = (length: number): unknown => rehash({ body: { text: 'x'.repeat(length) } });
    const spare = FACT_MAX_BYTES - canonicalJson(withText(0)).length;
    expect(parseFact(withText(spare)).ok).toBe(true);
    expect(parseFact(withText(spare + 1))).toEqual({ ok: false, error: 'record-too-large' });
  });

  test('a hash of something else is refused, as is a signature that is no text', () => {
    expect(parseFact({ ...answer, h: started.h })).toEqual({
      ok: false,
      error: 'record-hash-wrong',
    });
    expect(parseFact({ ...answer, sig: 7 })).toEqual({ ok: false, error: 'record-malformed' });
    expect(parseFact({ ...answer, sig: 'x'.repeat(513) })).toEqual({
      ok: false,
      error: 'record-malformed',
    });
  });
});
