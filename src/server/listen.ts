import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { err, ok, type Result } from '../domain/result.ts';
import { addressNotUsable, portInUse, type StartProblem } from './start-problems.ts';

/** A server that accepts connections. */
export interface Listener {
  readonly port: number;
  /** Stops accepting and resolves when running requests are answered; connections that hang are cut after a while. */
  readonly close: () => Promise<void>;
}

/** How long a request may take to finish when the server is asked to stop, in milliseconds. */
const GRACE = 10_000;
const POLL = 50;

/** Begins to listen. Everything an operating system can refuse here is about the address. */
export const listen = (
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Listener, StartProblem>> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(err(error.code === 'EADDRINUSE' ? portInUse(port) : addressNotUsable(host, port)));
    });
    server.listen(port, host, () => {
      resolve(ok({ port: (server.address() as AddressInfo).port, close: () => closeServer(server) }));
    });
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    // A connection that is kept alive becomes idle only after its running request.
    const sweep = setInterval(() => server.closeIdleConnections(), POLL);
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close((error) => {
      clearInterval(sweep);
      clearTimeout(cut);
      if (error === undefined) resolve();
      else reject(error);
    });
  });
