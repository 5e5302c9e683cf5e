import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server as an agency runs it: its own process, its own port, its own data folder. */
export interface RunningServer {
  readonly origin: string;
  readonly port: number;
  /** The officer's link it printed; null when an officer came in before. */
  readonly officerLink: string | null;
  readonly output: () => string;
  /** Ends it and waits; resolves with the exit code, or null when a signal ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>;
}

const MAIN = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT = 30_000;

/** Starts a server on `data`; `port` 0 lets the system choose. Rejects with what it printed when it does not start. */
export const startServerProcess = async ({
  data,
  port = 0,
  environment = {},
}: {
  readonly data: string;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<RunningServer> => {
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      ...environment,
      LENTERA_DATA: data,
      PORT: String(port),
      HOST: '127.0.0.1',
    },
  });
  let output = '';
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const ready = new Promise<void>((resolve) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Ctrl-C')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
  const limit = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), START_LIMIT).unref());
  const first = await Promise.race([ready, exited, limit]);
  if (first !== undefined) {
    child.kill('SIGKILL');
    throw new Error(`the server did not start:\n${output}`);
  }
  const actualPort = Number(/http:\/\/localhost:(\d+)/.exec(output)?.[1]);
  const link = /http\S+\/instansi#tautan=\S+/.exec(output)?.[0] ?? null;
  return {
    origin: `http://localhost:${actualPort}`,
    port: actualPort,
    officerLink: link,
    output: () => output,
    end: async (signal) => {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
};
