import type { Module, Quiz } from '../../src/domain/content/module.ts';
import { answerSomehow, goOn } from './answer.ts';
import { BARE } from './bare-page.ts';
import { median, spread } from './figures.ts';
import { FRAME, openPhone, paintedAt, slowDown, watchEvent } from './phone.ts';
import type { Measure } from './start-bench.ts';

const practiceOf = ({ quizzes }: Module): Quiz | undefined => quizzes.find(({ mode }) => mode === 'practice');

/** From the tap on "Periksa" to the frame that shows the explanation, through whole practices with all kinds of questions. */
export const measureTaps: Measure = async ({ browser, origin, module, modules, rounds }, report) => {
  const context = await openPhone(browser, 'block');
  const page = await context.newPage();
  await slowDown(page, { network: false });
  const barePage = await context.newPage();
  await slowDown(barePage, { network: false });

  const ours: number[] = [];
  const bare: number[] = [];
  const practised = [module, ...modules.filter((other) => other !== module)].slice(0, Math.min(rounds, 3));
  for (const one of practised) {
    const practice = practiceOf(one);
    if (practice === undefined) continue;
    await page.bringToFront();
    await page.goto(`${origin}/modul/${one.id}/kuis/${practice.id}`);
    await page.locator('main .button-primary').click();
    for (let count = 0; count < practice.questions.length; count += 1) {
      await barePage.bringToFront();
      await barePage.goto(`${origin}${BARE.tap}`);
      await barePage.waitForTimeout(300);
      await watchEvent(barePage, 'click', { selector: '#feedback' });
      await barePage.locator('#tap').click();
      bare.push(await paintedAt(barePage));

      await page.bringToFront();
      await answerSomehow(page);
      await page.waitForTimeout(500);
      await watchEvent(page, 'click', { selector: '.verdict' });
      await page.locator('.run-foot button[type="submit"]').click();
      ours.push(await paintedAt(page));
      await goOn(page);
    }
  }
  await context.close();
  report.compare({
    what: `Tap until the explanation is painted, ${ours.length} questions`,
    ours,
    bare,
    beside: 'bare button',
    digits: 1,
  });
  const frames = ours.map((time) => time / FRAME);
  report.add({
    what: 'The same in frames of a 60 Hz screen',
    ours: spread(frames, 1),
    beside: `bare button: ${spread(
      bare.map((time) => time / FRAME),
      1,
    )}`,
    bar: 'at most 2 frames',
    isMet: median(frames) <= 2,
  });
};
