import '../../../../src/client/ui/base.css';
import { screen, within } from '@testing-library/react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { watchInstall } from '../../../../src/client/platform/install.ts';
import { applyLook } from '../../../../src/client/platform/look.ts';
import { recallWish, rememberWish } from '../../../../src/client/platform/remembered.ts';
import { createPhone, expectHeading, openApp, press, user } from '../../phone.tsx';

const PATH = '/pengaturan';
const root = document.documentElement;

afterEach(() => {
  localStorage.clear();
  applyLook();
});

const choose = async (legend: string, words: string): Promise<void> => {
  const group = within(await screen.findByRole('group', { name: legend }));
  await user.click(group.getByLabelText(words));
};
const chosen = async (legend: string): Promise<string | null | undefined> => {
  const group = within(await screen.findByRole('group', { name: legend }));
  return group.getByRole('radio', { checked: true }).closest('label')?.textContent;
};

/** What Chromium sends when the app could be installed; `answers` collects what the person was asked. */
const offerInstall = (asked: string[]): void => {
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: async () => {
      asked.push('prompt');
      return { outcome: 'dismissed' };
    },
  });
  window.dispatchEvent(event);
};

test('Sari finds the settings from the first page, and reads twice as large at once', async () => {
  const phone = await createPhone();
  openApp(phone, '/');
  await user.click(await screen.findByRole('link', { name: 'Pengaturan' }));
  await expectHeading('Pengaturan');
  const before = Number.parseFloat(getComputedStyle(root).fontSize);
  expect(await chosen('Ukuran teks')).toBe('100%');
  await choose('Ukuran teks', '200%');
  expect(Number.parseFloat(getComputedStyle(root).fontSize)).toBe(before * 2);
});

test('what Sari chose stays chosen when she opens the app again', async () => {
  const phone = await createPhone();
  const first = openApp(phone, PATH);
  await choose('Ukuran teks', '150%');
  await choose('Warna', 'Kontras tinggi');
  await choose('Gerakan', 'Kurangi gerakan');
  await choose('Penghemat data', 'Hemat data');
  const { text, theme, motion } = root.dataset;
  expect([text, theme, motion]).toEqual(['150', 'contrast', 'reduce']);
  first.unmount();
  openApp(phone, PATH);
  expect(await chosen('Ukuran teks')).toBe('150%');
  expect(await chosen('Warna')).toBe('Kontras tinggi');
  expect(await chosen('Gerakan')).toBe('Kurangi gerakan');
  expect(await chosen('Penghemat data')).toBe('Hemat data');
});

test('Sari puts everything back, and takes that back too; her status is not touched', async () => {
  rememberWish('status', 'pppk');
  rememberWish('theme', 'dark');
  rememberWish('text', '130');
  const phone = await createPhone();
  openApp(phone, PATH);
  expect(await chosen('Warna')).toBe('Gelap');
  await press('Kembalikan ke semula');
  expect(screen.getByText('Tampilan dan perangkat kembali seperti semula.')).toBeVisible();
  expect(await chosen('Warna')).toBe('Ikut perangkat');
  expect(root.dataset['text']).toBeUndefined();
  expect(recallWish('status')).toBe('pppk');
  await press('Urungkan');
  expect(await chosen('Warna')).toBe('Gelap');
  expect(root.dataset['text']).toBe('130');
});

test('Sari says once that she is PPPK, and can take it back', async () => {
  const phone = await createPhone();
  openApp(phone, PATH);
  const field = await screen.findByLabelText('Saya adalah');
  await user.selectOptions(field, 'PPPK');
  expect(recallWish('status')).toBe('pppk');
  await user.selectOptions(field, 'Belum dipilih');
  expect(recallWish('status')).toBe('');
});

test('the phone buzzes once when Sari switches that on, and not when she switches it off', async () => {
  const buzz = vi.spyOn(navigator, 'vibrate').mockReturnValue(true);
  onTestFinished(() => buzz.mockRestore());
  const phone = await createPhone();
  openApp(phone, PATH);
  const field = await screen.findByLabelText('Getaran singkat saat menjawab');
  expect(field).toBeChecked();
  await user.click(field);
  expect(field).not.toBeChecked();
  expect(buzz).not.toHaveBeenCalled();
  await user.click(field);
  expect(buzz).toHaveBeenCalledOnce();
});

test('Sari reads how to install in this browser, or does it, and is told when it is done', async () => {
  onTestFinished(watchInstall());
  const asked: string[] = [];
  const phone = await createPhone();
  openApp(phone, PATH);
  const place = within(await screen.findByRole('region', { name: 'Pasang di layar utama' }));
  expect(place.getByText(/^Buka menu peramban/)).toBeVisible();
  expect(place.queryByRole('button')).toBeNull();
  offerInstall(asked);
  await user.click(await place.findByRole('button', { name: 'Pasang' }));
  expect(asked).toEqual(['prompt']);
  // An offer can be used once only.
  expect(await place.findByText(/^Buka menu peramban/)).toBeVisible();
  window.dispatchEvent(new Event('appinstalled'));
  expect(await place.findByText('Lentera sudah terpasang dari peramban ini.')).toBeVisible();
});
