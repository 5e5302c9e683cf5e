import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createRegister } from '../../people-phone.ts';
import { createPhone, expectHeading, openApp, parts, press, user } from '../../phone.tsx';

/** A phone that was handed over, at the address of a lesson; the guest has no PIN, Budi has 4711. */
const openLocked = async () => {
  const phone = await createPhone();
  let passed = 0;
  const clock = {
    ...parts.clock,
    now: () => parts.clock.now() + passed,
    mono: () => parts.clock.mono() + passed,
  };
  const { profiles } = await createRegister(clock);
  const budi = await profiles.add('Budi', '4711');
  await profiles.handOver();
  const present = await profiles.present();
  openApp(phone, '/modul/netralitas/satu', { clock, store: null, profiles, present });
  await expectHeading('Siapa yang memakai perangkat ini?');
  const pass = (milliseconds: number): void => {
    passed += milliseconds;
  };
  return { profiles, budi, guest: present.active, pass };
};

const tryPin = async (pin: string): Promise<void> => {
  await user.type(await screen.findByLabelText('PIN'), pin);
  await press('Buka');
};

test('a phone that was handed over shows who uses it, and nothing else', async () => {
  await openLocked();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(screen.queryByText(/Isi pelajaran satu/)).toBeNull();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'ID',
    'EN',
    'Tamu ',
    'Budi dengan PIN',
    'Saya belum ada di sini',
  ]);
});

test('who has no PIN opens their profile with one tap', async () => {
  const { profiles, guest } = await openLocked();
  await press('Tamu');
  await expect.poll(async () => (await profiles.present()).isLocked).toBe(false);
  expect((await profiles.present()).active.id).toBe(guest.id);
});

test('Budi opens his with his PIN, and an empty one is not counted against him', async () => {
  const { profiles, budi } = await openLocked();
  await press(/^Budi/);
  await expectHeading('PIN Budi');
  expect(screen.getByLabelText('PIN')).toHaveFocus();
  await press('Buka');
  expect(screen.getByRole('status').textContent).toMatch('Isi PIN dulu.');
  expect(screen.getByLabelText('PIN')).toHaveAccessibleDescription('Isi PIN dulu.');
  await tryPin('4711');
  await expect.poll(async () => (await profiles.present()).isLocked).toBe(false);
  expect((await profiles.present()).active.id).toBe(budi.id);
});

test('after five wrong PINs the wait is told and counts down to the end, and then the right one opens', async () => {
  const { profiles, pass } = await openLocked();
  await press(/^Budi/);
  for (let tries = 0; tries < 4; tries += 1) {
    await tryPin('0000');
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch('PIN salah. Coba lagi.'));
  }
  await tryPin('0000');
  expect(
    await screen.findByText('Terlalu banyak PIN salah. Tunggu 30 detik sebelum mencoba lagi.'),
  ).toBeVisible();
  const timer = screen.getByRole('timer');
  expect(timer.textContent).toMatch(/^Dapat dicoba lagi dalam (?:30|29) detik$/);
  pass(20_000);
  await waitFor(() => expect(timer.textContent).toMatch(/dalam (?:10|9|8) detik$/));
  // The right one has to wait as well.
  await tryPin('4711');
  expect((await profiles.present()).isLocked).toBe(true);
  pass(11_000);
  await waitFor(() => expect(timer.textContent).toMatch('Sekarang dapat dicoba lagi'));
  await press('Buka');
  await expect.poll(async () => (await profiles.present()).isLocked).toBe(false);
});

test('Budi comes back during the wait with his right PIN: nobody calls it wrong', async () => {
  const { profiles, budi } = await openLocked();
  for (let tries = 0; tries < 5; tries += 1) await profiles.open(budi.id, '0000');
  await press(/^Budi/);
  await tryPin('4711');
  const status = screen.getByRole('status');
  await waitFor(() => expect(status.textContent).toMatch(/Tunggu \d+ detik/));
  expect(status.textContent).not.toMatch(/^PIN salah/);
  expect((await profiles.present()).isLocked).toBe(true);
});

test('who forgot the PIN reads what to do, and nothing is deleted for it', async () => {
  const { profiles } = await openLocked();
  await press(/^Budi/);
  await user.click(await screen.findByText('Lupa PIN?'));
  expect(screen.getByText(/catatan Anda tetap tersimpan dan tetap dikirim ke instansi/)).toBeVisible();
  await press('Bukan saya');
  await expectHeading('Siapa yang memakai perangkat ini?');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect((await profiles.present()).profiles).toHaveLength(2);
});

test.each([
  ['Rina', 'Rina'],
  ['nobody who says a name', null],
])('%s, who was never here, begins with databases of their own', async (_who, name) => {
  const { profiles, budi, guest } = await openLocked();
  await press('Saya belum ada di sini');
  await expectHeading('Orang baru');
  if (name !== null) await user.type(screen.getByLabelText('Nama (boleh dikosongkan)'), name);
  const begin = screen.getByRole('button', { name: 'Mulai' });
  // Two taps are one person.
  await user.dblClick(begin);
  await expect.poll(async () => (await profiles.present()).isLocked).toBe(false);
  const { active, profiles: people } = await profiles.present();
  expect(active.name).toBe(name);
  expect(people).toHaveLength(3);
  expect([budi.suffix, guest.suffix]).not.toContain(active.suffix);
});

test('in English the list is English, and stays a list', async () => {
  await openLocked();
  await press('EN, English');
  await expectHeading('Who is using this device?');
  expect(screen.getByRole('button', { name: 'I am not here yet' })).toBeVisible();
});

test('a register that fails says that nothing was opened', async () => {
  const { profiles } = await openLocked();
  profiles.close();
  await press('Tamu');
  expect(await screen.findByText(/^Belum terbuka/)).toBeVisible();
});
