import type { CDPSession, Page } from '@playwright/test';
import { answerSomehow, goOn } from './answer.ts';
import { openPhone } from './phone.ts';
import type { Measure } from './start-bench.ts';

/** Turns of a simulated half hour: seven pages, a question and a search each. */
const TURNS = 60;
/** Turns until everything has been loaded and opened once. */
const WARM_UP = 5;
/** How much may be added between the middle and the end. */
const TOLERANCE = 1.1;

interface Sample {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is still held after the garbage was collected. */
const sample = async (session: CDPSession): Promise<Sample> => {
  // Finalizers run between collections; what they free goes with the next one.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
};

const startSampling = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
};

/** Half an hour of use: what is held must not grow. Beside a page of the app on which nobody does anything. */
export const measureMemory: Measure = async ({ browser, origin, module, lessonPath, minutes }, report) => {
  const practice = module.quizzes.find(({ mode }) => mode === 'practice');
  const context = await openPhone(browser, 'block');
  const idle = await context.newPage();
  await idle.goto(`${origin}/`);
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.waitForTimeout(3_000);
  const idleSession = await startSampling(idle);
  const session = await startSampling(page);

  /** As a link does it, without asking for one on every page. */
  const goTo = async (path: string): Promise<void> => {
    await page.evaluate((to) => {
      history.pushState({ idx: 0 }, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: { idx: 0 } }));
    }, path);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(50);
  };
  const turn = async (): Promise<void> => {
    await goTo(`/modul/${module.id}`);
    await goTo(lessonPath);
    await goTo('/cari');
    await page.locator('#cari').fill('netralitas');
    await page.locator('.found').waitFor();
    await goTo('/pengaturan');
    await goTo(`/modul/${module.id}/kuis/${practice?.id ?? ''}`);
    const start = page.locator('main > .button-primary, main .button-primary');
    await page.locator('.run, main .button-primary').first().waitFor();
    if ((await page.locator('.run').count()) === 0) await start.first().click();
    await page.locator('.run').waitFor();
    if ((await page.locator('.question').count()) > 0) {
      await answerSomehow(page);
      await goOn(page);
      await page.locator('.verdict').waitFor();
      await goOn(page);
    } else {
      await goOn(page);
      await page.locator('.score').waitFor();
    }
    await goTo('/data-saya');
    await goTo('/');
    await page.locator('main .card').first().waitFor();
  };

  const idleBefore = await sample(idleSession);
  for (let count = 0; count < WARM_UP; count += 1) await turn();
  const samples = [await sample(session)];
  const began = Date.now();
  const share = (done: number): number =>
    minutes === 0 ? done / TURNS : (Date.now() - began) / (minutes * 60_000);
  let turns = 0;
  for (; share(turns) < 1; turns += 1) {
    if (samples.length === 1 && share(turns) >= 0.5) samples.push(await sample(session));
    await turn();
    // In real time a person reads.
    if (minutes > 0) await page.waitForTimeout(5_000);
  }
  samples.push(await sample(session));
  const idleAfter = await sample(idleSession);
  await context.close();

  const [, middle = samples[0], end = samples[0]] = samples;
  const after = minutes === 0 ? `${turns} turns` : `${minutes} minutes (${turns} turns)`;
  const rows = [
    ['JavaScript heap', 'heap', (value: number) => `${(value / 1e6).toFixed(2)} MB`],
    ['DOM nodes', 'nodes', String],
    ['Event listeners', 'listeners', String],
  ] as const;
  for (const [what, key, words] of rows) {
    const growth = (end?.[key] ?? Number.NaN) / (middle?.[key] ?? Number.NaN);
    report.add({
      what: `${what} on home: warm, middle, end of ${after}`,
      ours: samples.map((one) => words(one[key])).join(', '),
      beside: `idle page: ${words(idleBefore[key])}, ${words(idleAfter[key])}`,
      ratio: `${growth.toFixed(2)} from middle to end`,
      bar: `at most ${TOLERANCE}`,
      isMet: growth <= TOLERANCE,
    });
  }
};
