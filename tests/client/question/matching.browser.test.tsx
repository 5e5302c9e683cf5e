import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent as realKeyboard } from 'vitest/browser';
import { RIGHT_ORDER, RIGHT_PAIRS } from '../kinds-module.ts';
import { expectHeading, factsOf, press, user } from '../phone.tsx';
import {
  beginPractice,
  createKindsPhone,
  feedback,
  killAndReopenKinds,
  openKinds,
  waitForDraft,
} from '../kinds-phone.ts';

const GIVEN = { u1: RIGHT_ORDER };

const partnerOf = (left: string): Promise<HTMLSelectElement> =>
  screen.findByRole<HTMLSelectElement>('combobox', { name: left });

const pair = async (left: string, right: string): Promise<void> =>
  user.selectOptions(await partnerOf(left), right);

test('Sari pairs every row, and each pair says whether it is right', async () => {
  const phone = await createKindsPhone();
  await beginPractice(phone, GIVEN);
  openKinds(phone);
  await expectHeading('Soal 2 dari 3');
  expect(screen.getByText('Pilih pasangan untuk setiap baris')).toBeVisible();
  const offered = within(await partnerOf('1. Teguran lisan')).getAllByRole('option');
  expect(offered[0]).toHaveTextContent('Tingkat hukuman: pilih…');
  expect(offered.map(({ textContent }) => textContent).slice(1)).not.toEqual(['Ringan', 'Sedang', 'Berat']);
  expect(offered).toHaveLength(4);

  await pair('1. Teguran lisan', 'Ringan');
  // What was paired can get another partner, but not none: nothing is half done by mistake.
  expect(offered[0]).toBeDisabled();
  await pair('2. Tunjangan dipotong', 'Berat');
  await pair('3. Pernyataan tidak puas', 'Ringan');
  await press('Periksa');
  const sheet = within(await feedback());
  const missed = within(sheet.getByRole('list', { name: 'Pasangan yang tepat' })).getAllByRole('listitem');
  expect(missed.map(({ textContent }) => textContent)).toEqual(['Tunjangan dipotongSedang']);
  expect(sheet.getByText('Sebab pasangan u2.')).toBeVisible();
  expect(sheet.getByText('Soal ini akan datang lagi nanti.')).toBeVisible();
  // Checked, the rows say what they turned out to be and can no longer be changed.
  expect(screen.queryByRole('combobox')).toBeNull();
  const rows = within(screen.getByRole('group', { name: /^Pasangkan u2/ })).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    '1. Teguran lisanRingan Tepat',
    '2. Tunjangan dipotongBerat Belum tepat',
    '3. Pernyataan tidak puasRingan Tepat',
  ]);
  const [, fact] = await factsOf(phone, 'answer.given', 2);
  expect(fact?.body['options']).toEqual(['pernyataan:ringan', 'potongan:berat', 'teguran:ringan']);
});

test('Sari is told which rows have no partner, and is led to the first of them', async () => {
  const phone = await createKindsPhone();
  await beginPractice(phone, GIVEN);
  openKinds(phone);
  await pair('2. Tunjangan dipotong', 'Sedang');
  await press('Periksa');
  expect(await screen.findByText('Belum dipasangkan: nomor 1, 3.')).toBeVisible();
  const first = await partnerOf('1. Teguran lisan');
  expect(document.activeElement).toBe(first);
  expect(first).toHaveAttribute('aria-invalid', 'true');
  expect(first).toHaveAccessibleDescription('Belum dipasangkan');
  expect(await partnerOf('2. Tunjangan dipotong')).not.toHaveAccessibleDescription();
  await pair('1. Teguran lisan', 'Ringan');
  expect(screen.queryByText(/^Belum dipasangkan/)).toBeNull();
  await press('Periksa');
  expect(await screen.findByText('Belum dipasangkan: nomor 3.')).toBeVisible();
  await factsOf(phone, 'answer.given', 1);
  await pair('3. Pernyataan tidak puas', 'Ringan');
  await press('Periksa');
  expect(within(await feedback()).getByText('Tepat', { selector: '.verdict' })).toBeVisible();
  const [, fact] = await factsOf(phone, 'answer.given', 2);
  expect(fact?.body['options']).toEqual(RIGHT_PAIRS);
});

test('with the keyboard alone Sari pairs a row', async () => {
  const phone = await createKindsPhone();
  await beginPractice(phone, GIVEN);
  openKinds(phone);
  await expectHeading('Soal 2 dari 3');
  await realKeyboard.keyboard('{Tab}');
  expect(document.activeElement).toBe(await partnerOf('1. Teguran lisan'));
  await realKeyboard.keyboard('B');
  expect((await partnerOf('1. Teguran lisan')).value).toBe('berat');
  await realKeyboard.keyboard('{Tab}R{Tab}S{Tab}');
  expect(document.activeElement).toHaveAccessibleName('Periksa');
  await realKeyboard.keyboard('{Enter}');
  await feedback();
  const [, fact] = await factsOf(phone, 'answer.given', 2);
  expect(fact?.body['options']).toEqual(['pernyataan:sedang', 'potongan:ringan', 'teguran:berat']);
});

test('Sari’s phone dies with two of three rows paired: they are still paired', async () => {
  const phone = await createKindsPhone();
  const attempt = await beginPractice(phone, GIVEN);
  const app = openKinds(phone);
  await pair('3. Pernyataan tidak puas', 'Berat');
  await pair('1. Teguran lisan', 'Ringan');
  await waitForDraft(phone, attempt, 'u2', ['teguran:ringan', 'pernyataan:berat']);
  await killAndReopenKinds(phone, app);
  await expectHeading('Soal 2 dari 3');
  expect((await partnerOf('1. Teguran lisan')).value).toBe('ringan');
  expect((await partnerOf('2. Tunjangan dipotong')).value).toBe('');
  expect((await partnerOf('3. Pernyataan tidak puas')).value).toBe('berat');
});
