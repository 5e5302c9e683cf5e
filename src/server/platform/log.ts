import { pino, type DestinationStream } from 'pino';

/**
 * The server's log: JSON lines for whoever runs the machine. Never in it: bodies, tokens, query strings, names, and
 * ids of people, attempts or devices.
 */
export interface Log {
  readonly info: (fields: LogFields, message: string) => void;
  readonly warn: (fields: LogFields, message: string) => void;
  readonly error: (fields: LogFields, message: string) => void;
}

export type LogFields = Readonly<Record<string, string | number | null>>;

export interface LogDep {
  readonly log: Log;
}

export const LOG_LEVELS = ['error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes to standard output, or to `destination` where a test wants to read along. */
export const createLog = (level: LogLevel, destination?: DestinationStream): Log => {
  const options = { level, base: null, timestamp: true };
  return destination === undefined ? pino(options) : pino(options, destination);
};
