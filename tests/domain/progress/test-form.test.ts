import { describe, expect, test } from 'vitest';
import { foldModuleProgress } from '../../../src/domain/progress/module-progress.ts';
import { testFor } from '../../../src/domain/progress/test-form.ts';
import { createPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';
import { recordAttempt } from '../quiz/sample-quiz.ts';

const practice = { id: 'latihan', mode: 'practice' } as const;
const formA = { id: 'tes-a', mode: 'test' } as const;
const formB = { id: 'tes-b', mode: 'test' } as const;
const module = { id: 'netralitas', quizzes: [practice, formA, formB] };
const untouched = foldModuleProgress('netralitas', []);

describe('the form a person gets', () => {
  test('before any attempt: half of the people begin with A, and everybody gets the other one after', () => {
    const people = Array.from({ length: 400 }, (_, index) => `orang-${index}`);
    const before = people.map((person) => testFor(module, 'pre-test', untouched, person)?.id);
    const after = people.map((person) => testFor(module, 'post-test', untouched, person)?.id);
    const beginWithA = before.filter((form) => form === 'tes-a').length;
    expect(beginWithA).toBeGreaterThan(160);
    expect(beginWithA).toBeLessThan(240);
    expect(before.every((form, index) => form !== after[index])).toBe(true);
  });

  test.each([
    ['tes-a', 'tes-b'],
    ['tes-b', 'tes-a'],
  ])('Sari, who had %s before, gets %s after, whatever the draw says', (first, second) => {
    const phone = createPhone(sari);
    recordAttempt(phone, { id: first, mode: 'pre-test' }, [], true);
    const progress = foldModuleProgress('netralitas', phone.facts);
    for (const person of ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam']) {
      expect(testFor(module, 'post-test', progress, person)?.id).toBe(second);
      expect(testFor(module, 'pre-test', progress, person)?.id).toBe(first);
    }
  });

  test('somebody who only took the post-test and comes back to the pre-test gets the other form too', () => {
    const phone = createPhone(sari);
    recordAttempt(phone, { id: 'tes-b', mode: 'post-test' }, []);
    const progress = foldModuleProgress('netralitas', phone.facts);
    expect(testFor(module, 'pre-test', progress, 'siapa')?.id).toBe('tes-a');
  });

  test('an attempt at a form that is gone leaves the choice to the draw', () => {
    const phone = createPhone(sari);
    recordAttempt(phone, { id: 'tes-lama', mode: 'pre-test' }, [], true);
    const progress = foldModuleProgress('netralitas', phone.facts);
    expect(testFor(module, 'post-test', progress, 'satu')).toBe(
      testFor(module, 'post-test', untouched, 'satu'),
    );
  });

  test('a test of one form serves before and after; without a test there is none', () => {
    const plain = { id: 'netralitas', quizzes: [practice, formA] };
    expect(testFor(plain, 'pre-test', untouched, 'satu')).toBe(formA);
    expect(testFor(plain, 'post-test', untouched, 'satu')).toBe(formA);
    expect(testFor({ id: 'netralitas', quizzes: [practice] }, 'pre-test', untouched, 'satu')).toBeNull();
  });
});
