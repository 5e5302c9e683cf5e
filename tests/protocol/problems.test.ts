import { describe, expect, test } from 'vitest';
import { createProblem, isProblemCode, PROBLEMS, type ProblemCode } from '../../src/protocol/problems.ts';

const codes = Object.keys(PROBLEMS) as ProblemCode[];

/** Words that hardly an Indonesian sentence of this kind does without. */
const INDONESIAN =
  /\b(tidak|bukan|server|kirim|kiriman|catatan|buka|buat|periksa|perbarui|aplikasi|ini|atau|permintaan|ekspor|pastikan)\b/i;
/** Words that show that a sentence was left in English. */
const ENGLISH = /\b(the|is|not|your|please|request|error|invalid|failed|try|again)\b/i;

describe('the catalogue of problems', () => {
  test.each(codes)('Sari reads in Indonesian what happened and what to do: %s', (code) => {
    const { title, remedy } = PROBLEMS[code];
    for (const sentence of [title, remedy]) {
      expect(sentence).toMatch(INDONESIAN);
      expect(sentence).not.toMatch(ENGLISH);
      expect(sentence).toMatch(/^[A-Z]/);
    }
    expect(title).toMatch(/\.$/);
    expect(remedy.length).toBeGreaterThan(20);
  });

  test.each(codes)('a machine reads a stable code and a status that says no: %s', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(PROBLEMS[code].status).toBeGreaterThanOrEqual(400);
    expect(PROBLEMS[code].status).toBeLessThan(600);
    expect(createProblem(code)).toEqual({
      type: `urn:lentera:problem:${code}`,
      code,
      ...PROBLEMS[code],
    });
    expect(isProblemCode(code)).toBe(true);
  });

  test('a detail is added where there is one, and names from an object are no codes', () => {
    expect(createProblem('push-malformed', 'facts.3')).toMatchObject({ detail: 'facts.3' });
    expect(createProblem('push-malformed')).not.toHaveProperty('detail');
    expect(['toString', '__proto__', '', 'push'].filter(isProblemCode)).toEqual([]);
  });

  test('no two codes say the same to Sari', () => {
    expect(new Set(codes.map((code) => PROBLEMS[code].title)).size).toBe(codes.length);
  });
});
