import type { Quiz } from '../content/module.ts';
import type { AttemptState } from './attempt.ts';

/**
 * Time limits are off unless a quiz sets one, run on clocks that only go forward, and can always be extended: a wrong
 * wall clock costs nobody a second, and nobody is cut off (WCAG 2.2.1). Nothing is handed in by itself.
 */

/** Now, on the monotonic clock of this run of the app. */
export interface MonoMoment {
  readonly boot: string;
  /** Milliseconds. */
  readonly mono: number;
}

/** Milliseconds allowed, with what was added; null without a limit. */
export const timeAllowed = (
  quiz: Pick<Quiz, 'minutes'>,
  { extension }: Pick<AttemptState, 'extension'>,
): number | null => (quiz.minutes === undefined ? null : (quiz.minutes * 60 + extension) * 1000);

/**
 * Milliseconds spent, summed over the runs of the app in which there was anything to record. What passed while the app
 * was closed does not count, nor what passed in an earlier run after its last answer: in doubt the learner has time.
 * @param since when this run showed the attempt, in case it has recorded nothing yet
 */
export const timeSpent = (
  { spansByBoot }: Pick<AttemptState, 'spansByBoot'>,
  now: MonoMoment,
  since: number,
): number => {
  const earlier = [...spansByBoot].filter(([boot]) => boot !== now.boot);
  const here = spansByBoot.get(now.boot);
  const from = here === undefined ? since : Math.min(here.from, since);
  return earlier.reduce((sum, [, { from: begin, to }]) => sum + to - begin, Math.max(0, now.mono - from));
};

/** Seconds added by one press: half the limit, five minutes at least. Any number of presses is allowed. */
export const extensionSeconds = ({ minutes = 0 }: Pick<Quiz, 'minutes'>): number =>
  Math.max(300, minutes * 30);
