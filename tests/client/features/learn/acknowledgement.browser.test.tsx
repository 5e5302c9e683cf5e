import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import { createPhone, expectHeading, factsOf, openApp, press, tick } from '../../phone.tsx';
import { richManifest, richModule } from '../../rich-module.ts';

test('a pledge is finished only by affirming it, and the page says what is missing', async () => {
  const phone = await createPhone();
  await phone.store.putModule(richModule);
  const library = createLibrary(richManifest);
  const app = openApp(phone, '/modul/kaya/ikrar', { library });
  await screen.findByText('Isi ikrar.');
  await press('Selesai, lanjut');
  expect(screen.getByText('Centang dulu pernyataan di atas tombol ini.')).toBeVisible();
  await expectHeading('Ikrar');
  await factsOf(phone, 'lesson.completed', 0);

  await tick('Saya menjaga netralitas.');
  expect(screen.queryByText('Centang dulu pernyataan di atas tombol ini.')).toBeNull();
  await press('Selesai, lanjut');
  const [fact] = await factsOf(phone, 'lesson.completed', 1);
  expect(fact?.body).toEqual({ module: 'kaya', revision: richModule.revision, lesson: 'ikrar' });
  app.unmount();

  // Affirmed once, it stays affirmed.
  openApp(phone, '/modul/kaya/ikrar', { library });
  await screen.findByText('Sudah dibaca');
  expect(screen.getByLabelText('Saya menjaga netralitas.')).toBeChecked();
  await press('Selesai, lanjut');
  await expectHeading('Latihan');
});
