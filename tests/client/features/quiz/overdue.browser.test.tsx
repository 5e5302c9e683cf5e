import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createPhone, openApp, parts, press, tick, user } from '../../phone.tsx';

test('the rules shown with an answer say when their review is overdue', async () => {
  const phone = await createPhone();
  const path = '/modul/netralitas/kuis/latihan';
  const answer = async (now: number) => {
    const app = openApp(phone, path, { clock: { ...parts.clock, now: () => now } });
    await press('Mulai');
    await tick('Opsi l1 a');
    await press('Periksa');
    const feedback = within(
      await screen.findByText('Dasar hukum').then((found) => found.closest('details')!),
    );
    await user.click(screen.getByText('Dasar hukum'));
    expect(await feedback.findByText('PP 94/2021, Pasal 5 huruf n')).toBeVisible();
    return { app, feedback };
  };
  const { app, feedback } = await answer(Date.UTC(2027, 5, 1));
  expect(feedback.getByText('Perlu ditinjau ulang')).toBeVisible();
  app.unmount();

  const inTime = await createPhone();
  openApp(inTime, path, { clock: { ...parts.clock, now: () => Date.UTC(2027, 4, 22) } });
  await press('Mulai');
  await tick('Opsi l1 a');
  await press('Periksa');
  await user.click(await screen.findByText('Dasar hukum'));
  expect(await screen.findByText('PP 94/2021, Pasal 5 huruf n')).toBeVisible();
  expect(screen.queryByText('Perlu ditinjau ulang')).toBeNull();
});
