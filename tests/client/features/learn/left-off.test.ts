import { describe, expect, test } from 'vitest';
import { leftOff } from '../../../../src/client/features/learn/left-off.ts';
import type { ModuleOutline } from '../../../../src/domain/progress/next-step.ts';
import { createPhone, FIRST_DAY, type TestPhone } from '../../../support/facts.ts';
import { sari } from '../../../support/people.ts';

const module = (id: string): ModuleOutline => ({
  id,
  lessons: [{ id: 'satu' }, { id: 'dua' }],
  quizzes: [],
});
const modules = [module('etika'), module('netralitas')];
const place = (of: string, lesson: string, at = FIRST_DAY + 60_000) => ({ module: of, lesson, at });
const read = (phone: TestPhone, of: string, lesson: string) =>
  phone.record('lesson.completed', { module: of, revision: 'r1', lesson });
const step = (phone: TestPhone, places: Parameters<typeof leftOff>[2]): unknown => {
  const found = leftOff(modules, phone.facts, places);
  const lesson = found?.step.type === 'lesson' ? found.step.lesson : found?.step.type;
  return [found?.module.id, lesson, found?.isHalfRead];
};

describe('where Sari goes on', () => {
  test('in the lesson that she left in the middle, although nothing is recorded of it', () => {
    expect(step(createPhone(sari), [place('netralitas', 'dua')])).toEqual(['netralitas', 'dua', true]);
  });

  test('where the facts say, when she has done something since', () => {
    const phone = createPhone(sari);
    read(phone, 'etika', 'satu');
    expect(step(phone, [place('netralitas', 'dua', FIRST_DAY)])).toEqual(['etika', 'dua', false]);
    expect(step(phone, [place('etika', 'dua', FIRST_DAY)])).toEqual(['etika', 'dua', true]);
  });

  test('not in a lesson that she has finished, nor in one that is gone', () => {
    const phone = createPhone(sari);
    read(phone, 'etika', 'satu');
    expect(step(phone, [place('etika', 'satu')])).toEqual(['etika', 'dua', false]);
    expect(step(phone, [place('etika', 'tiga')])).toEqual(['etika', 'dua', false]);
    expect(step(phone, [place('hilang', 'satu')])).toEqual(['etika', 'dua', false]);
  });

  test('nowhere, when there are no modules', () => {
    expect(leftOff([], [], [])).toBeNull();
  });
});
