import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createPhone, expectHeading, openApp } from '../phone.tsx';
import { listen } from './listen.ts';

test('Sari hears a lesson in the order of the page', async () => {
  const phone = await createPhone();
  const { container } = openApp(phone, '/modul/netralitas/batas');
  await expectHeading('Batas');
  await screen.findByRole('button', { name: /Selesai/ });
  await expect(await listen(container)).toMatchFileSnapshot('golden/lesson.txt');
});
