import { describe, expect, test } from 'vitest';
import { readModule } from '../../../src/domain/content/read-module.ts';

const first = {
  format: 1,
  id: 'netralitas',
  lessons: [],
  quizzes: [
    { id: 'tes-awal', mode: 'pre-test', questions: [] },
    { id: 'latihan', mode: 'practice', questions: [] },
    { id: 'tes-akhir', mode: 'post-test', questions: [] },
  ],
};

describe('compiled content of any age', () => {
  test('the present format is taken as it is', () => {
    const present = { ...first, format: 2 };
    expect(readModule(present)).toBe(present);
  });

  test('a module of the first format keeps its tests, so that old attempts are still scored', () => {
    expect(readModule(first)).toMatchObject({
      format: 2,
      id: 'netralitas',
      quizzes: [
        { id: 'tes-awal', mode: 'test' },
        { id: 'latihan', mode: 'practice' },
        { id: 'tes-akhir', mode: 'test' },
      ],
    });
  });

  test.each([
    [{ ...first, format: 3 }],
    [{ ...first, format: 2, lessons: null }],
    [{ format: 1 }],
    [{ format: 2 }],
    [{}],
    [null],
    ['modul'],
    [undefined],
  ])('%j is not guessed at', (value) => {
    expect(readModule(value)).toBeNull();
  });
});
