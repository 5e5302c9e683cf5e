import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import { lessonToPage } from '../../../../src/client/content/page-data.ts';
import { createFactsDatabase } from '../../../../src/client/store/facts-database.ts';
import {
  createApp,
  createPhone,
  expectHeading,
  factsOf,
  openApp,
  parts,
  press,
  takeQuiz,
  user,
} from '../../phone.tsx';
import { sampleManifest, sampleModule } from '../../sample-module.ts';

const follow = async (name: string | RegExp): Promise<void> =>
  user.click(await screen.findByRole('link', { name }));

test('Sari opens a new phone, is led to the pre-test, and later exactly to where she left off', async () => {
  const phone = await createPhone();
  const app = openApp(phone, '/');
  await follow('Mulai Netralitas ASN dengan tes awal (pre-test)');
  await expectHeading('Tes awal (pre-test)');
  app.unmount();

  await takeQuiz(phone, 'tes-a', { w1: [] });
  await phone.store.record('lesson.completed', {
    module: 'netralitas',
    revision: sampleModule.revision,
    lesson: 'satu',
  });
  const second = openApp(phone, '/');
  expect(await screen.findByText('2 dari 5 langkah selesai')).toBeVisible();
  expect(await screen.findByText('Tersimpan di perangkat · 4 menunggu kirim')).toBeVisible();
  await follow('Lanjutkan Netralitas ASN Pelajaran 2: Pelajaran dua');
  await expectHeading('Pelajaran dua');
  second.unmount();

  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
  openApp(phone, '/');
  await follow('Lanjutkan Netralitas ASN Latihan: terjawab 1 dari 3');
  await expectHeading('Soal 2 dari 3');
});

test('the card tells size, length and whether the module is on this phone', async () => {
  const phone = await createPhone();
  openApp(phone, '/');
  expect(await screen.findByText('2 pelajaran · 7 menit')).toBeVisible();
  expect(await screen.findByText('tersimpan')).toBeVisible();
  await phone.store.dropModules(() => false);
  expect(await screen.findByText('unduh 25 kB')).toBeVisible();
});

test('the path of a module says the state of every stop in words', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-a', { w1: ['w1-a'], w2: [], w3: ['w3-a', 'w3-c'] });
  await takeQuiz(phone, 'tes-b', { k1: ['k1-a'], k2: ['k2-a'], k3: [] }, false);
  await phone.store.record('lesson.completed', { module: 'netralitas', revision: 'r', lesson: 'satu' });
  openApp(phone, '/modul/netralitas');
  await screen.findByRole('link', { name: /nilai 67/ });
  const stops = within(screen.getByRole('region', { name: 'Langkah belajar' })).getAllByRole('link');
  expect(stops.map(({ textContent }) => textContent)).toEqual([
    'Tes awal (pre-test) 3 soal · nilai 67',
    'Pelajaran satu 3 menit · selesai',
    'Pelajaran dua 4 menit · belum dibaca',
    'Latihan 3 soal · belum dimulai',
    'Tes akhir (post-test) 3 soal · tinggal dikumpulkan',
  ]);
});

test('Sari reads a lesson, marks it once, and is led on', async () => {
  const phone = await createPhone();
  const app = openApp(phone, '/modul/netralitas/satu');
  expect(await screen.findByText('Isi kiat.')).toBeVisible();
  expect(screen.getByText('Kiat')).toBeVisible();
  expect(screen.getByRole('link', { name: /tautan.*perlu jaringan/ })).toHaveAttribute('rel', 'noreferrer');
  expect(screen.getByRole('group', { name: 'Tabel, dapat digeser' })).toHaveTextContent('Sel tabel');
  expect(screen.getByText('Diperiksa 22 November 2026 · tinjau sebelum 22 Mei 2027')).toBeVisible();
  expect(screen.getByText('Keterangan PP 94/2021.')).toBeVisible();
  expect(screen.getByText('Berikutnya: Pelajaran 2: Pelajaran dua')).toBeVisible();
  await press('Selesai, lanjut');
  await expectHeading('Pelajaran dua');
  await factsOf(phone, 'lesson.completed', 1);
  app.unmount();

  openApp(phone, '/modul/netralitas/satu');
  expect(await screen.findByText('Sudah dibaca')).toBeVisible();
  await press('Selesai, lanjut');
  await expectHeading('Pelajaran dua');
  await factsOf(phone, 'lesson.completed', 1);
});

test('a tap on a phone that is still opening its store is not lost', async () => {
  const phone = await createPhone();
  const page = lessonToPage(sampleModule, 'satu');
  const library = createLibrary(sampleManifest);
  const app = render(createApp(phone, '/modul/netralitas/satu', { store: null, page, library }));
  await press('Selesai, lanjut');
  expect(screen.getByText(/penyimpanan perangkat sedang dibuka/)).toBeVisible();
  app.rerender(createApp(phone, '/modul/netralitas/satu', { page, library }));
  await expectHeading('Pelajaran dua');
  await factsOf(phone, 'lesson.completed', 1);
});

test('a lesson whose review date has passed says so', async () => {
  const phone = await createPhone();
  const later = { ...parts.clock, now: () => Date.UTC(2027, 5, 1) };
  openApp(phone, '/modul/netralitas/satu', { clock: later });
  expect(await screen.findByText('Perlu ditinjau ulang')).toBeVisible();
});

test('a mark that cannot be written is not passed over', async () => {
  const phone = await createPhone();
  openApp(phone, '/modul/netralitas/satu');
  await screen.findByText('Berikutnya: Pelajaran 2: Pelajaran dua');
  const saboteur = createFactsDatabase(`lentera-facts${phone.suffix}`);
  await saboteur.device.delete('self');
  saboteur.close();
  await press('Selesai, lanjut');
  expect(await screen.findByText(/BELUM TERSIMPAN/)).toBeVisible();
  await expectHeading('Pelajaran satu');
  await press('Lanjut tanpa mencatat');
  await expectHeading('Pelajaran dua');
});

test('a browser that refuses storage is said so on every page, and the lesson can still be read', async () => {
  const phone = await createPhone();
  const refused = { store: null, storeError: new DOMException('storage is off', 'SecurityError') };
  for (const path of ['/', '/modul/netralitas', '/data-saya', '/modul/netralitas/kuis/latihan']) {
    const app = openApp(phone, path, refused);
    expect(await screen.findByText('Peramban tidak memberi Lentera tempat menyimpan'), path).toBeVisible();
    app.unmount();
  }
  openApp(phone, '/modul/netralitas/satu', { ...refused, page: lessonToPage(sampleModule, 'satu') });
  expect(await screen.findByText('Peramban tidak memberi Lentera tempat menyimpan')).toBeVisible();
  expect(screen.getByText('Isi kiat.')).toBeVisible();
});

test('a module that cannot be had says why, and can be tried again', async () => {
  const phone = await createPhone();
  await phone.store.dropModules(() => false);
  openApp(phone, '/modul/netralitas/satu', { library: createLibrary(sampleManifest) });
  expect(await screen.findByText(/belum ada di perangkat/)).toBeVisible();
  await phone.store.putModule(sampleModule);
  await press('Coba lagi');
  expect(await screen.findByText('Isi kiat.')).toBeVisible();
});

test('an unknown address leads home, and every change of page moves title and focus', async () => {
  const phone = await createPhone();
  document.title = 'Lentera'; // what the empty shell is called
  openApp(phone, '/modul/tidak-ada');
  await expectHeading('Halaman tidak ditemukan');
  expect(document.title).toBe('Halaman tidak ditemukan · Lentera');
  await follow('Ke beranda');
  await expectHeading('Lentera');
  expect(document.title).toBe('Lentera');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('Sari switches to English; the content stays marked as Indonesian, and the choice is remembered', async () => {
  const phone = await createPhone();
  const app = openApp(phone, '/');
  await press('EN, English');
  expect(await screen.findByRole('link', { name: /^Start Netralitas ASN with the pre-test/ })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  expect(screen.getByRole('heading', { name: 'Netralitas ASN' })).toHaveAttribute('lang', 'id');
  app.unmount();

  openApp(phone, '/');
  expect(await screen.findByRole('link', { name: /^Start Netralitas ASN with the pre-test/ })).toBeVisible();
  await press('ID, Bahasa Indonesia');
  expect(document.documentElement.lang).toBe('id');
});
