import type { Page } from '@playwright/test';

/** Presses a button as a person does who has looked at the screen: not within the time that counts as a double tap. */
export const goOn = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole('button', { name });
  await button.waitFor();
  await page.waitForTimeout(500);
  await button.click();
};
