import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { lessonLink } from '../../src/client/ui/links.ts';
import { compileContent } from '../../src/compiler/compile.ts';
import { isSimulation, type LessonBlock, type TextTag } from '../../src/domain/content/module.ts';
import { expect, test, waitUntilOfflineReady } from './stage.ts';

/** What lessons hold besides plain text, on the pages as they were built. */

const { modules } = await compileContent({ root: fileURLToPath(new URL('../../content', import.meta.url)) });

/** Address of the first lesson with such a block; undefined when the content has none. */
const findLesson = (isWanted: (block: LessonBlock) => boolean): string | undefined => {
  const links = modules.flatMap(({ module }) =>
    module.lessons.filter(({ body }) => body.some(isWanted)).map(({ id }) => lessonLink(module.id, id)),
  );
  return links[0];
};
const isTag =
  (tag: TextTag) =>
  (block: LessonBlock): boolean =>
    !isSimulation(block) && typeof block !== 'string' && block[0] === tag;
const switchLesson = findLesson(isTag('switch')) ?? '';
const feedLesson = findLesson(isSimulation) ?? '';
const pictureLesson = findLesson(isTag('picture'));

/** Opens the second case of the first switch, and sees that it alone is there. */
const openSecondCase = async (page: Page): Promise<void> => {
  const first = page.locator('.switch').first();
  const panels = first.locator('> .choice-panels > *');
  await expect(panels.nth(0)).toBeVisible();
  await expect(panels.nth(1)).toBeHidden();
  await first.locator('> fieldset label').nth(1).click();
  await expect(panels.nth(1)).toBeVisible();
  await expect(panels.nth(0)).toBeHidden();
};

test('switches and feeds can be used before any script has arrived', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.origin + switchLesson);
  await openSecondCase(page);

  await page.goto(server.origin + feedLesson);
  const post = page.locator('.post').first();
  const outcomes = post.locator('> .choice-panels > .choice-panel');
  await expect(outcomes.nth(1)).toBeHidden();
  await post.locator('> fieldset label').nth(1).click();
  await expect(outcomes.nth(1)).toBeVisible();
  await expect(outcomes.nth(0)).toBeHidden();
  await context.close();
});

test('a switch that opens with the reader’s own case moves nothing', async ({ page, server }) => {
  await page.addInitScript(() => {
    localStorage.setItem('lentera-status', 'non-asn');
    const shifts: number[] = [];
    (globalThis as { shifts?: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // The whole lesson at once, so that nothing moves out of sight.
  await page.setViewportSize({ width: 360, height: 8_000 });
  for (const path of [switchLesson, feedLesson]) {
    await page.goto(server.origin + path);
    await expect(page.locator('.lesson-end')).toBeVisible();
    await page.waitForTimeout(1_500);
    const shifts = await page.evaluate(() => (globalThis as { shifts?: number[] }).shifts ?? []);
    expect(
      shifts.reduce((sum, value) => sum + value, 0),
      path,
    ).toBeLessThan(0.01);
  }
});

test('switches and feeds break no rule of WCAG 2.2 AA that a machine can check, in the light and in the dark', async ({
  page,
  server,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const check = async (what: string): Promise<void> => {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme);
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        `${what}, ${theme}`,
      ).toEqual([]);
    }
  };
  await page.goto(server.origin + switchLesson);
  await openSecondCase(page);
  await check('a switch');
  await page.goto(server.origin + feedLesson);
  for (const post of await page.locator('.post').all()) {
    await post.locator('> fieldset label').first().click();
  }
  await expect(page.getByText('Semua kiriman sudah dicoba.')).toBeVisible();
  await check('a feed');
});

test.describe('pictures', () => {
  test.skip(pictureLesson === undefined, 'no lesson has a picture');
  const showPicture = async (page: Page): Promise<void> => {
    const image = page.locator('.picture img').first();
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  };
  const keptPictures = (page: Page): Promise<number> =>
    page.evaluate(async () => (await (await caches.open('lentera-pictures')).keys()).length);

  test('after one visit they are seen with the network cut', async ({ page, context, server }) => {
    await page.goto(server.origin);
    await waitUntilOfflineReady(page);
    await expect.poll(() => keptPictures(page)).toBeGreaterThan(0);
    await context.setOffline(true);
    await page.goto(`${server.origin}${pictureLesson}`);
    await showPicture(page);
  });

  test('Sari, who saves data, downloads none but the one she asks for', async ({ page, context, server }) => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await page.goto(server.origin);
    await waitUntilOfflineReady(page);
    await page.goto(`${server.origin}${pictureLesson}`);
    await page.waitForTimeout(500);
    expect(await keptPictures(page)).toBe(0);
    await page
      .getByRole('link', { name: /^Tampilkan gambar/ })
      .first()
      .click();
    await showPicture(page);
    expect(await keptPictures(page)).toBe(1);

    await context.setOffline(true);
    await page.reload();
    await page
      .getByRole('link', { name: /^Tampilkan gambar/ })
      .first()
      .click();
    await showPicture(page);
  });
});
