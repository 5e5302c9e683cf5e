import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BARE } from './bare-page.ts';
import { openPhone, paintedAt, slowDown, watchEvent } from './phone.ts';
import type { Measure } from './start-bench.ts';

/** Words of which every beginning finds something. */
const WORDS = ['netralitas', 'hukuman', 'sosial', 'pemilu', 'sanksi'];

/** Types the words letter by letter; resolves with the milliseconds from each letter to its results. */
const typeWords = async (page: Page): Promise<number[]> => {
  await page.bringToFront();
  const field = page.locator('input[type="search"]');
  const times: number[] = [];
  for (const word of WORDS) {
    await field.fill('');
    await field.focus();
    await page.waitForTimeout(600);
    for (const letter of word) {
      await watchEvent(page, 'input', { selector: '.found', isNew: true });
      await page.keyboard.type(letter);
      times.push(await paintedAt(page));
      await page.waitForTimeout(60);
    }
  }
  return times;
};

/** From a letter typed to its results painted, over the index of all lessons. */
export const measureSearch: Measure = async ({ browser, origin, dist, rounds }, report) => {
  const file =
    readdirSync(join(dist, 'content/search')).find((name) => /^lessons\.id\..*\.json$/.test(name)) ??
    readdirSync(join(dist, 'content/search')).find((name) => name.endsWith('.json'));
  if (file === undefined) throw new Error('the app was built without a search index');
  const context = await openPhone(browser, 'block');
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await slowDown(page, { network: false });
    await page.goto(`${origin}${path}`);
    return page;
  };
  const ours = await open('/cari');
  // The examples are offered once the index is open.
  await ours.locator('.examples button').first().waitFor();
  const index = await open(`${BARE.search}?file=/content/search/${file}`);
  const includes = await open(`${BARE.search}?file=/content/search/${file}&by=includes`);
  for (const page of [index, includes]) await page.locator('body[data-ready]').waitFor();

  await typeWords(ours);
  const times = { ours: [] as number[], index: [] as number[], includes: [] as number[] };
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    times.index.push(...(await typeWords(index)));
    times.includes.push(...(await typeWords(includes)));
    times.ours.push(...(await typeWords(ours)));
  }
  await context.close();
  const what = 'Search: a letter until its results are painted';
  report.compare({ what, ours: times.ours, bare: times.index, beside: 'MiniSearch called once', digits: 1 });
  report.compare({ what, ours: times.ours, bare: times.includes, beside: 'filter by includes', digits: 1 });
};
