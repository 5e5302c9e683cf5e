import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, quizOf, test } from './stage.ts';

/** Wishes as an earlier visit left them on this phone. */
const remember = (page: Page, wishes: Readonly<Record<string, string>>): Promise<unknown> =>
  page.addInitScript((kept) => {
    for (const [name, value] of Object.entries(kept)) localStorage.setItem(`lentera-${name}`, value);
  }, wishes);

test('the very first paint is as Sari wished, without an exception from the content security policy', async ({
  page,
  server,
}) => {
  await remember(page, { theme: 'dark', text: '150' });
  await page.addInitScript(() => {
    // The body is there as soon as the parser has read past the head: nothing was painted before.
    new MutationObserver((_records, observer) => {
      if (document.body === null) return;
      observer.disconnect();
      const { theme, text } = document.documentElement.dataset;
      Object.assign(window, { atFirst: `${theme} ${text}` });
    }).observe(document, { childList: true, subtree: true });
  });
  const response = await page.goto(server.origin);
  expect(await page.evaluate(() => (window as { atFirst?: string }).atFirst)).toBe('dark 150');
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  expect(policy).toMatch(/script-src 'self' 'sha256-[^']{44}';/);
  expect(policy).not.toContain('unsafe');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(13, 24, 27)',
  );
  // The page kept by the worker is dark from the beginning too.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  expect(await page.evaluate(() => (window as { atFirst?: string }).atFirst)).toBe('dark 150');
});

test('whoever asks their device for high contrast gets it, and no page breaks a rule that a machine can check', async ({
  page,
  server,
  module,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more', reducedMotion: 'reduce' });
  for (const path of ['/', `/modul/${module.id}/${module.lessons[3]?.id}`, '/pengaturan']) {
    await page.goto(`${server.origin}${path}`);
    await page.waitForTimeout(700);
    const { violations } = await new AxeBuilder({ page })
      .options({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // 7 to 1, which only this theme promises.
        rules: { 'color-contrast-enhanced': { enabled: true } },
      })
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      path,
    ).toEqual([]);
  }
});

test('under forced colours a progress bar and the next step can still be seen', async ({ page, server }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(server.origin);
  const borderOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
        return `${borderTopStyle} ${borderTopWidth} ${borderTopColor}`;
      });
  expect(await borderOf('.meter')).toMatch(/^solid 1px rgb\(/);
  expect(await borderOf('.next')).toMatch(/^solid 2px rgb\(/);
});

test('without scripts Sari reads why the quiz stays empty, and finds the way home', async ({
  browser,
  server,
  module,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 568 },
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/modul/${module.id}/kuis/${quizOf(module, 'practice').id}`);
  await expect(page.getByText(/memerlukan JavaScript/)).toBeInViewport();
  await expect(page.getByText(/need JavaScript/)).toBeInViewport();
  await page.getByRole('link', { name: 'beranda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lentera' })).toBeVisible();
  await context.close();
});
