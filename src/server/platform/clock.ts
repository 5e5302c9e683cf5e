/** The only place on the server that reads the time. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

export interface ClockDep {
  readonly clock: Clock;
}

export const createSystemClock = (): Clock => ({ now: () => Date.now() });
