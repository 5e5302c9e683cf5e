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

test('the words of the page about her own data come with it, in both languages', async () => {
  const phone = await createPhone();
  const indonesian = openApp(phone, '/data-saya');
  await expectHeading('Data saya');
  indonesian.unmount();
  rememberWish('language', 'en');
  openApp(phone, '/data-saya');
  await expectHeading('My data');
});
