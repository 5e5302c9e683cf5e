import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createPhone, expectHeading, openApp } from '../client/phone.tsx';
import { listen } from './listen.ts';

/**
 * Every flow as a screen reader says it, kept as text: whoever changes what is heard sees the change and decides. After
 * a wanted change run the tests once with `-u`, and read the difference aloud.
 */
test('Sari hears a lesson in the order of the page', async () => {
  const phone = await createPhone();
  const { container } = openApp(phone, '/modul/netralitas/satu');
  await expectHeading('Pelajaran satu');
  await screen.findByRole('button', { name: /Selesai/ });
  await expect(await listen(container)).toMatchFileSnapshot('golden/lesson.txt');
});
