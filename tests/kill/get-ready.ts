import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { startServerProcess } from '../support/running-server.ts';
import type { Hand } from './hand.ts';

const READY_LIMIT = 60_000;

/** Waits until the app itself says that it can be opened without a network. */
const waitUntilReady = (page: Page): Promise<void> =>
  page.getByText('Siap dipakai tanpa jaringan').waitFor({ timeout: READY_LIMIT });

/** One visit with the network, then the server is gone: a phone on which everything is, and that reaches nobody. */
export const getReady = async ({
  folder,
  path,
  startServer,
  take,
}: {
  readonly folder: string;
  /** Where to open it again. */
  readonly path: string;
  readonly startServer: typeof startServerProcess;
  readonly take: (origin: string) => Hand;
}): Promise<Hand> => {
  const server = await startServer({ data: join(folder, 'data') });
  const hand = take(server.origin);
  try {
    await hand.reopen('/');
    await waitUntilReady(hand.page());
  } finally {
    await server.end('SIGTERM');
  }
  await hand.page().goto(`${server.origin}${path}`);
  return hand;
};
