import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';

/** The cheap phone that everything is measured on: slow 4G where the network matters, and a CPU slowed four times. */
export const CPU_SLOWDOWN = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
/** Milliseconds. */
export const FRAME = 1000 / 60;

export const PHONE = {
  viewport: { width: 360, height: 640 },
  isMobile: true,
  hasTouch: true,
  locale: 'id-ID',
  timezoneId: 'Asia/Jakarta',
} as const;

export const openPhone = (browser: Browser, serviceWorkers: 'allow' | 'block'): Promise<BrowserContext> =>
  browser.newContext({ ...PHONE, serviceWorkers });

export const slowDown = async (
  page: Page,
  { network }: { readonly network: boolean },
): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  return session;
};

interface Watched {
  painted?: number;
}

/** Before a page is opened: notes when the frame was made that shows its text. Read it with `paintedAt`. */
export const watchForText = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelectorAll('main p').length < 3) requestAnimationFrame(look);
      else requestAnimationFrame(() => ((globalThis as Watched).painted = performance.now()));
    };
    requestAnimationFrame(look);
  });
};

/** What shows that a screen has answered an event. Everything that is given must hold. */
export interface Sign {
  /** Something visible with this selector ... */
  readonly selector?: string;
  /** ... and another element than the one that is there now. */
  readonly isNew?: boolean;
  /** Text of the page's h1. */
  readonly heading?: string;
  /** Text somewhere in `main`. */
  readonly text?: string;
}

/**
 * Notes the time from the next event of this type, by its own time stamp, to the frame that shows the sign. Read it with
 * `paintedAt`.
 */
export const watchEvent = (page: Page, type: 'click' | 'input' | 'popstate', sign: Sign): Promise<void> =>
  page.evaluate(
    ({ type: name, sign: { selector, isNew, heading, text } }) => {
      delete (globalThis as Watched).painted;
      const find = (): Element | null => (selector === undefined ? null : document.querySelector(selector));
      const old = isNew === true ? find() : null;
      const isShown = (): boolean => {
        const found = find();
        const isThere = found !== null && found !== old && found.getClientRects().length > 0;
        return (
          (selector === undefined || isThere) &&
          (heading === undefined || document.querySelector('h1')?.textContent === heading) &&
          (text === undefined || document.querySelector('main')?.textContent.includes(text) === true)
        );
      };
      const begin = ({ timeStamp }: Event): void => {
        const look = (): void => {
          if (!isShown()) requestAnimationFrame(look);
          // The frame that this callback belongs to is the one that shows it.
          else (globalThis as Watched).painted = performance.now() - timeStamp;
        };
        requestAnimationFrame(look);
      };
      addEventListener(name, begin, { once: true, capture: true });
    },
    { type, sign },
  );

/** The milliseconds that `watchForText` or `watchEvent` noted, as soon as they did. */
export const paintedAt = async (page: Page): Promise<number> => {
  const handle = await page.waitForFunction(() => (globalThis as Watched).painted ?? false, undefined, {
    polling: 30,
    timeout: 60_000,
  });
  return Number(await handle.jsonValue());
};
