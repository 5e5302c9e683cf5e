import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, expectGiven, give, quizOf, rightAnswer, test, waitUntilOfflineReady } from './stage.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Changes a built file and drops its compressed copies. */
const edit = (dist: string, path: string, change: (text: string) => string): void => {
  const file = join(dist, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  writeFileSync(file, after);
  for (const ending of ['.br', '.gz']) rmSync(file + ending, { force: true });
};

/** Makes the next version of a built app: another title on the first page, and a worker that knows of it. */
const renew = (dist: string): void => {
  edit(dist, 'index.html', (html) => html.replace('<title>Lentera</title>', '<title>Lentera baru</title>'));
  edit(dist, 'sw.js', (code) =>
    code.replaceAll(/(\{[^{}]*["']?url["']?:\s*["']\/?index\.html["'][^{}]*\})/g, (entry) =>
      entry.replace(/["'][0-9a-f]{32}["']/, `"${'0'.repeat(32)}"`),
    ),
  );
};

test('a new version waits while Sari is in a quiz, and comes when she accepts it', async ({
  page,
  folder,
  module,
  startServer,
}) => {
  const dist = join(folder, 'dist');
  const data = join(folder, 'data');
  const environment = { LENTERA_DIST: dist };
  cpSync(DIST, dist, { recursive: true });
  const before = await startServer({ data, environment });
  const { port, origin } = before;
  await page.goto(origin);
  await waitUntilOfflineReady(page);

  const practice = quizOf(module, 'practice');
  await page.goto(`${origin}/modul/${module.id}/kuis/${practice.id}`);
  await page.getByRole('button', { name: 'Mulai' }).click();
  await expect(page.getByText(`Soal 1 dari ${practice.questions.length}`)).toBeVisible();

  await before.end('SIGTERM');
  renew(dist);
  await startServer({ data, port, environment });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await page.waitForTimeout(500);
  await expect(page.getByText('Versi baru tersedia')).toBeHidden();
  const [question] = practice.questions;
  if (question === undefined) throw new Error('the practice has no question');
  await give(page, question, rightAnswer(question));

  await page
    .getByRole('button', { name: /Tutup kuis/ })
    .or(page.getByRole('link', { name: /Tutup kuis/ }))
    .click();
  await expect(page.getByText('Versi baru tersedia')).toBeVisible();
  // The app reloads by itself, once, after the new version took over.
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Perbarui' }).click();
  await reloaded;
  await page.goto(origin);
  await expect(page).toHaveTitle('Lentera baru');

  // And the choice she had made before the update is still there.
  await page.goto(`${origin}/modul/${module.id}/kuis/${practice.id}`);
  await expectGiven(page, question, rightAnswer(question));
});

test('Sari accepts the new version in one tab; the tab with her quiz waits until she has left it', async ({
  page,
  context,
  folder,
  module,
  startServer,
}) => {
  const dist = join(folder, 'dist');
  const data = join(folder, 'data');
  const environment = { LENTERA_DIST: dist };
  cpSync(DIST, dist, { recursive: true });
  const before = await startServer({ data, environment });
  const { port, origin } = before;
  await page.goto(origin);
  await waitUntilOfflineReady(page);
  const practice = quizOf(module, 'practice');
  await page.goto(`${origin}/modul/${module.id}/kuis/${practice.id}`);
  await page.getByRole('button', { name: 'Mulai' }).click();
  await expect(page.getByText(`Soal 1 dari ${practice.questions.length}`)).toBeVisible();

  await before.end('SIGTERM');
  renew(dist);
  await startServer({ data, port, environment });
  const other = await context.newPage();
  await other.goto(origin);
  await other.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await other.getByRole('button', { name: 'Perbarui' }).click();
  await expect(other).toHaveTitle('Lentera baru');

  // The first tab runs on the old code: she may finish, and is told afterwards.
  await page.waitForTimeout(500);
  await expect(page.getByText('Lentera sudah diperbarui di tab lain')).toBeHidden();
  await expect(page.getByText(`Soal 1 dari ${practice.questions.length}`)).toBeVisible();
  await page
    .getByRole('button', { name: /Tutup kuis/ })
    .or(page.getByRole('link', { name: /Tutup kuis/ }))
    .click();
  await expect(page.getByText('Lentera sudah diperbarui di tab lain')).toBeVisible();
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await reloaded;
  await page.goto(origin);
  await expect(page).toHaveTitle('Lentera baru');
});
