import type { Quiz } from '../content/module.ts';
import { sha256Hex } from '../facts/hash.ts';
import { attemptsAt, type ModuleProgress } from './module-progress.ts';
import type { TestMode } from './quiz-place.ts';

/**
 * Which form of a module's test a person gets: not the one they had on the other side of the lessons, so that the
 * post-test is no recall of the pre-test; and for half of the people form A comes first, so that a difference between
 * the forms does not look like learning.
 * @param person what the choice hangs on before there is any attempt: the subject's id
 * @returns null for a module without a test
 */
export const testFor = <Test extends Pick<Quiz, 'id' | 'mode'>>(
  module: { readonly id: string; readonly quizzes: readonly Test[] },
  mode: TestMode,
  progress: ModuleProgress,
  person: string,
): Test | null => {
  const tests = module.quizzes.filter((quiz) => quiz.mode === 'test');
  const [first, second] = tests;
  if (first === undefined || second === undefined) return first ?? null;
  const used = (of: TestMode): Test | undefined => {
    const last = attemptsAt(progress, { mode: of }).at(-1);
    return tests.find(({ id }) => id === last?.quiz);
  };
  const again = used(mode);
  if (again !== undefined) return again;
  const other = used(mode === 'pre-test' ? 'post-test' : 'pre-test');
  if (other !== undefined) return other === first ? second : first;
  const isEven = Number.parseInt(sha256Hex(`${person} ${module.id}`).slice(0, 1), 16) % 2 === 0;
  return isEven === (mode === 'pre-test') ? first : second;
};
