import type { Page } from '@playwright/test';

/** Answers whatever is asked, rightly or not, as somebody does who taps the first thing of each kind. */
export const answerSomehow = async (page: Page): Promise<void> => {
  await page.locator('.question').waitFor();
  const selects = await page.locator('.question select').all();
  for (const select of selects) await select.selectOption({ index: 1 });
  if (selects.length > 0) return;
  const down = page.locator('.question [data-move="down"]').first();
  if ((await down.count()) > 0) await down.click();
  else await page.locator('.question .option input').first().check();
};

/** Presses the button below a question, later than what counts as a double tap. */
export const goOn = async (page: Page): Promise<void> => {
  await page.waitForTimeout(600);
  await page.locator('.run-foot button[type="submit"]').click();
};
