import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createPhone, expectHeading, openApp, takeQuiz, user } from '../../phone.tsx';

const epoch = '019a0000-0000-7000-8000-00000000e001';
const chain = 'a'.repeat(64);
const resultPath = (test: 'awal' | 'akhir', attempt: string): string =>
  `/modul/netralitas/tes/${test}/hasil/${attempt}`;

const RIGHT = { k1: ['k1-a'], k2: ['k2-b'], k3: ['k3-a', 'k3-c'] };

test('the result says how many of Sari’s records the agency has, exactly as the store knows it', async () => {
  const phone = await createPhone();
  const attempt = await takeQuiz(phone, 'tes-b', RIGHT);
  openApp(phone, resultPath('akhir', attempt));
  expect(await screen.findByText(/Belum ada yang diterima server instansi/)).toBeVisible();

  const ids = (await phone.store.factsOfStream(`attempt:${attempt}`)).map(({ id }) => id);
  expect(ids).toHaveLength(5);
  const receive = (received: readonly string[], at: number) =>
    phone.store.outbox.apply(
      {
        epoch,
        ver: 1,
        received: received.map((id, index) => ({ id, seq: index + 1, chain })),
        gone: [],
        refused: [],
        want: [],
      },
      at,
    );
  await receive(ids.slice(0, 3), Date.now());
  expect(await screen.findByText(/3 dari 5 catatan sudah diterima/)).toBeVisible();
  expect(screen.queryByText(/^Diterima server instansi/)).toBeNull();
  await receive(ids.slice(3), Date.now());
  expect(await screen.findByText(/^Diterima server instansi \d\d\.\d\d\.$/)).toBeVisible();
});

test('after the post-test Sari sees the change since the pre-test, and three things to reread at most', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-a', { w1: ['w1-a'], w2: [], w3: ['w3-a'] });
  const attempt = await takeQuiz(phone, 'tes-b', { k1: ['k1-a'], k2: ['k2-a'], k3: ['k3-a', 'k3-c'] });
  openApp(phone, resultPath('akhir', attempt));
  expect(await screen.findByText('Nilai 67')).toBeVisible();
  expect(await screen.findByText('Tes awal 33, tes akhir 67')).toBeVisible();
  const reread = within(screen.getByRole('region', { name: 'Baik untuk dibaca lagi' }));
  expect(reread.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Pelajaran dua']);
  const all = within(screen.getByRole('region', { name: 'Semua soal' }));
  expect(all.getAllByText('Belum tepat', { exact: false })).toHaveLength(1);
  await user.click(all.getAllByText('Penjelasan')[1] as HTMLElement);
  expect(all.getByText('Sebab k2 a.')).toBeVisible();
});

test('without a submitted pre-test no change is claimed', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-a', { w1: ['w1-a'] }, false);
  const attempt = await takeQuiz(phone, 'tes-b', RIGHT);
  openApp(phone, resultPath('akhir', attempt));
  expect(await screen.findByText('Nilai 100')).toBeVisible();
  expect(screen.queryByText(/Tes awal \d/)).toBeNull();
  expect(screen.queryByText('Baik untuk dibaca lagi')).toBeNull();
});

test('a pre-test that Budi took after the post-test is no beginning to compare with', async () => {
  const phone = await createPhone();
  const attempt = await takeQuiz(phone, 'tes-b', RIGHT);
  await takeQuiz(phone, 'tes-a', { w1: ['w1-a'], w2: [], w3: ['w3-a'] });
  openApp(phone, resultPath('akhir', attempt));
  expect(await screen.findByText('Nilai 100')).toBeVisible();
  expect(await screen.findByRole('link', { name: /Pelajaran 1/ })).toBeVisible();
  expect(screen.queryByText(/Tes awal \d/)).toBeNull();
});

test('a page left open at the address that a test had before it got two forms still leads there', async () => {
  const phone = await createPhone();
  const attempt = await takeQuiz(phone, 'tes-a', { w1: ['w1-a'] });
  const app = openApp(phone, `/modul/netralitas/kuis/tes-awal/hasil/${attempt}`);
  expect(await screen.findByText('Nilai 33')).toBeVisible();
  app.unmount();
  openApp(phone, '/modul/netralitas/kuis/tes-akhir');
  await expectHeading('Tes akhir (post-test)');
});

test('a second attempt says that the first one counts', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-b', { k1: ['k1-b'] });
  const second = await takeQuiz(phone, 'tes-b', RIGHT);
  openApp(phone, resultPath('akhir', second));
  expect(
    await screen.findByText('Ini percobaan berikutnya. Yang dihitung adalah percobaan pertama.'),
  ).toBeVisible();
});

test('the key of the pre-test opens once Budi has read every lesson', async () => {
  const phone = await createPhone();
  const attempt = await takeQuiz(phone, 'tes-a', { w1: ['w1-a'], w2: [], w3: [] });
  openApp(phone, resultPath('awal', attempt));
  expect(await screen.findByText(/Kunci dan pembahasan tes awal dibuka setelah/)).toBeVisible();
  const read = (lesson: string) =>
    phone.store.record('lesson.completed', { module: 'netralitas', revision: 'r', lesson });
  await read('satu');
  expect(screen.getByText(/Kunci dan pembahasan tes awal dibuka setelah/)).toBeVisible();
  await read('dua');
  expect(await screen.findByRole('region', { name: 'Semua soal' })).toBeVisible();
  expect(screen.getAllByText(/Tidak tahu/)).toHaveLength(2);
});

test('an attempt this phone does not know, or one not handed in, is said so', async () => {
  const phone = await createPhone();
  const app = openApp(phone, resultPath('akhir', '019a0000-0000-7000-8000-000000000000'));
  expect(await screen.findByText('Percobaan ini tidak ada di perangkat ini.')).toBeVisible();
  app.unmount();
  const open = await takeQuiz(phone, 'tes-b', { k1: ['k1-b'] }, false);
  openApp(phone, resultPath('akhir', open));
  expect(await screen.findByText('Percobaan ini belum dikumpulkan.')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Lanjutkan kuis' }));
  await expectHeading('Soal 2 dari 3');
});
