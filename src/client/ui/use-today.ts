import { useMemo, useSyncExternalStore } from 'react';
import { timeToIsoDay } from '../platform/calendar.ts';
import { useServices } from './services.ts';

const subscribeToNothing = (): (() => void) => () => undefined;

/** Whether the app has taken over the page; a prerendered page knows neither its reader nor the day. */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );

/** Today as an ISO calendar day, in a zone or else the device's; null while the page is not alive yet. */
export const useToday = (zone?: string): string | null => {
  const { clock } = useServices();
  const isAlive = useIsAlive();
  return useMemo(
    () => (isAlive ? timeToIsoDay(clock.now(), zone ?? clock.zone()) : null),
    [isAlive, clock, zone],
  );
};
