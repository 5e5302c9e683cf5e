import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goOn } from '../support/go-on.ts';
import { expect, give, quizOf, rightAnswer, test, wrongAnswer } from './stage.ts';

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page breaks a rule of WCAG 2.2 AA that a machine can check (${colorScheme})`, async ({
    page,
    server,
    module,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (what: string): Promise<void> => {
      // Bars that stick cover a row in part, wherever the page happens to be scrolled to; a row is measured whole.
      await page.evaluate(() => {
        for (const bar of document.querySelectorAll<HTMLElement>('.run-head, .run-foot')) {
          bar.style.position = 'static';
        }
      });
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
    // One question of each kind that the practice has, before and after it was checked; the others on the way.
    const seen = new Set<string>();
    for (const question of practice.questions) {
      await give(page, question, rightAnswer(question));
      if (!seen.has(question.kind)) await check(`a question, ${question.kind}`);
      await page.getByRole('button', { name: 'Periksa' }).click();
      await page.locator('.verdict').waitFor();
      if (!seen.has(question.kind)) {
        await page.waitForTimeout(400);
        await check(`feedback, ${question.kind}`);
      }
      seen.add(question.kind);
      if (question !== practice.questions.at(-1)) await goOn(page, 'Lanjut');
    }
    await goOn(page, 'Lihat hasil');
    await page.getByRole('heading', { name: /^Hasil/ }).waitFor();
    for (const details of await page.getByText('Penjelasan', { exact: true }).all()) await details.click();
    await check('the result');
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
    `/modul/${module.id}/tes/awal`,
    '/data-saya',
    '/instansi',
  ]) {
    await page.goto(`${server.origin}${path}`);
    await page.waitForTimeout(300);
    expect(await widthOf(page), path).toBeLessThanOrEqual(320);
  }
});

test('no question is wider than a phone of 320 pixels, with the text at twice its size too', async ({
  page,
  server,
  module,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const practice = quizOf(module, 'practice');
  await page.goto(`${server.origin}/modul/${module.id}/kuis/${practice.id}`);
  await page.getByRole('button', { name: 'Mulai' }).click();
  const expectToFit = async (what: string): Promise<void> => {
    expect(await widthOf(page), what).toBeLessThanOrEqual(320);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await widthOf(page), `${what}, 200 %`).toBeLessThanOrEqual(320);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  };
  for (const question of practice.questions) {
    await give(page, question, wrongAnswer(question));
    await expectToFit(question.id);
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.locator('.verdict').waitFor();
    await expectToFit(`${question.id}, checked`);
    if (question !== practice.questions.at(-1)) await goOn(page, 'Lanjut');
  }
});

test('Sari answers with the keyboard alone', async ({ page, server, module }) => {
  const total = quizOf(module, 'test').questions.length;
  await page.goto(`${server.origin}/modul/${module.id}/tes/awal`);
  await page.getByRole('button', { name: 'Mulai' }).press('Enter');
  // Whatever the kind of the question and the form of the test: this can always be said.
  const dontKnow = page.getByLabel('Tidak tahu', { exact: true });
  for (let n = 1; n <= total; n += 1) {
    await expect(page.getByRole('heading', { name: `Soal ${n} dari ${total}` })).toBeFocused();
    await dontKnow.focus();
    await page.keyboard.press('Space');
    await expect(dontKnow).toBeChecked();
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: 'Lanjut' }).press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Tinjau jawaban' })).toBeFocused();
  await page.getByRole('button', { name: `Soal 1 dari ${total}` }).press('Enter');
  await expect(page.getByRole('heading', { name: `Soal 1 dari ${total}` })).toBeFocused();
});
