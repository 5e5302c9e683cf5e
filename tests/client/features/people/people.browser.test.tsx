import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createRegister } from '../../people-phone.ts';
import { createPhone, expectHeading, openApp, press, takeQuiz, user } from '../../phone.tsx';

const PATH = '/orang';

/** The page about the people on a phone where Sari, still a guest, has made two records and Budi has been added. */
const openPeople = async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
  const register = await createRegister();
  const { profiles } = register;
  const budi = await profiles.add('Budi', '4711');
  const othersWaiting = async () => new Map([[budi.suffix, 3]]);
  const show = async () =>
    openApp(phone, PATH, { profiles, present: await profiles.present(), othersWaiting });
  const app = await show();
  await expectHeading('Orang di perangkat ini');
  return { phone, ...register, budi, app, show };
};

const openForm = async (name: string): Promise<void> => user.click(await screen.findByText(name));

test('Sari sees who uses this phone and how much of each still waits, and no more about the others', async () => {
  await openPeople();
  const own = within(await screen.findByRole('region', { name: 'Sekarang dipakai oleh' }));
  expect(own.getByText('Tamu')).toBeVisible();
  expect(await own.findByText('2 catatan Anda menunggu kirim')).toBeVisible();
  const others = within(screen.getByRole('region', { name: 'Orang lain' }));
  expect(others.getByText('Budi')).toBeVisible();
  expect(await others.findByText('3 catatan menunggu kirim · dengan PIN')).toBeVisible();
});

test('the guest gives herself a name, is told that her progress stays hers, and it does', async () => {
  const { phone, profiles, app, show } = await openPeople();
  const before = await profiles.present();
  await openForm('Beri nama');
  expect(screen.getByText(/Kemajuan dan catatan yang Anda buat sebagai Tamu tetap milik Anda/)).toBeVisible();
  const form = within(screen.getByText('Beri nama').closest('details') as HTMLElement);
  await press('Simpan nama');
  expect(form.getByRole('status').textContent).toMatch('Isi nama dulu.');
  expect(form.getByLabelText('Nama')).toHaveFocus();
  expect(form.getByLabelText('Nama')).toBeInvalid();
  expect(form.getByLabelText('Nama')).toHaveAccessibleDescription('Isi nama dulu.');
  await user.type(form.getByLabelText('Nama'), '  Sari ');
  await press('Simpan nama');
  expect(await form.findByText('Nama tersimpan.')).toBeVisible();
  expect((await profiles.present()).active).toEqual({ ...before.active, name: 'Sari' });
  app.unmount();
  await show();
  expect(await screen.findByText('Sari')).toBeVisible();
  expect(await phone.store.allFacts()).toHaveLength(2);
});

test('Sari sets a PIN twice alike, with figures only, and can paste it', async () => {
  const { profiles, present, app, show } = await openPeople();
  await openForm('Pasang PIN');
  const [first, second] = [
    screen.getByLabelText('PIN baru, 4 sampai 8 angka'),
    screen.getByLabelText('PIN baru sekali lagi'),
  ] as const;
  expect(first).toHaveAttribute('inputmode', 'numeric');
  expect(first).toHaveAttribute('type', 'password');
  const form = within(first.closest('form') as HTMLElement);
  const save = async (one: string, two: string): Promise<void> => {
    for (const [field, text] of [
      [first, one],
      [second, two],
    ] as const) {
      await user.clear(field);
      await user.click(field);
      if (text !== '') await user.paste(text);
    }
    await press('Simpan PIN');
  };
  await save('12ab', '12ab');
  expect(form.getByRole('status').textContent).toMatch('PIN terdiri dari 4 sampai 8 angka.');
  expect(first).toHaveFocus();
  expect(first).toHaveAccessibleDescription('PIN terdiri dari 4 sampai 8 angka.');
  await save('1234', '1235');
  expect(form.getByRole('status').textContent).toMatch('Kedua PIN tidak sama.');
  expect(second).toHaveFocus();
  expect(second).toHaveAccessibleDescription('Kedua PIN tidak sama. Ketik lagi.');
  expect(first).toBeValid();
  expect((await present()).active.hasPin).toBe(false);
  await user.click(form.getByLabelText('Tampilkan PIN'));
  expect(first).toHaveAttribute('type', 'text');
  await save('1234', '1234');
  expect(await form.findByText('PIN terpasang.')).toBeVisible();
  expect((await present()).active.hasPin).toBe(true);

  app.unmount();
  await show();
  await openForm('Ganti atau lepas PIN');
  await press('Lepas PIN');
  await expect.poll(async () => (await profiles.present()).active.hasPin).toBe(false);
});

test('Sari adds Rina, who is on the list, while the phone stays Sari’s', async () => {
  const { present } = await openPeople();
  await openForm('Tambah orang');
  const form = within(screen.getByText('Tambah orang').closest('details') as HTMLElement);
  await user.type(form.getByLabelText('Nama'), 'Rina');
  await user.type(form.getByLabelText('PIN (boleh dikosongkan), 4 sampai 8 angka'), '123');
  await press('Tambahkan');
  expect(form.getByRole('status').textContent).toMatch('PIN terdiri dari 4 sampai 8 angka.');
  await user.clear(form.getByLabelText('PIN (boleh dikosongkan), 4 sampai 8 angka'));
  await press('Tambahkan');
  expect(await form.findByText('Rina ditambahkan. Serahkan perangkat agar dapat mulai.')).toBeVisible();
  const { active, isLocked, profiles } = await present();
  expect(profiles.map(({ name }) => name)).toEqual([null, 'Budi', 'Rina']);
  expect([active.name, isLocked]).toEqual([null, false]);
});

test('handing over locks the phone and loses nothing', async () => {
  const { phone, present } = await openPeople();
  await press('Serahkan perangkat');
  await expect.poll(async () => (await present()).isLocked).toBe(true);
  expect((await phone.store.summary()).pending).toBe(2);
});

test('a register that cannot be written says so, and nothing claims to be saved', async () => {
  const { profiles, present } = await openPeople();
  profiles.close();
  await openForm('Beri nama');
  const form = within(screen.getByText('Beri nama').closest('details') as HTMLElement);
  await user.type(form.getByLabelText('Nama'), 'Sari');
  await press('Simpan nama');
  expect(await form.findByText(/^BELUM TERSIMPAN/)).toBeVisible();
  await press('Serahkan perangkat');
  expect((await screen.findByRole('alert')).textContent).toMatch('BELUM TERSIMPAN');
  await expect(present()).rejects.toThrow();
});
