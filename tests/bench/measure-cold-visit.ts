import { BARE } from './bare-page.ts';
import { openPhone, paintedAt, slowDown, watchForText } from './phone.ts';
import type { Measure } from './start-bench.ts';

/** First visit to a lesson on slow 4G, until its text is visible. */
export const measureColdVisit: Measure = async ({ browser, origin, lessonPath, rounds }, report) => {
  const visit = async (path: string): Promise<number> => {
    const context = await openPhone(browser, 'allow');
    const page = await context.newPage();
    await watchForText(page);
    await slowDown(page, { network: true });
    await page.goto(`${origin}${path}`, { waitUntil: 'commit' });
    const time = await paintedAt(page);
    await context.close();
    return time;
  };
  await visit(BARE.lesson);
  await visit(lessonPath);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await visit(BARE.lesson));
    ours.push(await visit(lessonPath));
  }
  report.compare({
    what: 'Cold visit on slow 4G until the lesson is visible',
    ours,
    bare,
    beside: 'bare page',
    bar: { words: 'at most 1.3 times', isMet: ({ ratio }) => ratio <= 1.3 },
  });
};
