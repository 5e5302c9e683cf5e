import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { rememberWish } from '../../../src/client/platform/remembered.ts';
import { createPhone, expectHeading, openApp, press } from '../phone.tsx';

const PRACTICE = '/modul/netralitas/kuis/latihan';

test('Sari who reads English opens a quiz first: its own words and all others are English', async () => {
  const phone = await createPhone();
  // The chunk is on the phone already: its words are there before the rest of English is.
  const earlier = openApp(phone, PRACTICE);
  await screen.findByRole('button', { name: 'Mulai' });
  earlier.unmount();
  rememberWish('language', 'en');
  openApp(phone, PRACTICE);
  expect(await screen.findByText('Skip to content')).toBeInTheDocument();
  await expectHeading('Practice');
  await press('Start');
  await expectHeading('Question 1 of 3');
  expect(screen.getByRole('button', { name: 'Check' })).toBeVisible();
});

test.each([
  ['/data-saya', 'Data saya', 'My data'],
  ['/instansi', 'Halaman ini untuk petugas instansi', 'This page is for agency officers'],
])('the words of %s come with it, in both languages', async (path, indonesian, english) => {
  const phone = await createPhone();
  const app = openApp(phone, path);
  await expectHeading(indonesian);
  app.unmount();
  rememberWish('language', 'en');
  openApp(phone, path);
  await expectHeading(english);
});
