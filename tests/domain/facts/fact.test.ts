import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFacts, type FactEnvelope, factToStream } from '../../../src/domain/facts/fact.ts';
import { createPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';

const attempt = '019a0000-0000-7000-8000-0000000000a1';

describe('the stream a fact belongs to', () => {
  test.each(['attempt.started', 'answer.given', 'attempt.submitted'])('%s belongs to its attempt', (kind) => {
    expect(factToStream({ kind, body: { attempt, module: 'netralitas' } })).toBe(`attempt:${attempt}`);
  });

  test('a lesson that Sari has read belongs to its module', () => {
    const body = { module: 'netralitas', revision: 'r', lesson: 'batas', attempt };
    expect(factToStream({ kind: 'lesson.completed', body })).toBe('module:netralitas');
  });

  test.each([
    ['a kind of a newer app', 'attendance.marked', { attempt, module: 'netralitas' }],
    ['a lost device', 'device.lost', { device: sari.device, count: 3, head: 'h' }],
    ['an answer without attempt', 'answer.given', { module: 'netralitas' }],
    ['an attempt that is a number', 'attempt.started', { attempt: 7, module: 'netralitas' }],
    ['a lesson without module', 'lesson.completed', { lesson: 'batas', attempt }],
    ['a module that is a list', 'lesson.completed', { module: ['netralitas'] }],
  ])('%s belongs to the rest', (_what, kind, body) => {
    expect(factToStream({ kind, body })).toBe('other');
  });
});

describe('the order of facts', () => {
  const phone = createPhone(sari);
  for (const lesson of ['satu', 'dua', 'tiga', 'empat']) {
    phone.record('lesson.completed', { module: 'netralitas', revision: 'r', lesson });
  }
  const [early, late] = phone.facts as [FactEnvelope, FactEnvelope];

  test('an earlier clock comes first, whatever the ids are', () => {
    expect(compareFacts(early, late)).toBe(-1);
    expect(compareFacts(late, early)).toBe(1);
    const swapped = [
      { ...early, id: late.id },
      { ...late, id: early.id },
    ] as const;
    expect(compareFacts(...swapped)).toBe(-1);
  });

  test('on the same clock the ids decide, and a fact equals itself', () => {
    const twin = { ...late, t: early.t };
    expect(compareFacts(early, twin)).toBe(early.id < twin.id ? -1 : 1);
    expect(compareFacts(twin, early)).toBe(early.id < twin.id ? 1 : -1);
    expect(compareFacts(early, { ...early })).toBe(0);
  });

  test("Sari's facts come out in the order they happened, however they arrive", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...phone.facts], { minLength: phone.facts.length }), (arrived) => {
        expect(arrived.sort(compareFacts)).toEqual(phone.facts);
      }),
    );
  });
});
