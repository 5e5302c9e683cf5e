import { useEffect, useState } from 'react';
import { useServices } from './services.ts';

/** How much others on this phone still have to send; null while nobody can tell. */
export type OthersWaiting = ReadonlyMap<string, number> | null;

/** How often it is counted again while it is on the screen, in milliseconds. */
const INTERVAL = 10_000;

/** Counts of what others on this phone recorded and the agency does not have yet, by their databases' suffix. */
export const useOthersWaiting = (): OthersWaiting => {
  const { othersWaiting } = useServices();
  const [counts, setCounts] = useState<OthersWaiting>(null);
  useEffect(() => {
    let left = false;
    const count = (): void => {
      othersWaiting().then(
        (found) => left || setCounts(found),
        // Told as unknown.
        () => left || setCounts(null),
      );
    };
    count();
    const timer = setInterval(count, INTERVAL);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [othersWaiting]);
  return counts;
};
