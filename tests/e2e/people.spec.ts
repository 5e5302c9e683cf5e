import type { Page } from '@playwright/test';
import type { Module } from '../../src/domain/content/module.ts';
import { lessonLink } from '../../src/client/ui/links.ts';
import { expect, test, watchConsole } from './stage.ts';

/** Reads a lesson to its end, which is one record. */
const finishLesson = async (page: Page, origin: string, module: Module): Promise<void> => {
  const lesson = module.lessons.find(({ acknowledgement }) => acknowledgement === undefined);
  if (lesson === undefined) throw new Error('every lesson asks for a pledge');
  await page.goto(`${origin}${lessonLink(module.id, lesson.id)}`);
  await page.getByRole('button', { name: 'Selesai, lanjut' }).click();
  await expect(page).not.toHaveURL(new RegExp(`${lesson.id}$`));
};

const codeOf = async (page: Page, origin: string): Promise<string> => {
  await page.goto(`${origin}/data-saya`);
  return (await page.locator('.code-text').textContent()) ?? '';
};

const LOCK = 'Siapa yang memakai perangkat ini?';

test('Sari hands the phone to Budi: both tabs lock, each has their own records, and hers are sent while he learns', async ({
  page,
  context,
  server,
  module,
}) => {
  // No record gets out until Budi holds the phone.
  await context.route('**/sync/**', (route) => route.abort());
  await finishLesson(page, server.origin, module);
  const other = await context.newPage();
  const complaints = watchConsole(other);
  await other.goto(server.origin);
  await page.goto(`${server.origin}/orang`);
  await expect(page.getByText('1 catatan Anda menunggu kirim')).toBeVisible();
  await page.getByText('Beri nama').click();
  await page.getByLabel('Nama').first().fill('Sari');
  await page.getByRole('button', { name: 'Simpan nama' }).click();
  await expect(page.getByText('Nama tersimpan.')).toBeVisible();

  await page.getByRole('button', { name: 'Serahkan perangkat' }).click();
  await expect(page.getByRole('heading', { name: LOCK })).toBeVisible();
  await expect(other.getByRole('heading', { name: LOCK })).toBeVisible();

  await other.getByRole('button', { name: 'Saya belum ada di sini' }).click();
  await other.getByLabel('Nama (boleh dikosongkan)').fill('Budi');
  await other.getByRole('button', { name: 'Mulai' }).click();
  await expect(other.getByRole('heading', { name: LOCK })).toBeHidden();
  await expect(page.getByText('Sekarang dipakai oleh')).toBeVisible();
  await expect(page.locator('.person-name').first()).toHaveText('Budi');
  await expect(page.getByText('Tidak ada catatan Anda yang menunggu kirim')).toBeVisible();
  await expect(page.getByText('1 catatan menunggu kirim')).toBeVisible();

  await context.unroute('**/sync/**');
  await page.goto(`${server.origin}/orang`);
  const others = page.getByRole('region', { name: 'Orang lain' });
  await expect(others.getByText('Sari')).toBeVisible();
  await expect(others.getByText('Tidak ada yang menunggu kirim')).toBeVisible({ timeout: 30_000 });
  expect(complaints()).toEqual([]);
});

test('Sari starts over in one tab: the other follows, and what was not sent arrives from the old storage', async ({
  page,
  context,
  server,
  module,
}) => {
  await context.route('**/sync/**', (route) => route.abort());
  await finishLesson(page, server.origin, module);
  const other = await context.newPage();
  const before = await codeOf(other, server.origin);
  expect(await codeOf(page, server.origin)).toBe(before);

  await page.getByRole('button', { name: 'Mulai dari awal…' }).click();
  await expect(page.getByText(/^1 catatan belum sampai: tetap dikirim/)).toBeVisible();
  await page.getByRole('button', { name: 'Ya, mulai dari awal' }).click();
  await expect(page.locator('.code-text')).not.toHaveText(before);
  await expect(other.locator('.code-text')).not.toHaveText(before);
  expect(await other.locator('.code-text').textContent()).toBe(
    await page.locator('.code-text').textContent(),
  );

  await page.goto(`${server.origin}/kiriman`);
  await expect(page.getByText(/^1 catatan lain menunggu kirim/)).toBeVisible();
  await context.unroute('**/sync/**');
  const arrived = page.waitForResponse('**/sync/**');
  await page.reload();
  expect((await arrived).ok()).toBe(true);
  await expect(page.getByText(/catatan lain menunggu kirim/)).toBeHidden({ timeout: 20_000 });
  await expect(page.getByText(/^Belum ada catatan/)).toBeVisible();
});
