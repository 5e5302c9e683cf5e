import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type BrowserContext } from '@playwright/test';
import { browserLaunchOptions } from './browser.ts';

/** A real Chromium with a profile on disk that can be killed like a phone whose battery ends. */
export interface PhoneBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to the browser and all its processes: nothing gets the chance to tidy up. */
  readonly kill: () => Promise<void>;
}

const START_LIMIT = 20_000;

/** Now and then a fresh Chromium takes the connection and never answers; it has loaded no page of ours by then. */
const CONNECT_LIMIT = 8_000;
const STARTS = 4;

/** Starts Chromium on `profile`, a folder that keeps its IndexedDB, caches and service workers between starts. */
export const startPhoneBrowser = async (profile: string): Promise<PhoneBrowser> => {
  for (let start = 1; ; start += 1) {
    try {
      return await tryToStart(profile);
    } catch (error) {
      if (start === STARTS) throw error;
    }
  }
};

const tryToStart = async (profile: string): Promise<PhoneBrowser> => {
  const { executablePath = chromium.executablePath(), args } = browserLaunchOptions();
  const child: ChildProcess = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=360,640',
      '--hide-crash-restore-bubble',
      // Not the browser's own start page, which looks for the network.
      'about:blank',
    ],
    // A process group of its own, so that killing it takes the renderers along.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const kill = async (): Promise<void> => {
    const { pid } = child;
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-pid, 'SIGKILL');
    await gone;
  };
  try {
    const endpoint = await new Promise<string>((resolve, reject) => {
      let output = '';
      const timer = setTimeout(() => reject(new Error(`Chromium did not start:\n${output}`)), START_LIMIT);
      child.stderr?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(found);
      });
    });
    const browser = await chromium.connectOverCDP(endpoint, { timeout: CONNECT_LIMIT });
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('Chromium has no default context');
    return {
      context,
      kill: async () => {
        await kill();
        await browser.close().catch(() => undefined);
      },
    };
  } catch (error) {
    await kill();
    throw error;
  }
};
