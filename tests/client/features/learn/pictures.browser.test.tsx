import '../../../../src/client/ui/styles.css';
import { fireEvent, screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import { createPhone, openApp, user } from '../../phone.tsx';
import { richManifest, richModule } from '../../rich-module.ts';

const openPicture = async (): Promise<void> => {
  const phone = await createPhone();
  await phone.store.putModule(richModule);
  openApp(phone, '/modul/kaya/bagan', { library: createLibrary(richManifest) });
  await screen.findByText('Pembuka.');
};

/** What the browser says of a person who has asked it to save data. */
const saveData = (): void => {
  const before = Object.getOwnPropertyDescriptor(navigator, 'connection');
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'connection');
    if (before !== undefined) Object.defineProperty(navigator, 'connection', before);
  });
};

test('a picture comes when it is scrolled to, in the space that was kept for it', async () => {
  await openPicture();
  const picture = screen.getByRole('img', { name: 'Bagan dua jalur.' });
  expect(picture).toHaveAttribute('loading', 'lazy');
  expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['64', '48']);
  expect(screen.getByRole('figure').textContent).toContain('Bagan dua jalur.');
  expect(screen.getByText('Bagan dua jalur.')).not.toBeVisible();
  // Words that nobody sees leave no gap under it.
  expect(screen.getByRole('figure').clientHeight).toBe(picture.offsetHeight);
});

test('Sari, who saves data, reads what the picture tells and decides for herself', async () => {
  saveData();
  await openPicture();
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByText('Bagan dua jalur.')).toBeVisible();
  const figure = screen.getByRole('figure');
  const { height } = figure.getBoundingClientRect();
  await user.click(screen.getByRole('link', { name: /^Tampilkan gambar \(12,3\skB\)$/ }));
  expect(screen.getByRole('img', { name: 'Bagan dua jalur.' })).toBeVisible();
  expect(figure).toHaveFocus();
  expect(figure.getBoundingClientRect().height).toBe(height);
});

test('a picture that cannot be had gives its words back, and can be asked for again', async () => {
  await openPicture();
  fireEvent.error(screen.getByRole('img', { name: 'Bagan dua jalur.' }));
  expect(screen.getByText('Bagan dua jalur.')).toBeVisible();
  expect(screen.getByText(/belum ada di perangkat/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: /Tampilkan gambar/ }));
  expect(screen.getByRole('img', { name: 'Bagan dua jalur.' })).toBeVisible();
});
