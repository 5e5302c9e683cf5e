import '../../../../../src/client/ui/styles.css';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { createLibrary } from '../../../../../src/client/content/library.ts';
import { rememberWish } from '../../../../../src/client/platform/remembered.ts';
import { createPersonalDatabase } from '../../../../../src/client/store/personal-database.ts';
import { blockPrint } from '../../../../../src/domain/content/block-text.ts';
import { correctedManifest, correctedModule, longManifest, longModule } from '../../../long-module.ts';
import { createPhone, expectHeading, openApp, type Phone, press, user } from '../../../phone.tsx';

const LESSON = '/modul/panjang/gulir';

const createLongPhone = async (): Promise<Phone> => {
  const phone = await createPhone();
  await phone.store.putModule(longModule);
  return phone;
};
const library = createLibrary(longManifest);
const markButton = () => screen.findByRole('button', { name: 'Tandai' });
const readTo = (text: RegExp): void => {
  window.scrollTo(0, screen.getByText(text).getBoundingClientRect().top + window.scrollY - 12);
};
const bookmarkOf = (n: number, at = n) => ({
  module: 'panjang',
  lesson: 'gulir',
  block: n,
  print: blockPrint(longModule.lessons[0]?.body[n] ?? ''),
  excerpt: `Paragraf ${n}.`,
  language: 'id',
  at,
});

beforeEach(() => window.scrollTo(0, 0));

test('Sari marks the paragraph at the top of her screen, and takes the mark away again', async () => {
  const phone = await createLongPhone();
  openApp(phone, LESSON, { library });
  expect(await markButton()).toHaveAttribute('aria-pressed', 'false');
  readTo(/^Paragraf 6\./);
  await user.click(await markButton());
  expect(await screen.findByText(/^Ditandai: “Paragraf 6\./)).toBeVisible();
  await waitFor(async () => expect(await markButton()).toHaveAttribute('aria-pressed', 'true'));
  expect(screen.getByText(/^Paragraf 6\./)).toHaveAttribute('data-marked');
  expect(await phone.store.personal.bookmarks()).toMatchObject([{ block: 6, language: 'id' }]);

  readTo(/^Paragraf 13\./);
  await waitFor(async () => expect(await markButton()).toHaveAttribute('aria-pressed', 'false'));
  readTo(/^Paragraf 6\./);
  await waitFor(async () => expect(await markButton()).toHaveAttribute('aria-pressed', 'true'));
  await user.click(await markButton());
  expect(await screen.findByText('Penanda dihapus')).toBeVisible();
  expect(await phone.store.personal.bookmarks()).toEqual([]);
  expect(screen.getByText(/^Paragraf 6\./)).not.toHaveAttribute('data-marked');
});

test('nothing that she marks is sent to anybody', async () => {
  const phone = await createLongPhone();
  openApp(phone, LESSON, { library });
  await user.click(await markButton());
  await screen.findByText('Ditandai: “Bagian pertama”');
  expect(await phone.store.allFacts()).toEqual([]);
  expect(await phone.store.outboxItems()).toEqual([]);
});

test('from the list Sari comes back to the paragraph, also after a correction moved it', async () => {
  const phone = await createLongPhone();
  await phone.store.putModule(correctedModule);
  await phone.store.personal.addBookmark(bookmarkOf(8));
  openApp(phone, '/penanda', { library: createLibrary(correctedManifest) });
  await expectHeading('Penanda');
  await user.click(await screen.findByRole('link', { name: /Paragraf 8/ }));
  await expectHeading('Pelajaran panjang');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText(/^Paragraf 8\./)));
  expect(screen.getByText(/^Paragraf 8\./).getBoundingClientRect().top).toBeCloseTo(12, 0);
});

test('a removed bookmark keeps its place for eight seconds, and for as long as Sari is at its button', async () => {
  const phone = await createLongPhone();
  for (const n of [3, 7, 9]) await phone.store.personal.addBookmark(bookmarkOf(n));
  openApp(phone, '/penanda', { library });
  await screen.findByRole('link', { name: /Paragraf 9/ });
  const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows().map((row) => /Paragraf (\d+)/.exec(row ?? '')?.[1])).toEqual(['9', '7', '3']);
  await user.click(screen.getByRole('button', { name: 'Hapus penanda: Paragraf 7.' }));
  expect(rows()[1]).toBe('Penanda dihapusUrungkan');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Urungkan' }));
  await waitFor(async () => expect(await phone.store.personal.bookmarks()).toHaveLength(2));
  await press('Urungkan');
  await screen.findByRole('link', { name: /Paragraf 7/ });
  expect(rows().map((row) => /Paragraf (\d+)/.exec(row ?? '')?.[1])).toEqual(['9', '7', '3']);
  expect(await phone.store.personal.bookmarks()).toHaveLength(3);

  await user.click(screen.getByRole('button', { name: 'Hapus penanda: Paragraf 3.' }));
  await new Promise((resolve) => setTimeout(resolve, 8_500));
  expect(screen.getByRole('button', { name: 'Urungkan' })).toHaveFocus();
  screen.getByRole('heading', { level: 1 }).focus();
  await waitFor(() => expect(screen.queryByText('Urungkan')).toBeNull(), { timeout: 2_000 });
  expect(rows()).toHaveLength(2);
});

test('an empty list says how it is filled, and a lesson that is gone is said so', async () => {
  const phone = await createLongPhone();
  const app = openApp(phone, '/penanda', { library });
  expect(await screen.findByText('Belum ada penanda')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Pilih pelajaran' })).toHaveAttribute('href', '/');
  app.unmount();

  await phone.store.personal.addBookmark({ ...bookmarkOf(3), lesson: 'dihapus' });
  openApp(phone, '/penanda', { library });
  const row = await screen.findByRole('listitem');
  expect(within(row).getByText('Pelajaran ini tidak ada lagi di aplikasi.')).toBeVisible();
  expect(within(row).queryByRole('link')).toBeNull();
  expect(within(row).getByRole('button', { name: /^Hapus penanda/ })).toBeVisible();
});

test('a bookmark that cannot be kept is not said to be', async () => {
  const phone = await createLongPhone();
  openApp(phone, LESSON, { library });
  await markButton();
  // Another tab, of a version to come, has the database.
  const other = createPersonalDatabase(`lentera-personal${phone.suffix}`);
  await other.delete();
  phone.store.close();
  await user.click(await markButton());
  expect(await screen.findByText('Penanda tidak dapat disimpan di perangkat ini')).toBeVisible();
  expect(screen.queryByText(/^Ditandai/)).toBeNull();
});

test('Sari who reads English finds the list in her language, and what she marked marked as Indonesian', async () => {
  rememberWish('language', 'en');
  const phone = await createLongPhone();
  await phone.store.personal.addBookmark(bookmarkOf(3));
  openApp(phone, '/penanda', { library });
  await expectHeading('Bookmarks');
  expect(await screen.findByText('“Paragraf 3.”')).toHaveAttribute('lang', 'id');
});
