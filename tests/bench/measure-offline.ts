import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { browserLaunchOptions } from '../support/browser.ts';
import { BARE } from './bare-page.ts';
import { paintedAt, PHONE, slowDown, watchForText } from './phone.ts';
import type { Measure } from './start-bench.ts';

/**
 * The app is opened again with no network: a fresh process of the browser, the worker not running, and no server at all.
 * Beside the same text that a worker of five lines hands out.
 */
export const measureOffline: Measure = async ({ work, startServer, lessonPath, rounds }, report) => {
  const server = await startServer();
  const launch = (name: string): Promise<BrowserContext> =>
    chromium.launchPersistentContext(join(work, `phone-${name}`), { ...browserLaunchOptions(), ...PHONE });

  // A phone each: the app's worker answers for the whole origin.
  for (const [name, path] of [
    ['bare', `${BARE.lesson}?install`],
    ['ours', lessonPath],
  ] as const) {
    const context = await launch(name);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${server.origin}${path}`);
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
    );
    await page.waitForTimeout(3_000);
    await context.close();
  }
  await server.end('SIGTERM');

  const visit = async (name: 'bare' | 'ours', path: string): Promise<number> => {
    const context = await launch(name);
    const page = context.pages()[0] ?? (await context.newPage());
    await slowDown(page, { network: false });
    await watchForText(page);
    await page.goto(`${server.origin}${path}`, { waitUntil: 'commit' });
    const time = await paintedAt(page);
    await context.close();
    return time;
  };
  for (const [what, path, barePath] of [
    ['home', '/', BARE.home],
    ['a lesson', lessonPath, BARE.lesson],
  ] as const) {
    await visit('bare', barePath);
    await visit('ours', path);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await visit('bare', barePath));
      ours.push(await visit('ours', path));
    }
    report.compare({
      what: `Cold start without network until ${what} is visible`,
      ours,
      bare,
      beside: 'bare page from its worker',
      bar: { words: 'at most 1.5 times', isMet: ({ ratio }) => ratio <= 1.5 },
    });
  }
};
