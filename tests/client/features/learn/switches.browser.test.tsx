import '../../../../src/client/ui/styles.css';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import { DEFAULT_AGENCY_PROFILE } from '../../../../src/domain/content/agency-profile.ts';
import {
  createPhone,
  expectHeading,
  factsOf,
  openApp,
  type Overrides,
  parts,
  type Phone,
  press,
  tick,
  user,
} from '../../phone.tsx';
import { richManifest, richModule } from '../../rich-module.ts';

const createRichPhone = async (): Promise<Phone> => {
  const phone = await createPhone();
  await phone.store.putModule(richModule);
  return phone;
};
const library = createLibrary(richManifest);
const on = (day: string): Overrides => ({
  library,
  clock: { ...parts.clock, now: () => Date.parse(day) },
});
const LESSON = '/modul/kaya/tahapan';

test('Sari sees what binds in the present phase first, by the calendar and zone of her agency', async () => {
  const phone = await createRichPhone();
  // Still November in Jakarta, already December in Makassar.
  openApp(phone, LESSON, on('2026-11-30T16:30:00Z'));
  expect(await screen.findByText('Isi bakal calon.')).toBeVisible();
  expect(screen.getByText('Isi di luar tahapan.')).not.toBeVisible();
  const phases = within(screen.getByRole('group', { name: 'Tahapan pemilihan' }));
  expect(phases.getByRole('radio', { name: 'Bakal calon sekarang' })).toBeChecked();
  expect(phases.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
    'Di luar tahapan',
    'Bakal calon sekarang',
    'Calon sudah ditetapkan, Masa tenang',
  ]);
  expect(screen.getByText('“Sekarang” menurut kalender instansi')).toBeVisible();
});

test('the other phases are one key away, and nothing moves when they open', async () => {
  const phone = await createRichPhone();
  openApp(phone, LESSON, on('2026-11-30T00:00:00Z'));
  const own = await screen.findByRole('radio', { name: 'Di luar tahapan sekarang' });
  const after = screen.getByText('Penutup.');
  const before = after.getBoundingClientRect().top;
  await user.click(own);
  await user.keyboard('{ArrowDown}');
  expect(screen.getByText('Kalimat ketiga.')).toBeVisible();
  expect(after.getBoundingClientRect().top).toBe(before);
  await user.keyboard('{ArrowDown}');
  expect(screen.getByText('Isi calon.')).toBeVisible();
  expect(screen.getByText('Isi di luar tahapan.')).not.toBeVisible();
  expect(after.getBoundingClientRect().top).toBe(before);
  // The mark stays with her own.
  expect(own).not.toBeChecked();
  expect(own.closest('label')?.textContent).toContain('sekarang');
});

test('an agency without a calendar is said to have none, and no phase is called the present one', async () => {
  const phone = await createRichPhone();
  const noCalendar = createLibrary({ ...richManifest, agency: DEFAULT_AGENCY_PROFILE });
  const app = openApp(phone, LESSON, { library: noCalendar });
  expect(await screen.findByText(/tidak mengisi kalender tahapan/)).toBeVisible();
  expect(screen.queryByText('sekarang')).toBeNull();
  expect(screen.getByText('Isi di luar tahapan.')).toBeVisible();
  app.unmount();
  // A calendar that begins later does not know today.
  openApp(phone, LESSON, on('2025-12-31T00:00:00Z'));
  expect(await screen.findByText('Kalender instansi belum memuat hari ini')).toBeVisible();
  expect(screen.queryByText('sekarang')).toBeNull();
});

test('Sari says once that she is PPPK, and every lesson opens with that from then on', async () => {
  const phone = await createRichPhone();
  const app = openApp(phone, LESSON, { library });
  const statuses = await screen.findByRole('group', { name: 'Status kepegawaian Anda' });
  await user.click(within(statuses).getByRole('radio', { name: 'PPPK' }));
  await user.click(screen.getByRole('button', { name: 'Ingat: saya PPPK', pressed: false }));
  expect(screen.getByRole('button', { name: 'Ingat: saya PPPK', pressed: true })).toHaveFocus();
  expect(within(statuses).getByRole('radio', { name: 'PPPK Anda' })).toBeChecked();
  app.unmount();

  const again = openApp(phone, LESSON, { library });
  expect(await screen.findByText('Isi PPPK.')).toBeVisible();
  expect(screen.getByText('Isi PNS.')).not.toBeVisible();
  again.unmount();

  openApp(phone, '/pengaturan', { library });
  const choice = await screen.findByRole('combobox', { name: 'Saya adalah' });
  expect(choice).toHaveValue('pppk');
  await user.selectOptions(choice, 'Belum dipilih');
  expect(choice).toHaveValue('');
  expect(localStorage.getItem('lentera-status')).toBe('');
});

test('a switch in an explanation opens with the present phase, and Enter on it does not go on', async () => {
  const phone = await createRichPhone();
  openApp(phone, '/modul/kaya/kuis/latihan', on('2026-12-24T00:00:00Z'));
  await press('Mulai');
  await tick('Opsi a');
  await press('Periksa');
  expect(await screen.findByText('Isi bakal calon.')).toBeVisible();
  const other = screen.getByRole('radio', { name: 'Di luar tahapan' });
  await user.click(other);
  expect(screen.getByText('Isi di luar tahapan.')).toBeVisible();
  // Past the time in which a second tap would not count.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await user.keyboard('{Enter}');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await factsOf(phone, 'attempt.submitted', 0);
  await expectHeading('Soal 1 dari 1');
  expect(screen.getByText('Sebab a.')).toBeVisible();
});
