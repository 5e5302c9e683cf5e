import { useEffect, useState } from 'react';
import type { Quiz } from '../../../domain/content/module.ts';
import type { AttemptState } from '../../../domain/quiz/attempt.ts';
import { timeAllowed, timeSpent } from '../../../domain/quiz/time-limit.ts';
import { useServices } from '../../ui/services.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Remaining milliseconds as they are shown: whole minutes, in the last one steps of ten seconds; 0 when it is over. */
export const timeToStep = (left: number): number => {
  const step = left > MINUTE ? MINUTE : 10 * SECOND;
  return Math.max(0, Math.ceil(left / step) * step);
};

/**
 * What is left of the time for an attempt, in milliseconds as shown; null without a limit. Counts on the clock that
 * only goes forward, so setting the phone's clock changes nothing.
 * @param boot the random id of this run of the app
 */
export const useTimeLeft = (quiz: Quiz, state: AttemptState, boot: string): number | null => {
  const { clock } = useServices();
  const [since] = useState(() => clock.mono());
  const allowed = timeAllowed(quiz, state);

  const read = (): number | null =>
    allowed === null ? null : timeToStep(allowed - timeSpent(state, { boot, mono: clock.mono() }, since));
  const [, setShown] = useState(read);

  // Set up anew by every render, which reads the clock itself; the same number again renders nothing.
  useEffect(() => {
    if (allowed === null) return undefined;
    const timer = setInterval(() => setShown(read()), SECOND);
    return () => clearInterval(timer);
  });

  return read();
};
