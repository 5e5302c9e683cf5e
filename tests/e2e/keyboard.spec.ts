import type { Locator, Page } from '@playwright/test';
import { expect, quizOf, test } from './stage.ts';

/**
 * The whole way of a learner with the keyboard alone: nothing is clicked, and whatever has the focus can be seen
 * (WCAG 2.1.1, 2.4.7, 2.4.11).
 */

/** More presses than any page needs from its beginning to its end. */
const PATIENCE = 150;

/** Whether the focused thing shows a ring and is not wholly behind a bar that sticks. */
const isFocusSeen = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    // A radio inside its row: the row shows the ring.
    const shown = focused.closest('label') ?? focused;
    const box = shown.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y): [number, number] => [box.x + box.width * x, box.y + box.height * y]),
    );
    const isSeen = points.some(([x, y]) => {
      const at = document.elementFromPoint(x, y);
      return at !== null && (shown.contains(at) || at.contains(shown));
    });
    const name = `${focused.tagName} ${focused.textContent?.trim().slice(0, 40) ?? ''}`;
    if (!isSeen) return `${name}: covered`;
    const rings = [focused, shown].some((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    return rings || focused.tabIndex === -1 ? null : `${name}: no ring`;
  });

/** Presses Tab until `target` has the focus, looking at every stop on the way. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let count = 0; count < PATIENCE; count += 1) {
    const isThere = await target.evaluateAll((elements) =>
      elements.includes(document.activeElement as HTMLElement),
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
    expect.soft(await isFocusSeen(page)).toBeNull();
  }
  throw new Error(`the keyboard never came to ${String(target)}`);
};

const press = async (page: Page, target: Locator): Promise<void> => {
  await target.first().waitFor();
  await tabTo(page, target);
  // Buttons that changed their meaning a moment ago take no second tap.
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
};

test('Sari learns, answers, repeats and looks after her data with the keyboard alone', async ({
  page,
  server,
  module,
}) => {
  test.setTimeout(180_000);
  const practice = quizOf(module, 'practice');
  const lesson = module.lessons[0];
  await page.goto(server.origin);

  // The skip link is the first stop and leads past the head.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused();
  await page.keyboard.press('Enter');

  await press(page, page.locator(`a.card[href="/modul/${module.id}"]`));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, page.locator(`a[href="/modul/${module.id}/${lesson?.id}"]`).first());
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, page.locator('.lesson-end button'));
  await page.waitForURL((url) => !url.pathname.endsWith(`/${lesson?.id}`));

  // Every kind of question there is in this practice.
  await page.goto(`${server.origin}/modul/${module.id}/kuis/${practice.id}`);
  await press(page, page.getByRole('button', { name: 'Mulai' }));
  for (const [index, question] of practice.questions.entries()) {
    await expect(page.getByRole('heading', { name: `Soal ${index + 1} dari` })).toBeFocused();
    if (question.kind === 'ordering') {
      const down = page.locator('.question [data-move="down"]').first();
      await tabTo(page, down);
      await page.keyboard.press('Enter');
    } else if (question.kind === 'matching') {
      for (const left of question.left) {
        const select = page.locator(`select[name="${left.id}"]`);
        await tabTo(page, select);
        await page.keyboard.press('ArrowDown');
        await expect(select).not.toHaveValue('');
      }
    } else {
      const options = page.locator('.question .option input');
      await tabTo(page, options);
      await page.keyboard.press('Space');
      await expect(page.locator('.question .option input:checked')).not.toHaveCount(0);
    }
    await press(page, page.getByRole('button', { name: 'Periksa' }));
    await page.locator('.verdict').waitFor();
    if (index + 1 < practice.questions.length) {
      await press(page, page.getByRole('button', { name: 'Lanjut', exact: true }));
    }
  }

  await page.goto(`${server.origin}/cari`);
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('netralitas');
  await press(page, page.locator('main a[href*="#b-"]').first());
  await page.waitForURL(/#b-\d+$/);

  for (const path of ['/pengaturan', '/data-saya', '/kiriman', '/orang', '/penanda', '/ulang']) {
    await page.goto(`${server.origin}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(500);
    // Round the page once: every stop can be seen.
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press('Tab');
      expect.soft(await isFocusSeen(page), path).toBeNull();
      if (await page.evaluate(() => document.activeElement === document.body)) break;
    }
  }
});
