import AxeBuilder from '@axe-core/playwright';
import { expect, quizOf, test } from './stage.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page breaks a rule of WCAG 2.2 AA that a machine can check (${colorScheme})`, async ({
    page,
    server,
    module,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (what: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        what,
      ).toEqual([]);
    };
    const practice = quizOf(module, 'practice');
    const paths = [
      '/',
      `/modul/${module.id}`,
      `/modul/${module.id}/${module.lessons[2]?.id}`,
      '/data-saya',
      '/instansi',
      '/tidak-ada',
    ];
    for (const path of paths) {
      await page.goto(`${server.origin}${path}`);
      await page.waitForTimeout(700);
      await check(path);
    }
    await page.goto(`${server.origin}/modul/${module.id}/kuis/${practice.id}`);
    await page.getByRole('button', { name: 'Mulai' }).click();
    await page.locator('input').first().check();
    await check('a question');
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.waitForTimeout(400);
    await check('feedback');
  });
}

test('no screen is wider than a phone of 320 pixels', async ({ page, server, module }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const practice = quizOf(module, 'practice');
  for (const path of [
    '/',
    `/modul/${module.id}`,
    ...module.lessons.map(({ id }) => `/modul/${module.id}/${id}`),
    `/modul/${module.id}/kuis/${practice.id}`,
    '/data-saya',
    '/instansi',
  ]) {
    await page.goto(`${server.origin}${path}`);
    await page.waitForTimeout(300);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
});

test('Sari answers with the keyboard alone', async ({ page, server, module }) => {
  const practice = quizOf(module, 'practice');
  await page.goto(`${server.origin}/modul/${module.id}/kuis/${practice.id}`);
  await page.getByRole('button', { name: 'Mulai' }).press('Enter');
  const first = page.locator('input').first();
  await first.focus();
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await page.getByRole('button', { name: 'Periksa' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Lanjut' })).toBeVisible();
});
