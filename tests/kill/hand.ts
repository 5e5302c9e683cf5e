import type { BrowserContext, Page } from '@playwright/test';
import type { PhoneBrowser } from '../support/phone-browser.ts';
import { lookAtPage, type Screen } from './screen.ts';

/** What the phone's screen said last, and when it got there (milliseconds of this process). */
export interface Glimpse {
  readonly screen: Screen;
  readonly at: number;
}

/** A phone in somebody's hand: the app open at one address, and the power switch. */
export interface Hand {
  readonly page: () => Page;
  readonly look: () => Promise<Screen>;
  /** Waits until the screen is as it should be. Throws with what was there instead. */
  readonly lookUntil: (what: string, isSo: (screen: Screen) => boolean) => Promise<Screen>;
  /** Everything the screen showed since the last time it was asked, oldest first. */
  readonly takeGlimpses: () => readonly Glimpse[];
  /** Complaints of the page since it was opened. */
  readonly complaints: () => readonly string[];
  readonly kill: () => Promise<void>;
  readonly reopen: (path: string) => Promise<void>;
}

/** Longest wait for something that should happen at once, on a busy machine. */
const PATIENCE = 15_000;

/** Runs in the page: tells every change of the screen as soon as it is there. */
const reportChanges = (): void => {
  const { glimpse, lookAtPage: lookNow } = globalThis as unknown as {
    glimpse: (screen: string) => Promise<void>;
    lookAtPage: () => Screen;
  };
  let last = '';
  const tell = (): void => {
    const now = JSON.stringify(lookNow());
    if (now === last) return;
    last = now;
    void glimpse(now);
  };
  const watch = (): void => {
    new MutationObserver(tell).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    tell();
  };
  // A tick is a property, not an attribute: no mutation tells of it.
  document.addEventListener('change', () => requestAnimationFrame(tell));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch);
  else watch();
};

export const takePhone = (
  start: (profile: string) => Promise<PhoneBrowser>,
  profile: string,
  origin: string,
): Hand => {
  let phone: PhoneBrowser | null = null;
  let opened: Page | null = null;
  let glimpses: Glimpse[] = [];
  let complaints: string[] = [];

  const page = (): Page => {
    if (opened === null) throw new Error('the phone is off');
    return opened;
  };

  const prepare = async (context: BrowserContext): Promise<void> => {
    await context.exposeBinding('glimpse', (_source, text: string) => {
      glimpses.push({ screen: JSON.parse(text) as Screen, at: performance.now() });
    });
    await context.addInitScript({ content: `globalThis.lookAtPage = ${String(lookAtPage)};` });
    await context.addInitScript(reportChanges);
  };

  const look = (): Promise<Screen> => page().evaluate(lookAtPage);

  return {
    page,
    look,
    lookUntil: async (what, isSo) => {
      const end = performance.now() + PATIENCE;
      let screen = await look();
      while (!isSo(screen)) {
        if (performance.now() > end) throw new Error(`${what}; the screen is ${JSON.stringify(screen)}`);
        await page().waitForTimeout(20);
        screen = await look();
      }
      return screen;
    },
    takeGlimpses: () => {
      const taken = glimpses;
      glimpses = [];
      return taken;
    },
    complaints: () => complaints,
    kill: async () => {
      const killed = phone;
      phone = null;
      opened = null;
      await killed?.kill();
    },
    reopen: async (path) => {
      phone = await start(profile);
      glimpses = [];
      complaints = [];
      await prepare(phone.context);
      opened = await phone.context.newPage();
      opened.on('pageerror', (error) => complaints.push(String(error)));
      await opened.setViewportSize({ width: 360, height: 640 });
      await opened.goto(`${origin}${path}`);
    },
  };
};
