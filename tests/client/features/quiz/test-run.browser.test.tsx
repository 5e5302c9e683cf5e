import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  createPhone,
  factsOf,
  expectHeading,
  isTicked,
  killAndReopen,
  openApp,
  press,
  takeQuiz,
  tick,
  user,
} from '../../phone.tsx';

const PRE_TEST = '/modul/netralitas/tes/awal';
const POST_TEST = '/modul/netralitas/tes/akhir';

test('Budi does not know, changes an answer, reviews and hands in; the key stays closed', async () => {
  const phone = await createPhone();
  openApp(phone, PRE_TEST);
  expect(await screen.findByText(/bukan untuk menilai kinerja Anda/)).toBeVisible();
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await tick('Opsi w1 b');
  await press('Lanjut');
  await expectHeading('Soal 2 dari 3');
  // A test never says whether an answer was right.
  expect(document.querySelector('[data-feedback]')).toBeNull();
  expect(screen.queryByText('Sebab w1 b.')).toBeNull();
  await tick('Tidak tahu');
  await press('Lanjut');
  await expectHeading('Soal 3 dari 3');

  await press('Soal sebelumnya');
  await expectHeading('Soal 2 dari 3');
  expect(await isTicked('Tidak tahu')).toBe(true);
  await press('Soal sebelumnya');
  expect(await isTicked('Opsi w1 b')).toBe(true);
  await tick('Opsi w1 a');
  await press('Lanjut');
  // Unchanged, so nothing new is recorded for it.
  await expectHeading('Soal 2 dari 3');
  await press('Lanjut');
  await expectHeading('Soal 3 dari 3');
  await tick('Opsi w3 a');
  await tick('Opsi w3 b');
  await tick('Opsi w3 b');
  await press('Lanjut');

  await expectHeading('Tinjau jawaban');
  expect(screen.getByText(/Semua soal sudah dijawab/)).toBeVisible();
  await press('Soal 3 dari 3');
  await expectHeading('Soal 3 dari 3');
  await tick('Opsi w3 c');
  await press('Kembali ke tinjauan');
  await expectHeading('Tinjau jawaban');
  await press('Kumpulkan jawaban');

  await expectHeading('Hasil: Tes awal (pre-test)');
  expect(await screen.findByText('2 dari 3 benar')).toBeVisible();
  expect(screen.getByText(/Kunci dan pembahasan tes awal dibuka setelah/)).toBeVisible();
  expect(screen.queryByText('Semua soal')).toBeNull();
  const given = await factsOf(phone, 'answer.given', 5);
  expect(given.map(({ body }) => [body['question'], body['options']])).toEqual([
    ['w1', ['w1-b']],
    ['w2', []],
    ['w1', ['w1-a']],
    ['w3', ['w3-a']],
    ['w3', ['w3-a', 'w3-c']],
  ]);
  const [submitted] = await factsOf(phone, 'attempt.submitted', 1);
  expect(submitted?.body).toMatchObject({ mode: 'pre-test', answered: 3 });
});

test('a double tap on the last Lanjut does not hand in, and open questions take a second tap', async () => {
  const phone = await createPhone();
  openApp(phone, POST_TEST);
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await press('Lewati dulu');
  await expectHeading('Soal 2 dari 3');
  await press('Lewati dulu');
  await expectHeading('Soal 3 dari 3');
  await tick('Opsi k3 a');
  await press('Lanjut');
  await user.click(await screen.findByRole('button', { name: 'Kumpulkan jawaban' }));
  await expectHeading('Tinjau jawaban');
  expect(await factsOf(phone, 'attempt.submitted', 0)).toEqual([]);

  await press('Kumpulkan jawaban');
  expect(await screen.findByText(/^2 soal belum dijawab. Ketuk sekali lagi/)).toBeVisible();
  expect(await factsOf(phone, 'attempt.submitted', 0)).toEqual([]);
  await press('Kumpulkan jawaban');
  await expectHeading('Hasil: Tes akhir (post-test)');
  await factsOf(phone, 'attempt.submitted', 1);
});

test('"Tidak tahu" and an answer exclude each other', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-a', { w1: ['w1-a'], w2: [] }, false);
  openApp(phone, PRE_TEST);
  await expectHeading('Soal 3 dari 3');
  await tick('Opsi w3 a');
  await tick('Tidak tahu');
  expect(await isTicked('Opsi w3 a')).toBe(false);
  await tick('Opsi w3 c');
  expect(await isTicked('Tidak tahu')).toBe(false);
  await tick('Opsi w3 c');
  await press('Lanjut');
  expect(await screen.findByText('Pilih paling sedikit satu jawaban dulu.')).toBeVisible();
  await factsOf(phone, 'answer.given', 2);
});

test('Budi skips a question of the post-test and finds it in the review', async () => {
  const phone = await createPhone();
  openApp(phone, POST_TEST);
  await press('Mulai');
  expect(await screen.findByText('Pertanyaan k1?')).toBeVisible();
  expect(screen.queryByLabelText('Tidak tahu')).toBeNull();
  await press('Lewati dulu');
  await tick('Opsi k2 b');
  await press('Lanjut');
  await tick('Opsi k3 a');
  await press('Lanjut');
  await expectHeading('Tinjau jawaban');
  expect(screen.getByText(/1 soal belum dijawab/)).toBeVisible();
  expect(screen.getByText('Belum dijawab')).toBeVisible();
  await press('Soal 1 dari 3');
  await tick('Opsi k1 a');
  await press('Kembali ke tinjauan');
  expect(await screen.findByText(/Semua soal sudah dijawab/)).toBeVisible();
});

test('Budi’s phone dies in the review, and at an answer he was changing: he comes back there', async () => {
  const phone = await createPhone();
  const attempt = await takeQuiz(phone, 'tes-b', { k1: ['k1-a'], k2: ['k2-b'], k3: ['k3-a'] }, false);
  const app = openApp(phone, POST_TEST);
  await expectHeading('Tinjau jawaban');
  await press('Soal 2 dari 3');
  await tick('Opsi k2 c');
  await waitFor(async () => expect(await phone.store.getDraft(attempt, 'k2')).toBeDefined());
  const again = await killAndReopen(phone, app, POST_TEST);
  await expectHeading('Soal 2 dari 3');
  expect(await isTicked('Opsi k2 c')).toBe(true);
  await press('Lanjut');
  await expectHeading('Soal 3 dari 3');
  await factsOf(phone, 'answer.given', 4);
  await killAndReopen(phone, again, POST_TEST);
  await expectHeading('Soal 3 dari 3');
});

test('an attempt handed in elsewhere leads straight to its result', async () => {
  const phone = await createPhone();
  const attempt = await takeQuiz(phone, 'tes-b', { k1: ['k1-a'] }, false);
  openApp(phone, POST_TEST);
  await expectHeading('Soal 2 dari 3');
  await phone.store.record('attempt.submitted', {
    attempt: attempt as never,
    module: 'netralitas',
    revision: 'x',
    quiz: 'tes-b',
    mode: 'post-test',
    answered: 1,
  });
  await expectHeading('Hasil: Tes akhir (post-test)');
});

test('Sari’s phone dies wherever she went in a test: she comes back to that question', async () => {
  const phone = await createPhone();
  let app = openApp(phone, POST_TEST);
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await press('Lewati dulu');
  await expectHeading('Soal 2 dari 3');
  app = await killAndReopen(phone, app, POST_TEST);
  await expectHeading('Soal 2 dari 3');
  await tick('Opsi k2 b');
  await press('Lanjut');
  await expectHeading('Soal 3 dari 3');
  await press('Soal sebelumnya');
  await expectHeading('Soal 2 dari 3');
  app = await killAndReopen(phone, app, POST_TEST);
  // An answer that was recorded is no reason to send her on.
  await expectHeading('Soal 2 dari 3');
  expect(await isTicked('Opsi k2 b')).toBe(true);
  await press('Daftar soal');
  await expectHeading('Tinjau jawaban');
  await killAndReopen(phone, app, POST_TEST);
  await expectHeading('Tinjau jawaban');
});
