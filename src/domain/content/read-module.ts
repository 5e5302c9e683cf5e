import type { Module } from './module.ts';

/** Modules that an earlier version of the app compiled and whose attempts are still to be scored. */
interface FirstFormat {
  readonly format: 1;
  readonly quizzes: readonly { readonly mode: string }[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Reads compiled content of any format there ever was, as the present one. The first format had tests of their own for
 * before and after; today either form of a test serves for both.
 * @returns null for what is no module, or one of a format that only a newer app knows
 */
export const readModule = (value: unknown): Module | null => {
  if (!isRecord(value) || !Array.isArray(value['quizzes']) || !Array.isArray(value['lessons'])) return null;
  if (value['format'] === 2) return value as unknown as Module;
  if (value['format'] !== 1) return null;
  const first = value as unknown as Omit<Module, 'format'> & FirstFormat;
  return {
    ...first,
    format: 2,
    shelf: 'events',
    quizzes: first.quizzes.map((quiz) => ({
      ...quiz,
      mode: (quiz.mode as string) === 'practice' ? 'practice' : 'test',
    })),
  };
};
