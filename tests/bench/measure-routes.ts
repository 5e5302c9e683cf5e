import type { Page } from '@playwright/test';
import { BARE, toPlain } from './bare-page.ts';
import { openPhone, paintedAt, type Sign, slowDown, watchEvent } from './phone.ts';
import type { Measure } from './start-bench.ts';

const STEPS = ['home to module', 'module to lesson', 'back to the module', 'back home'] as const;

/** From home to a module, a lesson and back again: tap until painted, beside a bare page that builds the same text. */
export const measureRoutes: Measure = async (bench, report) => {
  const { browser, origin, module, lesson, lessonPath, modules, texts, rounds } = bench;
  const lastWords = texts.lesson.nodes.map(toPlain).at(-1)?.slice(-30) ?? '';
  const signs: Readonly<Record<(typeof STEPS)[number], Sign>> = {
    'home to module': { heading: module.title, text: module.lessons.at(-1)?.title ?? '' },
    'module to lesson': { heading: lesson.title, text: lastWords },
    'back to the module': { heading: module.title, text: module.lessons.at(-1)?.title ?? '' },
    'back home': { heading: 'Lentera', text: modules.at(-1)?.title ?? '' },
  };

  /** Goes through all steps once; resolves with the milliseconds of each. */
  const walk = async (page: Page, links: readonly [string, string]): Promise<number[]> => {
    await page.bringToFront();
    const times: number[] = [];
    for (const [index, step] of STEPS.entries()) {
      await page.waitForTimeout(700);
      const link = links[index];
      await watchEvent(page, link === undefined ? 'popstate' : 'click', signs[step]);
      if (link === undefined) await page.evaluate(() => history.back());
      else await page.locator(link).first().click();
      times.push(await paintedAt(page));
    }
    return times;
  };

  const context = await openPhone(browser, 'block');
  const page = await context.newPage();
  await slowDown(page, { network: false });
  await page.goto(`${origin}/`);
  const barePage = await context.newPage();
  await slowDown(barePage, { network: false });
  await barePage.goto(`${origin}${BARE.routes}`);
  // All modules must have come onto the phone: later ways lead past the network.
  await page.waitForTimeout(5_000);

  const ourLinks = [`main a.card[href="/modul/${module.id}"]`, `main a[href="${lessonPath}"]`] as const;
  await walk(page, ourLinks);
  await walk(barePage, ['main a', 'main a']);
  const ours: number[][] = [];
  const bare: number[][] = [];
  for (let round = 0; round < Math.max(rounds, 3); round += 1) {
    bare.push(await walk(barePage, ['main a', 'main a']));
    ours.push(await walk(page, ourLinks));
  }
  await context.close();
  for (const [index, step] of STEPS.entries()) {
    report.compare({
      what: `Route change until painted: ${step}`,
      ours: ours.map((times) => times[index] ?? Number.NaN),
      bare: bare.map((times) => times[index] ?? Number.NaN),
      beside: 'bare page',
      digits: 1,
    });
  }
};
