import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { compileContent } from '../../src/compiler/compile.ts';
import { goOn } from '../support/go-on.ts';
import { LANGUAGES, openScreen, prepareScreens, THEMES } from '../support/screens.ts';
import { expect, give, quizOf, test, wrongAnswer } from './stage.ts';

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Widths in CSS pixels: the narrowest that must do, a cheap phone, a desk. */
const WIDTHS = [320, 360, 1280] as const;

/** Every combination, or of each screen some, so that all of them occur over the screens. */
const isFull = process.env['LENTERA_ACCESS'] === 'full';
const COMBINATIONS = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));
const combinationsFor = (index: number) =>
  isFull ? COMBINATIONS : COMBINATIONS.slice(index % COMBINATIONS.length).slice(0, 1);

/** Rules of WCAG 2.2 AA that a machine can check, and what it calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const violationsOn = async (page: Page): Promise<readonly string[]> => {
  // Bars that stick cover a row in part, wherever the page happens to be scrolled to; a row is measured whole.
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>('.run-head, .run-foot')) {
      bar.style.position = 'static';
    }
  });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

for (const language of LANGUAGES) {
  test(`every screen in every theme and width is for everybody (${language})`, async ({
    page,
    server,
    module,
  }) => {
    test.setTimeout(isFull ? 900_000 : 240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const screens = await prepareScreens(page, server.origin, module);
    for (const [index, screen] of screens.entries()) {
      await openScreen(page, server.origin, screen, { language, theme: 'light' });
      for (const combination of combinationsFor(index)) {
        const { theme, width } = combination;
        const what = `${screen.name}, ${language}, ${theme}, ${width} px`;
        await page.setViewportSize({ width, height: 640 });
        await page.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme);
        expect.soft(await violationsOn(page), what).toEqual([]);
        expect.soft(await widthOf(page), `${what}: wider than the screen`).toBeLessThanOrEqual(width);
      }
      // Text at twice its size on the narrowest phone: lines break, nothing scrolls sideways.
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => (document.documentElement.dataset['text'] = '200'));
      expect.soft(await widthOf(page), `${screen.name}, ${language}, 200 %`).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 360, height: 640 });
    }
  });
}

test('no lesson is wider than a phone of 320 pixels, with the text at twice its size too', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  // The page as it comes from the server: what is added to it later is measured with the screens above.
  const context = await browser.newContext({
    viewport: { width: 320, height: 568 },
    isMobile: true,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  const { modules } = await compileContent({
    root: fileURLToPath(new URL('../../content', import.meta.url)),
  });
  const paths = modules.flatMap(({ module: { id, lessons } }) => [
    `/modul/${id}`,
    ...lessons.map((lesson) => `/modul/${id}/${lesson.id}`),
  ]);
  for (const path of paths) {
    await page.goto(`${server.origin}${path}`);
    expect.soft(await widthOf(page), path).toBeLessThanOrEqual(320);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect.soft(await widthOf(page), `${path}, 200 %`).toBeLessThanOrEqual(320);
  }
  await context.close();
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
