import type { AttemptState } from '../quiz/attempt.ts';
import type { AttemptMode } from '../quiz/attempt-mode.ts';

/** The modes of an attempt at a test. */
export type TestMode = Exclude<AttemptMode, 'practice'>;

/**
 * A place on a module's path where questions are answered. Practice quizzes are places of their own; a test is two
 * places, before and after the lessons, whichever of its forms a person gets there.
 */
export type QuizPlace = { readonly mode: 'practice'; readonly quiz: string } | { readonly mode: TestMode };

/** A place as a key of maps and lists; ids of quizzes have no space. */
export const placeToKey = (place: QuizPlace): string =>
  place.mode === 'practice' ? `practice ${place.quiz}` : place.mode;

export const isSamePlace = (a: QuizPlace, b: QuizPlace): boolean => placeToKey(a) === placeToKey(b);

/** Where an attempt belongs. One whose start has not arrived is taken for practice of its quiz. */
export const attemptToPlace = ({ mode, quiz }: Pick<AttemptState, 'mode' | 'quiz'>): QuizPlace =>
  mode === null || mode === 'practice' ? { mode: 'practice', quiz } : { mode };
