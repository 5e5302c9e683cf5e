import { useEffect, useReducer } from 'react';
import { useServices } from '../../ui/services.ts';

/**
 * Whole seconds until a wait is over; 0 when it is over, or there is none.
 * @param until milliseconds on the clock that only goes forward; null for no wait
 */
export const useSecondsLeft = (until: number | null): number => {
  const { clock } = useServices();
  const [, look] = useReducer((count: number) => count + 1, 0);
  const left = until === null ? 0 : Math.max(0, Math.ceil((until - clock.mono()) / 1000));
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [isOver]);
  return left;
};
