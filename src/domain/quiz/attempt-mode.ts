/** What an attempt is for. Either form of a test serves before and after the lessons; practice comes between. */
export const ATTEMPT_MODES = ['pre-test', 'practice', 'post-test'] as const;
export type AttemptMode = (typeof ATTEMPT_MODES)[number];

export const isAttemptMode = (value: unknown): value is AttemptMode =>
  ATTEMPT_MODES.some((mode) => mode === value);
