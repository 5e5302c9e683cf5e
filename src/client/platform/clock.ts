/** The only place on the phone that reads the time. */
export interface Clock {
  /** Wall clock, milliseconds since 1970 UTC. May jump. */
  readonly now: () => number;
  /** Milliseconds since this run of the app began; only goes forward. */
  readonly mono: () => number;
  /** IANA zone the device is set to. */
  readonly zone: () => string;
}

export interface ClockDep {
  readonly clock: Clock;
}

export const createClock = (): Clock => ({
  now: () => Date.now(),
  mono: () => performance.now(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
});
