import { useSyncExternalStore } from 'react';
import { phaseOn } from '../../domain/content/agency-profile.ts';
import { type EmploymentStatus, type Phase, STATUSES, type SwitchAxis } from '../../domain/content/module.ts';
import { recallWish, rememberWish } from '../platform/remembered.ts';
import { useServices } from './services.ts';
import { useToday } from './use-today.ts';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const recallStatus = (): EmploymentStatus | null =>
  STATUSES.find((status) => status === recallWish('status')) ?? null;

/** Keeps the reader's employment status on this phone, or forgets it; every switch on the page follows. */
export const rememberStatus = (status: EmploymentStatus | null): void => {
  rememberWish('status', status ?? '');
  for (const listener of listeners) listener();
};

/** The employment status that the reader chose on this phone; null before, and on a prerendered page. */
export const useStatus = (): EmploymentStatus | null =>
  useSyncExternalStore(subscribe, recallStatus, () => null);

/** The phase on today's day in the agency's zone; null where its calendar does not say. */
const usePhase = (): Phase | null => {
  const { phases, timeZone } = useServices().library.manifest.agency;
  const today = useToday(timeZone);
  return today === null ? null : phaseOn(phases, today);
};

/** The reader's own case of what a switch depends on; null while nobody has said. */
export const useOwnCase = (axis: SwitchAxis): Phase | EmploymentStatus | null => {
  const phase = usePhase();
  const status = useStatus();
  return axis === 'phase' ? phase : status;
};
