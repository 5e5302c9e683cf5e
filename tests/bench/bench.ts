import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFileSync } from 'node:child_process';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { compileContent } from '../../src/compiler/compile.ts';
import { isSimulation } from '../../src/domain/content/module.ts';
import { browserLaunchOptions, ensureBrowser } from '../support/browser.ts';
import { startServerProcess } from '../support/running-server.ts';
import { addBarePages, BARE_PATH, BARE_TAP_PATH, sentBytes } from './bare-page.ts';

/**
 * `npm run bench -- [rounds]`: speed and size on an emulated cheap phone (slow 4G: 1.6 Mbit/s, 150 ms; CPU slowed four
 * times). Absolute milliseconds depend on the machine; each figure that matters is a ratio to the bare page measured in
 * the same round, and its median over the rounds is what counts. Exits with 1 when a bar is missed.
 */
const ROUNDS = Number(process.argv[2] ?? 7);
const root = fileURLToPath(new URL('../..', import.meta.url));
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU_SLOWDOWN = 4;
const FRAME = 1000 / 60;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};
const spread = (values: readonly number[], digits: number): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly isMet: boolean | null;
}
const rows: Row[] = [];
const report = (what: string, figure: string, bar = '', isMet: boolean | null = null): void => {
  rows.push({ what, figure, bar, isMet });
};

/** Resolves with the time from navigation to the frame in which the lesson's last paragraph had been painted. */
const watchForText = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const look = (): void => {
      const paragraphs = document.querySelectorAll('main p');
      if (paragraphs.length < 3) requestAnimationFrame(look);
      else requestAnimationFrame(() => ((globalThis as { painted?: number }).painted = performance.now()));
    };
    requestAnimationFrame(look);
  });
};
const painted = async (page: Page): Promise<number> => {
  const handle = await page.waitForFunction(
    () => (globalThis as { painted?: number }).painted ?? false,
    undefined,
    {
      polling: 50,
      timeout: 60_000,
    },
  );
  return Number(await handle.jsonValue());
};

const slowDown = async (page: Page, network: boolean): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  return session;
};

ensureBrowser();
execFileSync(process.execPath, [join(root, 'src/build/build.ts'), '--if-changed'], { stdio: 'inherit' });
const work = mkdtempSync(join(tmpdir(), 'lentera-bench-'));
const dist = join(work, 'dist');
const { modules } = await compileContent({ root: join(root, 'content') });
const module = modules[0]?.module;
// A lesson of plain text: the bare page has no feeds.
const lesson = module?.lessons.find(({ body }) => !body.some(isSimulation));
const practice = module?.quizzes.find(({ mode }) => mode === 'practice');
if (module === undefined || lesson === undefined || practice === undefined)
  throw new Error('no module to measure');
addBarePages(join(root, 'dist'), dist, lesson);
const lessonPath = `/modul/${module.id}/${lesson.id}`;

const server = await startServerProcess({ data: join(work, 'data'), environment: { LENTERA_DIST: dist } });
const browser = await chromium.launch(browserLaunchOptions());
const phone = (serviceWorkers: 'allow' | 'block'): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
    serviceWorkers,
  });

try {
  // 1. Bytes: deterministic.
  {
    const context = await phone('block');
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) scripts.add(pathname.slice(1));
    });
    await page.goto(`${server.origin}${lessonPath}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(2_000);
    const bytes = [...scripts].reduce((sum, path) => sum + sentBytes(dist, path), 0);
    report(
      'JavaScript of a first visit to a lesson, Brotli',
      `${(bytes / 1000).toFixed(1)} kB in ${scripts.size} files`,
      'at most 140 kB',
      bytes <= 140_000,
    );
    const html = sentBytes(dist, `${lessonPath.slice(1)}.html`);
    report(
      'HTML of that lesson, all that is needed to read it',
      `${(html / 1000).toFixed(1)} kB`,
      'at most 14 kB',
      html <= 14_000,
    );
    await context.close();
  }

  // 2. Cold visit on slow 4G.
  {
    const ours: number[] = [];
    const bare: number[] = [];
    const visit = async (path: string): Promise<number> => {
      const context = await phone('allow');
      const page = await context.newPage();
      await watchForText(page);
      await slowDown(page, true);
      await page.goto(`${server.origin}${path}`, { waitUntil: 'commit' });
      const time = await painted(page);
      await context.close();
      return time;
    };
    await visit(BARE_PATH);
    await visit(lessonPath);
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await visit(BARE_PATH));
      ours.push(await visit(lessonPath));
    }
    const ratios = ours.map((time, index) => time / (bare[index] ?? Number.NaN));
    report('Cold visit, lesson text visible, bare page', `${spread(bare, 0)} ms`);
    report('Cold visit, lesson text visible, Lentera', `${spread(ours, 0)} ms`);
    report('Cold visit, ratio to the bare page', spread(ratios, 2), 'at most 1.3', median(ratios) <= 1.3);
  }

  // 3. Repeat visit with the network cut and the workers stopped.
  {
    /** A context of its own each: the app's worker answers for the whole origin. */
    const prepare = async (address: string): Promise<BrowserContext> => {
      const context = await phone('allow');
      const page = await context.newPage();
      await page.goto(`${server.origin}${address}`);
      await page.waitForFunction(
        async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
      );
      await page.waitForTimeout(2_000);
      await page.close();
      await context.setOffline(true);
      return context;
    };
    const bareContext = await prepare(`${BARE_PATH}?install`);
    const ourContext = await prepare(lessonPath);
    const visit = async (path: string): Promise<number> => {
      const page = await (path === BARE_PATH ? bareContext : ourContext).newPage();
      const session = await slowDown(page, false);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await watchForText(page);
      await page.goto(`${server.origin}${path}`, { waitUntil: 'commit' });
      const time = await painted(page);
      await page.close();
      return time;
    };
    await visit(BARE_PATH);
    await visit(lessonPath);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await visit(BARE_PATH));
      ours.push(await visit(lessonPath));
    }
    const ratios = ours.map((time, index) => time / (bare[index] ?? Number.NaN));
    report('Repeat visit offline, bare page from its worker', `${spread(bare, 0)} ms`);
    report('Repeat visit offline, Lentera', `${spread(ours, 0)} ms`);
    report('Repeat visit offline, ratio', spread(ratios, 2), 'at most 1.5', median(ratios) <= 1.5);
    await bareContext.close();
    await ourContext.close();
  }

  // 4. From the tap to the frame that shows the feedback.
  {
    const context = await phone('block');
    /** Measures in the page: from the event's own time stamp to the frame after `selector` appeared. */
    const watchTap = (page: Page, selector: string): Promise<void> =>
      page.evaluate((target) => {
        const found = globalThis as { tap?: number };
        delete found.tap;
        addEventListener(
          'click',
          (event) => {
            const look = (): void => {
              const element = document.querySelector<HTMLElement>(target);
              const isShown = element !== null && !element.hidden && element.getClientRects().length > 0;
              if (!isShown) requestAnimationFrame(look);
              // The frame that this callback belongs to is the one that shows it.
              else found.tap = performance.now() - event.timeStamp;
            };
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      }, selector);
    const tapTime = async (page: Page): Promise<number> =>
      Number(
        await (
          await page.waitForFunction(() => (globalThis as { tap?: number }).tap ?? false, undefined, {
            polling: 20,
          })
        ).jsonValue(),
      );

    const bareTimes: number[] = [];
    const ours: number[] = [];
    const page = await context.newPage();
    await slowDown(page, false);
    await page.goto(`${server.origin}/modul/${module.id}/kuis/${practice.id}`);
    await page.getByRole('button', { name: 'Mulai' }).click();
    const barePage = await context.newPage();
    await slowDown(barePage, false);
    for (let round = 0; round < Math.max(ROUNDS, 8); round += 1) {
      await barePage.goto(`${server.origin}${BARE_TAP_PATH}`);
      await barePage.waitForTimeout(300);
      await watchTap(barePage, '#feedback');
      await barePage.locator('#tap').click();
      bareTimes.push(await tapTime(barePage));

      await page.bringToFront();
      const check = page.getByRole('button', { name: 'Periksa' });
      await check.waitFor();
      const choice = page.locator('input[type=radio], input[type=checkbox]').first();
      // Orderings and matchings have nothing to tick: what follows the first of them is not measured.
      if ((await choice.count()) === 0) break;
      await choice.check();
      await page.waitForTimeout(300);
      await watchTap(page, '.verdict');
      await check.click();
      ours.push(await tapTime(page));
      const next = page.getByRole('button', { name: /^(Lanjut|Lihat hasil)/ });
      await next.waitFor();
      await page.waitForTimeout(600);
      await next.click();
      await barePage.bringToFront();
    }
    report('Tap to feedback, bare button', `${spread(bareTimes, 1)} ms`);
    report('Tap to feedback, Lentera', `${spread(ours, 1)} ms`);
    const frames = ours.map((time) => time / FRAME);
    report('Tap to feedback in frames', spread(frames, 1), 'at most 2 frames', median(frames) <= 2);
    await context.close();
  }
} finally {
  await browser.close();
  await server.end('SIGTERM');
  rmSync(work, { recursive: true, force: true });
}

const width = Math.max(...rows.map(({ what }) => what.length));
console.log(
  `\n${ROUNDS} rounds, slow 4G 1.6 Mbit/s 150 ms where the network is on, CPU x${CPU_SLOWDOWN}; median (least to most)\n`,
);
for (const { what, figure, bar, isMet } of rows) {
  const verdict = isMet === null ? '' : isMet ? `  ok, ${bar}` : `  MISSED, ${bar}`;
  console.log(`${what.padEnd(width)}  ${figure}${verdict}`);
}
process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
