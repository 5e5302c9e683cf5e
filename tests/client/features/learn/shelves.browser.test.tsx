import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import type { ManifestEntry, Shelf } from '../../../../src/domain/content/module.ts';
import { createPhone, openApp } from '../../phone.tsx';
import { calendarAgency } from '../../rich-module.ts';
import { sampleManifest } from '../../sample-module.ts';

const entry = (id: string, shelf: Shelf): ManifestEntry => ({
  ...(sampleManifest.modules[0] as ManifestEntry),
  id,
  shelf,
  title: `Modul ${id}`,
});

test('the modules stand on their shelves, the essentials first, and the first of those is suggested', async () => {
  const phone = await createPhone();
  const modules = [
    entry('d', 'agency'),
    entry('b', 'events'),
    entry('a', 'essentials'),
    entry('c', 'events'),
  ];
  openApp(phone, '/', { library: createLibrary({ ...sampleManifest, agency: calendarAgency, modules }) });
  const shelves = screen.getAllByRole('region').slice(0, 3);
  expect(
    shelves.map((shelf) =>
      within(shelf)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
    ['Materi pokok', 'Modul a'],
    ['Dari kegiatan nyata', 'Modul b', 'Modul c'],
    ['Dari instansi Anda', 'Modul d'],
  ]);
  expect(await screen.findByRole('link', { name: /^Mulai/ })).toHaveAttribute('href', '/modul/a/tes/awal');
  expect(screen.getByText('BKD Provinsi Contoh · Pemerintah Provinsi Contoh')).toBeVisible();
});

test('a shelf without modules has no heading, and an agency that said nothing of itself no line', async () => {
  const phone = await createPhone();
  openApp(phone, '/');
  expect(await screen.findByRole('heading', { name: 'Dari kegiatan nyata' })).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Materi pokok' })).toBeNull();
  expect(screen.queryByText(/Instansi Anda$/)).toBeNull();
});
