import '../../../../src/client/ui/styles.css';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import { createPhone, openApp, type Phone, user } from '../../phone.tsx';
import { richManifest, richModule } from '../../rich-module.ts';

const openFeed = async (): Promise<Phone> => {
  const phone = await createPhone();
  await phone.store.putModule(richModule);
  openApp(phone, '/modul/kaya/linimasa', { library: createLibrary(richManifest) });
  await screen.findByRole('heading', { name: 'Malam sebelum penetapan' });
  return phone;
};
const postOf = (name: string) =>
  within(screen.getByRole('heading', { name }).closest<HTMLElement>('article') as HTMLElement);
const act = async (post: string, action: string): Promise<void> =>
  user.click(postOf(post).getByRole('radio', { name: action }));

test('Sari acts on every invented post, sees what follows, and is told how she did', async () => {
  const phone = await openFeed();
  expect(screen.getAllByText('Simulasi')).toHaveLength(2);
  expect(screen.getByText(/Kiriman di bawah ini rekaan/)).toBeVisible();
  expect(screen.getByText('0 dari 2 kiriman dicoba')).toBeVisible();
  const poster = postOf('Akun Sahabat');
  expect(poster.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
    'Suka',
    'Abaikan',
  ]);
  expect(poster.getByText('Menyukai itu pelanggaran.')).not.toBeVisible();
  expect(poster.getByText('Dasarnya:')).not.toBeVisible();

  await act('Akun Sahabat', 'Suka');
  expect(poster.getByText('Suka: Melanggar')).toBeVisible();
  expect(poster.getByText('Menyukai itu pelanggaran.')).toBeVisible();
  expect(poster.getByText('Mengabaikan itu aman.')).not.toBeVisible();
  const outcome = within(poster.getByRole('status'));
  expect(outcome.getByText('KB-2022')).toBeVisible();
  expect(outcome.getByText('Belum pasti')).toBeVisible();
  expect(screen.getByText('1 dari 2 kiriman dicoba')).toBeVisible();

  await act('Akun Sahabat', 'Abaikan');
  expect(poster.getByText('Mengabaikan itu aman.')).toBeVisible();
  // What follows may depend on the phase; its own cases do not mix with the actions.
  expect(poster.getByText('Isi di luar tahapan.')).toBeVisible();
  expect(poster.getByText('Isi bakal calon.')).not.toBeVisible();
  expect(poster.getByText('Menyukai itu pelanggaran.')).not.toBeVisible();
  expect(screen.getByText('1 dari 2 kiriman dicoba')).toBeVisible();

  await act('Grup Warga', 'Gabung');
  expect(screen.getByText(/Pilihan pertama Anda: 0 aman, 1 berisiko, 1 melanggar/)).toBeVisible();
  expect(await phone.store.allFacts()).toEqual([]);
});

test('Sari goes through the feed with the keyboard alone', async () => {
  await openFeed();
  const [like] = postOf('Akun Sahabat').getAllByRole('radio');
  like?.focus();
  await user.keyboard(' ');
  expect(postOf('Akun Sahabat').getByText('Suka: Melanggar')).toBeVisible();
  await user.keyboard('{ArrowRight}');
  expect(postOf('Akun Sahabat').getByText('Mengabaikan itu aman.')).toBeVisible();
});

test('every action is a target of 48 pixels', async () => {
  await openFeed();
  for (const radio of screen.getAllByRole('radio')) {
    expect(radio.closest('label')?.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  }
});

test('the rules of the posts stand under the lesson, and the repealed one apart with what replaced it', async () => {
  await openFeed();
  const basis = within(screen.getByRole('region', { name: 'Dasar hukum' }));
  expect(basis.getByText('Salah satu penerbitnya sudah bubar.')).toBeVisible();
  const items = basis.getAllByRole('listitem').map((item) => item.querySelector('strong')?.textContent);
  expect(items).toEqual(['PP-94', 'KB-2022', 'PP-53']);
  const repealed = basis.getByRole('heading', { name: 'Sudah dicabut' });
  expect(repealed.nextElementSibling?.textContent).toMatch(/^PP-53\s+Dicabut.*Digantikan oleh PP-94\./);
});
