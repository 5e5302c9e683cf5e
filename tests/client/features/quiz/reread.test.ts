import { expect, test } from 'vitest';
import { lessonsToReread } from '../../../../src/client/features/quiz/reread.ts';
import { sampleModule } from '../../sample-module.ts';

const lesson = (id: string, basis: readonly string[]) => ({ id, title: id, minutes: 1, body: [], basis });
const missed = (...bases: string[]) => {
  const question = sampleModule.quizzes[0]?.questions[0];
  if (question === undefined) throw new Error('the sample has a question');
  // "x!" is a question on x of which the learner was sure.
  return bases.map((basis) => ({
    question: { ...question, basis: [basis.replace('!', '')] },
    wasSure: basis.endsWith('!'),
  }));
};

test('Sari rereads what helps with most of her missed questions, three lessons at most', () => {
  const lessons = [
    lesson('satu', ['x']),
    lesson('dua', ['x', 'y']),
    lesson('tiga', ['z']),
    lesson('empat', ['y', 'z']),
    lesson('lima', []),
  ];
  const titles = (bases: string[]) => lessonsToReread({ lessons }, missed(...bases)).map(({ id }) => id);
  expect(titles(['x', 'y', 'y'])).toEqual(['dua', 'empat', 'satu']);
  expect(titles(['z'])).toEqual(['tiga', 'empat']);
  expect(titles(['lain'])).toEqual([]);
  expect(titles([])).toEqual([]);
});

test('Sari rereads first what she was sure of and had wrong', () => {
  const lessons = [lesson('satu', ['x']), lesson('dua', ['y']), lesson('tiga', ['z'])];
  const titles = (bases: string[]) => lessonsToReread({ lessons }, missed(...bases)).map(({ id }) => id);
  expect(titles(['x', 'x', 'y', 'z!'])).toEqual(['tiga', 'satu', 'dua']);
});
