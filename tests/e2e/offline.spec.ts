import { goOn } from '../support/go-on.ts';
import { moduleToPath } from '../../src/domain/progress/next-step.ts';
import { placeLink } from '../../src/client/ui/links.ts';
import { expect, quizOf, test, waitUntilOfflineReady } from './stage.ts';

test('after one visit everything of the module opens with the network cut', async ({
  page,
  context,
  server,
  module,
}) => {
  await page.goto(server.origin);
  await waitUntilOfflineReady(page);
  await context.setOffline(true);

  await page.reload();
  await expect(page.getByRole('heading', { name: module.title })).toBeVisible();
  for (const lesson of module.lessons) {
    await page.goto(`${server.origin}/modul/${module.id}/${lesson.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
  }
  for (const item of moduleToPath(module)) {
    if (item.type === 'lesson') continue;
    await page.goto(`${server.origin}${placeLink(module.id, item.place)}`);
    await expect(page.getByRole('button', { name: 'Mulai' })).toBeVisible();
  }
  await page.goto(`${server.origin}/data-saya`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data saya');
});

test('with the network cut the app still switches to English, and an unknown address says so', async ({
  page,
  context,
  server,
}) => {
  await page.goto(server.origin);
  await waitUntilOfflineReady(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(`${server.origin}/tidak/ada/di-sini`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a lesson can be read before any script has arrived', async ({ browser, server, module }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const [lesson] = module.lessons;
  await page.goto(`${server.origin}/modul/${module.id}/${lesson?.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson?.title ?? '');
  expect(await page.locator('main p').count()).toBeGreaterThan(5);
  await context.close();
});

test('a prerendered lesson comes alive without moving anything', async ({ page, server, module }) => {
  const [lesson] = module.lessons;
  await page.addInitScript(() => {
    const shifts: number[] = [];
    (globalThis as { shifts?: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of [`/modul/${module.id}/${lesson?.id}`, `/modul/${module.id}`, '/']) {
    await page.goto(`${server.origin}${path}`);
    await page.waitForTimeout(1_500);
    const shifts = await page.evaluate(() => (globalThis as { shifts?: number[] }).shifts ?? []);
    expect(
      shifts.reduce((sum, value) => sum + value, 0),
      `layout shift on ${path}`,
    ).toBeLessThan(0.01);
  }
});

test('the words never claim more than the server said', async ({ page, context, server, module }) => {
  await page.goto(server.origin);
  await waitUntilOfflineReady(page);
  await context.setOffline(true);
  const [lesson] = module.lessons;
  await page.goto(`${server.origin}/modul/${module.id}/${lesson?.id}`);
  await page.getByRole('button', { name: 'Selesai, lanjut' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(lesson?.title ?? '');
  await page.goto(`${server.origin}/data-saya`);
  await expect(page.getByText('1 menunggu kirim').first()).toBeVisible();
  await expect(page.getByText(/terkirim \d/)).toHaveCount(0);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
  await expect(page.getByText(/Semua terkirim/).first()).toBeVisible();
});

test('a test is taken, reviewed and handed in offline; the key of the pre-test stays closed', async ({
  page,
  context,
  server,
  module,
}) => {
  // Either form: which one it is depends on the phone, and both ask as many questions.
  const total = quizOf(module, 'test').questions.length;
  await page.goto(server.origin);
  await waitUntilOfflineReady(page);
  await context.setOffline(true);
  await page.goto(`${server.origin}/modul/${module.id}/tes/awal`);
  await page.getByRole('button', { name: 'Mulai' }).click();
  for (let n = 1; n <= total; n += 1) {
    await expect(page.getByText(`Soal ${n} dari ${total}`)).toBeVisible();
    await page.getByText('Tidak tahu', { exact: true }).click();
    await goOn(page, 'Lanjut');
  }
  await expect(page.getByRole('heading', { name: 'Tinjau jawaban' })).toBeVisible();
  await goOn(page, 'Kumpulkan jawaban');
  await expect(page.getByText(`0 dari ${total} benar`)).toBeVisible();
  await expect(page.getByText(/Kunci dan pembahasan tes awal dibuka setelah/)).toBeVisible();
});
