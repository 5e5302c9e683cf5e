import { BARE } from './bare-page.ts';
import { median } from './figures.ts';
import type { StoreProbe } from './in-page/store.ts';
import { openPhone, slowDown } from './phone.ts';
import type { Measure } from './start-bench.ts';

interface Probed {
  readonly probe: StoreProbe;
}

/** What is kept and what is folded from it: an answer recorded, the app's databases opened, people changed, review. */
export const measureStore: Measure = async ({ browser, origin, rounds }, report) => {
  const context = await openPhone(browser, 'block');
  const page = await context.newPage();
  await slowDown(page, { network: false });
  await page.goto(`${origin}${BARE.store}`);
  await page.locator('body[data-ready]').waitFor();

  const record = await page.evaluate(
    (count) => (globalThis as unknown as Probed).probe.record(count),
    20 * Math.max(rounds, 3),
  );
  report.compare({
    what: 'An answer until it is on the disk',
    ...record,
    beside: 'one strict put',
    digits: 1,
    bar: { words: 'at most 4 times', isMet: ({ ratio }) => ratio <= 4 },
  });
  const several = Math.max(rounds, 5);
  const opened = await page.evaluate((count) => (globalThis as unknown as Probed).probe.open(count), several);
  report.compare({
    what: "Register and one's own store opened",
    ...opened,
    beside: 'two databases opened and read',
    digits: 1,
  });
  const change = await page.evaluate(
    (count) => (globalThis as unknown as Probed).probe.change(count),
    several,
  );
  report.compare({ what: 'Another person, no PIN', ...change.plain, beside: 'one strict put', digits: 1 });
  report.compare({
    what: 'Another person, with a PIN',
    ...change.pin,
    beside: "the browser's PBKDF2",
    digits: 0,
  });

  const foldOf = (count: number): ReturnType<StoreProbe['review']> =>
    page.evaluate(
      ({ count: facts, several: times }) => (globalThis as unknown as Probed).probe.review(facts, times),
      { count, several },
    );
  const small = await foldOf(1_000);
  const large = await foldOf(10_000);
  report.compare({
    what: `1,000 facts folded into what is due (${small.due} questions)`,
    ...small,
    beside: 'reading them from the disk',
    digits: 1,
  });
  report.compare({
    what: `10,000 facts folded into what is due (${large.due} questions)`,
    ...large,
    beside: 'reading them from the disk',
    digits: 1,
  });
  const growth = median(large.ours) / median(small.ours);
  report.add({
    what: 'Growth of the fold with ten times as many facts',
    ours: `${growth.toFixed(1)} times`,
    beside: `reading: ${(median(large.bare) / median(small.bare)).toFixed(1)} times`,
    bar: 'at most 15 times',
    isMet: growth <= 15,
  });
  await context.close();
};
