import { useCallback, useLayoutEffect, useRef } from 'react';
import { useServices } from '../ui/services.ts';
import { type Saving, useSaving } from './use-saving.ts';
import { type Taking, useTaking } from './use-taking.ts';

/** What every screen needs that asks one question after the other. */
export interface Asking {
  readonly saving: Saving;
  readonly taking: Taking;
  /** Whole milliseconds since the question appeared, on the clock that only goes forward. */
  readonly elapsed: () => number;
}

/** @param turn changes with every question shown */
export const useAsking = (turn: string | number): Asking => {
  const { clock } = useServices();
  const saving = useSaving();
  const taking = useTaking();
  const shownAt = useRef(0);

  // Before the paint: a tap that follows at once is measured from what it was meant for.
  useLayoutEffect(() => {
    shownAt.current = clock.mono();
  }, [clock, turn]);

  const elapsed = useCallback(() => Math.max(0, Math.round(clock.mono() - shownAt.current)), [clock]);
  return { saving, taking, elapsed };
};
