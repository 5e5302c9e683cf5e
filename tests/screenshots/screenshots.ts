import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { compileContent } from '../../src/compiler/compile.ts';
import { isSimulation } from '../../src/domain/content/module.ts';
import { goOn } from '../support/go-on.ts';
import { browserLaunchOptions, ensureBrowser } from '../support/browser.ts';
import { startServerProcess } from '../support/running-server.ts';

/** `npm run screenshots`: the pictures of the README, from the running app on a phone-sized screen. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'docs/screenshots');
const work = mkdtempSync(join(tmpdir(), 'lentera-screenshots-'));

ensureBrowser();
execFileSync(process.execPath, [join(root, 'src/build/build.ts'), '--if-changed'], { stdio: 'inherit' });
mkdirSync(target, { recursive: true });

const { modules } = await compileContent({ root: join(root, 'content') });
const module = modules[0]?.module;
const practice = module?.quizzes.find(({ mode }) => mode === 'practice');
const lesson = module?.lessons[1];
const feedLesson = module?.lessons.find(({ body }) => body.some(isSimulation));
const feed = feedLesson?.body.find(isSimulation);
if (!module || !practice || !lesson || !feedLesson || !feed) {
  throw new Error('the first module lacks what the pictures show');
}

const server = await startServerProcess({ data: join(work, 'data') });
const browser = await chromium.launch(browserLaunchOptions());
const options = { locale: 'id-ID', timezoneId: 'Asia/Jakarta' } as const;
const phone = await browser.newContext({
  ...options,
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
});
const page = await phone.newPage();
const picture = async (of: Page, name: string): Promise<void> => {
  await of.waitForTimeout(600);
  await of.screenshot({ path: join(target, `${name}.png`) });
};

try {
  await page.goto(server.origin);
  await page.getByText('Siap dipakai tanpa jaringan').waitFor();
  await page.getByRole('button', { name: 'Tutup' }).click();

  // A pre-test, a lesson and a practice, with the network cut.
  await phone.setOffline(true);
  await page.goto(`${server.origin}/modul/${module.id}/tes/awal`);
  await page.getByRole('button', { name: 'Mulai' }).click();
  const questions = module.quizzes.find(({ mode }) => mode === 'test')?.questions ?? [];
  for (const [index] of questions.entries()) {
    await page.getByText(new RegExp(`^Soal ${index + 1} `)).waitFor();
    await page.locator('.question input, fieldset input').first().check();
    await goOn(page, 'Lanjut');
  }
  await goOn(page, 'Kumpulkan jawaban');
  await page.getByRole('heading', { name: /^Hasil/ }).waitFor();
  await picture(page, 'hasil');

  await page.goto(`${server.origin}/modul/${module.id}/${lesson.id}`);
  await picture(page, 'pelajaran');
  await page.getByRole('button', { name: 'Selesai, lanjut' }).click();

  await page.goto(`${server.origin}/modul/${module.id}/${feedLesson.id}`);
  const post = page.getByText(feed.posts[0]?.from ?? '').first();
  await post.scrollIntoViewIfNeeded();
  await picture(page, 'simulasi');

  await page.goto(`${server.origin}/modul/${module.id}/kuis/${practice.id}`);
  await page.getByRole('button', { name: 'Mulai' }).click();
  await page.getByText(/^Soal 1/).waitFor();
  const first = practice.questions[0];
  if (first === undefined || !('options' in first) || first.kind === 'judgement') {
    throw new Error('the first practice does not begin with a choice');
  }
  for (const { id, correct } of first.options) {
    if (correct) await page.locator(`input[value="${id}"]`).check();
  }
  await page.getByRole('button', { name: 'Periksa' }).click();
  await picture(page, 'soal');

  await page.goto(`${server.origin}/modul/${module.id}`);
  await picture(page, 'modul');
  await page.goto(server.origin);
  await picture(page, 'beranda');
  await phone.setOffline(false);
  await page.goto(`${server.origin}/data-saya`);
  await page.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
  await page
    .getByText(/Semua terkirim/)
    .first()
    .waitFor();
  await picture(page, 'data-saya');

  const desk = await (
    await browser.newContext({ ...options, viewport: { width: 1100, height: 720 } })
  ).newPage();
  await desk.goto(server.officerLink ?? server.origin);
  await desk.getByText(module.title).first().waitFor();
  await picture(desk, 'instansi');
} finally {
  await browser.close();
  await server.end('SIGTERM');
  rmSync(work, { recursive: true, force: true });
}
