import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createPhone, openApp, parts, press, takeQuiz } from '../client/phone.tsx';

const DAY = 24 * 3_600_000;

/** What no screen says, whatever the phone believes the time to be: not numbers below zero, not the future. */
const NONSENSE =
  /NaN|Invalid|undefined|(?:^|\s|\()-\d|\b0 (?:menit|jam|hari)|lagi \d|\d+ (?:hari|tahun) lagi/;

const JUMPS = [11, -11, 50 * 365, -50 * 365] as const;

test.each(JUMPS.flatMap((days) => ['/', '/data-saya', '/kiriman'].map((path) => [days, path] as const)))(
  'with the clock moved by %d days since she answered, Sari reads sensible words on %s',
  async (days, path) => {
    const phone = await createPhone();
    await takeQuiz(phone, 'latihan', { l1: ['l1-b'] }, false);
    const clock = { ...parts.clock, now: () => Date.now() + days * DAY };
    openApp(phone, path, { clock });
    await screen.findByRole('heading', { level: 1 }, { timeout: 10_000 });
    await waitFor(() => expect(document.body.textContent).toMatch(/menunggu kirim/), { timeout: 10_000 });
    expect(document.body.textContent).not.toMatch(NONSENSE);
  },
);

test.each(JUMPS)('with the clock moved by %d days in the middle of a test, Budi goes on', async (days) => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-a', { w1: ['w1-a'], w2: ['w2-b'], w3: ['w3-a', 'w3-c'] }, false);
  const clock = { ...parts.clock, now: () => Date.now() + days * DAY };
  openApp(phone, '/modul/netralitas/tes/awal', { clock });
  await press('Kumpulkan jawaban');
  expect(await screen.findByText('3 dari 3 benar')).toBeVisible();
  expect(document.body.textContent).not.toMatch(NONSENSE);
});
