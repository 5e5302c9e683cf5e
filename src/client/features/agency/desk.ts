import type { AgencyReport } from '../../../protocol/agency.ts';
import type { ClockDep } from '../../platform/clock.ts';
import type { AgencyApiDep, AgencyTrouble } from '../../sync/agency-api.ts';

export interface DeskState {
  /** The newest report that arrived; stays when the network goes. */
  readonly report: AgencyReport | null;
  /** When the server last confirmed that the report is its newest, milliseconds UTC by this device's clock. */
  readonly confirmedAt: number | null;
  /** What went wrong since then; null while all is well. */
  readonly trouble: AgencyTrouble | null;
}

export interface Desk {
  readonly state: () => DeskState;
  /** Calls `listener` after every change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Polls while the page is visible. Returns the way to stop. */
  readonly start: () => () => void;
}

/**
 * The officer's page without its looks: redeems the link whose token `takeToken` gives, once, then asks for a newer
 * report every `interval` milliseconds. A link that was used already does no harm to an officer who is signed in.
 */
export const createDesk = (
  { api, clock }: AgencyApiDep & ClockDep,
  takeToken: () => string | null,
  interval = 4_000,
): Desk => {
  let state: DeskState = { report: null, confirmedAt: null, trouble: null };
  let unredeemed: string | null = null;
  let linkTrouble: AgencyTrouble | null = null;
  let isAsking = false;
  let hasStarted = false;
  const listeners = new Set<() => void>();

  const publish = (change: Partial<DeskState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const redeem = async (link: string): Promise<boolean> => {
    const opened = await api.openSession(link);
    if (opened.ok || opened.error === 'link-invalid') {
      unredeemed = null;
      linkTrouble = opened.ok ? null : opened.error;
      return true;
    }
    publish({ trouble: opened.error });
    return false;
  };

  const ask = async (): Promise<void> => {
    if (isAsking || document.visibilityState !== 'visible') return;
    isAsking = true;
    if (unredeemed === null || (await redeem(unredeemed))) {
      const answer = await api.report(state.report?.version ?? null);
      if (answer.ok) {
        const report = answer.value ?? state.report;
        publish({ report, confirmedAt: clock.now(), trouble: null });
      } else {
        const isOut = answer.error === 'signed-out';
        // Whoever is signed out must not go on seeing the agency's data.
        publish(isOut ? { report: null, trouble: linkTrouble ?? 'signed-out' } : { trouble: answer.error });
      }
    }
    isAsking = false;
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      if (!hasStarted) unredeemed = takeToken();
      hasStarted = true;
      const now = (): void => void ask();
      const timer = setInterval(now, interval);
      document.addEventListener('visibilitychange', now);
      now();
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', now);
      };
    },
  };
};
